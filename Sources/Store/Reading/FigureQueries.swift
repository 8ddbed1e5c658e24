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
    let articles =
      try negotiation.map { try counts(of: $0).articles } ?? articleCount
    let scope = Self.scope(negotiation, "id")
    let sql = """
      SELECT count(*) AS n, coalesce(sum(is_open = 1 AND (lapses_on IS NULL OR lapses_on > ?1)), 0) AS open,
        max(last_event) AS last FROM commitment_state WHERE \(scope)
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: [today.number])
    let conditions = """
      SELECT count(*) AS n, coalesce(sum(due < ?1), 0) AS overdue FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > ?1) AND \(Self.scope(negotiation, "commitment"))
      """
    let waiting = try Row.fetchOne(db, sql: conditions, arguments: [today.number])
    return LedgerFigures(
      articles: articles, commitments: row?["n"] ?? 0, openCommitments: row?["open"] ?? 0,
      openConditions: waiting?["n"] ?? 0, overdueConditions: waiting?["overdue"] ?? 0,
      lastEvent: (row?["last"] as Int?).map(Day.init(number:)))
  }

  /// Who must act on open conditions, those on whom most waits first; then by name.
  public func responsibleParties(
    of negotiation: CaseID? = nil, on today: Day, limit: Int? = nil
  ) throws -> [ResponsibleCount] {
    let sql = """
      SELECT responsible, count(*) AS n FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > ?1) AND \(Self.scope(negotiation, "commitment"))
      GROUP BY responsible ORDER BY n DESC, responsible LIMIT ?2
      """
    return try Row.fetchAll(db, sql: sql, arguments: [today.number, limit ?? -1]).map { row in
      ResponsibleCount(party: row["responsible"], conditions: row["n"])
    }
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
