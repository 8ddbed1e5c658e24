import Commitments
import Store
import Testing
import Tracker

@Suite struct IncidentCaseTests {
  @Test func `an article that shares two parties with exactly one case looks like it`() throws {
    let story = try Story()
    try story.read("a", case: "Strait", "Norland pledged truce | to Sudmark", "Ostia proposed talks")
    try story.read("b", case: "Trade", "Norland demanded tariffs | to Ostia")
    #expect(try story.read("c", "Sudmark demanded light buoys | to Norland").suggestedCase == "Strait")
    #expect(try story.read("d", "Sudmark demanded lower tolls | to Vestria").suggestedCase == nil)
    // Norland and Ostia meet in both.
    #expect(try story.read("e", "Ostia rejected cod quotas | to Norland").suggestedCase == nil)
    // So they do, but of the same matter only one speaks.
    #expect(try story.read("f", on: "2025-03-12", "Norland withdrawn tariffs | to Ostia").suggestedCase == "Trade")
    #expect(try story.read("g", case: "Other", "Sudmark pledged docks | to Norland").suggestedCase == nil)
    #expect(try story.read("c", "Sudmark demanded light buoys | to Norland").suggestedCase == nil)
  }

  @Test func `incidents are told of a commitment, an accused and an accuser, and not of others`() throws {
    let story = try Story()
    try story.read("a", source: "Harbour Post", "Norland pledged truce | to Sudmark | kept-up")
    try story.read(
      "b", on: "2025-03-12", source: "Coast Herald", "Norland broken truce | to Sudmark | kept-up | says Sudmark")
    let all = try story.tracker.incidents()
    #expect(all.map(\.commitment) == ["c1"])
    #expect(all.first?.incidents.map(\.accusers) == [["Sudmark"]])
    #expect(try story.tracker.incidents(.commitment(try story.id("c1"))) == all)
    #expect(try story.tracker.incidents(.party("norland")) == all)
    #expect(try story.tracker.incidents(.party("Sudmark")) == all)
    #expect(try refusal { _ = try story.tracker.incidents(.party("Vestria")) }.hasPrefix("no party 'Vestria'"))
  }

  @Test func `a source that becomes a monitor makes certain what it reported, until that is undone`() throws {
    let story = try Story()
    try story.read("a", source: "Harbour Post", "Norland pledged truce | to Sudmark | kept-up")
    try story.read(
      "b", on: "2025-03-12", source: "Coast Herald", "Norland broken truce | to Sudmark | kept-up | says Hill Watch")
    #expect(try story.commitment("c1").status == .active)
    #expect(try story.commitment("c1").flags.contains(.contested))
    try story.tracker.addSource(Source(name: "Hill Watch", isNeutral: true))
    #expect(try story.commitment("c1").status == .broken)
    #expect(try story.tracker.incidents().map(\.confirmed) == [1])
    try story.tracker.editSource("Hill Watch", [.isNeutral(false)])
    #expect(try story.commitment("c1").status == .active)
    _ = try story.tracker.undo()
    #expect(try story.commitment("c1").status == .broken)
    #expect(try story.faults() == [])
  }
}
