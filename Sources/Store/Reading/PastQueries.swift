import Commitments
internal import GRDB

/// The ledger as it was: what has changed since is folded again from its entries, the rest is taken as stored.
extension StoreReader {
  func pastConditions(
    _ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder, limit: Int?
  ) throws -> [ListedCondition] {
    var narrowed = filter
    narrowed.includesClosed = false
    narrowed.dueBy = nil
    let commitments = try pastCommitments(narrowed, from: view, order: order, limit: nil)
    let names = try filter.by.map { Set(try self.names(of: $0)) }
    var rows = commitments.flatMap { commitment in
      commitment.openConditions.map { ListedCondition(commitment: commitment, condition: $0) }
    }
    if let names { rows.removeAll { $0.condition.by.map(names.contains) != true } }
    if let day = filter.dueBy { rows.removeAll { $0.sortedDue > day.number } }
    if order == .due {
      rows.sort { ($0.sortedDue, $0.condition.id) < ($1.sortedDue, $1.condition.id) }
    }
    return limit.map { Array(rows.prefix($0)) } ?? rows
  }

  func pastCommitments(
    _ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder, limit: Int?
  ) throws -> [Commitment] {
    let pattern = SearchPattern(words: filter.words)
    let found = try pattern.map { pattern in
      try Int64.fetchSet(
        db, sql: "SELECT rowid FROM commitment_search WHERE commitment_search MATCH ?", arguments: [pattern.fts5])
    }
    let party = try filter.party.map { Set(try names(of: $0)) }
    let by = try filter.by.map { Set(try names(of: $0)) }
    var result: [Commitment] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, last_event, recorded_at, value FROM commitment_state ORDER BY id")
    while let row = try rows.next() {
      if let found, !found.contains(row["id"]) { continue }
      guard let commitment = try past(row, from: view), filter.passes(commitment, party: party, by: by) else {
        continue
      }
      if let article = filter.article, !commitment.statements.contains(where: { $0.article == article }) { continue }
      result.append(commitment)
    }
    result.sort { order.places($0, before: $1) }
    return limit.map { Array(result.prefix($0)) } ?? result
  }

  private func past(_ row: Row, from view: Viewpoint) throws -> Commitment? {
    let lastEvent: Int? = row["last_event"]
    let recordedAt = RecordingTime(milliseconds: row["recorded_at"])
    let isUnchanged =
      view.asOf.map { day in lastEvent.map { $0 <= day.number } ?? true } != false
      && view.knownBy.map { recordedAt <= $0 } != false
    if isUnchanged { return try decode(Commitment.self, row["value"]).seen(on: view.today) }
    let fold = try fold(of: CommitmentID(number: row["id"]))
    return fold.result(asOf: view.asOf, knownBy: view.knownBy)?.commitment.seen(on: view.today)
  }
}

extension ListedCondition {
  /// The day by which something has to happen: the condition's own due date, else the commitment's.
  var sortedDue: Int { (condition.due ?? commitment.due)?.last.number ?? undatedDue }
}

extension Commitment {
  var sortedDue: Int { window?.number ?? due?.last.number ?? undatedDue }
}

extension CommitmentFilter {
  /// The same test as the SQL of the present ledger, on a commitment at hand; words and articles are left to the caller.
  func passes(_ commitment: Commitment, party: Set<String>?, by: Set<String>?) -> Bool {
    if !includesClosed, !commitment.status.isOpen { return false }
    if let party, !party.contains(commitment.party) { return false }
    if let by, !commitment.openConditions.contains(where: { $0.by.map(by.contains) == true }) { return false }
    if !statuses.isEmpty, !statuses.contains(commitment.status) { return false }
    if let negotiation, !commitment.cases.contains(negotiation) { return false }
    if let offer, commitment.offer != offer { return false }
    if let dueBy, commitment.sortedDue > dueBy.number { return false }
    if let since, commitment.lastEvent.map({ $0 >= since }) != true { return false }
    return true
  }
}

extension ListOrder {
  func places(_ lhs: Commitment, before rhs: Commitment) -> Bool {
    switch self {
    case .due: (lhs.sortedDue, lhs.id) < (rhs.sortedDue, rhs.id)
    case .id: lhs.id < rhs.id
    case .party: (lhs.party, lhs.id) < (rhs.party, rhs.id)
    case .status: (lhs.status.rawValue, lhs.id) < (rhs.status.rawValue, rhs.id)
    case .recent:
      (rhs.lastEvent?.number ?? Int.min, lhs.id) < (lhs.lastEvent?.number ?? Int.min, rhs.id)
    }
  }
}
