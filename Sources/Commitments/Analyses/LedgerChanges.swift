/// What became different between two looks at the ledger.
public struct LedgerChanges: Codable, Hashable, Sendable {
  /// In the order in which a brief tells them.
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case new, raised, cut, hardened, softened
    case conditionMet = "condition-met"
    case conditionFailed = "condition-failed"
    case met, broken, contested, status, overdue
  }

  /// A value of the matter that has become larger or smaller.
  public struct TermChange: Codable, Hashable, Sendable {
    public var kind: Term.Kind
    public var unit: String?
    public var from: Double
    public var to: Double
    /// The words of the articles.
    public var before: String
    public var after: String
  }

  public struct Item: Codable, Hashable, Sendable {
    public var kind: Kind
    public var commitment: CommitmentID
    public var party: String
    public var action: String
    /// `nil` for what is new.
    public var from: Status?
    public var to: Status
    /// The conditions that are meant; of something new those that are open.
    public var conditions: [ConditionReference]
    public var terms: [TermChange]
    /// The earlier version that this one replaces.
    public var replaces: CommitmentID?
  }

  /// A condition in words.
  public struct ConditionReference: Codable, Hashable, Sendable {
    public var id: ConditionID
    public var kind: ConditionKind
    public var by: String?
    public var action: String

    public init(_ condition: Condition) {
      (id, kind, by, action) = (condition.id, condition.kind, condition.by, condition.action)
    }
  }

  /// One commitment at both looks.
  public struct Pair: Hashable, Sendable {
    /// `nil` if nothing was known of it.
    public var before: Commitment?
    public var after: Commitment
    /// The values in the latest position that names any, at either look.
    public var termsBefore: [Term]
    public var termsAfter: [Term]
    /// The earlier version that this one replaces, if it is a new version of an offer.
    public var replaces: CommitmentID?

    public init(
      before: Commitment?, after: Commitment, termsBefore: [Term] = [], termsAfter: [Term] = [],
      replaces: CommitmentID? = nil
    ) {
      self.before = before
      self.after = after
      self.termsBefore = termsBefore
      self.termsAfter = termsAfter
      self.replaces = replaces
    }
  }

  /// The first day that counts as later.
  public var since: Day
  /// By kind in the order of the brief, then by id.
  public var items: [Item]

  public init(since: Day, pairs: [Pair]) {
    self.since = since
    let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    items = pairs.flatMap(Self.items).sorted { first, second in
      (order[first.kind] ?? 0, first.commitment) < (order[second.kind] ?? 0, second.commitment)
    }
  }

  private static func items(of pair: Pair) -> [Item] {
    let after = pair.after
    func item(_ kind: Kind, _ conditions: [Condition] = [], terms: [TermChange] = []) -> Item {
      Item(
        kind: kind, commitment: after.id, party: after.party, action: after.action, from: pair.before?.status,
        to: after.status, conditions: conditions.map(ConditionReference.init), terms: terms,
        replaces: pair.replaces)
    }
    let terms = TermChange.between(pair.termsBefore, pair.termsAfter)
    let raised = terms.filter { $0.to > $0.from }
    let cut = terms.filter { $0.to < $0.from }
    var items: [Item] = []
    if !raised.isEmpty { items.append(item(.raised, terms: raised)) }
    if !cut.isEmpty { items.append(item(.cut, terms: cut)) }
    guard let before = pair.before else {
      if items.isEmpty { items.append(item(.new, after.openConditions)) }
      if after.flags.contains(.contested) { items.append(item(.contested)) }
      return items
    }
    for (kind, conditions) in conditionChanges(before, after) { items.append(item(kind, conditions)) }
    if before.status != after.status {
      let kinds: [Status: Kind] = [.met: .met, .broken: .broken]
      items.append(item(kinds[after.status] ?? .status))
    }
    let flags = Set(after.flags).subtracting(before.flags)
    if flags.contains(.contested) { items.append(item(.contested)) }
    if flags.contains(.overdue) { items.append(item(.overdue)) }
    return items
  }

  private static func conditionChanges(_ before: Commitment, _ after: Commitment) -> [(Kind, [Condition])] {
    let old = Dictionary(uniqueKeysWithValues: before.conditions.map { ($0.id, $0.status) })
    let present = Set(after.conditions.map(\.id))
    func turned(_ status: ConditionStatus) -> [Condition] {
      after.conditions.filter { $0.status == status && old[$0.id] != status }
    }
    let opened = after.conditions.filter { condition in
      condition.status == .open && old[condition.id] != .open
    }
    let dropped = before.conditions.filter { $0.status == .open && !present.contains($0.id) }
    let changes: [(Kind, [Condition])] = [
      (.hardened, opened), (.softened, (turned(.waived) + dropped).sorted { $0.id < $1.id }),
      (.conditionMet, turned(.met)), (.conditionFailed, turned(.failed)),
    ]
    return changes.filter { !$0.1.isEmpty }
  }
}

extension LedgerChanges.TermChange {
  /// Values of one kind and unit, in order of appearance; where their number differs, it is not known which is which.
  static func between(_ old: [Term], _ new: [Term]) -> [LedgerChanges.TermChange] {
    struct Measure: Hashable {
      var kind: Term.Kind
      var unit: String?
    }
    let kinds: Set<Term.Kind> = [.money, .percentage, .count, .duration]
    func measured(_ terms: [Term]) -> [Measure: [Term]] {
      Dictionary(grouping: terms.filter { kinds.contains($0.kind) && $0.amount?.isFinite == true }) {
        Measure(kind: $0.kind, unit: $0.unit)
      }
    }
    let (earlier, later) = (measured(old), measured(new))
    let changes = later.flatMap { measure, terms -> [LedgerChanges.TermChange] in
      guard let known = earlier[measure], known.count == terms.count else { return [] }
      return zip(known, terms).compactMap { known, term in
        guard let from = known.amount, let to = term.amount, from != to else { return nil }
        return LedgerChanges.TermChange(
          kind: measure.kind, unit: measure.unit, from: from, to: to, before: known.text, after: term.text)
      }
    }
    return changes.sorted { ($0.kind.rawValue, $0.unit ?? "", $0.after) < ($1.kind.rawValue, $1.unit ?? "", $1.after) }
  }
}
