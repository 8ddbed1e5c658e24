public import Commitments
internal import GRDB

extension StoreReader {
  /// The commitment as folded from its entries, without the clock.
  public func commitment(_ id: CommitmentID) throws -> Commitment? {
    if let known = decoded?.commitments[id] { return known }
    let sql = "SELECT value FROM commitment_state WHERE id = ?"
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number])
      .map { try commitment(id, from: $0) }
  }

  private func commitment(_ id: CommitmentID, from value: String) throws -> Commitment {
    if let known = decoded?.commitments[id] { return known }
    let commitment = try decode(Commitment.self, value)
    decoded?.commitments[id] = commitment
    return commitment
  }

  /// The entries of a commitment with the statements that they link, ready to be folded.
  public func fold(of id: CommitmentID) throws -> CommitmentFold {
    let (entries, statements) = try log(of: id)
    return CommitmentFold(id: id, entries: entries, statements: statements)
  }

  /// The entries of a commitment, in order of recording, and the statements that they link.
  func log(
    of id: CommitmentID
  ) throws -> (entries: [Entry], statements: [StatementReference: LinkedStatement]) {
    let entries = try entries(of: .commitment(id))
    var statements: [StatementReference: LinkedStatement] = [:]
    var articles: [ArticleID: (published: Day?, hash: String)] = [:]
    for entry in entries {
      guard case .statementLinked(_, let reference, _) = entry.change else { continue }
      if articles[reference.article] == nil { articles[reference.article] = try dateAndHash(of: reference.article) }
      guard let article = articles[reference.article], let statement = try statement(reference) else { continue }
      statements[reference] = LinkedStatement(
        statement: statement, published: article.published, hash: article.hash)
    }
    return (entries, statements)
  }

  /// Whichever print was read first, the news is as old as its earliest one.
  private func dateAndHash(of article: ArticleID) throws -> (published: Day?, hash: String) {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT published, hash FROM article WHERE id = ?"), arguments: [article.number])
    let days = try [(row?["published"] as Int?).map(Day.init(number:))] + reprints(of: article).map(\.published)
    return (days.compactMap(\.self).min(), row?["hash"] ?? "")
  }

  /// The statements of one reading with what must be known of their article.
  public func linkedStatements(of article: ArticleID, reading: Int) throws -> [StatementReference: LinkedStatement] {
    let (published, hash) = try dateAndHash(of: article)
    let outlet = try outlet(of: article)
    let statements = try statements(of: article, reading: reading)
    return Dictionary(
      statements.map { statement in
        let reference = StatementReference(article: article, reading: reading, id: statement.id)
        return (reference, LinkedStatement(statement: statement, published: published, hash: hash, outlet: outlet))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// One statement with what must be known of its article.
  public func linkedStatement(_ reference: StatementReference) throws -> LinkedStatement? {
    guard let statement = try statement(reference) else { return nil }
    let (published, hash) = try dateAndHash(of: reference.article)
    return LinkedStatement(
      statement: statement, published: published, hash: hash, outlet: try outlet(of: reference.article))
  }

  private func outlet(of article: ArticleID) throws -> String? {
    let sql = "SELECT source FROM article WHERE id = ?"
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [article.number])
  }

  /// The live commitments that carry statements of an article, in order of id.
  public func commitments(of article: ArticleID) throws -> [CommitmentID] {
    let sql = "SELECT commitment FROM commitment_article WHERE article = ? ORDER BY commitment"
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [article.number]).map(CommitmentID.init)
  }

  /// The live commitments about a matter, in order of id.
  public func commitments(about matter: MatterID) throws -> [Commitment] {
    try commitments(where: "matter = ?", matter.number)
  }

  /// The live commitments on an offer, in order of id.
  public func commitments(on offer: OfferID) throws -> [Commitment] {
    try commitments(where: "offer = ?", offer.number)
  }

  private func commitments(where condition: String, _ number: Int64) throws -> [Commitment] {
    let sql = "SELECT id, value FROM commitment_state WHERE \(condition) ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [number]).map { row in
      try commitment(CommitmentID(number: row[0]), from: row[1])
    }
  }

  public var highestCommitment: CommitmentID? {
    get throws { try Int64.fetchOne(db, sql: "SELECT max(id) FROM commitment_state").map(CommitmentID.init) }
  }

  /// How many commitments stand at each stored status, without the clock.
  public var commitmentCounts: [Status: Int] {
    get throws {
      let rows = try Row.fetchAll(db, sql: "SELECT status, count(*) AS n FROM commitment_state GROUP BY status")
      return Dictionary(
        uniqueKeysWithValues: rows.compactMap { row in Status(rawValue: row["status"]).map { ($0, row["n"]) } })
    }
  }

  /// How many commitments with an open stored status the clock has closed by a day.
  public func lapsedCount(on today: Day) throws -> Int {
    let sql = "SELECT count(*) FROM commitment_state WHERE lapses_on <= ?"
    return try Int.fetchOne(db, sql: sql, arguments: [today.number]) ?? 0
  }

  /// How many conditions of open commitments are open on a day; with `overdue` only those that were due before it.
  public func openConditionCount(on today: Day, overdue: Bool = false) throws -> Int {
    let sql = """
      SELECT count(*) FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > ?) AND due < ?
      """
    let arguments: StatementArguments = [today.number, overdue ? today.number : Int.max]
    return try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0
  }

  /// The first day on or after `today` on which something is due; `nil` if nothing is.
  public func nextDue(from today: Day) throws -> Day? {
    let sql = """
      SELECT min(due) FROM (
        SELECT min(due) AS due FROM condition_state
        WHERE is_listed = 1 AND due >= ?1 AND due < ?2 AND (lapses_on IS NULL OR lapses_on > ?1)
        UNION ALL SELECT min(due) FROM commitment_state WHERE is_open = 1 AND due >= ?1 AND due < ?2)
      """
    return try Int.fetchOne(db, sql: sql, arguments: [today.number, undatedDue]).map(Day.init(number:))
  }
}

/// Stands for "no due date" in sorted columns: later than any day that can be written.
let undatedDue = 100_000_000
