import Commitments
import Testing
import Tracker

/// Two entries for one matter become one.
@Suite struct MergeTests {
  @Test func `statements go over, and the merged id says where`() throws {
    let story = try Story()
    try story.read("a", on: "2025-03-11", "Russia pledged truce")
    try story.read("b", on: "2025-03-12", "Russia rejected tolls")
    let merged = try story.merge("c2", into: "c1")
    #expect([merged.id.description, merged.status.rawValue, merged.action] == ["c1", "rejected", "truce"])
    #expect(try story.dossier("c1").statements.map(\.name) == ["a:s1", "b:s1"])
    #expect(try story.commitments().map(\.id.description) == ["c1"])
    #expect(try refusal { _ = try story.dossier("c2") } == "c2 was merged into c1: use c1, or `ctrack split`")
    #expect(try story.faults() == [])
  }

  @Test func `the one that stays keeps its words, whichever was taken first`() throws {
    let story = try Story()
    try story.read("a", on: "2025-03-12", "Russia pledged truce at sea")
    try story.read("b", on: "2025-03-11", "Russia pledged tolls")
    #expect(try story.merge("c2", into: "c1").action == "truce at sea")
    _ = try story.split("c1")
    #expect(try story.commitments().map(\.action) == ["truce at sea", "tolls"])
  }

  @Test func `a position added by hand goes over, and keeps its place among the others`() throws {
    let story = try Story()
    try story.add("Russia pledged tolls")
    story.clock.pass(days: 2)
    try story.read("a", on: "2025-03-21", "Russia rejected truce")
    story.clock.pass(days: 2)
    #expect(try story.merge("c1", into: "c2").status == .rejected)
    #expect(try story.commitments().map(\.id.description) == ["c2"])
    #expect(try story.dossier("c2").additions.map(\.position.action) == ["tolls"])
  }

  @Test func `conditions meet by matter, kind and owner, others get a new number`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | to Russia | if Russia: comply | if Turkey: vouch")
    try story.read(
      "b", on: "2025-03-12",
      "Ukraine accepted-if tolls | to Turkey | unless Russia: comply | if Belarus: comply | if -: vouch | if Russia: comply"
    )
    let conditions = try story.merge("c2", into: "c1").conditions
    #expect(
      conditions.map { "\($0.id) \($0.kind.rawValue) \($0.by ?? "-"): \($0.action)" } == [
        "c1.1 if Russia: comply", "c1.2 if Turkey: vouch", "c1.3 unless Russia: comply", "c1.4 if Belarus: comply",
      ])
  }

  @Test func `marks and corrections of conditions go over to the condition they meet`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | after -: talks end")
    try story.read("b", on: "2025-03-12", "Ukraine accepted-if tolls | if Russia: comply | if Turkey: vouch")
    try story.mark("c2.1", "met")
    _ = try story.tracker.edit(ConditionID(commitment: try story.id("c2"), number: 2)) { $0.action = "guarantee" }
    let conditions = try story.merge("c2", into: "c1").conditions
    #expect(
      conditions.map { "\($0.id) \($0.action) \($0.status.rawValue)" } == [
        "c1.1 talks end open", "c1.2 comply met", "c1.3 guarantee open",
      ])
  }

  @Test func `a status mark goes over unless the target has one`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Russia pledged tolls", "Russia pledged pause")
    try story.mark("c2", "suspended", on: "2025-03-12")
    #expect(try story.merge("c2", into: "c1").status == .suspended)
    try story.mark("c3", "met", on: "2025-03-13")
    #expect(try story.merge("c3", into: "c1").status == .suspended)
  }

  @Test func `cases and an offer that the target lacks go over`() throws {
    let story = try Story()
    try story.read("a", case: "One", "Russia pledged tolls")
    try story.read("b", on: "2025-03-12", case: "Two", "Russia proposed truce | to Ukraine", "Ukraine accepted truce")
    try story.merge("c2", into: "c1")
    #expect(try story.dossier("c1").report.cases == ["One", "Two"])
    #expect(
      try Picture(story).offers == [
        "truce by Russia to [\"Ukraine\"] on - version 1: [\"Russia pledged\", \"Ukraine accepted\"]"
      ])
  }

  @Test func `what is read later joins the commitment that was kept`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    try story.read("b", on: "2025-03-12", "Russia pledged tolls")
    try story.merge("c2", into: "c1")
    try story.read("c", on: "2025-03-13", "Russia rejected truce")
    #expect(try story.commitments().map(\.status) == [.rejected])
    #expect(try story.faults() == [])
  }

  @Test(arguments: [
    ("c1", "c1", "c1 cannot be merged with itself: name two commitments"),
    ("c9", "c1", "no commitment c9: the highest is c2"),
    ("c1", "c9", "no commitment c9: the highest is c2"),
  ])
  func `a merge that makes no sense is refused without trace`(source: String, target: String, message: String) throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Russia pledged tolls")
    let before = try story.export()
    #expect(try refusal { try story.merge(source, into: target) } == message)
    #expect(try story.export() == before)
  }
}
