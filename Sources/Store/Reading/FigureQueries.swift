public import Commitments
internal import GRDB

/// How much there is, in all or of one case.
public struct LedgerFigures: Hashable, Sendable, Codable {
  public var articles: Int
  public var commitments: Int
  public var openCommitments: Int
  public var openConditions: Int
  public var overdueConditions: Int
  /// The latest day on which something happened; `nil` where no date is known.
  public var lastEvent: Day?
}

/// Someone for whom open conditions wait.
public struct ResponsibleCount: Hashable, Sendable {
  /// As it stands in the ledger; `nil`: nobody in particular.
  public var party: String?
  public var conditions: Int

  public init(party: String?, conditions: Int) {
    self.party = party
    self.conditions = conditions
  }
}

/// Figures for reports, counted by SQLite: nothing is decoded.
extension StoreReader {
  /// Counts of live articles, commitments and open conditions as seen on a day.
  public func figures(of negotiation: CaseID? = nil, on today: Day) throws -> LedgerFigures {
    guard let negotiation else { return try figuresOfAll(on: today) }
    let sql = """
      SELECT count(*) AS n, coalesce(sum(is_open = 1 AND (lapses_on IS NULL OR lapses_on > ?1)), 0) AS open,
        max(last_event) AS last FROM commitment_state WHERE \(Self.scope(negotiation, "id"))
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: [today.number])
    let conditions = """
      SELECT count(*) AS n, coalesce(sum(due < ?1), 0) AS overdue FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > ?1) AND \(Self.scope(negotiation, "commitment"))
      """
    let waiting = try Row.fetchOne(db, sql: conditions, arguments: [today.number])
    return LedgerFigures(
      articles: try counts(of: negotiation).articles, commitments: row?["n"] ?? 0, openCommitments: row?["open"] ?? 0,
      openConditions: waiting?["n"] ?? 0, overdueConditions: waiting?["overdue"] ?? 0,
      lastEvent: (row?["last"] as Int?).map(Day.init(number:)))
  }

  /// The same of the whole ledger, read off indexes: what the clock has closed is counted apart and taken off.
  private func figuresOfAll(on today: Day) throws -> LedgerFigures {
    let counts = try commitmentCounts
    let lapsed = """
      SELECT count(*) AS n, coalesce(sum(c.due < ?1), 0) AS overdue
      FROM commitment_state s CROSS JOIN condition_state c ON c.commitment = s.id
      WHERE s.lapses_on <= ?1 AND c.is_listed = 1
      """
    let row = try Row.fetchOne(db, sql: lapsed, arguments: [today.number])
    let listed = try Int.fetchOne(db, sql: "SELECT count(*) FROM condition_state WHERE is_listed = 1") ?? 0
    let overdue = "SELECT count(*) FROM condition_state WHERE is_listed = 1 AND due < ?"
    return LedgerFigures(
      articles: try articleCount, commitments: counts.values.reduce(0, +),
      openCommitments: try counts.filter(\.key.isOpen).values.reduce(0, +) - lapsedCount(on: today),
      openConditions: listed - (row?["n"] ?? 0),
      overdueConditions: (try Int.fetchOne(db, sql: overdue, arguments: [today.number]) ?? 0) - (row?["overdue"] ?? 0),
      lastEvent: try Int.fetchOne(db, sql: "SELECT max(last_event) FROM commitment_state").map(Day.init(number:)))
  }

  /// Who must act on open conditions of a case, and on how many; in no order.
  public func responsibleParties(of negotiation: CaseID, on today: Day) throws -> [ResponsibleCount] {
    let sql = """
      SELECT responsible, count(*) AS n FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > ?) AND \(Self.scope(negotiation, "commitment"))
      GROUP BY responsible
      """
    return try Row.fetchAll(db, sql: sql, arguments: [today.number]).map { row in
      ResponsibleCount(party: row["responsible"], conditions: row["n"])
    }
  }

  /// The names for which most commitments of the ledger wait, most first, those included that the clock has closed: read
  /// off an index, so that they tell for whom it is worth counting.
  public func mostAwaited() throws -> [String] {
    let sql = """
      SELECT party FROM commitment_counterpart WHERE role = 'responsible'
      GROUP BY party ORDER BY count(*) DESC, party
      """
    return try String.fetchAll(db, sql: sql)
  }

  /// On how many open conditions a party must act; `nil`: nobody in particular.
  public func openConditionCount(by party: String?, on today: Day) throws -> Int {
    let names = try party.map { try self.names(of: $0) }
    let test = names.map { "responsible IN (\(databaseQuestionMarks(count: $0.count)))" } ?? "responsible IS NULL"
    let sql = """
      SELECT count(*) FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > \(today.number)) AND \(test)
      """
    return try Int.fetchOne(db, sql: sql, arguments: StatementArguments(names ?? [])) ?? 0
  }

  /// The ids of all commitments of a case.
  public func commitmentIDs(of negotiation: CaseID) throws -> Set<CommitmentID> {
    let sql = "SELECT commitment FROM commitment_case WHERE negotiation = ?"
    return Set(try Int64.fetchAll(db, sql: sql, arguments: [negotiation.number]).map(CommitmentID.init))
  }

  /// Live articles, those read last first.
  public func liveArticles(of negotiation: CaseID? = nil, limit: Int, offset: Int = 0) throws -> [ArticleID] {
    let scope =
      negotiation.map { "id IN (SELECT article FROM article_case WHERE negotiation = \($0.number))" } ?? "1"
    let sql = "SELECT id FROM article_state WHERE is_live = 1 AND \(scope) ORDER BY id DESC LIMIT ? OFFSET ?"
    return try Int64.fetchAll(db, sql: sql, arguments: [limit, offset]).map(ArticleID.init)
  }

  /// A test that a column names a commitment of the case; ids are numbers of our own, so that they may stand in SQL.
  static func scope(_ negotiation: CaseID?, _ column: String) -> String {
    negotiation.map {
      "\(column) IN (SELECT commitment FROM commitment_case WHERE negotiation = \($0.number))"
    } ?? "1"
  }
}
