import Commitments
import Testing
import Tracker

/// Corrections of single fields.
@Suite struct EditTests {
  private func story() throws -> Story {
    let story = try Story()
    try story.read(
      "a",
      "Ukraine accepted-if truce | to Russia | if Russia: comply by 2025-04 | due 2025-05 | for a month | by Umerov")
    return story
  }

  private static let period = Period(year: 2026)

  @Test(arguments: [
    Correction.party("Kyiv"), .speaker("Yermak"), .speaker(nil), .stance(.rejected), .action("ceasefire"), .to([]),
    .to(["Russia", "Turkey"]), .on(period), .due(period), .due(nil), .scope(nil), .scope("ever"), .mode(.keptUp),
  ])
  func `every field can be corrected, and the old value stays in the history`(correction: Correction) throws {
    let story = try story()
    let before = try Sight(story)
    let commitment = try story.tracker.edit(try story.id("c1"), [correction], note: "typo")
    let entry = try #require(try story.dossier("c1").entries.last)
    guard case .corrected(_, let old, let new) = entry.change else {
      Issue.record("no correction was recorded")
      return
    }
    #expect(new == correction)
    #expect(old.field == new.field)
    #expect(old != new)
    #expect(entry.command.words == "edit c1")
    #expect(entry.command.note == "typo")
    #expect(commitment.value(of: correction) == correction)
    _ = try story.tracker.undo()
    #expect(try Sight(story) == before)
  }

  @Test func `a corrected stance moves the status`() throws {
    let story = try story()
    #expect(try story.tracker.edit(try story.id("c1"), [.stance(.rejected)]).status == .rejected)
  }

  @Test func `a condition's words, owner, kind and due date can be corrected, its status cannot`() throws {
    let story = try story()
    let id = ConditionID(commitment: try story.id("c1"), number: 1)
    let commitment = try story.tracker.edit(id) { term in
      term = ConditionTerm(by: " Belarus ", action: " leave ", kind: .unless, status: .met)
    }
    #expect(commitment.conditions.map(\.term) == [ConditionTerm(by: "Belarus", action: "leave", kind: .unless)])
    #expect(
      try refusal { _ = try story.tracker.edit(id) { $0.status = .met } }
        == "c1.1: nothing to change: the fields have these values already")
  }

  @Test func `a correction outlives later articles`() throws {
    let story = try story()
    _ = try story.tracker.edit(try story.id("c1"), [.due(Self.period), .action("ceasefire")])
    try story.read("b", on: "2025-03-15", "Ukraine accepted truce | due 2025-06")
    let commitment = try story.commitment("c1")
    #expect([commitment.action, commitment.due?.iso, commitment.stance.rawValue] == ["ceasefire", "2026", "accepted"])
  }

  @Test(arguments: [
    ([Correction](), "c1: nothing to change: the fields have these values already"),
    (
      [.party("Ukraine"), .action(" truce "), .to(["Russia"])],
      "c1: nothing to change: the fields have these values already"
    ),
    ([.scope("ever"), .party(" ")], "the party is empty: write at least one word"),
    ([.action("")], "the action is empty: write at least one word"),
  ])
  func `an edit that changes nothing or empties a field is refused without trace`(
    corrections: [Correction], message: String
  ) throws {
    let story = try story()
    let before = try story.export()
    #expect(try refusal { _ = try story.tracker.edit(try story.id("c1"), corrections) } == message)
    #expect(try story.export() == before)
  }

  @Test func `accepted-if without a condition is refused as it is when added`() throws {
    let story = try Story()
    try story.add("Russia pledged truce")
    #expect(
      try refusal { _ = try story.tracker.edit(try story.id("c1"), [.stance(.acceptedIf)]) }
        == "accepted-if needs a condition: add --if \"TEXT\" (or --after, --until …), or write accepted")
  }

  @Test func `only what differs is recorded, without white space around it`() throws {
    let story = try story()
    let commitment = try story.tracker.edit(
      try story.id("c1"), [.party("Ukraine"), .action(" ceasefire\n"), .scope(" "), .to([" ", "Russia "])])
    #expect(commitment.action == "ceasefire")
    #expect(
      try story.dossier("c1").entries.compactMap { entry -> String? in
        if case .corrected(_, _, let new) = entry.change { new.field } else { nil }
      } == ["action", "scope"])
  }
}

extension Commitment {
  fileprivate func value(of correction: Correction) -> Correction {
    switch correction {
    case .party: .party(party)
    case .speaker: .speaker(speaker)
    case .stance: .stance(stance)
    case .action: .action(action)
    case .to: .to(to)
    case .on: .on(on)
    case .due: .due(due)
    case .scope: .scope(scope)
    case .mode: .mode(mode)
    case .condition: correction
    }
  }
}
