import Commitments
import TestSupport
import Testing
import Tracker

/// Positions that people write down.
@Suite struct AddTests {
  @Test(arguments: ConditionKind.allCases)
  func `a position with a condition of each kind is kept as it was given`(kind: ConditionKind) throws {
    let story = try Story()
    let line =
      "Russia pledged truce | \(kind.rawValue) Ukraine: comply by 2025-04 | to Ukraine | on 2025-03-01 | due 2025-05"
    let (commitment, isNew) = try story.add(line)
    #expect(isNew)
    #expect(commitment.status == (kind.comesFirst ? .pledgedIf : .active))
    #expect(
      commitment.conditions.map {
        "\($0.id) \($0.kind.rawValue) \($0.by ?? "-"): \($0.action) by \($0.due?.iso ?? "-")"
      } == [
        "c1.1 \(kind.rawValue) Ukraine: comply by 2025-04"
      ])
    #expect(commitment.to == ["Ukraine"])
    #expect(commitment.flags == [])
    let position = try PositionText.position(line)
    #expect(
      try story.dossier("c1").additions == [
        AddedPosition(position: position, conditions: [ConditionLink(number: 1, matter: MatterID(number: 2))])
      ])
    #expect(try story.faults() == [])
  }

  @Test func `a position joins the commitment of the same party on the same action`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    let (commitment, isNew) = try story.add("Russia rejected the truce | on 2025-03-15")
    #expect(!isNew)
    #expect([commitment.id.description, commitment.status.rawValue] == ["c1", "rejected"])
  }

  @Test func `white space around what is typed is dropped`() throws {
    let story = try Story()
    let condition = ConditionTerm(by: "  ", action: " comply ", kind: .if)
    let (commitment, _) = try story.tracker.add(
      Position(
        party: " Russia\n", stance: .acceptedIf, action: "\ttruce ", to: [" Ukraine", " "], conditions: [condition]))
    #expect([commitment.party, commitment.action] + commitment.to == ["Russia", "truce", "Ukraine"])
    #expect(commitment.conditions.map(\.action) == ["comply"])
    #expect(commitment.conditions.map(\.by) == [nil])
  }

  @Test func `words quoted from an article are kept with their bytes`() throws {
    let story = try Story()
    try story.read(Report("a", opening: "Caf\u{e9} – “Ja”.", ["Russia pledged truce"]))
    try story.add("Russia demanded aid", article: "a1", quote: "“Ja”.\nRussia")
    #expect(try story.dossier("c2").additions.map(\.evidence) == [Evidence(range: 10..<26, quotation: "“Ja”.\nRussia")])
  }

  @Test(arguments: [
    "", "Cafe", "cafe\u{301}", "Cafe\u{301}", "Russia pledged truce!", "russia", String(repeating: "x", count: 999),
  ])
  func `words that do not stand in the article byte for byte are refused without trace`(quote: String) throws {
    let story = try Story()
    try story.read(Report("a", opening: "Caf\u{e9}.", ["Russia pledged truce"]))
    let before = try story.export()
    #expect(
      try refusal { try story.add("Russia demanded aid", article: "a1", quote: quote, case: "New") }
        == "\"\(quote)\" does not stand in a1: copy the words exactly, `ctrack show a1` prints them")
    #expect(try story.export() == before)
  }

  @Test(arguments: [
    (
      Position(party: " ", stance: .pledged, action: "x"),
      "the party is empty: write at least one word"
    ),
    (
      Position(party: "x", stance: .pledged, action: "\n"),
      "the action is empty: write at least one word"
    ),
    (
      Position(party: "x", stance: .acceptedIf, action: "x"),
      "accepted-if needs a condition: add --if \"TEXT\" (or --after, --until …), or write accepted"
    ),
    (
      Position(party: "x", stance: .pledged, action: "x", conditions: [ConditionTerm(action: " ", kind: .if)]),
      "a condition's action is empty: write at least one word"
    ),
  ])
  func `a position with nothing in it is refused without trace`(position: Position, message: String) throws {
    let story = try Story()
    let before = try story.export()
    #expect(try refusal { _ = try story.tracker.add(position, case: "New") } == message)
    #expect(try story.export() == before)
  }

  @Test func `a proposal added by hand gathers the answers that were read`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted truce")
    try story.add("Turkey proposed truce | to Ukraine")
    #expect(
      try Picture(story).offers == [
        "truce by Turkey to [\"Ukraine\"] on - version 1: [\"Turkey proposed\", \"Ukraine accepted\"]"
      ])
  }
}
