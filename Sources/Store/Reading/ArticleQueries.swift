public import Commitments
import Foundation
internal import GRDB

/// An article as the ledger keeps it.
public struct StoredArticle: Hashable, Sendable {
  public var id: ArticleID
  public var key: String
  /// SHA-256 of the text.
  public var hash: String
  public var title: String
  public var source: String?
  public var address: String?
  public var author: String?
  public var published: Day?
  /// When the text was last changed, as it said itself.
  public var modified: RecordingTime?
  /// Only the summary of a text that stands elsewhere.
  public var isSummary: Bool
  /// `nil` where a ledger was shared without texts.
  public var text: String?
}

/// What the log says of an article.
public struct ArticleState: Hashable, Sendable {
  /// The reading whose statements count.
  public var reading: Int
  /// `false` after the command that read it was undone.
  public var isLive: Bool
  /// The article with changed text that took its place.
  public var revisedBy: ArticleID?

  public init(reading: Int, isLive: Bool, revisedBy: ArticleID?) {
    self.reading = reading
    self.isLive = isLive
    self.revisedBy = revisedBy
  }
}

extension StoreReader {
  public func article(_ id: ArticleID) throws -> StoredArticle? {
    try articles(where: "id = ?", [id.number]).first
  }

  /// All articles of that key, oldest first.
  public func articles(key: String) throws -> [StoredArticle] { try articles(where: "key = ?", [key]) }

  /// The articles with exactly that text, printed there first or as a reprint.
  public func articles(hash: String) throws -> [StoredArticle] {
    try articles(
      where: "hash = ?1 OR id IN (SELECT article FROM article_source WHERE hash = ?1)", [hash])
  }

  public func articles(address: String) throws -> [StoredArticle] { try articles(where: "address = ?", [address]) }

  /// Live articles that share a band of shingles with a text: candidates for being the same, lightly rewritten.
  public func articles(sharing bands: [Int64]) throws -> [StoredArticle] {
    guard !bands.isEmpty else { return [] }
    let marks = databaseQuestionMarks(count: bands.count)
    return try articles(
      where: "id IN (SELECT article FROM article_band WHERE band IN (\(marks)))", StatementArguments(bands))
  }

  /// Calls `body` with every article, in order of id.
  public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM article ORDER BY id")
    while let row = try rows.next() { try body(article(from: row)) }
  }

  public func state(of id: ArticleID) throws -> ArticleState? {
    let sql = """
      SELECT reading, is_live,
        (SELECT max(id) FROM article_state AS later WHERE later.revises = article_state.id AND later.is_live = 1)
          AS revised_by
      FROM article_state WHERE id = ?
      """
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number]).map { row in
      ArticleState(
        reading: row["reading"], isLive: row["is_live"],
        revisedBy: (row["revised_by"] as Int64?).map(ArticleID.init))
    }
  }

  /// The statements of one reading, in their order.
  public func statements(of article: ArticleID, reading: Int) throws -> [Commitments.Statement] {
    let sql = "SELECT id, record FROM statement WHERE article = ? AND reading = ? ORDER BY position"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article.number, reading]).map { row in
      try statement(StatementReference(article: article, reading: reading, id: row[0]), from: row[1])
    }
  }

  public func statement(_ reference: StatementReference) throws -> Commitments.Statement? {
    if let known = decoded?.statements[reference] { return known }
    let sql = "SELECT record FROM statement WHERE article = ? AND reading = ? AND id = ?"
    let arguments: StatementArguments = [reference.article.number, reference.reading, reference.id]
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
      .map { try statement(reference, from: $0) }
  }

  /// Calls `body` with every statement, by article, reading and position.
  public func forEachStatement(_ body: (StatementReference, Commitments.Statement) throws -> Void) throws {
    let sql = "SELECT article, reading, id, record FROM statement ORDER BY article, reading, position"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let reference = StatementReference(
        article: ArticleID(number: row["article"]), reading: row["reading"], id: row["id"])
      try body(reference, try statement(reference, from: row["record"]))
    }
  }

  /// The reading number that a further reading of the article gets.
  public func nextReading(of article: ArticleID) throws -> Int {
    let sql = """
      SELECT max(coalesce((SELECT max(reading) FROM statement WHERE article = ?1), 0),
        coalesce((SELECT max(reading) FROM model_reading WHERE article = ?1), 0))
      """
    let stated = try Int.fetchOne(db, sql: sql, arguments: [article.number]) ?? 0
    return max(stated, try state(of: article)?.reading ?? 0) + 1
  }

  /// Other places where the text was printed, in order of reading.
  public func reprints(of article: ArticleID) throws -> [Reprint] {
    let sql = "SELECT value FROM article_source WHERE article = ? ORDER BY number"
    return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [article.number])
      .map { try decode(Reprint.self, $0) }
  }

  /// Article counts: live ones, and all that were ever read.
  public var articleCount: Int {
    get throws { try Int.fetchOne(db, sql: "SELECT count(*) FROM article_state WHERE is_live = 1") ?? 0 }
  }

  public var highestArticle: ArticleID? {
    get throws { try Int64.fetchOne(db, sql: "SELECT max(id) FROM article").map(ArticleID.init) }
  }

  private func articles(where condition: String, _ arguments: StatementArguments) throws -> [StoredArticle] {
    let sql = "SELECT * FROM article WHERE \(condition) ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(article)
  }

  private func article(from row: Row) -> StoredArticle {
    StoredArticle(
      id: ArticleID(number: row["id"]), key: row["key"], hash: row["hash"], title: row["title"],
      source: row["source"], address: row["address"], author: row["author"],
      published: (row["published"] as Int?).map(Day.init(number:)),
      modified: (row["modified"] as Int64?).map(RecordingTime.init(milliseconds:)),
      isSummary: row["summary"] as Int? == 1, text: row["text"])
  }

  private func statement(_ reference: StatementReference, from record: String) throws -> Commitments.Statement {
    if let known = decoded?.statements[reference] { return known }
    let statement = try decode(StoredStatement.self, record).statement
    decoded?.statements[reference] = statement
    return statement
  }
}
