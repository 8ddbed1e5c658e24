/// What is due, what is overdue, and which decisions are awaited.
public struct Agenda: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
    case commitment, condition, decision
  }

  public struct Item: Codable, Hashable, Sendable {
    public var kind: Kind
    public var commitment: CommitmentID
    public var condition: ConditionID?
    /// Who must act, by name; empty where nobody is named.
    public var parties: [String]
    public var action: String
    /// The position that the item belongs to.
    public var holder: String
    public var status: Status
    /// `nil` for a decision without a date.
    public var due: Period?
    public var isOverdue: Bool

    /// The day that the item is filed under.
    public var day: Day? { due?.last }
  }

  /// Dated ones by day, then by id; decisions without a date behind them, by id.
  public var items: [Item]

  /// - Parameters:
  ///   - commitments: As seen today; what is closed and awaits no decision adds nothing.
  ///   - today: The day from which what is overdue is told.
  ///   - until: The last day that is shown; overdue items are shown however old.
  public init(_ commitments: [Commitment], today: Day, until: Day) {
    var found: [Item] = []
    for commitment in commitments {
      for item in Self.items(of: commitment, today: today) where item.isDue(by: until) { found.append(item) }
    }
    found.sort(by: Item.inOrder)
    items = found
  }

  private static func items(of commitment: Commitment, today: Day) -> [Item] {
    let isDecision = commitment.status == .pendingReview || commitment.flags.contains(.decisionDue)
    guard commitment.status.isOpen || isDecision else { return [] }
    func item(_ kind: Kind, _ condition: Condition? = nil, due: Period?) -> Item {
      Item(
        kind: kind, commitment: commitment.id, condition: condition?.id,
        parties: condition.map { [$0.by].compactMap(\.self) }
          ?? (isDecision ? [commitment.party] : commitment.debtors.sorted()),
        action: condition?.action ?? commitment.action, holder: commitment.party, status: commitment.status, due: due,
        isOverdue: due.map { $0.last < today } ?? false)
    }
    var items: [Item] = []
    if isDecision {
      items.append(item(.decision, due: commitment.due))
    } else if let due = commitment.due {
      items.append(item(.commitment, due: due))
    }
    for condition in commitment.conditions where commitment.status.isOpen {
      guard let due = condition.due, condition.isAwaited(on: today), due.last != commitment.due?.last else { continue }
      items.append(item(.condition, condition, due: due))
    }
    return items
  }
}

extension Agenda.Item {
  fileprivate func isDue(by last: Day) -> Bool {
    guard let day else { return true }
    return day <= last
  }

  fileprivate static func inOrder(_ first: Agenda.Item, _ second: Agenda.Item) -> Bool {
    let (day, other) = (first.day?.number ?? Int.max, second.day?.number ?? Int.max)
    return day != other ? day < other : first.order < second.order
  }

  private var order: ConditionID { condition ?? ConditionID(commitment: commitment, number: 0) }
}

extension Condition {
  /// Whether its day still matters: a deadline that has passed counts as failed once it is seen by the clock.
  fileprivate func isAwaited(on today: Day) -> Bool {
    status == .open || (kind == .deadline && status == .failed && !isMarked && due.map { $0.last < today } ?? false)
  }
}
