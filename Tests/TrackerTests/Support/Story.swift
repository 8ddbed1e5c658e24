import Commitments
import Extraction
import Foundation
import Locking
import Reconciliation
import Store
import TestSupport
import Tracker

/// A ledger in a folder of its own, told article by article and command by command.
final class Story {
  let folder: URL
  let store: LedgerStore
  let clock = TestClock()
  let tracker: Tracker

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-story-\(UUID().uuidString)")
    store = try LedgerStore(path: folder.appendingPathComponent("ledger.db").path, access: .create)
    tracker = Tracker(
      store: store, author: "tester", now: { [clock] in clock.next() }, reconciler: { try Self.reconciler.get() })
  }

  static let reconciler = Result {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Reconciler(dataFolder: package.appendingPathComponent("Data"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Reads an article under a command of its own.
  @discardableResult
  func read(
    _ key: String, on published: String? = "2025-03-11", source: String? = nil, address: String? = nil,
    case negotiation: String? = nil, _ lines: String...
  ) throws -> IngestOutcome {
    try read(Report(key, on: published, source: source, address: address, lines), case: negotiation)
  }

  @discardableResult
  func read(_ report: Report, case negotiation: String? = nil) throws -> IngestOutcome {
    var batch = Tracker.Batch(words: "ingest \(report.key)")
    return try read(report, in: &batch, case: negotiation)
  }

  @discardableResult
  func read(_ report: Report, in batch: inout Tracker.Batch, case negotiation: String? = nil) throws -> IngestOutcome {
    try tracker.ingest(
      try report.article, by: .byHand(try report.document), in: &batch, case: negotiation)
  }

  /// Reads an article as a model would have done alone: its statements wait for review.
  ///
  /// - Parameters:
  ///   - saying: What the model makes of the report's lines, where that is something else.
  ///   - unlocated: Lines that do not stand in the article.
  @discardableResult
  func suggest(
    _ report: Report, saying: [String]? = nil, unlocated: [String] = [], model: String = "small-7b"
  ) throws -> IngestOutcome {
    let article = try report.article
    var statements = try report.document.statements(in: article.text)
    for (index, line) in (saying ?? []).enumerated() { statements[index].position = try PositionText.position(line) }
    let lost = try unlocated.enumerated().map { number, line in
      var record = StatementRecord(
        Statement(id: "s\(statements.count + number + 1)", position: try PositionText.position(line), evidence: []))
      record.evidence = [line]
      record.ranges = nil
      return record
    }
    let reading = ModelReading(
      model: model, prompt: "hash", replies: ["{}"], statements: statements, unlocated: lost)
    var batch = Tracker.Batch(words: "ingest \(report.key)")
    return try tracker.ingest(article, by: .none, suggesting: reading, in: &batch)
  }

  /// Reads an article as the rules would.
  @discardableResult
  func readByRules(_ report: Report, suggesting reading: ModelReading? = nil) throws -> IngestOutcome {
    let article = try report.article
    let rules = StandingExtractor(found: try report.document.statements(in: article.text))
    var batch = Tracker.Batch(words: "ingest \(report.key)")
    return try tracker.ingest(article, by: .extractor(rules), suggesting: reading, in: &batch)
  }

  @discardableResult
  func mark(
    _ ids: String, _ state: String, on day: String? = nil, note: String? = nil, force: Bool = false
  ) throws -> [MarkOutcome] {
    var details = Tracker.MarkDetails()
    details.on = try day.map(PositionText.day)
    details.note = note
    details.isForced = force
    let targets = try ids.split(separator: " ").map { id in
      guard let target = MarkTarget(String(id)) else { throw PositionText.Unreadable(String(id)) }
      return target
    }
    return try tracker.mark(targets, as: state, details)
  }

  @discardableResult
  func add(
    _ text: String, article: String? = nil, quote: String? = nil, case negotiation: String? = nil
  ) throws -> (commitment: Commitment, isNew: Bool) {
    let article = try article.map { id in
      guard let id = ArticleID(id) else { throw PositionText.Unreadable(id) }
      return id
    }
    return try tracker.add(try PositionText.position(text), article: article, quote: quote, case: negotiation)
  }

  @discardableResult
  func merge(_ source: String, into target: String) throws -> Commitment {
    try tracker.merge(try id(source), into: try id(target))
  }

  @discardableResult
  func split(_ target: String, _ statements: String...) throws -> [Commitment] {
    let id = try id(target)
    return try statements.isEmpty ? tracker.split(id) : tracker.split(id, statements: statements)
  }

  func id(_ text: String) throws -> CommitmentID {
    guard let id = CommitmentID(text) else { throw PositionText.Unreadable(text) }
    return id
  }

  func dossier(_ id: String) throws -> CommitmentDossier { try tracker.dossier(of: try self.id(id)) }

  func commitment(_ id: String) throws -> Commitment { try dossier(id).commitment }

  /// All commitments, closed ones as well, in order of id.
  func commitments() throws -> [Commitment] {
    var request = ListRequest()
    request.isComplete = true
    request.order = .id
    return try tracker.commitments(request)
  }

  /// The whole log.
  func export() throws -> [String] {
    var lines: [String] = []
    try store.read { reader in try reader.export { lines.append($0) } }
    return lines
  }

  func faults() throws -> [String] { try store.check().faults }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
}

/// Noon of 20 March 2025, and a second later at every look.
final class TestClock: Sendable {
  private let milliseconds = Mutex<Int64>(20_167 * 86_400_000 + 43_200_000)

  func next() -> RecordingTime {
    milliseconds.withLock { time in
      time += 1_000
      return RecordingTime(milliseconds: time)
    }
  }

  func pass(days: Int64) { milliseconds.withLock { $0 += days * 86_400_000 } }
}

/// Rules that find the same in every article.
struct StandingExtractor: StatementExtractor {
  let found: [Statement]
  func statements(in article: Article) -> [Statement] { found }
}

/// An article whose every line is a statement in the language of ``PositionText``, and its own evidence.
struct Report {
  var key: String
  var published: String?
  var source: String?
  var address: String?
  var opening: String
  var lines: [String]

  init(
    _ key: String, on published: String? = "2025-03-11", source: String? = nil, address: String? = nil,
    opening: String? = nil, _ lines: [String]
  ) {
    self.key = key
    self.published = published
    self.source = source
    self.address = address
    self.opening = opening ?? "Report \(key)."
    self.lines = lines
  }

  var article: Article {
    get throws {
      Article(
        key: key, title: "About \(key)", source: source, address: address,
        published: try published.map(PositionText.day), text: ([opening] + lines).joined(separator: "\n"))
    }
  }

  var document: StatementDocument {
    get throws {
      let text = try article.text
      let statements = try lines.enumerated().map { number, line in
        let start = text.utf8.count - lines[number...].joined(separator: "\n").utf8.count
        return Statement(
          id: "s\(number + 1)", position: try PositionText.position(line),
          evidence: [Evidence(range: start..<start + line.utf8.count, quotation: line)])
      }
      return StatementDocument(article: key, statements: statements)
    }
  }

  /// Enough words to tell a reprint from an article that says something similar.
  static let filler = """
    Negotiators met for the third time in the old palace by the lake, where rain kept the cameras indoors and the \
    delegations ate in separate rooms while aides carried drafts between them until late in the evening, and nobody \
    who came out wished to say how near the two sides had come, although one of the drivers claimed that the lights \
    in the upper hall had been burning all night long and that breakfast had been ordered for everybody.
    """
}

/// Runs `body`, which must throw a `TrackerError`, and gives its message.
func refusal(_ body: () throws -> Void) throws -> String {
  do {
    try body()
  } catch let error as TrackerError {
    return error.description
  }
  return "nothing was refused"
}
