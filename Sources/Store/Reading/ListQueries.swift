public import Commitments
internal import GRDB

extension StoreReader {
  /// Open conditions of open commitments, one row for each. Index-driven: the cost follows the rows returned.
  public func openConditions(
    _ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder = .due, limit: Int? = nil
  ) throws -> [ListedCondition] {
    guard view.isPresent else { return try pastConditions(filter, from: view, order: order, limit: limit) }
    let query = try conditionQuery(filter, from: view, order: order)
    return try listed(query.rows(db, limit: limit), on: view.today)
  }

  /// The values are looked up last, so that no more of them are read than are shown.
  private func listed(_ rows: [Row], on today: Day) throws -> [ListedCondition] {
    try rows.compactMap { row in
      let number: Int = row["number"]
      guard let commitment = try commitment(CommitmentID(number: row["id"]))?.seen(on: today),
        let condition = commitment.conditions.first(where: { $0.id.number == number })
      else { return nil }
      return ListedCondition(commitment: commitment, condition: condition)
    }
  }

  /// Open conditions for which nobody in particular is responsible, the first due first.
  public func openConditionsOfNobody(
    of negotiation: CaseID? = nil, on today: Day, limit: Int
  ) throws -> [ListedCondition] {
    var filter = CommitmentFilter()
    filter.negotiation = negotiation
    var query = try conditionQuery(filter, from: Viewpoint(today: today), order: .due)
    query.add("c.responsible IS NULL")
    return try listed(query.rows(db, limit: limit), on: today)
  }

  func conditionQuery(_ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder) throws -> ListSQL {
    var query = try conditionQuery(
      filter, in: .present, today: view.today, select: "c.commitment AS id, c.number AS number")
    query.order = Self.conditionOrder(order).joined(separator: ", ")
    return query
  }

  func conditionQuery(
    _ filter: CommitmentFilter, in age: ListAge, today: Day, select: String
  ) throws -> ListSQL {
    var query = ListSQL(select: select)
    query.from = "\(age.conditions) c"
    query.add(age.listed)
    query.add("(c.lapses_on IS NULL OR c.lapses_on > ?)", [today.number])
    if let party = filter.party { query.add(names: try names(of: party), column: "c.party") }
    if let by = filter.by { query.add(names: try names(of: by), column: "c.responsible") }
    if !filter.statuses.isEmpty { query.add(names: filter.statuses.map(\.rawValue), column: "c.commitment_status") }
    if let day = filter.dueBy { query.add("c.due <= ?", [day.number]) }
    query.add(common: filter, id: "c.commitment", lastEvent: "c.last_event")
    try addWords(to: &query, filter, id: "c.commitment", in: age)
    try addRecent(to: &query, filter, id: "c.commitment", in: age)
    return query
  }

  /// Commitments, open ones only unless the filter includes closed ones.
  ///
  /// - Parameters:
  ///   - filter: Which.
  ///   - view: From when the ledger is looked at.
  ///   - order: In which order.
  ///   - limit: At most so many.
  ///   - offset: So many of the first are left out: the page before this one.
  public func commitments(
    _ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder = .due, limit: Int? = nil, offset: Int = 0
  ) throws -> [Commitment] {
    guard view.isPresent else {
      let all = try pastCommitments(filter, from: view, order: order, limit: limit.map { $0 + offset })
      return Array(all.dropFirst(offset))
    }
    let rows = try commitmentQuery(filter, from: view, order: order).rows(db, limit: limit, offset: offset)
    return try rows.compactMap { try commitment(CommitmentID(number: $0["id"]))?.seen(on: view.today) }
  }

  func commitmentQuery(_ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder) throws -> ListSQL {
    var query = try commitmentQuery(filter, in: .present, today: view.today, select: "s.id AS id")
    let today = filter.includesClosed ? view.today : nil
    query.order = Self.commitmentOrder(order, lapsing: today).joined(separator: ", ")
    return query
  }

  func commitmentQuery(
    _ filter: CommitmentFilter, in age: ListAge, today: Day, select: String
  ) throws -> ListSQL {
    var query = ListSQL(select: select)
    query.from = "\(age.commitments) s"
    if let held = age.held { query.add(held) }
    if !filter.includesClosed {
      query.add("s.is_open = 1 AND (s.lapses_on IS NULL OR s.lapses_on > ?)", [today.number])
    }
    if let party = filter.party { query.add(names: try names(of: party), column: "s.party") }
    if let by = filter.by {
      query.add(
        names: try names(of: by), column: "c.responsible",
        within: """
          s.id IN (SELECT c.commitment FROM \(age.conditions) c
          WHERE \(age.listed) AND (c.lapses_on IS NULL OR c.lapses_on > \(today.number)) AND %)
          """)
    }
    if !filter.statuses.isEmpty {
      query.add(statuses: filter.statuses, today: today)
    }
    if let day = filter.dueBy { query.add("s.due <= ?", [day.number]) }
    query.add(common: filter, id: "s.id", lastEvent: "s.last_event")
    try addWords(to: &query, filter, id: "s.id", in: age)
    try addRecent(to: &query, filter, id: "s.id", in: age)
    return query
  }

  /// What is found by few words is looked up, and its order is made; among much of it the order of the list is followed instead,
  /// and only what is shown is looked up.
  private func addWords(
    to query: inout ListSQL, _ filter: CommitmentFilter, id: String, in age: ListAge
  ) throws {
    guard let pattern = SearchPattern(words: filter.words) else { return }
    let found = age.searched.map { "SELECT rowid FROM \($0) WHERE \($0) MATCH ?" }.joined(separator: " UNION ALL ")
    let patterns = age.searched.map { _ in pattern.fts5 }
    let many = 5_000
    let sql = "SELECT count(*) FROM (\(found) LIMIT \(many))"
    let isFrequent = try Int.fetchOne(db, sql: sql, arguments: StatementArguments(patterns)) ?? 0 == many
    // The sign keeps SQLite from beginning with what is found.
    query.add("\(isFrequent ? "+" : "")\(id) IN (\(found))", patterns)
  }

  /// Where something has happened to few commitments since a day, they are looked up, and their order is made.
  private func addRecent(
    to query: inout ListSQL, _ filter: CommitmentFilter, id: String, in age: ListAge
  ) throws {
    guard case .present = age, let since = filter.since else { return }
    let recent = "SELECT id FROM commitment_state WHERE last_event >= ?"
    let few = 20_000
    let sql = "SELECT count(*) FROM (\(recent) LIMIT ?)"
    guard try Int.fetchOne(db, sql: sql, arguments: [since.number, few]) ?? few < few else { return }
    query.add("\(id) IN (\(recent))", [since.number])
  }

  static func conditionOrder(_ order: ListOrder) -> [String] {
    switch order {
    case .due: ["c.due", "c.commitment", "c.number"]
    case .id: ["c.commitment", "c.number"]
    case .party: ["c.party", "c.commitment", "c.number"]
    case .status: ["c.commitment_status", "c.commitment", "c.number"]
    case .recent: ["c.last_event DESC", "c.commitment", "c.number"]
    }
  }

  /// - Parameter today: Given where lapsed commitments are listed as well: they stand among the expired ones.
  static func commitmentOrder(_ order: ListOrder, lapsing today: Day?) -> [String] {
    switch order {
    case .due: ["s.due", "s.id"]
    case .id: ["s.id"]
    case .party: ["s.party", "s.id"]
    case .status:
      [today.map { "CASE WHEN s.lapses_on <= \($0.number) THEN 'expired' ELSE s.status END" } ?? "s.status", "s.id"]
    case .recent: ["s.last_event DESC", "s.id"]
    }
  }
}
