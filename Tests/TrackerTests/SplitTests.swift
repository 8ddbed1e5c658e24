import Commitments
import Testing
import Tracker

/// One entry becomes two again, or two for the first time.
@Suite struct SplitTests {
  private static let address = "https://example.org/b"

  /// `c1` and `c2` with a mark and a condition each.
  private func story() throws -> Story {
    let story = try Story()
    try story.read("a", case: "Talks", "Ukraine accepted-if truce | if Russia: comply")
    try story.read(
      "b", on: "2025-03-12", address: Self.address,
      "Ukraine accepted-if tolls | if Russia: comply | after -: talks end")
    try story.mark("c2.2", "met", on: "2025-03-13")
    try story.add("Ukraine rejected tolls | on 2025-03-14")
    return story
  }

  /// What both commitments are, the log's own numbers aside.
  private func state(_ story: Story) throws -> [String] {
    try story.commitments().map { "\($0) \(try story.dossier($0.id.description).history)" }
  }

  @Test func `a split gives back exactly what was merged`() throws {
    let story = try story()
    let before = try state(story)
    try story.merge("c2", into: "c1")
    let parts = try story.split("c1")
    #expect(parts.map(\.id.description) == ["c1", "c2"])
    #expect(try state(story) == before)
    #expect(try story.faults() == [])
  }

  @Test func `merges are taken back one by one, the last first`() throws {
    let story = try story()
    try story.read("c", "Ukraine pledged amnesty")
    let before = try state(story)
    try story.merge("c3", into: "c2")
    try story.merge("c2", into: "c1")
    #expect(try story.split("c1").map(\.id.description) == ["c1", "c2"])
    #expect(
      try refusal { try story.split("c1") }
        == "c1 was not merged: name the statements to split off with --statement, as `ctrack show c1` lists them")
    #expect(try story.split("c2").map(\.id.description) == ["c2", "c3"])
    #expect(try state(story) == before)
  }

  @Test func `a split does not bring back what a revision has replaced meanwhile`() throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce")
    try story.read("b", address: Self.address, "Ukraine pledged tolls")
    try story.merge("c2", into: "c1")
    try story.read("b", address: Self.address, "Turkey pledged aid")
    #expect(try story.split("c1").map(\.id.description) == ["c1"])
    #expect(try story.commitments().map(\.party) == ["Ukraine", "Turkey"])
    #expect(try story.faults() == [])
  }

  @Test func `a statement that was moved on stays where it went`() throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce")
    try story.read("b", "Ukraine pledged tolls")
    try story.read("c", on: "2025-03-12", "Ukraine rejected tolls")
    try story.merge("c2", into: "c1")
    try story.split("c1", "c:s1")
    try story.split("c1")
    #expect(
      try story.commitments().map { "\($0.id) \(try story.dossier($0.id.description).statements.map(\.name))" } == [
        "c1 [\"a:s1\"]", "c2 [\"b:s1\"]", "c3 [\"c:s1\"]",
      ])
  }

  @Test func `statements move out with their conditions, marks, cases, matter and offer`() throws {
    let story = try Story()
    try story.read("a", case: "Talks", "Ukraine proposed truce")
    try story.read(
      "b", on: "2025-03-12", case: "Talks", "Ukraine accepted-if truce | if Russia: comply | if Russia: leave")
    try story.mark("c1.2", "met")
    let parts = try story.split("c1", "b:s1", "b:s1")
    #expect(parts.map { "\($0.id) \($0.status.rawValue)" } == ["c1 proposed", "c2 accepted-if"])
    #expect(
      parts[1].conditions.map { "\($0.id) \($0.action) \($0.status.rawValue)" } == [
        "c2.1 comply open", "c2.2 leave met",
      ])
    #expect([parts[1].matter, parts[0].matter].allSatisfy { $0 == MatterID(number: 1) })
    #expect(parts.map(\.offer) == [OfferID(number: 1), OfferID(number: 1)])
    #expect(try story.dossier("c2").report.cases == ["Talks"])
    #expect(try story.faults() == [])
  }

  @Test func `a commitment with a position added by hand can spare its only statement`() throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce")
    try story.add("Ukraine rejected truce")
    #expect(try story.split("c1", "a:s1").map(\.status) == [.rejected, .active])
  }

  @Test(arguments: [
    (["a:s1"], "c1 would be left without a statement: split off fewer"),
    (["a:s1", "a:s2"], "a:s2 does not belong to c1: `ctrack show c1` lists its statements"),
    (["a1/1:s1"], "a1/1:s1 does not belong to c1: `ctrack show c1` lists its statements"),
    ([], "c1 was not merged: name the statements to split off with --statement, as `ctrack show c1` lists them"),
  ])
  func `a split that makes no sense is refused without trace`(statements: [String], message: String) throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce", "Russia pledged truce")
    let before = try story.export()
    #expect(try refusal { _ = try story.tracker.split(try story.id("c1"), statements: statements) } == message)
    #expect(try story.export() == before)
  }
}
