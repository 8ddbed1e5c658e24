import Commitments
import Store
import Testing
import Tracker

@Suite struct SourceTests {
  private func used(_ story: Story) throws -> [String] {
    try story.tracker.sources().filter { $0.articles > 0 }.map { "\($0.name) \($0.articles)" }
  }

  @Test func `articles and reprints count for the source under whatever name they give it`() throws {
    let story = try Story()
    try story.read("a", source: "Harbour Post", "Norland pledged truce")
    try story.read("b", source: "harbour.example", "Norland rejected tolls")
    try story.read("c", source: "Coast Herald", "Norland pledged aid")
    try story.read("c", source: "Harbour Post", "Norland pledged aid")
    #expect(try used(story) == ["Harbour Post 2", "Coast Herald 1", "harbour.example 1"])
    try story.tracker.addSource(Source(name: "The Harbour Post", aliases: ["harbour.example"]))
    #expect(try used(story) == ["The Harbour Post 3", "Coast Herald 1"])
    _ = try story.tracker.undo()
    #expect(try used(story) == ["Harbour Post 2", "Coast Herald 1", "harbour.example 1"])
    #expect(try story.faults() == [])
  }

  @Test func `an edit tells the old value, keeps the rest, and is undone alone`() throws {
    let story = try Story()
    try story.tracker.addSource(Source(name: "Harbour Post", owner: "Brandt Media"))
    let edited = try story.tracker.editSource("harbour post", [.party("Norland"), .owner("Brandt Media")])
    #expect(edited == Source(name: "Harbour Post", owner: "Brandt Media", party: "Norland"))
    let history = try story.tracker.history(limit: 1)
    #expect(
      history.last?.entries.map(\.change.words) == [
        "source Harbour Post: party corrected from nothing to \"Norland\""
      ])
    #expect(
      try refusal { try story.tracker.editSource("Harbour Post", [.party(" Norland ")]) }
        == "Harbour Post: nothing to change: the fields have these values already")
    _ = try story.tracker.undo()
    #expect(try story.tracker.sources().map(\.party) == [nil])
  }

  @Test func `the register survives an export and an import`() throws {
    let story = try Story()
    try story.tracker.addSource(Source(name: "Strait Observers", isNeutral: true))
    try story.tracker.editSource("Strait Observers", [.aliases(["SO"])])
    let copy = try Story()
    try copy.store.importLedger(try story.export())
    #expect(try copy.export() == story.export())
    #expect(try copy.tracker.sources() == story.tracker.sources())
    #expect(try copy.faults() == [])
  }

  @Test func `what makes no sense leaves no trace`() throws {
    let story = try Story()
    try story.tracker.addSource(Source(name: "Strait Observers", aliases: ["SO"], isNeutral: true))
    let before = try story.export()
    #expect(
      try refusal { try story.tracker.addSource(Source(name: "so")) }
        == "'so' is a name of a source already: correct it with `ctrack sources edit`, or choose another")
    #expect(
      try refusal { try story.tracker.editSource("SO", [.party("Norland")]) }
        == "Strait Observers cannot belong to Norland and be a neutral monitor: leave out --neutral, or clear the party with --party \"\""
    )
    #expect(
      try refusal { try story.tracker.editSource("Strait Observer", [.owner("x")]) }
        == "no source 'Strait Observer': did you mean 'Strait Observers'?")
    #expect(try story.export() == before)
  }
}
