/// How a party binds itself.
public enum Undertaking: String, CaseIterable, Hashable, Sendable {
  /// It agrees to another's offer or demand.
  case acceptance
  /// It commits itself of its own accord.
  case pledge

  /// The status while a condition that must come first is open.
  var waitingStatus: Status { self == .acceptance ? .acceptedIf : .pledgedIf }
}

/// What can happen to a commitment, with who causes it in the name.
public enum LifecycleEvent: Hashable, Sendable {
  case partyProposes, partyDemands, partyThreatens
  /// `waiting`: a condition that must come first is open.
  case partyUndertakes(Undertaking, waiting: Bool)
  case partyReviews
  /// The review is given up; the earlier answer stands again.
  case partyDropsReview(earlier: Status)
  case partyRefuses
  case partyTakesBack
  /// The action is carried out by whoever owes it.
  case debtorFulfils
  /// Something to be kept up is being observed.
  case debtorKeepsUp
  case debtorSuspends, debtorResumes
  /// The observation window of something kept up ends without a breach.
  case windowEnds
  /// A breach that is admitted, found by a neutral monitor or reported by two independent sources.
  case breachEstablished
  /// One side's accusation alone.
  case breachAlleged
  case everyAddresseeAccepts, someAddresseeAccepts, addresseeRefuses, addresseeAgrees
  case conditionsSatisfied
  /// A condition that must come first failed, or an `unless` event came.
  case conditionFailed
  case conditionAttached(Undertaking)
  /// A `while` condition stops holding, or holds again.
  case guardFails, guardHolds
  /// What it waits for can no longer arise.
  case conditionImpossible
  /// The creditor lets it go, or the other side of the bargain is withdrawn.
  case creditorReleases
  case newVersion
  case dueDatePasses
  /// What a review or a refusal waited for has come.
  case awaitedEventComes
}

extension LifecycleEvent: CaseIterable {
  public static var allCases: [LifecycleEvent] {
    var cases: [LifecycleEvent] = [.partyProposes, .partyDemands, .partyThreatens]
    for undertaking in Undertaking.allCases {
      cases += [.partyUndertakes(undertaking, waiting: false), .partyUndertakes(undertaking, waiting: true)]
      cases.append(.conditionAttached(undertaking))
    }
    cases += [Status.rejected, .acceptedIf, .active].map(LifecycleEvent.partyDropsReview)
    return cases + [
      .partyReviews, .partyRefuses, .partyTakesBack, .debtorFulfils, .debtorKeepsUp, .debtorSuspends, .debtorResumes,
      .windowEnds, .breachEstablished, .breachAlleged, .everyAddresseeAccepts, .someAddresseeAccepts,
      .addresseeRefuses, .addresseeAgrees, .conditionsSatisfied, .conditionFailed, .guardFails, .guardHolds,
      .conditionImpossible, .creditorReleases, .newVersion, .dueDatePasses, .awaitedEventComes,
    ]
  }
}
