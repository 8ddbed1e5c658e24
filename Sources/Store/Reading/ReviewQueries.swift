public import Commitments
internal import GRDB

extension StoreReader {
  /// The article and those whose changed text it is, latest first.
  public func revisions(of article: ArticleID) throws -> [ArticleID] {
    var ids: [ArticleID] = []
    var next: ArticleID? = article
    while let id = next, !ids.contains(id) {
      ids.append(id)
      let sql = "SELECT revises FROM article_state WHERE id = ?"
      next = try Int64.fetchOne(db, sql: sql, arguments: [id.number]).map(ArticleID.init)
    }
    return ids
  }
}

extension StoreReader {
  /// The commitments that may be worth a person's look, in no order: all that hold statements back, all that are
  /// contested, all with a date near a day, and of the others that nobody has looked at the latest.
  ///
  /// Looks at every stored commitment, but decodes only those that it gives.
  ///
  /// - Parameters:
  ///   - days: Dates that count as near.
  ///   - others: How many of the others at most.
  public func reviewCandidates(near days: ClosedRange<Day>, others: Int) throws -> [Commitment] {
    // What is stored is JSON without spaces, in which a quotation mark inside a text would stand behind a backslash.
    let sql = """
      SELECT value FROM commitment_state WHERE id IN (
        SELECT id FROM commitment_state WHERE value NOT LIKE '%"held":[]%' OR value LIKE '%"contested"%'
        UNION SELECT id FROM commitment_state WHERE due BETWEEN ?1 AND ?2
        UNION SELECT commitment FROM condition_state WHERE is_listed = 1 AND due BETWEEN ?1 AND ?2
        UNION SELECT id FROM (
          SELECT id FROM commitment_state WHERE value LIKE '%"unreviewed"%' ORDER BY last_event DESC, id DESC LIMIT ?3))
      ORDER BY id
      """
    let arguments: StatementArguments = [days.lowerBound.number, days.upperBound.number, others]
    return try String.fetchAll(db, sql: sql, arguments: arguments).map { try decode(Commitment.self, $0) }
  }

  /// How many commitments nobody has looked at.
  public func unreviewedCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM commitment_state WHERE value LIKE '%\"unreviewed\"%'") ?? 0
  }
}

extension StoreReader {
  /// The live commitments with articles in which something is said to be broken, in order of id.
  ///
  /// Linear in the statements that were ever read.
  public func commitmentsWithBreaches() throws -> [Commitment] {
    let sql = """
      SELECT value FROM commitment_state WHERE id IN (
        SELECT commitment FROM commitment_article WHERE article IN (
          SELECT article FROM statement WHERE record LIKE '%"status":"broken"%'))
      ORDER BY id
      """
    return try String.fetchAll(db, sql: sql).map { try decode(Commitment.self, $0) }
  }
}
