import Commitments
internal import GRDB

/// The ledger as it was: what has changed since is folded again from its entries, the rest is taken as stored.
///
/// As of a day the rows come off tables; as of a recording time everything is looked at.
extension StoreReader {
  func pastConditions(
    _ filter: CommitmentFilter, from view: Viewpoint, order: ListOrder, limit: Int?
  ) throws -> [ListedCondition] {
    if let day = view.asOf, view.knownBy == nil {
      return try PastList(reader: self, filter: filter, day: day).conditions(order, limit: limit)
    }
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
    if let day = view.asOf, view.knownBy == nil {
      return try PastList(reader: self, filter: filter, day: day).commitments(order, limit: limit)
    }
    let party = try filter.party.map { Set(try names(of: $0)) }
    let by = try filter.by.map { Set(try names(of: $0)) }
    var result: [PastCommitment] = []
    // Every commitment that ever was: one that is gone today may have been known then.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT known.id AS id, last_event, recorded_at, value
        FROM (SELECT DISTINCT CAST(substr(subject, 2) AS INTEGER) AS id FROM entry
          WHERE subject >= 'c' AND subject < 'd') AS known
        LEFT JOIN commitment_state ON commitment_state.id = known.id ORDER BY known.id
        """)
    while let row = try rows.next() {
      guard let past = try past(row, from: view), filter.passes(past, party: party, by: by) else { continue }
      result.append(past)
    }
    if let pattern = SearchPattern(words: filter.words) {
      let found = try PastSearch(reader: self).matches(pattern, among: result.map(\.seen))
      result.removeAll { !found.contains($0.seen.id.number) }
    }
    result.sort { order.places($0, before: $1) }
    return (limit.map { Array(result.prefix($0)) } ?? result).map(\.seen)
  }

  private func past(_ row: Row, from view: Viewpoint) throws -> PastCommitment? {
    let lastEvent: Int? = row["last_event"]
    if let value = row["value"] as String? {
      let recordedAt = RecordingTime(milliseconds: row["recorded_at"])
      let isUnchanged =
        view.asOf.map { day in lastEvent.map { $0 <= day.number } ?? true } != false
        && view.knownBy.map { recordedAt <= $0 } != false
      if isUnchanged { return PastCommitment(try decode(Commitment.self, value), on: view.today) }
    } else if view.knownBy == nil {
      return nil
    }
    let folded = try fold(of: CommitmentID(number: row["id"])).result(asOf: view.asOf, knownBy: view.knownBy)
    return folded.map { PastCommitment($0.commitment, on: view.today) }
  }
}

/// A commitment as it was: by itself, which decides where it is sorted, and as it looked on the day.
struct PastCommitment {
  var folded: Commitment
  var seen: Commitment

  init(_ folded: Commitment, on today: Day) {
    self.folded = folded
    seen = folded.seen(on: today)
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
  /// The same test as the SQL of the present ledger, on a commitment at hand; words are left to the caller.
  func passes(_ past: PastCommitment, party: Set<String>?, by: Set<String>?) -> Bool {
    let commitment = past.seen
    if !includesClosed, !commitment.status.isOpen { return false }
    if let party, !party.contains(commitment.party) { return false }
    if let by {
      let mustAct = commitment.openConditions.contains { $0.by.map(by.contains) == true }
      guard commitment.status.isOpen, mustAct else { return false }
    }
    if !statuses.isEmpty, !statuses.contains(commitment.status) { return false }
    if let negotiation, !commitment.cases.contains(negotiation) { return false }
    if let offer, commitment.offer != offer { return false }
    if let article, !(commitment.statements + commitment.held).contains(where: { $0.article == article }) {
      return false
    }
    if let dueBy, past.folded.sortedDue > dueBy.number { return false }
    if let since, commitment.lastEvent.map({ $0 >= since }) != true { return false }
    return true
  }
}

extension ListOrder {
  fileprivate func places(_ left: PastCommitment, before right: PastCommitment) -> Bool {
    let (lhs, rhs) = (left.seen, right.seen)
    return switch self {
    case .due: (left.folded.sortedDue, lhs.id) < (right.folded.sortedDue, rhs.id)
    case .id: lhs.id < rhs.id
    case .party: (lhs.party, lhs.id) < (rhs.party, rhs.id)
    case .status: (lhs.status.rawValue, lhs.id) < (rhs.status.rawValue, rhs.id)
    case .recent:
      (rhs.lastEvent?.number ?? Int.min, lhs.id) < (lhs.lastEvent?.number ?? Int.min, rhs.id)
    }
  }
}
