public import Commitments
internal import GRDB

/// What a language model read in an article, as the ledger keeps it.
public struct StoredModelReading: Hashable, Sendable {
  public var article: ArticleID
  /// The number under which its statements stand.
  public var reading: Int
  public var model: String
  /// SHA-256 of what was asked.
  public var prompt: String
  /// The replies as they came; `nil` where a ledger was shared without texts.
  public var replies: [String]?
  /// Statements whose quotations do not stand in the article.
  public var unlocated: [StatementRecord]
}

extension StoreReader {
  /// The statements of models that wait for a person's word, by article, reading and their order; those of a text that
  /// another took the place of are left out.
  public func suggestions() throws -> [StatementReference] {
    try Row.fetchAll(suggestions(where: "")).map(suggestion)
  }

  /// The same of one article.
  public func suggestions(of article: ArticleID) throws -> [StatementReference] {
    try Row.fetchAll(suggestions(where: "AND article = ?"), arguments: [article.number]).map(suggestion)
  }

  /// Calls `body` with each of them until it answers `false`.
  ///
  /// - Parameters:
  ///   - last: Those behind this one only, whether it still waits or not.
  ///   - body: Takes one; `false` ends the walk, as what it throws does.
  public func forEachSuggestion(
    after last: StatementReference?, _ body: (StatementReference) throws -> Bool
  ) throws {
    let number = last.map { Int64(SuggestionNumber.wished(by: $0.id)) }
    let rows = try Row.fetchCursor(
      suggestions(where: "AND (article, reading, number) > (?, ?, ?)"),
      arguments: [last?.article.number ?? -1, last?.reading ?? -1, number ?? -1])
    while let row = try rows.next() {
      guard try body(suggestion(from: row)) else { return }
    }
  }

  private func suggestions(where condition: String) throws -> GRDB.Statement {
    let sql = """
      SELECT article, reading, id FROM suggestion_state WHERE NOT EXISTS (
        SELECT 1 FROM article_state AS later WHERE later.revises = suggestion_state.article AND later.is_live = 1)
      \(condition) ORDER BY article, reading, number
      """
    return try db.makeStatement(sql: sql)
  }

  private func suggestion(from row: Row) -> StatementReference {
    StatementReference(article: ArticleID(number: row["article"]), reading: row["reading"], id: row["id"])
  }

  /// What models read in an article, oldest first; readings that were undone included.
  public func modelReadings(of article: ArticleID) throws -> [StoredModelReading] {
    let sql = "SELECT * FROM model_reading WHERE article = ? ORDER BY reading"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article.number]).map(modelReading)
  }

  public func modelReading(of article: ArticleID, reading: Int) throws -> StoredModelReading? {
    let sql = "SELECT * FROM model_reading WHERE article = ? AND reading = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [article.number, reading]).map(modelReading)
  }

  /// Calls `body` with every reading of a model, by article and reading.
  func forEachModelReading(_ body: (StoredModelReading) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM model_reading ORDER BY article, reading")
    while let row = try rows.next() { try body(modelReading(from: row)) }
  }

  /// The highest number among the ids of an article's statements, those of models and earlier readings included.
  public func highestStatement(of article: ArticleID) throws -> Int {
    let sql = "SELECT id FROM statement WHERE article = ?"
    let stored = try String.fetchAll(db.cachedStatement(sql: sql), arguments: [article.number])
    let unlocated = try modelReadings(of: article).flatMap { $0.unlocated.map(\.id) }
    return (stored + unlocated).map(SuggestionNumber.wished).max() ?? 0
  }

  private func modelReading(from row: Row) throws -> StoredModelReading {
    StoredModelReading(
      article: ArticleID(number: row["article"]), reading: row["reading"], model: row["model"], prompt: row["prompt"],
      replies: try (row["replies"] as String?).map { try decode([String].self, $0) },
      unlocated: try decode([StatementRecord].self, row["unlocated"]))
  }
}

/// Where the statements of a reading stand among each other: by the figures of their ids.
struct SuggestionNumber {
  private var taken: Set<Int> = []

  /// Beyond a milliard an id counts no more: there has to be room for the next.
  static func wished(by id: String) -> Int { min(Int(id.drop { !$0.isNumber }) ?? 0, 1_000_000_000) }

  /// Ids that were made elsewhere may have the same figures: then the next free number.
  mutating func next(for id: String) -> Int {
    var number = Self.wished(by: id)
    while !taken.insert(number).inserted { number += 1 }
    return number
  }
}

extension StoreWriter {
  /// Stores what a model read, in its order; the entry that says so is the caller's.
  ///
  /// - Throws: `StatementDocumentError` for a statement whose words do not stand where it says.
  public func insert(_ reading: ModelReading, of article: ArticleID, as number: Int) throws {
    try insert(reading.statements, of: article, reading: number)
    try insert(
      StoredModelReading(
        article: article, reading: number, model: reading.model, prompt: reading.prompt, replies: reading.replies,
        unlocated: reading.unlocated))
  }

  func insert(_ reading: StoredModelReading) throws {
    try db.execute(
      sql: "INSERT INTO model_reading (article, reading, model, prompt, replies, unlocated) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        reading.article.number, reading.reading, reading.model, reading.prompt,
        try reading.replies.map { try StoredJSON.text(of: $0) }, try StoredJSON.text(of: reading.unlocated),
      ])
  }
}
