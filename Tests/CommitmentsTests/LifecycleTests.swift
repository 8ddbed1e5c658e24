import Commitments
import Testing

/// The status table of the design, row by row, written down apart from the code it checks.
@Suite struct LifecycleTests {
  struct Row: Sendable, CustomStringConvertible {
    var from: Status?
    var event: LifecycleEvent
    var to: Status
    var flag: Flag?

    init(_ from: Status?, _ event: LifecycleEvent, _ to: Status, _ flag: Flag? = nil) {
      (self.from, self.event, self.to, self.flag) = (from, event, to, flag)
    }

    var description: String { "\(from?.rawValue ?? "–") \(event) → \(to.rawValue)" }
  }

  static let open: [Status] = [
    .proposed, .demanded, .threatened, .pendingReview, .acceptedIf, .pledgedIf, .active, .suspended,
  ]

  static let beginnings: [Row] = [
    Row(nil, .partyProposes, .proposed), Row(nil, .partyDemands, .demanded), Row(nil, .partyThreatens, .threatened),
    Row(nil, .debtorFulfils, .met), Row(nil, .debtorKeepsUp, .active), Row(nil, .breachEstablished, .broken),
    Row(nil, .partyTakesBack, .withdrawn),
    Row(nil, .partyUndertakes(.pledge, waiting: false), .active),
    Row(nil, .partyUndertakes(.acceptance, waiting: false), .active),
    Row(nil, .partyUndertakes(.pledge, waiting: true), .pledgedIf),
    Row(nil, .partyUndertakes(.acceptance, waiting: true), .acceptedIf),
    Row(nil, .partyReviews, .pendingReview), Row(nil, .partyRefuses, .rejected),
  ]

  static let answers: [Row] = [
    Row(.proposed, .partyUndertakes(.pledge, waiting: false), .active),
    Row(.proposed, .partyUndertakes(.pledge, waiting: true), .pledgedIf),
    Row(.proposed, .everyAddresseeAccepts, .active), Row(.proposed, .someAddresseeAccepts, .proposed),
    Row(.proposed, .addresseeRefuses, .proposed), Row(.demanded, .addresseeAgrees, .demanded),
    Row(.demanded, .addresseeRefuses, .demanded),
    Row(.pendingReview, .partyUndertakes(.acceptance, waiting: false), .active),
    Row(.pendingReview, .partyUndertakes(.acceptance, waiting: true), .acceptedIf),
    Row(.pendingReview, .partyRefuses, .rejected), Row(.pendingReview, .partyReviews, .pendingReview),
    Row(.rejected, .partyUndertakes(.acceptance, waiting: false), .active),
    Row(.rejected, .partyUndertakes(.acceptance, waiting: true), .acceptedIf),
    Row(.rejected, .partyRefuses, .rejected), Row(.rejected, .partyReviews, .pendingReview),
    Row(.acceptedIf, .partyUndertakes(.acceptance, waiting: false), .active),
    Row(.acceptedIf, .partyUndertakes(.acceptance, waiting: true), .acceptedIf),
    Row(.acceptedIf, .partyRefuses, .rejected), Row(.acceptedIf, .partyReviews, .pendingReview),
    Row(.active, .partyUndertakes(.acceptance, waiting: false), .active),
    Row(.active, .partyUndertakes(.acceptance, waiting: true), .acceptedIf),
    Row(.active, .partyRefuses, .rejected), Row(.active, .partyReviews, .pendingReview),
    Row(.pendingReview, .partyDropsReview(earlier: .rejected), .rejected),
    Row(.pendingReview, .partyDropsReview(earlier: .acceptedIf), .acceptedIf),
    Row(.pendingReview, .partyDropsReview(earlier: .active), .active),
  ]

  static let conditions: [Row] = [
    Row(.acceptedIf, .conditionsSatisfied, .active), Row(.pledgedIf, .conditionsSatisfied, .active),
    Row(.acceptedIf, .conditionFailed, .expired), Row(.pledgedIf, .conditionFailed, .expired),
    Row(.active, .conditionFailed, .expired),
    Row(.active, .conditionAttached(.acceptance), .acceptedIf), Row(.active, .conditionAttached(.pledge), .pledgedIf),
    Row(.active, .guardFails, .suspended), Row(.suspended, .guardHolds, .active),
    Row(.threatened, .conditionImpossible, .expired), Row(.pledgedIf, .conditionImpossible, .expired),
    Row(.rejected, .awaitedEventComes, .rejected, .decisionDue),
    Row(.pendingReview, .awaitedEventComes, .pendingReview, .decisionDue),
  ]

  static let deeds: [Row] = [
    Row(.proposed, .partyTakesBack, .withdrawn), Row(.demanded, .partyTakesBack, .withdrawn),
    Row(.threatened, .partyTakesBack, .withdrawn), Row(.acceptedIf, .partyTakesBack, .withdrawn),
    Row(.pledgedIf, .partyTakesBack, .withdrawn), Row(.active, .partyTakesBack, .broken),
    Row(.suspended, .partyTakesBack, .broken), Row(.active, .debtorSuspends, .suspended),
    Row(.suspended, .debtorResumes, .active), Row(.proposed, .debtorFulfils, .met),
    Row(.demanded, .debtorFulfils, .met), Row(.pendingReview, .debtorFulfils, .met),
    Row(.acceptedIf, .debtorFulfils, .met), Row(.pledgedIf, .debtorFulfils, .met), Row(.active, .debtorFulfils, .met),
    Row(.suspended, .debtorFulfils, .met), Row(.threatened, .debtorFulfils, .met), Row(.active, .windowEnds, .met),
    Row(.active, .breachEstablished, .broken), Row(.active, .breachAlleged, .active, .contested),
    Row(.broken, .debtorKeepsUp, .active),
  ]

  /// What is kept up is active while observed; a threat is carried out only once.
  static let observance: [Row] =
    [.proposed, .demanded, .pendingReview, .acceptedIf, .pledgedIf, .suspended].map {
      Row($0, .debtorKeepsUp, .active)
    }

  static let anyOpen: [Row] = open.flatMap { status -> [Row] in
    let lapses = [.proposed, .demanded, .threatened].contains(status)
    return [
      Row(status, .creditorReleases, .released), Row(status, .newVersion, .superseded),
      lapses ? Row(status, .dueDatePasses, .expired) : Row(status, .dueDatePasses, status, .overdue),
    ]
  }

  static let table = beginnings + answers + conditions + deeds + observance + anyOpen

  @Test(arguments: table) func `every row of the status table holds`(row: Row) {
    #expect(
      Lifecycle.transition(from: row.from, on: row.event) == Lifecycle.Transition(row.to, flag: row.flag))
  }

  @Test(arguments: [nil] + Status.allCases.map(Optional.some))
  func `every move that is not in the table is unknown`(from: Status?) {
    let allowed = Set(Self.table.filter { $0.from == from }.map(\.event))
    for event in LifecycleEvent.allCases where !allowed.contains(event) {
      #expect(Lifecycle.transition(from: from, on: event) == nil, "\(event)")
    }
  }

  @Test func `the table names no event that the list of events leaves out`() {
    #expect(Set(Self.table.map(\.event)) == Set(LifecycleEvent.allCases))
  }

  @Test func `eight statuses are open and seven closed`() {
    #expect(Status.allCases.filter(\.isOpen) == Self.open)
    #expect(Status.allCases.count == 15)
    #expect(Status.allCases.filter(\.lapsesWhenDue) == [.proposed, .demanded, .threatened])
  }

  static let marks: [(Status, [Status])] = [
    (.proposed, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.demanded, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.threatened, [.met, .withdrawn, .released, .expired, .superseded]),
    (.pendingReview, [.met, .released, .active, .superseded]),
    (.acceptedIf, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.pledgedIf, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.active, [.met, .broken, .released, .expired, .suspended, .superseded]),
    (.suspended, [.met, .broken, .released, .active, .superseded]),
    (.broken, [.active]), (.rejected, [.active]),
    (.met, []), (.withdrawn, []), (.released, []), (.expired, []), (.superseded, []),
  ]

  @Test(arguments: marks) func `a person may set what the table can reach`(status: Status, allowed: [Status]) {
    #expect(Lifecycle.allowedMarks(from: status) == allowed)
  }

  @Test func `the marks of every status are written down`() {
    #expect(Set(Self.marks.map(\.0)) == Set(Status.allCases))
    #expect(
      Lifecycle.markable == [.met, .broken, .withdrawn, .released, .expired, .suspended, .active, .superseded])
  }
}
