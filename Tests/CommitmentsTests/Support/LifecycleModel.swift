import Commitments

/// What may happen to a commitment that has at most one condition, which must come first.
enum ModelEvent: Hashable, CaseIterable, Sendable {
  case proposes, demands, threatens, accepts, acceptsIf, pledges, pledgesIf, reviews, refuses
  case doesIt, breaksIt, isAccused, takesItBack
  case conditionIsMet, conditionFails, isFulfilled, isAcceptedByAll, isReleased, isSuperseded, breachIsConfirmed

  /// Of the positions that the party takes; the others come from elsewhere.
  var stance: Stance? {
    switch self {
    case .proposes: .proposed
    case .demands: .demanded
    case .threatens: .threatened
    case .accepts: .accepted
    case .acceptsIf: .acceptedIf
    case .pledges, .pledgesIf: .pledged
    case .reviews: .pendingReview
    case .refuses: .rejected
    case .doesIt: .met
    case .breaksIt, .isAccused: .broken
    case .takesItBack: .withdrawn
    default: nil
    }
  }

  var hasCondition: Bool { self == .acceptsIf || self == .pledgesIf }
}

/// The design's table of statuses once more, written apart from the fold: the state of one commitment with one condition, moved by
/// a table of lines instead of code for each case. Days go on from event to event.
struct LifecycleModel: Hashable {
  var status: Status?
  var condition: ConditionStatus?
  var isContested = false
  var isDecisionDue = false
  let isKeptUp: Bool
  /// What stood before a review.
  private var earlier: Status?
  private var boundBy: Undertaking?
  /// The condition as it was when the matter was seen to be observed, and when the party last refused or reviewed.
  private var observed: ConditionStatus?
  private var answered: ConditionStatus?

  init(isKeptUp: Bool) { self.isKeptUp = isKeptUp }

  mutating func take(_ event: ModelEvent) {
    guard let stance = event.stance else { return takeFromElsewhere(event) }
    let before = condition
    bringConditions(of: event, stance)
    guard move(event) else { return settle() }
    if stance == .rejected || stance == .pendingReview { answered = before }
    settle()
  }

  /// A party's new answer leaves the open condition of its last one behind: waived or come where that answer asks for nothing
  /// more, forgotten where it says no or wants to think.
  private mutating func bringConditions(of event: ModelEvent, _ stance: Stance) {
    if condition == .open, !event.hasCondition {
      switch (status, event) {
      case (.acceptedIf, .accepts): condition = .waived
      case (.pendingReview, .accepts), (.pendingReview, .pledges), (.pendingReview, .refuses): condition = .met
      case (.rejected, .accepts), (.rejected, .pledges), (.rejected, .reviews), (.acceptedIf, .refuses),
        (.acceptedIf, .reviews), (.active, .refuses):
        condition = nil
      default: break
      }
    }
    if event.hasCondition, condition == nil { condition = .open }
  }

  private var isWaiting: Bool { condition == .open || condition == .failed }

  /// - Returns: `false` for what the table does not have and what does not say again what holds.
  private mutating func move(_ event: ModelEvent) -> Bool {
    if event == .isAccused {
      guard status == nil || status == .active else { return false }
      status = .active
      isContested = true
      return true
    }
    var target = self.target(of: event, from: status)
    if event == .takesItBack, status == .pendingReview { target = earlier }
    // Who says again what holds says something: a pledge after an acceptance binds as a pledge.
    if target == nil, self.target(of: event, from: nil) == status { target = status }
    guard let target else { return false }
    if event == .breaksIt { isContested = false }
    if target == .pendingReview, status != .pendingReview { earlier = status }
    if event == .doesIt {
      if target == .met { conditionCame() } else { observed = condition }
    }
    if event == .accepts || event == .acceptsIf { boundBy = .acceptance }
    if event == .pledges || event == .pledgesIf { boundBy = .pledge }
    enter(target)
    return true
  }

  private func target(of event: ModelEvent, from status: Status?) -> Status? {
    guard let target = Self.table[status?.rawValue ?? "–"]?[event] else { return nil }
    switch event {
    case .accepts, .acceptsIf: return isWaiting ? .acceptedIf : .active
    case .pledges, .pledgesIf: return isWaiting ? .pledgedIf : .active
    // What is kept up is active while it is observed, and again after a breach; a threat is carried out once.
    case .doesIt, .isFulfilled:
      if status == .broken { return isKeptUp ? .active : nil }
      return isKeptUp && status != .threatened ? .active : target
    default: return target
    }
  }

  private mutating func conditionCame() { if condition == .open { condition = .met } }

  private mutating func enter(_ target: Status) {
    if target != status, target != .rejected, target != .pendingReview { isDecisionDue = false }
    if !target.isOpen { isContested = false }
    status = target
  }

  private mutating func takeFromElsewhere(_ event: ModelEvent) {
    switch event {
    case .conditionIsMet, .conditionFails:
      guard condition == .open else { return }
      condition = event == .conditionIsMet ? .met : .failed
      settle()
    default:
      guard status != nil, let target = target(of: event, from: status), target != status else { return }
      if event == .isFulfilled {
        if target == .met { conditionCame() } else { observed = condition }
      }
      if event == .breachIsConfirmed { isContested = false }
      enter(target)
    }
  }

  /// What the condition, as it now stands, makes of the status.
  private mutating func settle() {
    isDecisionDue = false
    let isNews = condition != observed
    switch (status, condition) {
    case (.acceptedIf, .met), (.pledgedIf, .met), (.acceptedIf, .waived), (.pledgedIf, .waived):
      if isNews { enter(.active) }
    case (.acceptedIf, .failed), (.pledgedIf, .failed), (.active, .failed), (.threatened, .failed):
      if isNews { enter(.expired) }
    case (.active, .open):
      if isNews, let boundBy { enter(boundBy == .acceptance ? .acceptedIf : .pledgedIf) }
    case (.pendingReview, .met), (.pendingReview, .waived): isDecisionDue = condition != answered
    default: break
    }
  }

  /// A line for each status, a cell for each event that it knows, as the design has them.
  static let table: [String: [ModelEvent: Status]] = [
    "–": [
      .proposes: .proposed, .demands: .demanded, .threatens: .threatened, .accepts: .active, .acceptsIf: .acceptedIf,
      .pledges: .active, .pledgesIf: .pledgedIf, .reviews: .pendingReview, .refuses: .rejected, .doesIt: .met,
      .breaksIt: .broken, .takesItBack: .withdrawn,
    ],
    "proposed": [
      .pledges: .active, .pledgesIf: .pledgedIf, .doesIt: .met, .isFulfilled: .met, .isAcceptedByAll: .active,
      .takesItBack: .withdrawn, .isReleased: .released, .isSuperseded: .superseded,
    ],
    "demanded": [
      .doesIt: .met, .isFulfilled: .met, .takesItBack: .withdrawn, .isReleased: .released, .isSuperseded: .superseded,
    ],
    "threatened": [
      .doesIt: .met, .isFulfilled: .met, .takesItBack: .withdrawn, .isReleased: .released, .isSuperseded: .superseded,
    ],
    "pending-review": [
      .accepts: .active, .acceptsIf: .acceptedIf, .refuses: .rejected, .reviews: .pendingReview, .doesIt: .met,
      .isFulfilled: .met, .isReleased: .released, .isSuperseded: .superseded,
    ],
    "rejected": [.accepts: .active, .acceptsIf: .acceptedIf, .refuses: .rejected, .reviews: .pendingReview],
    "accepted-if": [
      .accepts: .active, .acceptsIf: .acceptedIf, .refuses: .rejected, .reviews: .pendingReview, .doesIt: .met,
      .isFulfilled: .met, .takesItBack: .withdrawn, .isReleased: .released, .isSuperseded: .superseded,
    ],
    "pledged-if": [
      .doesIt: .met, .isFulfilled: .met, .takesItBack: .withdrawn, .isReleased: .released, .isSuperseded: .superseded,
    ],
    "active": [
      .accepts: .active, .acceptsIf: .acceptedIf, .refuses: .rejected, .reviews: .pendingReview, .doesIt: .met,
      .isFulfilled: .met, .breaksIt: .broken, .breachIsConfirmed: .broken, .takesItBack: .broken,
      .isReleased: .released, .isSuperseded: .superseded,
    ],
    "broken": [.doesIt: .active, .isFulfilled: .active],
  ]
}
