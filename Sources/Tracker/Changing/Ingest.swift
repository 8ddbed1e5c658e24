public import Commitments
public import Extraction
import Reconciliation
import Store

/// What reading one article did.
public struct IngestOutcome: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case new
    /// Read before: nothing changed.
    case known
    /// A known text from another place: a further source.
    case reprint
    /// The same article with changed text, or read anew by hand: its statements replaced the earlier ones; or read by the
    /// rules for the first time, after a model.
    case revision
    /// The same article as it was before: kept beside the later text, whose statements go on to count.
    case earlier
  }

  public var article: ArticleID
  public var title: String
  public var kind: Kind
  public var statements: Int
  public var newCommitments: Int
  public var updatedCommitments: Int
  public var openConditions: Int
  /// No publication date, so that relative dates stay unresolved.
  public var isUndated: Bool
  /// The case to which it seems to belong, if it belongs to none.
  public var suggestedCase: String?
  /// When its page was read, if its site says that nothing has changed since.
  public var unchangedSince: RecordingTime?
  /// How many statements of a model wait for review; `nil` where none was asked.
  public var forReview: Int?
  /// Those among them with a quotation that does not stand in the article.
  public var unlocated: Int?
}

/// Where an article's statements come from.
public enum StatementOrigin: Sendable {
  case extractor(any StatementExtractor)
  /// Made by a person, in the gold format.
  case byHand(StatementDocument)
  /// From nowhere: what there is to find is left to a model.
  case none

  /// - Throws: ``StatementDocumentError`` if words of a hand-made statement do not stand in the article.
  public func statements(in article: Article) throws -> [Statement] {
    switch self {
    case .extractor(let extractor): extractor.statements(in: article)
    case .byHand(let document): try document.statements(in: article.text)
    case .none: []
    }
  }

  var isByHand: Bool {
    if case .byHand = self { true } else { false }
  }
}

extension Tracker {
  /// Articles that are read under one command, so that one `undo` takes them all back.
  public struct Batch: Sendable {
    public let words: String
    /// The command of the log, once something has been recorded.
    public internal(set) var command: Int64?
    var memory = LedgerMemory()

    public init(words: String) { self.words = words }

    fileprivate mutating func takeMemory() -> LedgerMemory {
      defer { memory = LedgerMemory() }
      return memory
    }
  }

  /// Reads one article into the ledger, in one transaction.
  ///
  /// - Parameters:
  ///   - origin: Is asked only if the text has not been read before, or is made by hand.
  ///   - suggestions: What a model found in it, to wait for review.
  public func ingest(
    _ article: Article, by origin: StatementOrigin, suggesting suggestions: ModelReading? = nil,
    in batch: inout Batch, case name: String? = nil
  ) throws -> IngestOutcome {
    var draft = draft(batch.words)
    // What another process has undone meanwhile is not gone on with: no undo could reach what came after.
    if let command = batch.command, try store.read({ try !$0.isUndone(command) }) { draft.continued = command }
    // Taken out of the batch, so that nothing of it is left should the transaction fail.
    var memory = Optional(batch.takeMemory())
    let written = try store.write(draft) { writer in
      let cases = try name.map { [try Self.negotiation(named: $0, in: writer)] } ?? []
      let view = try view(writer, memory: memory.take() ?? LedgerMemory())
      var outcome = try ArticleIntake(view: view, cases: cases, today: today).take(article, by: origin)
      if let suggestions, outcome.kind != .earlier,
        let kept = try Suggesting(view: view).keep(suggestions, of: outcome.article, readAs: article)
      {
        outcome.forReview = kept.statements.count + kept.unlocated.count
        outcome.unlocated = kept.unlocated.count
      }
      if outcome.kind == .new { outcome.suggestedCase = try writer.reader.suggestedCase(for: outcome.article)?.name }
      return (outcome: outcome, command: writer.commandID, memory: try view.handedOn())
    }
    batch.command = written.command
    batch.memory = written.memory
    return written.outcome
  }

  /// The case of that name, made if there is none.
  static func negotiation(named name: String, in writer: StoreWriter) throws -> CaseID {
    let trimmed = name.trimmed
    guard !trimmed.isEmpty else { throw TrackerError.emptyField("the name of the case") }
    if let known = try writer.reader.cases().first(where: { $0.name.lowercased() == trimmed.lowercased() }) {
      return known.id
    }
    let id = try writer.next(CaseID.self)
    try writer.record(.caseAdded(negotiation: id, name: trimmed))
    return id
  }
}
