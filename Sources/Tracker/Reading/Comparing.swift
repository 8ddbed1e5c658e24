public import Commitments
import Store

extension Tracker {
  /// What has become different since the end of the day before `first`. The cost follows what has changed.
  ///
  /// - Parameters:
  ///   - negotiation: Only of this case, by name.
  ///   - limit: Only of so many commitments, those to which something happened last; `nil`: of all.
  public func changes(
    since first: Day, in negotiation: String? = nil, limit: Int? = nil
  ) throws -> LedgerChanges {
    try store.read { reader in
      let names = try Names(reader)
      let scope = try negotiation.map { try reader.requireCase($0).id }
      let latest = try reader.commitments(changedSince: first, until: today, limit: scope == nil ? limit : nil)
      let changed = latest.filter { commitment in
        scope.map(commitment.cases.contains) ?? true
      }
      let pairs = try changed.map { commitment in
        // What only the clock has changed was the same before: it need not be folded.
        let isOlder = commitment.lastEvent.map { $0 < first } ?? true
        let before = isOlder ? commitment : try reader.commitment(commitment.id, asOf: first - 1)
        let replaced = before == nil ? try reader.replaced(by: commitment) : nil
        return LedgerChanges.Pair(
          before: before.map { names.resolved($0.seen(on: first - 1)) },
          after: names.resolved(commitment.seen(on: today)),
          termsBefore: try isOlder ? [] : reader.latestTerms(of: (before ?? replaced)?.statements ?? []),
          termsAfter: try isOlder ? [] : reader.latestTerms(of: commitment.statements), replaces: replaced?.id)
      }
      return LedgerChanges(since: first, pairs: pairs)
    }
  }
}

extension Tracker {
  /// How many commitments of all cases something has happened to since then.
  public func changedCount(since first: Day) throws -> Int {
    try store.read { try $0.changedCount(since: first, until: today) }
  }
}

extension StoreReader {
  /// The values named by the last statement that names any.
  fileprivate func latestTerms(of statements: [StatementReference]) throws -> [Term] {
    for reference in statements.reversed() {
      let terms = try self.terms(of: reference)
      if terms.contains(where: { $0.amount != nil }) { return terms }
    }
    return []
  }

  /// The latest version of a party's position on an offer that a newer one has replaced.
  fileprivate func replaced(by commitment: Commitment) throws -> Commitment? {
    guard let offer = commitment.offer else { return nil }
    let party = try canonicalName(of: commitment.party)
    let earlier = try commitments(on: offer).filter { other in
      try other.id != commitment.id && other.status == .superseded && canonicalName(of: other.party) == party
    }
    return earlier.max { ($0.since?.number ?? Int.min, $0.id) < ($1.since?.number ?? Int.min, $1.id) }
  }
}
