import Commitments
import Testing
import Tracker

/// Invariant 6: undo reverses exactly one command, a whole batch included.
@Suite struct UndoTests {
  @Test func `undo after every kind of command brings back exactly what was shown before`() throws {
    for (index, (words, command)) in EveryCommand.all.enumerated() where words != "undo" {
      let story = try Story()
      for (_, earlier) in EveryCommand.all[..<index] { try earlier(story) }
      let before = try Sight(story)
      try command(story)
      let outcome = try story.tracker.undo(note: "mistake")
      #expect(try Sight(story).lines == before.lines, "\(words)")
      #expect(outcome.command.undoneCommand == nil, "\(words)")
      #expect(try story.faults() == [], "\(words)")
    }
  }

  @Test func `undo of undo goes further back, down to nothing`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    try story.mark("c1", "suspended")
    try story.mark("c1", "active")
    #expect(try story.tracker.undo().command.words == "mark c1 active")
    #expect(try story.commitment("c1").status == .suspended)
    #expect(try story.tracker.undo().command.words == "mark c1 suspended")
    #expect(try story.commitment("c1").status == .active)
    #expect(try story.tracker.undo().command.words == "ingest a")
    #expect(try story.commitments() == [])
    let before = try story.export()
    #expect(
      try refusal { _ = try story.tracker.undo() } == "nothing to undo: no command is left that could be reversed")
    #expect(try story.export() == before)
  }

  @Test func `a command after an undo is undone first, then what came before the undone one`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    try story.mark("c1", "suspended")
    _ = try story.tracker.undo()
    try story.mark("c1", "met")
    #expect(try [story.tracker.undo(), story.tracker.undo()].map(\.command.words) == ["mark c1 met", "ingest a"])
  }

  @Test func `undo takes a whole batch back, and tells what it did to each commitment`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    var batch = Tracker.Batch(words: "ingest 2 files")
    try story.read(Report("b", on: "2025-03-12", ["Russia rejected truce"]), in: &batch)
    try story.read(Report("c", on: "2025-03-13", ["Ukraine pledged truce"]), in: &batch)
    let outcome = try story.tracker.undo()
    #expect(outcome.command.words == "ingest 2 files")
    #expect(
      outcome.commitments.map { "\($0.id) \($0.before?.status.rawValue ?? "-") \($0.after?.status.rawValue ?? "-")" }
        == ["c1 rejected active", "c2 active -"])
    #expect(try story.commitments().map(\.status) == [.active])
  }

  @Test func `a batch that goes on after it was undone begins a new command`() throws {
    let story = try Story()
    var batch = Tracker.Batch(words: "ingest 2 files")
    try story.read(Report("a", ["Russia pledged truce"]), in: &batch)
    _ = try story.tracker.undo()
    try story.read(Report("b", ["Ukraine pledged truce"]), in: &batch)
    _ = try story.tracker.undo()
    #expect(try story.commitments() == [])
    #expect(try story.faults() == [])
  }

  @Test func `an article that changed nothing is no command to undo`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    try story.read("a", "Russia pledged truce")
    _ = try story.tracker.undo()
    #expect(try story.commitments() == [])
  }

  @Test func `ids of what was undone, merged, split or refused are never given again`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Russia proposed summit")
    _ = try story.tracker.undo()
    try story.read("b", "Russia proposed summit | if Ukraine: agree")
    #expect(throws: TrackerError.self) { try story.add("Ukraine pledged aid", article: "a9") }
    try story.read("c", "Ukraine rejected peace", "Ukraine rejected grain exports")
    try story.merge("c5", into: "c4")
    try story.split("c4")
    #expect(try story.commitments().map(\.id.description) == ["c3", "c4", "c5"])
    #expect(try story.tracker.offerIDs().map(\.description) == ["o2"])
    #expect(try story.tracker.articleIDs(limit: 9).map(\.description) == ["a3", "a2", "a1"])
    try story.read("d", on: "2025-03-12", "Russia proposed summit | if Ukraine: agree | if Turkey: host")
    _ = try story.tracker.undo()
    try story.read("e", on: "2025-03-12", "Russia proposed summit | if China: pay")
    #expect(try story.commitment("c3").conditions.map(\.id.description) == ["c3.1", "c3.3"])
  }
}
