/// The ledger while a supposition works itself out.
struct SupposedCourse {
  /// A matter is decided, by a party or by whoever it may be.
  private struct Occurrence: Hashable {
    enum Outcome { case done, agreed, broken, suspended }
    var matter: MatterID
    var party: String?
    var outcome: Outcome
    /// The commitment or condition by whose change it comes.
    var cause: String
  }

  private let ledger: WhatIf.Ledger
  private let day: Day
  private var before: [CommitmentID: Commitment] = [:]
  private var now: [CommitmentID: Commitment] = [:]
  private var changes: [CommitmentID: [Change]] = [:]
  private var causes: [ConditionID: String] = [:]
  private var queue: [Occurrence] = []
  /// Occurrences that have been taken, in order.
  private var came: [Occurrence] = []
  /// What each commitment has been through, so that nothing goes round for ever.
  private var passed: [CommitmentID: Set<Status>] = [:]

  init(ledger: WhatIf.Ledger, day: Day) {
    self.ledger = ledger
    self.day = day
  }

  mutating func suppose(_ supposition: Supposition) throws {
    switch supposition {
    case .commitment(let id, let status):
      try apply(.statusMarked(commitment: id, mark: StatusMark(status: status, on: day)), to: id, cause: "\(id)")
    case .condition(let id, let status):
      try apply(
        .conditionMarked(condition: id, mark: ConditionMark(status: status, on: day)), to: id.commitment, cause: "\(id)"
      )
      guard let condition = now[id.commitment]?.conditions.first(where: { $0.id == id }), let matter = condition.matter,
        let outcome = Self.outcome(of: condition)
      else { return }
      queue.append(Occurrence(matter: matter, party: condition.by, outcome: outcome, cause: "\(id)"))
    }
  }

  /// What a condition's being decided says of its matter.
  private static func outcome(of condition: Condition) -> Occurrence.Outcome? {
    switch (condition.status, condition.kind) {
    // An exception "fails" a commitment by coming about.
    case (.failed, .unless): .done
    case (.failed, .while): .suspended
    case (.failed, _): .broken
    case (.met, .unless): nil
    case (.met, _): condition.isAboutAgreeing ? .agreed : .done
    case (.open, _), (.waived, _): nil
    }
  }

  mutating func run() throws {
    var next = 0
    while next < queue.count {
      let occurrence = queue[next]
      next += 1
      if !came.contains(occurrence) { came.append(occurrence) }
      for commitment in try ledger.about(occurrence.matter).sorted(by: { $0.id < $1.id }) {
        try take(occurrence, conditionsOf: commitment.id)
        try take(occurrence, byDebtorOf: commitment.id)
      }
    }
  }

  private mutating func take(_ occurrence: Occurrence, conditionsOf id: CommitmentID) throws {
    guard let commitment = try present(id), commitment.status.isOpen || commitment.status == .rejected else { return }
    for condition in commitment.conditions where condition.matter == occurrence.matter {
      guard occurrence.party == nil || condition.by == nil || condition.by == occurrence.party,
        let status = Self.status(of: condition, after: occurrence.outcome), status != condition.status,
        condition.status == .open || condition.kind == .while
      else { continue }
      let mark = Change.conditionMarked(condition: condition.id, mark: ConditionMark(status: status, on: day))
      causes[condition.id] = occurrence.cause
      try apply(mark, to: id, cause: occurrence.cause)
    }
  }

  /// How a condition stands after something became of its matter; `nil` where that says nothing.
  private static func status(of condition: Condition, after outcome: Occurrence.Outcome) -> ConditionStatus? {
    switch (outcome, condition.kind) {
    case (.done, .unless): .failed
    case (.done, _): .met
    case (.agreed, .while): .met
    case (.agreed, .unless): condition.isAboutAgreeing ? .failed : nil
    case (.agreed, _): condition.isAboutAgreeing ? .met : nil
    case (.broken, .unless), (.broken, .until): nil
    case (.broken, _): .failed
    case (.suspended, .while): .failed
    case (.suspended, _): nil
    }
  }

  private mutating func take(_ occurrence: Occurrence, byDebtorOf id: CommitmentID) throws {
    guard let party = occurrence.party, let commitment = try present(id), commitment.matter == occurrence.matter,
      commitment.debtors.contains(party), let event = Self.event(of: commitment, after: occurrence.outcome, by: party),
      let transition = Lifecycle.transition(from: commitment.status, on: event),
      transition.status != commitment.status
    else { return }
    let mark = StatusMark(status: transition.status, on: day)
    try apply(.statusMarked(commitment: id, mark: mark), to: id, cause: occurrence.cause)
  }

  private static func event(
    of commitment: Commitment, after outcome: Occurrence.Outcome, by party: String
  ) -> LifecycleEvent? {
    switch outcome {
    case .done: commitment.mode == .keptUp ? .debtorKeepsUp : .debtorFulfils
    case .agreed:
      // An answer that was held back; what is accepted under conditions stays so until these are met.
      commitment.party == party && [.pendingReview, .rejected].contains(commitment.status)
        ? .partyUndertakes(.acceptance, waiting: commitment.isWaiting) : nil
    case .broken, .suspended: nil
    }
  }

  private mutating func present(_ id: CommitmentID) throws -> Commitment? {
    if let commitment = now[id] { return commitment }
    guard let commitment = try ledger.folded(id, []) else { return nil }
    (before[id], now[id], passed[id]) = (commitment, commitment, [commitment.status])
    return commitment
  }

  private mutating func apply(_ change: Change, to id: CommitmentID, cause: String) throws {
    guard let earlier = try present(id) else { return }
    let log = (changes[id] ?? []) + [change]
    guard let later = try ledger.folded(id, log) else { return }
    (changes[id], now[id]) = (log, later)
    guard later.status != earlier.status, let matter = later.matter,
      passed[id, default: []].insert(later.status).inserted
    else { return }
    // What had come already may bear on it as it now stands.
    queue += came.filter { $0.matter == matter }
    let outcome: Occurrence.Outcome? =
      switch later.status {
      case .met: .done
      case .active: .agreed
      case .broken: .broken
      case .suspended: .suspended
      default: nil
      }
    guard let outcome else { return }
    for debtor in outcome == .agreed ? [later.party] : later.debtors {
      queue.append(Occurrence(matter: matter, party: debtor, outcome: outcome, cause: "\(id)"))
    }
  }

  func steps() -> (commitments: [WhatIf.StatusStep], conditions: [WhatIf.ConditionStep]) {
    var commitments: [WhatIf.StatusStep] = []
    var conditions: [WhatIf.ConditionStep] = []
    for id in now.keys.sorted() {
      guard let old = before[id], let new = now[id] else { continue }
      let known = Dictionary(uniqueKeysWithValues: old.conditions.map { ($0.id, $0.status) })
      let changed = new.conditions.filter { known[$0.id] != $0.status }
      conditions += changed.map { condition in
        WhatIf.ConditionStep(
          condition: condition.id, from: known[condition.id] ?? .open, to: condition.status,
          because: causes[condition.id] ?? condition.id.description)
      }
      guard old.status != new.status else { continue }
      commitments.append(
        WhatIf.StatusStep(commitment: id, from: old.status, to: new.status, conditions: changed.map(\.id)))
    }
    return (commitments, conditions)
  }
}

extension Commitment {
  /// Whether a condition that must come first is neither met nor waived.
  fileprivate var isWaiting: Bool {
    ConditionGroup.groups(of: conditions.filter(\.kind.comesFirst)).contains { !$0.isSatisfied }
  }
}
