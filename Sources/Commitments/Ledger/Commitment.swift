/// The tracked thing: one party's position on one matter or offer, with everything that is known of it.
///
/// It is a fold of entries, so it is never edited; ``seen(on:)`` adds what the clock says.
public struct Commitment: Codable, Hashable, Sendable {
  public var id: CommitmentID
  public var party: String
  public var speaker: String?
  /// The stance with which the position began: it tells who would be bound, whatever came of it.
  public var origin: Stance
  /// The latest stance taken.
  public var stance: Stance
  public var action: String
  public var to: [String]
  public var matter: MatterID?
  public var offer: OfferID?
  /// Sorted.
  public var cases: [CaseID]
  /// When the position that gave the present status was taken.
  public var on: Period?
  public var due: Period?
  public var scope: String?
  public var mode: Mode
  /// By number.
  public var conditions: [Condition]
  public var status: Status
  /// Since when the status holds; `nil` where no date is known.
  public var since: Day?
  /// Sorted. Without those that the clock adds until ``seen(on:)`` has added them.
  public var flags: [Flag]
  /// The statements that carry it, in canonical order.
  public var statements: [StatementReference]
  /// Statements read after a status was set by hand: shown for review, not applied.
  public var held: [StatementReference]
  /// The latest day on which something happened to it; an as-of day from here on sees the same state.
  public var lastEvent: Day?

  /// Who would be bound: for a demand, and for a proposal that a third party brokers between several, the addressees;
  /// otherwise the party that takes the position.
  public var debtors: [String] { bindsAddressees ? to : [party] }

  /// To whom they would be bound.
  public var creditors: [String] { bindsAddressees ? [party] : to }

  private var bindsAddressees: Bool { Self.bindsAddressees(origin: origin, stance: stance, addressees: to.count) }

  /// Whether a position binds those to whom it is addressed rather than the party that takes it.
  public static func bindsAddressees(origin: Stance, stance: Stance, addressees: Int) -> Bool {
    switch origin {
    case .demanded: true
    case .proposed: addressees > 1 && stance != .pledged
    default: false
    }
  }

  public var openConditions: [Condition] { conditions.filter { $0.status == .open } }

  /// The conditions as the commitment needs them: all groups, and in each group all or any of its members.
  public var conditionGroups: [ConditionGroup] { ConditionGroup.groups(of: conditions) }
}

/// A matter that a commitment waits for.
public struct Condition: Codable, Hashable, Sendable {
  public var id: ConditionID
  public var by: String?
  public var action: String
  public var kind: ConditionKind
  public var status: ConditionStatus
  public var due: Period?
  public var alternative: Int?
  public var matter: MatterID?
  /// Set by hand, so that articles no longer change it.
  public var isMarked: Bool

  public init(id: ConditionID, term: ConditionTerm, matter: MatterID? = nil) {
    self.id = id
    by = term.by
    action = term.action
    kind = term.kind
    status = term.status
    due = term.due
    alternative = term.alternative
    self.matter = matter
    isMarked = false
  }

  public var term: ConditionTerm {
    ConditionTerm(by: by, action: action, kind: kind, status: status, due: due, alternative: alternative)
  }
}

/// Conditions that count together.
public struct ConditionGroup: Hashable, Sendable {
  public enum Combination: Hashable, Sendable { case all, any }

  public var combination: Combination
  public var conditions: [Condition]

  /// One *all* group for what is needed by itself, then an *any* group for each set of alternatives, in order of number.
  public static func groups(of conditions: [Condition]) -> [ConditionGroup] {
    let needed = conditions.filter { $0.alternative == nil }
    var groups = needed.isEmpty ? [] : [ConditionGroup(combination: .all, conditions: needed)]
    for alternative in Set(conditions.compactMap(\.alternative)).sorted() {
      groups.append(
        ConditionGroup(combination: .any, conditions: conditions.filter { $0.alternative == alternative }))
    }
    return groups
  }

  /// Whether nothing of the group stands in the way any more.
  public var isSatisfied: Bool {
    switch combination {
    case .all: conditions.allSatisfy(\.status.isSatisfied)
    case .any: conditions.contains(where: \.status.isSatisfied)
    }
  }

  /// Whether the group can no longer be satisfied.
  public var hasFailed: Bool {
    switch combination {
    case .all: conditions.contains { $0.status == .failed }
    case .any: conditions.allSatisfy { $0.status == .failed }
    }
  }
}
