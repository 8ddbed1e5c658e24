import TestSupport
import Testing

@testable import Commitments

/// What one statement after another makes of a status. Articles follow each other on 1, 2, 3 … March 2025.
@Suite struct FoldStatusTests {
  struct Story: Sendable, CustomStringConvertible {
    var said: [String]
    var status: Status
    var flags: [Flag]

    init(_ said: String..., gives status: Status, _ flags: Flag...) {
      (self.said, self.status, self.flags) = (said, status, flags)
    }

    var description: String { said.joined(separator: " ▸ ") }
  }

  static let beginnings: [Story] = [
    Story("A proposed truce", gives: .proposed), Story("A demanded truce", gives: .demanded),
    Story("A threatened strike", gives: .threatened), Story("A met release", gives: .met),
    Story("A met truce | kept-up", gives: .active), Story("A broken truce", gives: .broken),
    Story("A withdrawn truce", gives: .withdrawn), Story("A pledged aid", gives: .active),
    Story("A accepted truce", gives: .active), Story("A pending-review truce", gives: .pendingReview),
    Story("A rejected truce", gives: .rejected),
    Story("A broken truce | says B", gives: .active, .contested, .unconfirmed),
  ]

  static let waiting: [Story] = ["if", "exchange", "after", "demand", "until"].flatMap { kind in
    [
      Story("A accepted-if truce | \(kind) B: comply", gives: .acceptedIf),
      Story("A pledged aid | \(kind) B: comply", gives: .pledgedIf),
      Story("A accepted-if truce | \(kind) B: comply = met", gives: .active),
    ]
  }

  static let binding: [Story] = ["while", "unless", "deadline"].map { kind in
    Story("A pledged aid | \(kind) B: comply", gives: .active)
  }

  static let answers: [Story] = [
    Story("A pending-review truce", "A accepted truce", gives: .active),
    Story("A pending-review truce", "A accepted-if truce | if B: comply", gives: .acceptedIf),
    Story("A pending-review truce", "A rejected truce", gives: .rejected),
    Story("A rejected truce", "A accepted truce", gives: .active),
    Story("A rejected truce", "A accepted-if truce | if B: comply", gives: .acceptedIf),
    Story("A rejected truce", "A pending-review truce", gives: .pendingReview),
    Story("A accepted-if truce | if B: comply", "A rejected truce", gives: .rejected),
    Story("A accepted-if truce | if B: comply", "A pending-review truce", gives: .pendingReview),
    Story("A accepted-if truce | if B: comply", "A accepted truce | on 2025-03-02", gives: .active),
    Story("A accepted-if truce | if B: comply", "A accepted truce", gives: .acceptedIf),
    Story("A accepted truce", "A accepted-if truce | if B: comply", gives: .acceptedIf),
    Story("A accepted truce", "A rejected truce", gives: .rejected),
    Story("A accepted truce", "A pending-review truce", gives: .pendingReview),
    Story("A rejected truce", "A pending-review truce", "A withdrawn review", gives: .rejected),
    Story("A accepted-if x | if B: y", "A pending-review x", "A withdrawn review", gives: .acceptedIf),
    Story("A accepted-if x | if B: y", "A pending-review x | if B: y = met", "A withdrawn review", gives: .active),
    Story("A pending-review truce", "A withdrawn review", gives: .pendingReview),
    Story("A proposed truce", "A pledged truce", gives: .active),
    Story("A proposed truce", "A pledged truce | if B: comply", gives: .pledgedIf),
  ]

  static let deeds: [Story] = [
    Story("A proposed x", "A met x", gives: .met), Story("A demanded x", "A met x", gives: .met),
    Story("A threatened x", "A met x", gives: .met), Story("A pending-review x", "A met x", gives: .met),
    Story("A accepted-if x | if B: y", "A met x", gives: .met), Story("A pledged x", "A met x", gives: .met),
    Story("A threatened blockade | kept-up", "A met blockade | kept-up", gives: .met),
    Story("A proposed x", "A withdrawn x", gives: .withdrawn),
    Story("A demanded x", "A withdrawn x", gives: .withdrawn),
    Story("A threatened x", "A withdrawn x", gives: .withdrawn),
    Story("A pledged x | if B: y", "A withdrawn x", gives: .withdrawn),
    Story("A pledged x", "A withdrawn x", gives: .broken), Story("A pledged x", "A broken x", gives: .broken),
    Story("A pledged x", "A broken x | says B", gives: .active, .contested),
    Story("A pledged x", "A broken x | says B", "A broken x", gives: .broken),
    Story("A accepted truce | kept-up", "A broken truce", "A met truce | kept-up", gives: .active),
  ]

  static let observance: [Story] = [
    Story("A accepted-if truce | if B: comply", "A met truce | kept-up", gives: .active),
    Story("A proposed truce", "A met truce | kept-up", gives: .active),
    Story("A pending-review truce", "A met truce | kept-up", gives: .active),
    Story("A pledged truce | while B: comply = failed", "A met truce | kept-up", gives: .active),
  ]

  static let unchanged: [Story] = [
    Story("A met x", "A pledged x", gives: .met), Story("A withdrawn x", "A proposed x", gives: .withdrawn),
    Story("A broken x", "A met x", gives: .broken), Story("A demanded x", "A proposed x", gives: .demanded),
    Story("A proposed x", "A broken x", gives: .proposed),
  ]

  @Test(arguments: beginnings + waiting + binding + answers + deeds + observance + unchanged)
  func `what parties say moves the status as the table has it`(story: Story) throws {
    var log = Log()
    for (index, text) in story.said.enumerated() { try log.article("2025-03-0\(index + 1)", says: text) }
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == story.status)
    #expect(commitment.flags == (story.flags + [.unreviewed]).sorted())
  }

  @Test func `a commitment carries what its positions say, the latest word last`() throws {
    var log = Log()
    let first = try log.article(
      "2025-03-02", says: "Ukraine proposed halt strikes | to Russia | on 2025-03-01 | for 30 days | by Sybiha")
    let second = try log.article(
      "2025-03-05", says: "Ukraine pledged stop strikes | to US | due 2025-03-20 | if Russia: stop too")
    var expected = Commitment.expected(
      "Ukraine", .pledged, "halt strikes", .pledgedIf, origin: .proposed, since: "2025-03-05",
      statements: [first, second])
    expected.to = ["Russia", "US"]
    expected.due = Period(iso: "2025-03-20")
    expected.scope = "30 days"
    expected.conditions = [
      Condition(
        id: ConditionID(commitment: Log.id, number: 1), term: try PositionText.condition("if Russia: stop too"),
        matter: MatterID(number: 1))
    ]
    #expect(try log.commitment() == expected)
  }

  @Test(arguments: [
    (["Ukraine demanded free the captives | to Russia"], ["Russia"]),
    (["Ukraine demanded free the captives | to Russia", "Ukraine met free the captives | to Russia"], ["Russia"]),
    (["US proposed truce | to Ukraine, Russia"], ["Ukraine", "Russia"]),
    (["US proposed truce | to Ukraine, Russia", "US pledged truce | to Ukraine, Russia"], ["US"]),
    (["US proposed truce | to Ukraine"], ["US"]), (["Russia accepted truce | to US"], ["Russia"]),
  ])
  func `who would be bound follows from how the position began`(positions: [String], debtors: [String]) throws {
    var log = Log()
    for (index, position) in positions.enumerated() { _ = try log.article("2025-03-0\(index + 1)", says: position) }
    #expect(try log.commitment()?.debtors == debtors)
  }

  @Test func `speaker and date belong to the position that gave the present status`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "Russia accepted-if truce | if Ukraine: y | by Putin | on 2025-02-28")
    try log.article("2025-03-02", says: "Russia rejected truce")
    let commitment = try #require(try log.commitment())
    #expect(commitment.speaker == nil)
    #expect(commitment.on == nil)
    #expect(commitment.since == (try PositionText.day("2025-03-02")))
  }

  @Test func `the history gives each change with its day and cause`() throws {
    var log = Log()
    let first = try log.article("2025-03-01", says: "A accepted-if x | if B: y")
    try log.marks(condition: 1, .met, on: "2025-03-03")
    let mark = try log.marks(.suspended, on: "2025-03-04")
    let days = try ["2025-03-01", "2025-03-03", "2025-03-04"].map(PositionText.day)
    #expect(
      try log.folded()?.history == [
        StatusChange(day: days[0], from: nil, to: .acceptedIf, cause: .statement(first)),
        StatusChange(day: days[1], from: .acceptedIf, to: .active, cause: .conditions),
        StatusChange(day: days[2], from: .active, to: .suspended, cause: .entry(mark)),
      ])
  }

  @Test func `matter, offer and cases are assigned by entries, the last assignment counts`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A proposed x")
    log.append(.matterAssigned(commitment: Log.id, matter: MatterID(number: 1)))
    log.append(.matterAssigned(commitment: Log.id, matter: MatterID(number: 2)))
    log.append(.offerAssigned(commitment: Log.id, offer: OfferID(number: 3)))
    for number: Int64 in [5, 4, 5] {
      log.append(.commitmentFiled(commitment: Log.id, negotiation: CaseID(number: number)))
    }
    let commitment = try #require(try log.commitment())
    #expect(commitment.matter == MatterID(number: 2))
    #expect(commitment.offer == OfferID(number: 3))
    #expect(commitment.cases == [CaseID(number: 4), CaseID(number: 5)])
  }

  @Test func `nothing is known of a commitment without positions or after its merging`() throws {
    var log = Log()
    #expect(try log.commitment() == nil)
    let other = CommitmentID(number: 2)
    try log.adds("A proposed x")
    let merging = log.append(.merged(commitment: Log.id, into: other))
    #expect(try log.commitment() == nil)
    #expect(log.fold.mergedInto == other)
    #expect(try log.commitment(knownBy: 1) != nil)
    log.reverts(merging)
    #expect(try log.commitment() != nil)
    #expect(log.fold.mergedInto == nil)
  }
}

extension Commitment {
  /// A commitment with the fields that most tests look at; the rest is empty.
  static func expected(
    _ party: String, _ stance: Stance, _ action: String, _ status: Status, origin: Stance? = nil, since: String?,
    statements: [StatementReference]
  ) -> Commitment {
    Commitment(
      id: Log.id, party: party, origin: origin ?? stance, stance: stance, action: action, to: [], cases: [],
      mode: .achieved, conditions: [],
      status: status, since: since.flatMap { Day(iso: $0) }, flags: [.unreviewed], statements: statements, held: [],
      lastEvent: since.flatMap { Day(iso: $0) })
  }
}
