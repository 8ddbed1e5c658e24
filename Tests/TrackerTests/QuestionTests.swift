import Commitments
import Store
import Testing
import Tracker

/// What the questions are asked of, on ledgers that a restless person has made.
@Suite struct QuestionTests {
  @Test(arguments: [3, 5, 8]) func `what is read quickly is what whole commitments say, for all and for one party`(
    seed: UInt64
  ) throws {
    let story = try Story()
    var session = RandomSession(story: story, seed: seed)
    for _ in 0..<40 { _ = try session.step() }
    let today = story.tracker.today
    try story.store.read { reader in
      var filter = CommitmentFilter()
      filter.includesClosed = true
      let all = try reader.commitments(filter, from: Viewpoint(today: today), order: .id)
      let expected = all.filter { $0.status.isOpen || [.met, .rejected].contains($0.status) }
      let nodes = try reader.dependencyNodes(on: today).sorted { $0.id < $1.id }
      #expect(nodes.map(\.id) == expected.map(\.id))
      for (node, commitment) in zip(nodes, expected) {
        var whole = DependencyNode(commitment)
        if commitment.status == .met { whole.needs = [] }
        // The clock marks deadlines as failed that have passed; their days say the same.
        for place in whole.needs.indices where whole.needs[place].kind == .deadline {
          whole.needs[place].status = node.needs[place].status
        }
        #expect(node == whole)
      }
    }
    let whole = try story.tracker.waiting()
    for turn in whole.turns {
      guard let party = turn.party else { continue }
      #expect(try story.tracker.waiting(for: party).turns == [turn])
    }
  }

  @Test(arguments: [2, 4]) func `no question leaves a trace`(seed: UInt64) throws {
    let story = try Story()
    var session = RandomSession(story: story, seed: seed)
    for _ in 0..<40 { _ = try session.step() }
    let before = try story.export()
    let tracker = story.tracker
    _ = try tracker.deadlock()
    _ = try tracker.answers()
    _ = try tracker.agenda(until: tracker.today + 14)
    _ = try tracker.changes(since: tracker.today - 14)
    for commitment in try story.commitments() {
      _ = try tracker.record(of: commitment.party)
      for condition in commitment.conditions where condition.status != .met {
        let report = try tracker.whatIf([(.condition(condition.id), "met")])
        #expect(report.conditions.contains { $0.condition == condition.id && $0.to == .met })
        // What is foreseen is what the mark does to the commitment itself.
        guard !commitment.status.isOpen else { continue }
        #expect(!report.commitments.contains { $0.commitment == commitment.id })
      }
    }
    #expect(try story.export() == before)
  }

  @Test func `what is foreseen of a condition is what marking it does`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Russia: comply", "Turkey pledged aid | after Russia: comply")
    let report = try story.tracker.whatIf([(.condition(ConditionID(commitment: try story.id("c1"), number: 1)), "met")])
    #expect(
      report.commitments.map { "\($0.commitment) \($0.from.rawValue) \($0.to.rawValue)" } == [
        "c1 accepted-if active", "c2 pledged-if active",
      ])
    try story.mark("c1.1 c2.1", "met")
    #expect(try story.commitments().map(\.status) == [.active, .active])
  }

  @Test func `what cannot be supposed is refused with what can`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Russia: comply", "Turkey met aid")
    let (first, second) = (try story.id("c1"), try story.id("c2"))
    func refused(_ target: MarkTarget, _ state: String) throws -> String {
      try refusal { _ = try story.tracker.whatIf([(target, state)]) }
    }
    #expect(
      try refused(.commitment(first), "broken")
        == "c1 is accepted-if and cannot become broken: suppose met, withdrawn, released, expired, active, superseded")
    #expect(try refused(.commitment(second), "active") == "c2 is met and cannot become active: nothing can follow")
    #expect(
      try refused(.condition(ConditionID(commitment: first, number: 2)), "met")
        == "c1.2: no such condition: c1 has c1.1")
    #expect(
      try refused(.condition(ConditionID(commitment: first, number: 1)), "done")
        == "c1.1 cannot be marked 'done': write open, met, failed, waived")
  }

  @Test func `parties are asked for by any of their names`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Moscow: comply", "Kyiv demanded aid | to Moscow")
    try story.tracker.alias("Moscow", as: "Russia")
    try story.tracker.renameParty("Moscow", to: "Russian Federation")
    try story.tracker.mergeParty("Kyiv", into: "Ukraine")
    let turn = try story.tracker.waiting(for: "russia").turns
    #expect(turn.map(\.party) == ["Russian Federation"])
    #expect(turn.flatMap { $0.moves.map(\.for) } == [["Ukraine"], ["Ukraine"]])
    #expect(try story.tracker.record(of: "Kyiv").rows.map(\.total) == [1, 1])
    #expect(try story.tracker.answers().asks.flatMap(\.replies).map(\.party) == ["Russian Federation"])
  }
}
