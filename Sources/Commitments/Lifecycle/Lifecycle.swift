/// The states a commitment goes through, and nothing else: who said what when is the fold's business.
public enum Lifecycle {
  /// Where an event leads: a status, perhaps with a flag raised.
  public struct Transition: Hashable, Sendable {
    public var status: Status
    public var flag: Flag?

    public init(_ status: Status, flag: Flag? = nil) {
      self.status = status
      self.flag = flag
    }
  }

  /// The one transition function. `status` is `nil` for a commitment of which nothing is known yet.
  ///
  /// - Returns: `nil` where the lifecycle does not know the move.
  public static func transition(from status: Status?, on event: LifecycleEvent) -> Transition? {
    guard let status else { return beginning(with: event) }
    return change(of: status, on: event)
  }

  private static func beginning(with event: LifecycleEvent) -> Transition? {
    switch event {
    case .partyProposes: Transition(.proposed)
    case .partyDemands: Transition(.demanded)
    case .partyThreatens: Transition(.threatened)
    case .partyUndertakes(_, waiting: false): Transition(.active)
    case .partyUndertakes(let undertaking, waiting: true): Transition(undertaking.waitingStatus)
    case .partyReviews: Transition(.pendingReview)
    case .partyRefuses: Transition(.rejected)
    case .partyTakesBack: Transition(.withdrawn)
    case .debtorFulfils: Transition(.met)
    case .debtorKeepsUp: Transition(.active)
    case .breachEstablished: Transition(.broken)
    default: nil
    }
  }

  private static func change(of status: Status, on event: LifecycleEvent) -> Transition? {
    switch (status, event) {
    case (.proposed, .partyUndertakes(.pledge, waiting: false)): Transition(.active)
    case (.proposed, .partyUndertakes(.pledge, waiting: true)): Transition(.pledgedIf)
    case (.proposed, .everyAddresseeAccepts): Transition(.active)
    case (.proposed, .someAddresseeAccepts), (.proposed, .addresseeRefuses): Transition(.proposed)
    case (.demanded, .addresseeAgrees), (.demanded, .addresseeRefuses): Transition(.demanded)

    case (.pendingReview, .partyUndertakes(.acceptance, let waiting)),
      (.rejected, .partyUndertakes(.acceptance, let waiting)),
      (.acceptedIf, .partyUndertakes(.acceptance, let waiting)),
      (.active, .partyUndertakes(.acceptance, let waiting)):
      Transition(waiting ? .acceptedIf : .active)
    case (.pendingReview, .partyRefuses), (.rejected, .partyRefuses), (.acceptedIf, .partyRefuses),
      (.active, .partyRefuses):
      Transition(.rejected)
    case (.pendingReview, .partyReviews), (.rejected, .partyReviews), (.acceptedIf, .partyReviews),
      (.active, .partyReviews):
      Transition(.pendingReview)
    case (.pendingReview, .partyDropsReview(let earlier)): Transition(earlier)

    case (.acceptedIf, .conditionsSatisfied), (.pledgedIf, .conditionsSatisfied): Transition(.active)
    case (.acceptedIf, .conditionFailed), (.pledgedIf, .conditionFailed), (.active, .conditionFailed):
      Transition(.expired)
    case (.active, .conditionAttached(let undertaking)): Transition(undertaking.waitingStatus)

    case (.proposed, .partyTakesBack), (.demanded, .partyTakesBack), (.threatened, .partyTakesBack),
      (.acceptedIf, .partyTakesBack), (.pledgedIf, .partyTakesBack):
      Transition(.withdrawn)
    case (.active, .partyTakesBack), (.suspended, .partyTakesBack): Transition(.broken)

    case (.active, .debtorSuspends), (.active, .guardFails): Transition(.suspended)
    case (.suspended, .debtorResumes), (.suspended, .guardHolds): Transition(.active)
    case (.proposed, .debtorFulfils), (.demanded, .debtorFulfils), (.pendingReview, .debtorFulfils),
      (.acceptedIf, .debtorFulfils), (.pledgedIf, .debtorFulfils), (.active, .debtorFulfils),
      (.suspended, .debtorFulfils), (.threatened, .debtorFulfils):
      Transition(.met)
    case (.active, .windowEnds): Transition(.met)
    case (.active, .breachEstablished): Transition(.broken)
    case (.active, .breachAlleged): Transition(.active, flag: .contested)
    case (.proposed, .debtorKeepsUp), (.demanded, .debtorKeepsUp), (.pendingReview, .debtorKeepsUp),
      (.acceptedIf, .debtorKeepsUp), (.pledgedIf, .debtorKeepsUp), (.suspended, .debtorKeepsUp),
      (.broken, .debtorKeepsUp):
      Transition(.active)
    case (.threatened, .conditionImpossible), (.pledgedIf, .conditionImpossible): Transition(.expired)

    case (.rejected, .awaitedEventComes): Transition(.rejected, flag: .decisionDue)
    case (.pendingReview, .awaitedEventComes): Transition(.pendingReview, flag: .decisionDue)
    case (_, .creditorReleases) where status.isOpen: Transition(.released)
    case (_, .newVersion) where status.isOpen: Transition(.superseded)
    case (_, .dueDatePasses) where status.lapsesWhenDue: Transition(.expired)
    case (_, .dueDatePasses) where status.isOpen: Transition(status, flag: .overdue)
    default: nil
    }
  }

  /// The statuses that a person may set; the others follow from what parties say.
  public static let markable: [Status] = [
    .met, .broken, .withdrawn, .released, .expired, .suspended, .active, .superseded,
  ]

  /// The marks that the lifecycle allows, in the order of ``markable``.
  public static func allowedMarks(from status: Status) -> [Status] {
    let reachable = Set(LifecycleEvent.allCases.compactMap { transition(from: status, on: $0)?.status })
    return markable.filter { $0 != status && reachable.contains($0) }
  }
}
