/// The state of a commitment while its happenings are taken in canonical order.
struct FoldWalk {
  private var commitment: Commitment
  private var status: Status?
  private var conditions: [Int: Condition] = [:]
  private var history: [StatusChange] = []
  private var flags: Set<Flag> = []
  private var undertaking: Undertaking?
  /// The own answer that stood before a review began; it comes back if the review is dropped.
  private var earlierAnswer: Status?
  private var isSuspendedByGuard = false
  private var isMarked = false
  private var isConfirmed = false
  private let hand: HandMarks
  /// Entries of positions in canonical order: corrections reach the latest one known when they were made.
  private let positionEntries: [Int64]

  init(id: CommitmentID, first: Position, entries: [Entry], happenings: [Happening]) {
    commitment = Commitment(
      id: id, party: first.party, stance: first.stance, action: first.action, to: [], cases: [], mode: first.mode,
      conditions: [], status: .proposed, flags: [], statements: [], held: [])
    hand = HandMarks(entries: entries, happenings: happenings)
    positionEntries = happenings.filter { $0.position != nil }.map(\.entry)
    if let anchor = happenings.compactMap(\.position).first(where: { !$0.isBackground }) {
      commitment.party = anchor.party
      commitment.action = anchor.action
    }
    for entry in entries {
      switch entry.change {
      case .matterAssigned(_, let matter): commitment.matter = matter
      case .offerAssigned(_, let offer): commitment.offer = offer
      case .commitmentFiled(_, let negotiation) where !commitment.cases.contains(negotiation):
        commitment.cases.append(negotiation)
      default: break
      }
    }
    commitment.cases.sort()
  }

  mutating func take(_ happening: Happening) {
    switch happening.content {
    case .position(_, let links, let reference): takePosition(happening, links: links, reference: reference)
    case .statusMark(let mark):
      isMarked = true
      flags.remove(.contested)
      move(to: mark.status, day: mark.on, cause: .entry(happening.entry))
    case .conditionMark(let number, let mark):
      guard conditions[number] != nil else { return }
      conditions[number]?.status = mark.status
      conditions[number]?.isMarked = true
      settle(day: mark.on)
    case .condition(let number, let term, let matter):
      attach(term, link: ConditionLink(number: number, matter: matter))
      settle(day: happening.day)
    }
    if let day = happening.day { commitment.lastEvent = max(commitment.lastEvent ?? day, day) }
  }

  private mutating func takePosition(_ happening: Happening, links: [ConditionLink], reference: StatementReference?) {
    let standing = hand.standing(of: happening)
    if standing == .held {
      if let reference { commitment.held.append(reference) }
      return
    }
    if let reference { commitment.statements.append(reference) }
    let position = hand.corrected(happening) { entry in
      positionEntries.last { $0 < entry } == happening.entry
    }
    guard let position else { return }
    for (term, link) in zip(position.conditions, links) { attach(term, link: link) }
    describe(with: position)
    guard standing == .applies else { return }
    let cause = reference.map(StatusChange.Cause.statement) ?? .entry(happening.entry)
    apply(position, day: happening.day, cause: cause)
    settle(day: happening.day)
  }

  /// Takes over what the position says besides its stance.
  private mutating func describe(with position: Position) {
    for party in position.to where !commitment.to.contains(party) { commitment.to.append(party) }
    if let due = position.due { commitment.due = due }
    if let scope = position.scope { commitment.scope = scope }
    if position.mode == .keptUp { commitment.mode = .keptUp }
    if position.claimedBy == nil { isConfirmed = true }
  }

  private mutating func attach(_ term: ConditionTerm, link: ConditionLink) {
    let term = hand.corrected(term, number: link.number)
    guard var known = conditions[link.number] else {
      let id = ConditionID(commitment: commitment.id, number: link.number)
      conditions[link.number] = Condition(id: id, term: term, matter: link.matter)
      return
    }
    if term.status != .open && !known.isMarked { known.status = term.status }
    known.due = term.due ?? known.due
    known.by = known.by ?? term.by
    conditions[link.number] = known
  }

  private mutating func apply(_ position: Position, day: Day?, cause: StatusChange.Cause) {
    let event = event(of: position)
    let transition = Lifecycle.transition(from: status, on: event)
    switch (status, event) {
    case (nil, .breachAlleged):
      // The accuser takes an undertaking for granted that no article has told of yet.
      flags.insert(.contested)
      move(to: .active, day: day, cause: cause)
    case (_, .debtorFulfils) where status == .broken && commitment.mode == .keptUp:
      move(to: .active, day: day, cause: cause)
    default:
      let restated = Lifecycle.transition(from: nil, on: event)?.status == status
      guard transition != nil || restated else { return }
      if let flag = transition?.flag { flags.insert(flag) }
      if event == .breachEstablished { flags.remove(.contested) }
      if let target = transition?.status, target != status { move(to: target, day: day, cause: cause) }
    }
    if case .partyUndertakes(let kind, _) = event { undertaking = kind }
    commitment.stance = position.stance
    commitment.speaker = position.speaker ?? commitment.speaker
    commitment.on = position.on ?? commitment.on
  }

  private func event(of position: Position) -> LifecycleEvent {
    switch position.stance {
    case .proposed: .partyProposes
    case .demanded: .partyDemands
    case .threatened: .partyThreatens
    case .accepted, .acceptedIf: .partyUndertakes(.acceptance, waiting: isWaiting)
    case .pledged: .partyUndertakes(.pledge, waiting: isWaiting)
    case .rejected: .partyRefuses
    case .pendingReview: .partyReviews
    case .met: commitment.mode == .keptUp ? .debtorKeepsUp : .debtorFulfils
    case .broken: position.claimedBy == nil ? .breachEstablished : .breachAlleged
    case .withdrawn:
      if status == .pendingReview, let earlierAnswer {
        .partyDropsReview(earlier: earlierAnswer)
      } else {
        .partyTakesBack
      }
    }
  }

  private var sortedConditions: [Condition] { conditions.values.sorted { $0.id < $1.id } }

  private var firstGroups: [ConditionGroup] {
    ConditionGroup.groups(of: sortedConditions.filter(\.kind.comesFirst))
  }

  private var isWaiting: Bool { firstGroups.contains { !$0.isSatisfied } }

  /// Draws what follows for the status from the conditions as they now stand.
  private mutating func settle(day: Day?) {
    guard let status else { return }
    for event in eventsOfConditions(in: status) {
      guard let transition = Lifecycle.transition(from: status, on: event) else { continue }
      if let flag = transition.flag { flags.insert(flag) }
      guard transition.status != status else { continue }
      isSuspendedByGuard = event == .guardFails
      move(to: transition.status, day: day, cause: .conditions)
      return
    }
  }

  private func eventsOfConditions(in status: Status) -> [LifecycleEvent] {
    let groups = firstGroups
    let hasFailed = groups.contains(where: \.hasFailed)
    let isSatisfied = !groups.isEmpty && groups.allSatisfy(\.isSatisfied)
    let exceptionCame = conditions.values.contains { $0.kind == .unless && $0.status == .failed }
    let guardFailed = conditions.values.contains { $0.kind == .while && $0.status == .failed }
    let untilCame = conditions.values.contains { $0.kind == .until && $0.status == .met }
    switch status {
    case .rejected: return exceptionCame || untilCame ? [.awaitedEventComes] : []
    case .pendingReview: return isSatisfied ? [.awaitedEventComes] : []
    case .threatened: return hasFailed ? [.conditionImpossible] : []
    case .suspended: return isSuspendedByGuard && !guardFailed ? [.guardHolds] : []
    case .acceptedIf, .pledgedIf, .active:
      if hasFailed || exceptionCame { return [.conditionFailed] }
      if guardFailed { return [.guardFails] }
      if status != .active { return isWaiting ? [] : [.conditionsSatisfied] }
      guard let undertaking, isWaiting, !isMarked else { return [] }
      return [.conditionAttached(undertaking)]
    default: return []
    }
  }

  private mutating func move(to target: Status, day: Day?, cause: StatusChange.Cause) {
    guard target != status else { return }
    if target == .pendingReview, let status { earlierAnswer = status }
    if target != .rejected && target != .pendingReview { flags.remove(.decisionDue) }
    history.append(StatusChange(day: day, from: status, to: target, cause: cause))
    status = target
    commitment.since = day
  }

  /// The folded state; `nil` if only statements under review are left.
  func finish() -> FoldedCommitment? {
    guard let status else { return nil }
    var result = commitment
    result.status = status
    result.conditions = sortedConditions
    var flags = flags
    if !isConfirmed { flags.insert(.unconfirmed) }
    if !hand.isTouched { flags.insert(.unreviewed) }
    hand.correct(&result)
    result.flags = flags.sorted()
    return FoldedCommitment(commitment: result, history: history)
  }
}
