import Commitments
import Store
import TestSupport
import Testing
import Tracker

@Suite struct ReviewTests {
  private func target(_ text: String) throws -> ReviewTarget {
    guard let target = ReviewTarget(text) else { throw PositionText.Unreadable(text) }
    return target
  }

  private func accept(_ story: Story, _ ids: String...) throws -> [ReviewOutcome] {
    try story.tracker.accept(ids.map(target))
  }

  private func reject(_ story: Story, _ ids: String..., reason: String = "not said") throws -> [ReviewOutcome] {
    try story.tracker.reject(ids.map(target), reason: reason)
  }

  private func queue(_ story: Story) throws -> [String] {
    try story.tracker.reviewQueue().map { "\($0.target.description) \($0.item.reason.rawValue)" }
  }

  @Test func `what presses comes first, then what is open, then what is closed`() throws {
    let story = try Story()
    try story.read("a", "Norland rejected tolls", "Norland pledged to dredge", "Sudmark pledged light | due 2025-03-28")
    try story.read("b", "Sudmark pledged to pay")
    try story.mark("c4", "met")
    try story.read("c", "Sudmark broken to pay")
    #expect(try queue(story) == ["c3 deadline", "c:s1 held-back", "c2 unreviewed", "c1 unreviewed"])
    #expect(try story.tracker.unreviewedCount() == 3)
    #expect(try story.tracker.reviewQueue(passing: ["c3"], limit: 1).map(\.target.description) == ["c:s1"])
  }

  @Test func `an accepted commitment leaves the queue until an article adds to it`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce")
    #expect(try accept(story, "c1").map(\.after?.flags) == [[]])
    #expect(try queue(story) == [])
    #expect(
      try refusal { _ = try accept(story, "c1") }
        == "c1 was reviewed already, and nothing has been added since: nothing to accept")
    try story.read("b", on: "2025-03-12", "Norland pledged truce | due 2025-09")
    #expect(try queue(story) == ["c1 unreviewed"])
    #expect(try story.faults() == [])
  }

  @Test func `an accepted statement counts against the status that a person had set`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce")
    try story.mark("c1", "met")
    try story.read("b", on: "2025-03-12", "Norland broken truce")
    let dossier = try #require(try story.tracker.reviewDossier(of: target("b:s1")))
    #expect(dossier.accepted?.status == .broken)
    #expect(dossier.statement?.name == "b:s1")
    #expect(try story.commitment("c1").status == .met)
    let outcome = try accept(story, "b:s1")
    #expect(outcome.map(\.before?.status) == [.met])
    #expect(outcome.map(\.after?.status) == [.broken])
    #expect(try queue(story) == [])
    #expect(try story.tracker.reviewDossier(of: target("b:s1")) == nil)
    _ = try story.tracker.undo()
    #expect(try story.commitment("c1").status == .met)
    #expect(try queue(story) == ["b:s1 held-back"])
    #expect(try story.faults() == [])
  }

  @Test func `a rejected statement counts no longer, and what rested on it alone is gone for good`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce", "Norland demanded tolls")
    try story.read("b", on: "2025-03-12", "Norland broken truce")
    #expect(try reject(story, "b:s1").map(\.after?.status) == [.active])
    #expect(try reject(story, "c2", reason: "a question").map(\.after) == [nil])
    #expect(try story.commitments().map(\.id.number) == [1])
    #expect(
      try refusal { _ = try story.commitment("c2") }
        == "c2 was rejected in review (a question): `ctrack history c2` tells by whom")
    #expect(try refusal { _ = try reject(story, "b:s1") } == "b:s1 was rejected already: not said")
    try story.read("d", on: "2025-03-13", "Norland pledged docks")
    #expect(try story.commitments().map(\.id.number) == [1, 3])
    let history = try story.tracker.history(of: .commitment(try story.id("c2")))
    #expect(history.last?.command.note == "a question")
    #expect(history.last?.entries.map(\.change.words) == ["a1/1:s2 rejected for c2: a question"])
    #expect(try story.faults() == [])
  }

  @Test func `a rejected position is not read in the same article again, by whatever means`() throws {
    let story = try Story()
    let address = "https://example.org/a"
    try story.read("a", address: address, "Norland pledged truce", "Norland demanded the tolls")
    _ = try reject(story, "c2")
    try story.read("a", address: address, "Norland pledged truce", "Norland demanded the tolls", "Sudmark pledged aid")
    #expect(try story.commitments().map(\.action) == ["truce", "aid"])
    // The same text, by other means: the article once more, read by hand.
    let report = Report(
      "a", address: address, ["Norland pledged truce", "Norland demanded the tolls", "Sudmark pledged aid"])
    var document = try report.document
    document.statements[1].action = "tolls"
    document.statements[2].action = "more aid"
    var batch = Tracker.Batch(words: "ingest a")
    _ = try story.tracker.ingest(try report.article, by: .byHand(document), in: &batch)
    #expect(try story.commitments().map(\.action) == ["truce", "more aid"])
    // Another article may say so.
    try story.read("b", on: "2025-03-12", "Norland demanded tolls")
    #expect(try story.commitments().map(\.action) == ["truce", "more aid", "tolls"])
    #expect(try story.faults() == [])
  }

  @Test func `an undone rejection is forgotten`() throws {
    let story = try Story()
    let address = "https://example.org/a"
    try story.read("a", address: address, "Norland pledged truce")
    _ = try reject(story, "c1")
    _ = try story.tracker.undo()
    #expect(try story.commitment("c1").status == .active)
    try story.read("a", address: address, "Norland pledged truce", "Sudmark pledged aid")
    #expect(try story.commitments().map(\.action) == ["truce", "aid"])
  }

  @Test func `of two sentences that say the same one can be rejected as told twice`() throws {
    let story = try Story()
    let address = "https://example.org/a"
    try story.read("a", address: address, "Norland pledged truce", "Norland pledged the truce")
    _ = try reject(story, "a:s2", reason: "told twice")
    try story.read("a", address: address, "Norland pledged truce", "Norland pledged the truce", "Sudmark pledged aid")
    #expect(try story.commitments().map(\.action) == ["truce", "aid"])
  }

  @Test func `a rejection stays with the commitment into which it is merged`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce", "Norland pledged calm")
    try story.read("b", on: "2025-03-12", "Norland broken calm")
    _ = try reject(story, "b:s1")
    let merged = try story.merge("c2", into: "c1")
    #expect(merged.status == .active)
    #expect(merged.statements.map(\.description) == ["a1/1:s1", "a1/1:s2"])
  }

  @Test func `answers that make no sense leave no trace`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce")
    try story.add("Sudmark pledged aid")
    let before = try story.export()
    #expect(try refusal { _ = try accept(story, "c1", "c9") } == "no commitment c9: the highest is c2")
    #expect(
      try refusal { _ = try accept(story, "a:s7") } == "no statement 'a:s7' counts: the article's are a:s1")
    #expect(
      try refusal { _ = try accept(story, "zz:s1") }
        == "no statement 'zz:s1': `ctrack show` names statements as port-3:s2")
    #expect(
      try refusal { _ = try reject(story, "c1", reason: "  ") }
        == "a rejection needs a reason: say why the article does not say so, with --reason")
    #expect(
      try refusal { _ = try reject(story, "c2") }
        == "c2 rests on no article but on what people added: correct it with `ctrack edit`, or take it back with `ctrack undo`"
    )
    #expect(try refusal { _ = try accept(story, "c2") }.hasPrefix("c2 was reviewed already"))
    #expect(try story.export() == before)
  }

  @Test func `reviews survive an export and an import`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce", "Norland demanded tolls")
    _ = try accept(story, "c1")
    _ = try reject(story, "c2")
    let copy = try Story()
    try copy.store.importLedger(try story.export())
    #expect(try copy.export() == story.export())
    #expect(try copy.commitments() == story.commitments())
    #expect(try copy.faults() == [])
  }
}
