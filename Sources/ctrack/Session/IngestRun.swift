import Commitments
import Fetching
import Foundation
import Locking
import Store
import Terminal
import Tracker

/// One call of `ingest`: inputs are read and statements found ahead, on all cores; articles are written in the order of the
/// inputs by this thread alone, so that the ledger is the same however many cores there are.
final class IngestRun {
  private let origins: StatementOrigins
  /// `nil` where no language model is asked.
  private let second: SecondReadings?
  private let negotiation: String?
  private let options: StoreOptions
  private let ledger: OpenLedger
  private let line: ProgressLine
  private var batch: Tracker.Batch
  private var memory: ReadingMemory
  private var progress: ReadingProgress
  private var tracker: Tracker?
  private var watch = EndpointWatch()
  /// What came of the input that is being written, whether all of it did, and how many of its articles are left.
  private var current: (ids: [ArticleID], isWhole: Bool, left: Int?) = ([], true, nil)

  private(set) var outcomes: [IngestOutcome] = []
  private(set) var failures: [(error: any Error, status: ExitStatus)] = []
  /// Why it ended before its end; `nil` if it did not.
  private(set) var down: EndpointDown?

  /// Of texts that lie ready, in bytes.
  private static let room = 8 << 20

  init(
    words: String, origins: StatementOrigins, second: SecondReadings?, negotiation: String?, memory: ReadingMemory,
    author: AuthorOption, options: StoreOptions
  ) {
    (self.origins, self.second, self.negotiation, self.memory) = (origins, second, negotiation, memory)
    self.options = options
    ledger = OpenLedger(options, author: author)
    line = ProgressLine(output: options.output)
    batch = Tracker.Batch(words: words)
    progress = ReadingProgress(allInputs: 0)
  }

  /// - Throws: what ends the whole call, ``Interrupted`` among it; what one article fails by is kept in ``failures``.
  func run(_ inputs: [Result<ArticleInput, any Error>], reader: InputReader, threads: Int) throws {
    let isNew = options.isMissing
    defer { if isNew, outcomes.isEmpty { options.removeUnused() } }
    Interruption.isAwaited()
    progress.allInputs = inputs.count
    let size = inputs.reduce(0.0) { $0 + Double((try? $1.get().size) ?? 1) }
    let pieces = Mutex(ReadingPieces(inputs, reader: reader, ledger: ledger))
    let ahead = LookAhead(threads: threads, room: Self.room, weight: \ReadingPiece.weight) {
      pieces.withLock { $0.next() }
    } make: { [origins, ledger] piece in
      ReadyPiece(piece, origins, ledger)
    }
    defer { ahead.stop() }
    do {
      try write(ahead, of: size)
      down = endpointDown(isNew: isNew)
      if let tracker {
        if down?.canBeResumed == true { try memory.save(in: tracker, now: true) } else { try memory.end(in: tracker) }
      }
      try line.clear()
    } catch {
      try? line.clear()
      // Into a damaged file nothing more is written.
      if case StoreError.corrupt = error { throw error }
      if let tracker { try? memory.save(in: tracker, now: true) }
      throw error
    }
  }

  /// - Parameter size: Of all inputs, in bytes.
  private func write(_ ahead: LookAhead<ReadingPiece, ReadyPiece>, of size: Double) throws {
    while !watch.isDown {
      if Interruption.isAsked { throw interrupted }
      switch ahead.step(within: 0.1) {
      case .end: return
      case .pending: break
      case .product(let ready):
        try take(ready)
        progress.share = min(1, progress.share + ready.size / max(1, size))
        if let tracker { try memory.save(in: tracker) }
      }
      progress.elapsed = line.elapsed
      try line.show(progress)
    }
  }

  private var interrupted: Interrupted {
    Interrupted(articles: outcomes.count, canBeResumed: memory.canBeResumed)
  }

  /// - Parameter isNew: Whether there was no ledger before: one in which nothing was recorded is not kept.
  private func endpointDown(isNew: Bool) -> EndpointDown? {
    guard watch.isDown else { return nil }
    // The input in hand is not among them: its end was not reached.
    return EndpointDown(
      articles: current.left ?? 0, inputs: max(0, progress.allInputs - progress.inputs - 1),
      canBeResumed: memory.canBeResumed && tracker != nil && !(isNew && outcomes.isEmpty))
  }

  private func take(_ ready: ReadyPiece) throws {
    switch ready.content {
    case .article(let article, let count, let unchangedSince):
      progress.allArticles = count
      current.left = (current.left ?? count) - 1
      do {
        let (article, origin) = try article.get()
        current.ids.append(try take(article, by: origin, unchangedSince))
        progress.articles += 1
      } catch let error where error is StoreError || error is StreamError {
        throw error
      } catch is CancellationError where Interruption.isAsked {
        throw interrupted
      } catch {
        try fail(error)
      }
    case .end(let input):
      defer { current = ([], true, nil) }
      progress.inputs += 1
      // An input of which something failed is read again as a whole.
      guard current.isWhole, let tracker else { return }
      memory.finish(input, command: batch.command)
      try remember(input, in: tracker)
    }
  }

  private func fail(_ error: any Error) throws {
    current.isWhole = false
    try line.clear()
    failures.append((error, Failure.report(error, asJSON: options.output.json)))
    watch.note(error)
  }

  private func take(
    _ article: Article, by origin: StatementOrigin, _ unchangedSince: RecordingTime?
  ) throws -> ArticleID {
    // The store is made by the first readable article, so that a failed call leaves no empty file behind.
    let opened = try tracker ?? ledger.created()
    tracker = opened
    let read = try second?.read(article, by: origin, opened)
    if read?.suggestions != nil { watch.noteAnswer() }
    var outcome = try opened.ingest(
      article, by: read?.origin ?? origin, suggesting: read?.suggestions, in: &batch, case: negotiation)
    if outcome.kind == .known { outcome.unchangedSince = unchangedSince }
    outcomes.append(outcome)
    let output = options.output
    if !output.json { try line.print(outcome.text(columns: output.target.columns)) }
    return outcome.article
  }

  /// Keeps how a page was read, so that its site need not send it again.
  private func remember(_ input: ReadInput, in tracker: Tracker) throws {
    guard case .address(let address) = input.input, let validators = input.page?.validators else { return }
    try tracker.remember(
      FetchRecord(
        address: address.description, place: validators.address, etag: validators.etag,
        lastModified: validators.lastModified, fetchedAt: tracker.now(), articles: current.ids))
  }
}

/// A piece with what a thread of its own can make ready: the statements of an article that is not known yet.
struct ReadyPiece: Sendable {
  enum Content: Sendable {
    case article(Result<(Article, StatementOrigin), any Error>, count: Int, unchangedSince: RecordingTime?)
    case end(ReadInput)
  }

  var content: Content
  var size: Double

  init(_ piece: ReadingPiece, _ origins: StatementOrigins, _ ledger: OpenLedger) {
    size = piece.size
    switch piece.content {
    case .end(let input): content = .end(input)
    case .failure(let error): content = .article(.failure(error), count: 1, unchangedSince: nil)
    case .article(let article, let count, let unchangedSince):
      let result = Result {
        let origin = try origins.origin(for: article)
        let isKnown = try ledger.existing?.knows(article) ?? false
        return (article, isKnown ? origin : origin.ready(for: article))
      }
      content = .article(result, count: count, unchangedSince: unchangedSince)
    }
  }
}
