/// The state of a commitment while its happenings are taken in canonical order.
struct FoldWalk {
  var commitment: Commitment
  var status: Status?
  var conditions: [Int: Condition] = [:]
  private var history: [StatusChange] = []
  var flags: Set<Flag> = []
  private var undertaking: Undertaking?
  /// The own answer that stood before a review began; it comes back if the review is dropped.
  private var earlierAnswer: Status?
  private var isSuspendedByGuard = false
  private var isConfirmed = false
  /// The conditions as they stood when a person set the status or the matter was seen to be observed: what they say
  /// is known by then, so only what changes afterwards moves the status.
  var disregarded: [Int: ConditionStatus] = [:]
  /// The conditions as they stood when the party last refused or announced a review.
  var answered: [Int: ConditionStatus] = [:]
  /// Marks on conditions that only a later position states.
  var marksAhead: [Int: ConditionStatus] = [:]
  var addedByHand: Set<Int> = []
  let hand: HandMarks
  /// Entries of positions that apply, in canonical order: corrections reach the latest one known when they were made.
  private let positionEntries: [Int64]
  /// The position that the stance and its date come from.
  private var speaking: Int64?

  init(id: CommitmentID, first: Position, entries: [Entry], happenings: [Happening]) {
    commitment = Commitment(
      id: id, party: first.party, origin: first.stance, stance: first.stance, action: first.action, to: [], cases: [],
      mode: first.mode,
      conditions: [], status: .proposed, flags: [], statements: [], held: [])
    let hand = HandMarks(entries: entries, happenings: happenings)
    self.hand = hand
    let positions = happenings.filter { $0.position != nil }
    positionEntries = positions.filter { hand.standing(of: $0) == .applies }.map(\.entry)
    let known = positions.filter { hand.standing(of: $0) != .held }.compactMap(\.position)
    if let anchor = known.first(where: { !$0.isBackground }) ?? known.first {
      commitment.party = anchor.party
      commitment.action = anchor.action
      commitment.mode = anchor.mode
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
    case .statusMark where hand.hasYielded(happening.entry): break
    case .statusMark(let mark):
      flags.remove(.contested)
      disregarded = conditions.mapValues(\.status)
      move(to: mark.status, day: mark.on, cause: .entry(happening.entry))
    case .conditionMark(let number, let mark):
      if conditions[number] == nil { marksAhead[number] = mark.status }
      conditions[number]?.status = mark.status
      conditions[number]?.isMarked = true
      settle(day: mark.on)
    case .condition(let number, let term, let matter):
      addedByHand.insert(number)
      attach(term, link: ConditionLink(number: number, matter: matter))
      settle(day: happening.day)
    case .consequence(let consequence): takeConsequence(consequence, of: happening)
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
    let before = conditions.mapValues(\.status)
    let day = happening.isUndatedBackground ? nil : happening.day
    if standing == .applies {
      liftConditions(accepting: position, day: day)
      leaveConditions(answering: position, links: links, day: day)
    }
    for (term, link) in zip(Self.renumbered(position.conditions, links), links) { attach(term, link: link) }
    describe(with: position)
    guard standing == .applies else {
      disregarded = conditions.mapValues(\.status)
      return
    }
    let cause = reference.map(StatusChange.Cause.statement) ?? .entry(happening.entry)
    if apply(position, day: day, cause: cause) {
      speaking = happening.entry
      if position.stance == .rejected || position.stance == .pendingReview { answered = before }
    }
    settle(day: day)
  }

  /// The conditions with their sets of alternatives named after the first condition in them, because the numbers of
  /// one position mean nothing in another.
  private static func renumbered(_ terms: [ConditionTerm], _ links: [ConditionLink]) -> [ConditionTerm] {
    var names: [Int: Int] = [:]
    for (term, link) in zip(terms, links) {
      guard let alternative = term.alternative else { continue }
      names[alternative] = min(names[alternative] ?? link.number, link.number)
    }
    return terms.map { term in
      var term = term
      term.alternative = term.alternative.flatMap { names[$0] }
      return term
    }
  }

  /// An acceptance without conditions, dated later than the present answer, lifts what that answer waited for.
  ///
  /// One without a date of its own does not: it may only be the earlier answer, told in short.
  private mutating func liftConditions(accepting position: Position, day: Day?) {
    guard status == .acceptedIf, position.stance == .accepted, !position.conditions.contains(where: \.kind.comesFirst),
      position.on != nil, let day, let since = commitment.since, day > since
    else { return }
    for (number, condition) in conditions
    where condition.kind.comesFirst && condition.status == .open && !condition.isMarked
      && !addedByHand.contains(number)
    {
      conditions[number]?.status = .waived
    }
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
      var condition = Condition(id: id, term: term, matter: link.matter)
      if let status = marksAhead[link.number] {
        condition.status = status
        condition.isMarked = true
      }
      conditions[link.number] = condition
      return
    }
    if term.status != .open && !known.isMarked { known.status = term.status }
    known.due = term.due ?? known.due
    known.by = known.by ?? term.by
    conditions[link.number] = known
  }

  /// - Returns: `false` if the lifecycle knows no such move, so that the position changes nothing.
  private mutating func apply(_ position: Position, day: Day?, cause: StatusChange.Cause) -> Bool {
    let event = event(of: position)
    let earlier = status
    if earlier == nil { commitment.origin = position.stance }
    if status == nil, event == .breachAlleged {
      // The accuser takes an undertaking for granted that no article has told of yet.
      flags.insert(.contested)
      move(to: .active, day: day, cause: cause)
    } else {
      let transition = Lifecycle.transition(from: status, on: event)
      let restated = Lifecycle.transition(from: nil, on: event)?.status == status
      guard transition != nil || restated else { return false }
      if let flag = transition?.flag { flags.insert(flag) }
      if event == .breachEstablished { flags.remove(.contested) }
      if event == .debtorKeepsUp { disregarded = conditions.mapValues(\.status) }
      if event == .debtorFulfils { bearOutConditions() }
      if let target = transition?.status { move(to: target, day: day, cause: cause) }
    }
    if case .partyUndertakes(let kind, _) = event { undertaking = kind }
    commitment.stance = position.stance
    let isAnew = status != earlier
    commitment.speaker = position.speaker ?? (isAnew ? nil : commitment.speaker)
    commitment.on = position.on ?? (isAnew ? nil : commitment.on)
    return true
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
    case .met: commitment.mode == .keptUp && status != .threatened ? .debtorKeepsUp : .debtorFulfils
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

  /// Draws what follows for the status from the conditions as they now stand, one step after the other.
  mutating func settle(day: Day?) {
    flags.remove(.decisionDue)
    while let step = stepOfConditions() {
      if let flag = step.transition.flag { flags.insert(flag) }
      guard step.transition.status != status else { return }
      move(to: step.transition.status, day: day, cause: .conditions)
      isSuspendedByGuard = step.event == .guardFails
    }
  }

  private func stepOfConditions() -> (event: LifecycleEvent, transition: Lifecycle.Transition)? {
    guard let status, let event = eventOfConditions(in: status) else { return nil }
    return Lifecycle.transition(from: status, on: event).map { (event, $0) }
  }

  private func eventOfConditions(in status: Status) -> LifecycleEvent? {
    func news(_ condition: Condition) -> Bool { disregarded[condition.id.number] != condition.status }
    let groups = firstGroups
    let hasNews = groups.contains { $0.conditions.contains(where: news) }
    let hasFailed = groups.contains { group in
      group.hasFailed && group.conditions.contains { $0.status == .failed && news($0) }
    }
    let isAttached = groups.contains { group in
      !group.isSatisfied && group.conditions.contains { $0.status == .open && news($0) }
    }
    let exceptionCame = conditions.values.contains { $0.kind == .unless && $0.status == .failed && news($0) }
    let guardFailed = conditions.values.contains { $0.kind == .while && $0.status == .failed && news($0) }
    switch status {
    case .rejected:
      let came = conditions.values.contains { condition in
        let event = (condition.kind, condition.status)
        return (event == (.unless, .failed) || event == (.until, .met))
          && answered[condition.id.number] != condition.status
      }
      return came ? .awaitedEventComes : nil
    case .pendingReview:
      let came = groups.contains { $0.conditions.contains { answered[$0.id.number] != $0.status } }
      return came && !isWaiting ? .awaitedEventComes : nil
    case .threatened: return hasFailed || exceptionCame ? .conditionImpossible : nil
    case .suspended: return isSuspendedByGuard && !guardFailed ? .guardHolds : nil
    case .acceptedIf, .pledgedIf:
      if hasFailed || exceptionCame { return .conditionFailed }
      return hasNews && !isWaiting ? .conditionsSatisfied : nil
    case .active:
      if hasFailed || exceptionCame { return .conditionFailed }
      if guardFailed { return .guardFails }
      guard let undertaking, isAttached else { return nil }
      return .conditionAttached(undertaking)
    default: return nil
    }
  }

  mutating func move(to target: Status, day: Day?, cause: StatusChange.Cause) {
    guard target != status else { return }
    if target == .pendingReview, let status { earlierAnswer = status }
    if target != .rejected && target != .pendingReview { flags.remove(.decisionDue) }
    if !target.isOpen { flags.remove(.contested) }
    isSuspendedByGuard = false
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
    if !hand.haveSeen(commitment.statements) { flags.insert(.unreviewed) }
    hand.correct(&result) { entry in speaking != nil && positionEntries.last { $0 < entry } == speaking }
    result.flags = flags.sorted()
    return FoldedCommitment(commitment: result, history: history)
  }
}
