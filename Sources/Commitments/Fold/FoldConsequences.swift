/// What other commitments, new answers and deeds mean for the conditions and the status.
extension FoldWalk {
  /// Takes what follows from elsewhere, unless a person has had the last word.
  mutating func takeConsequence(_ consequence: Consequence, of happening: Happening) {
    guard status != nil, hand.standing(of: happening) == .applies else { return }
    let cause = StatusChange.Cause.consequence(consequence.cause)
    switch consequence.effect {
    case .condition(let number, let status):
      guard let condition = conditions[number], !condition.isMarked, condition.status == .open else { return }
      conditions[number]?.status = status
      settle(day: consequence.day)
    case .fulfilled:
      // A threat is carried out once, whatever it is of.
      let isKept = commitment.mode == .keptUp && status != .threatened
      take(isKept ? .debtorKeepsUp : .debtorFulfils, day: consequence.day, cause: cause)
    case .accepted: take(.everyAddresseeAccepts, day: consequence.day, cause: cause)
    case .released: take(.creditorReleases, day: consequence.day, cause: cause)
    case .superseded: take(.newVersion, day: consequence.day, cause: cause)
    case .breachConfirmed:
      guard let transition = Lifecycle.transition(from: status, on: .breachEstablished) else { return }
      flags.remove(.contested)
      move(to: transition.status, day: consequence.day, cause: cause)
    }
  }

  private mutating func take(_ event: LifecycleEvent, day: Day?, cause: StatusChange.Cause) {
    guard let transition = Lifecycle.transition(from: status, on: event), transition.status != status else { return }
    if event == .debtorFulfils { bearOutConditions() }
    if event == .debtorKeepsUp { disregarded = conditions.mapValues(\.status) }
    move(to: transition.status, day: day, cause: cause)
  }

  /// A new answer brings its own conditions: those of the answer before it no longer stand, and what a review waited for
  /// has come by the time of an answer that asks for nothing more.
  mutating func leaveConditions(answering position: Position, links: [ConditionLink], day: Day?) {
    guard let status, let day, commitment.since.map({ day > $0 }) ?? true else { return }
    let isAnswer: Bool
    switch (status, position.stance) {
    case (.pendingReview, .accepted), (.pendingReview, .acceptedIf), (.pendingReview, .rejected),
      (.pendingReview, .pledged), (.acceptedIf, .rejected), (.rejected, .accepted), (.rejected, .acceptedIf),
      (.rejected, .pledged), (.rejected, .pendingReview), (.acceptedIf, .pendingReview), (.active, .rejected):
      isAnswer = true
    default: isAnswer = false
    }
    guard isAnswer else { return }
    let restated = Set(links.map(\.number))
    for (number, condition) in conditions
    where condition.status == .open && !condition.isMarked && !addedByHand.contains(number)
      && !restated.contains(number)
    {
      if status == .pendingReview, position.conditions.isEmpty, condition.kind.comesFirst {
        conditions[number]?.status = .met
      } else {
        conditions[number] = nil
      }
    }
  }

  /// What is done shows that whatever had to come first has come.
  mutating func bearOutConditions() {
    for (number, condition) in conditions where condition.status == .open && !condition.isMarked {
      let isDecided = condition.kind.comesFirst || (status == .threatened && condition.kind == .unless)
      if isDecided { conditions[number]?.status = .met }
    }
  }
}
