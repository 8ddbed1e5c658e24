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
  public func latestOffers(of negotiation: CaseID? = nil, limit: Int) throws -> [OfferID] {
    let sql = """
      SELECT offer FROM commitment_state WHERE offer IS NOT NULL AND \(scopeOfIDs(negotiation))
      GROUP BY offer ORDER BY max(last_event) DESC, offer DESC LIMIT ?
      """
    return try Int64.fetchAll(db, sql: sql, arguments: [limit]).map(OfferID.init)
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
