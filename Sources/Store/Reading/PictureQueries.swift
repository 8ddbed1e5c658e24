public import Commitments
internal import GRDB

/// How much happened to a party's commitments, or is due for them, in one stretch of days.
public struct ActivityCount: Hashable, Sendable {
  public var party: String
  /// From 0, in order of time.
  public var stretch: Int
  public var events: Int
  public var deadlines: Int
}

/// When things happened, around a span of days.
public struct DatedFigures: Hashable, Sendable {
  /// Of commitments, by the day on which something last happened to them.
  public var before: Int
  public var within: Int
  public var after: Int
  /// The first and the last day on which something happened or is due; `nil` where no date is known.
  public var extent: ClosedRange<Day>?
}

/// How many open conditions of one party wait for another.
public struct WaitCount: Hashable, Sendable {
  public var party: String
  /// `nil`: nobody in particular.
  public var responsible: String?
  public var conditions: Int
  /// One of them.
  public var example: ConditionID
}

/// What pictures of a large ledger are drawn from: sums that SQLite makes, so that no commitment is decoded.
extension StoreReader {
  /// How many commitments have an event or an open due date between two days, both included.
  public func dateCount(of negotiation: CaseID? = nil, within days: ClosedRange<Day>, on today: Day) throws -> Int {
    let sql = "SELECT count(*) FROM (\(Self.dated(negotiation)))"
    return try Int.fetchOne(db, sql: sql, arguments: Self.arguments(days, today)) ?? 0
  }

  /// What lies before, within and after two days. Read off indexes, unless it is of one case.
  public func datedFigures(of negotiation: CaseID? = nil, around days: ClosedRange<Day>) throws -> DatedFigures {
    let scope = scopeOfIDs(negotiation)
    func count(_ test: String) throws -> Int {
      let sql = "SELECT count(*) FROM commitment_state WHERE \(test) AND \(scope)"
      return try Int.fetchOne(db, sql: sql) ?? 0
    }
    let (first, last) = (days.lowerBound.number, days.upperBound.number)
    let known = Self.lastKnownDay
    var ends: [Int] = []
    for function in ["min", "max"] {
      for (column, test) in [("last_event", "last_event IS NOT NULL"), ("due", "is_open = 1 AND due <= \(known)")] {
        let sql = "SELECT \(function)(\(column)) FROM commitment_state WHERE \(test) AND \(scope)"
        ends += [try Int.fetchOne(db, sql: sql)].compactMap(\.self)
      }
    }
    let extent = ends.min().flatMap { low in ends.max().map { Day(number: low)...Day(number: $0) } }
    return DatedFigures(
      before: try count("last_event < \(first)"), within: try count("last_event BETWEEN \(first) AND \(last)"),
      after: try count("last_event > \(last)"), extent: extent)
  }

  /// The last day of the year 9999: what is due later is not due.
  private static let lastKnownDay = 2_932_896

  /// Those commitments, in order of id, as seen on a day.
  public func commitments(
    datedWithin days: ClosedRange<Day>, of negotiation: CaseID? = nil, on today: Day, limit: Int
  ) throws -> [Commitment] {
    let sql = "SELECT value FROM commitment_state WHERE id IN (\(Self.dated(negotiation))) ORDER BY id LIMIT ?4"
    return try String.fetchAll(db, sql: sql, arguments: Self.arguments(days, today) + [limit]).map { value in
      try decode(Commitment.self, value).seen(on: today)
    }
  }

  /// The same as sums, for each party and stretch of so many days, in no order.
  public func activity(
    within days: ClosedRange<Day>, stretch length: Int, of negotiation: CaseID? = nil, on today: Day
  ) throws -> [ActivityCount] {
    let sql = """
      SELECT party, stretch, sum(events) AS events, sum(deadlines) AS deadlines FROM (
        SELECT party, (last_event - ?1) / ?4 AS stretch, 1 AS events, 0 AS deadlines FROM commitment_state
        WHERE last_event BETWEEN ?1 AND ?2 AND \(scopeOfIDs(negotiation))
        UNION ALL
        SELECT party, (due - ?1) / ?4, 0, 1 FROM commitment_state
        WHERE is_open = 1 AND due BETWEEN ?1 AND ?2 AND (lapses_on IS NULL OR lapses_on > ?3)
          AND \(scopeOfIDs(negotiation)))
      GROUP BY party, stretch
      """
    let arguments = Self.arguments(days, today) + [max(1, length)]
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      ActivityCount(party: row["party"], stretch: row["stretch"], events: row["events"], deadlines: row["deadlines"])
    }
  }

  /// Who waits for whom, most first.
  public func waits(of negotiation: CaseID? = nil, on today: Day, limit: Int? = nil) throws -> [WaitCount] {
    let sql = """
      SELECT party, responsible, count(*) AS n, commitment, min(number) AS number FROM condition_state
      WHERE is_listed = 1 AND (lapses_on IS NULL OR lapses_on > ?1) AND \(Self.scope(negotiation, "commitment"))
      GROUP BY party, responsible ORDER BY n DESC, party, responsible LIMIT ?2
      """
    return try Row.fetchAll(db, sql: sql, arguments: [today.number, limit ?? -1]).map { row in
      WaitCount(
        party: row["party"], responsible: row["responsible"], conditions: row["n"],
        example: ConditionID(commitment: CommitmentID(number: row["commitment"]), number: row["number"]))
    }
  }

  /// The offers to which something happened last, latest first.
  public func latestOffers(of negotiation: CaseID? = nil, limit: Int, offset: Int = 0) throws -> [OfferID] {
    let sql = """
      SELECT offer FROM commitment_state WHERE offer IS NOT NULL AND \(scopeOfIDs(negotiation))
      GROUP BY offer ORDER BY max(last_event) DESC, offer DESC LIMIT ? OFFSET ?
      """
    return try Int64.fetchAll(db, sql: sql, arguments: [limit, offset]).map(OfferID.init)
  }

  /// How many offers there are.
  public func offerCount(of negotiation: CaseID? = nil) throws -> Int {
    let sql =
      "SELECT count(DISTINCT offer) FROM commitment_state WHERE offer IS NOT NULL AND \(scopeOfIDs(negotiation))"
    return try Int.fetchOne(db, sql: sql) ?? 0
  }

  private func scopeOfIDs(_ negotiation: CaseID?) -> String { Self.scope(negotiation, "id") }

  private static func dated(_ negotiation: CaseID?) -> String {
    """
    SELECT id FROM commitment_state WHERE last_event BETWEEN ?1 AND ?2 AND \(scope(negotiation, "id"))
    UNION SELECT id FROM commitment_state WHERE is_open = 1 AND due BETWEEN ?1 AND ?2
      AND (lapses_on IS NULL OR lapses_on > ?3) AND \(scope(negotiation, "id"))
    """
  }

  private static func arguments(_ days: ClosedRange<Day>, _ today: Day) -> StatementArguments {
    [days.lowerBound.number, days.upperBound.number, today.number]
  }
}
