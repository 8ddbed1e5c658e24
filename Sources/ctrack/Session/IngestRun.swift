import Commitments
import Fetching
import Foundation
import Store
import Terminal
import Tracker

/// One call of `ingest`: articles into the ledger one after the other, with what each came to.
struct IngestRun {
  let articles: ArticleOptions
  let origins: StatementOrigins
  let negotiation: String?
  let author: AuthorOption
  let options: StoreOptions

  private(set) var outcomes: [IngestOutcome] = []
  private(set) var failures: [(error: any Error, status: ExitStatus)] = []
  private var tracker: Tracker?
  private var batch: Tracker.Batch

  init(
    articles: ArticleOptions, origins: StatementOrigins, negotiation: String?, author: AuthorOption,
    options: StoreOptions
  ) {
    (self.articles, self.origins, self.negotiation) = (articles, origins, negotiation)
    (self.author, self.options) = (author, options)
    batch = Tracker.Batch(words: articles.words)
  }

  /// - Throws: what ends the whole call; what one article fails by is kept in ``failures``.
  mutating func run(_ inputs: ArticleInputs) throws {
    let isNew = options.isMissing
    defer { if isNew, outcomes.isEmpty { options.removeUnused() } }
    let reader = articles.reader()
    for input in inputs.all {
      let reading = reader.read(input) { [options, author] address in
        // Where there is no ledger nothing is known.
        guard !options.isMissing else { return nil }
        return try options.tracker(author: author).knownPage(at: address.description)
      }
      try take(reading, of: input)
    }
  }

  private mutating func take(_ reading: InputReading, of input: Result<ArticleInput, any Error>) throws {
    var ids: [ArticleID] = []
    for result in reading.articles {
      do {
        ids.append(try take(try result.get(), unchangedSince: reading.unchangedSince))
      } catch let error where error is StoreError || error is StreamError {
        throw error
      } catch {
        failures.append((error, Failure.report(error, asJSON: options.output.json)))
      }
    }
    // A page of which something failed is read again as a whole.
    guard case .success(.address(let address)) = input, ids.count == reading.articles.count, let tracker,
      let validators = reading.page?.validators, !articles.reader().overrides
    else { return }
    try tracker.remember(
      FetchRecord(
        address: address.description, place: validators.address, etag: validators.etag,
        lastModified: validators.lastModified, fetchedAt: tracker.now(), articles: ids))
  }

  private mutating func take(_ article: Article, unchangedSince: RecordingTime?) throws -> ArticleID {
    let origin = try origins.origin(for: article)
    // The store is made by the first readable article, so that a failed call leaves no empty file behind.
    let opened = try tracker ?? options.tracker(.create, author: author)
    tracker = opened
    var outcome = try opened.ingest(article, by: origin, in: &batch, case: negotiation)
    if outcome.kind == .known { outcome.unchangedSince = unchangedSince }
    outcomes.append(outcome)
    let output = options.output
    if !output.json { try output.printLine(outcome.text(columns: output.target.columns)) }
    return outcome.article
  }
}
