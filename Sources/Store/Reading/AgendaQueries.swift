public import Commitments
internal import GRDB

extension StoreReader {
  /// Open commitments with a date, or with an open condition with one, between two days, as seen today; in order of
  /// id. Index-driven.
  ///
  /// - Parameters:
  ///   - first: The first day; `nil`: however old.
  ///   - last: The last day, included.
  ///   - today: The day as of which they are seen.
  ///   - latest: Only so many of each, those with the latest dates.
  ///   - earliest: Only so many of each, those with the earliest dates; not both.
  public func commitments(
    dueFrom first: Day?, through last: Day, on today: Day, latest: Int? = nil, earliest: Int? = nil
  ) throws -> [Commitment] {
    let order = earliest == nil ? "DESC" : "ASC"
    let sql = """
      SELECT value FROM commitment_state WHERE id IN (
        SELECT id FROM (SELECT id FROM commitment_state
          WHERE is_open = 1 AND due BETWEEN ?1 AND ?2 AND (lapses_on IS NULL OR lapses_on > ?3)
          ORDER BY due \(order) LIMIT ?4)
        UNION SELECT commitment FROM (SELECT commitment FROM condition_state
          WHERE is_listed = 1 AND due BETWEEN ?1 AND ?2 AND (lapses_on IS NULL OR lapses_on > ?3)
          ORDER BY due \(order) LIMIT ?4))
      ORDER BY id
      """
    let arguments: StatementArguments = [first?.number ?? Int.min, last.number, today.number, latest ?? earliest ?? -1]
    return try String.fetchAll(db, sql: sql, arguments: arguments).map { value in
      try decode(Commitment.self, value).seen(on: today)
    }
  }

  /// How many open commitments have a date between two days, both included.
  public func dueCount(from first: Day, through last: Day, on today: Day) throws -> Int {
    let sql = """
      SELECT count(*) FROM commitment_state
      WHERE is_open = 1 AND due BETWEEN ?1 AND ?2 AND (lapses_on IS NULL OR lapses_on > ?3)
      """
    return try Int.fetchOne(db, sql: sql, arguments: [first.number, last.number, today.number]) ?? 0
  }

  /// How many open commitments have a date that had passed by a day.
  ///
  /// - Parameters:
  ///   - today: The day by which it had passed.
  ///   - most: Counts no further, since every one costs a look.
  public func overdueCount(on today: Day, most: Int? = nil) throws -> Int {
    let sql = """
      SELECT count(*) FROM (SELECT id FROM commitment_state
        WHERE is_open = 1 AND due < ?1 AND (lapses_on IS NULL OR lapses_on > ?1) ORDER BY due DESC LIMIT ?2)
      """
    return try Int.fetchOne(db, sql: sql, arguments: [today.number, most ?? -1]) ?? 0
  }

  /// Commitments on which a decision is awaited: reviews, and answers whose event has come; the latest first.
  public func commitmentsAwaitingDecision(on today: Day, limit: Int? = nil) throws -> [Commitment] {
    let sql = """
      SELECT value FROM commitment_state
      WHERE status = 'pending-review' OR (status = 'rejected' AND instr(value, '"decision-due"') > 0)
      ORDER BY last_event DESC, id LIMIT ?
      """
    return try String.fetchAll(db, sql: sql, arguments: [limit ?? -1]).map { value in
      try decode(Commitment.self, value).seen(on: today)
    }
  }
}
