import Commitments
import Testing
import Tracker

/// Who changed what, when and why.
@Suite struct HistoryTests {
  private func lines(_ items: [HistoryItem]) -> [String] {
    items.map { "\($0.command.words) by \($0.command.author)\($0.isUndone ? ", undone" : "")" }
  }

  private func story() throws -> Story {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    try story.read("b", "Russia pledged tolls")
    try story.mark("c1", "suspended")
    _ = try story.tracker.undo()
    try story.merge("c2", into: "c1")
    return story
  }

  @Test func `commands come oldest first, with what was taken back`() throws {
    let story = try story()
    #expect(
      lines(try story.tracker.history()) == [
        "ingest a by tester", "ingest b by tester", "mark c1 suspended by tester, undone",
        "undo 3: mark c1 suspended by tester", "merge c1 c2 by tester",
      ])
    #expect(
      lines(try story.tracker.history(limit: 2)) == ["undo 3: mark c1 suspended by tester", "merge c1 c2 by tester"])
    #expect(try story.tracker.history(limit: 0).isEmpty)
    #expect(try story.tracker.history(of: .commitment(try story.id("c1")), limit: -1).isEmpty)
  }

  @Test func `a split takes its merge back, and undoing the split gives it again`() throws {
    let story = try story()
    try story.split("c1")
    #expect(lines(try story.tracker.history(limit: 2)) == ["merge c1 c2 by tester, undone", "split c1 by tester"])
    _ = try story.tracker.undo()
    #expect(
      lines(try story.tracker.history(limit: 3)) == [
        "merge c1 c2 by tester", "split c1 by tester, undone", "undo 6: split c1 by tester",
      ])
  }

  @Test func `of one thing only its own entries are shown, undone and merged ones as well`() throws {
    let story = try story()
    let items = try story.tracker.history(of: .commitment(try story.id("c2")))
    #expect(lines(items) == ["ingest b by tester", "merge c1 c2 by tester"])
    #expect(
      items.map { $0.entries.map(\.change.words) } == [
        ["c2 is about m2", "a2/1:s1 speaks of c2"], ["a2/1:s1 no longer speaks of c2", "c2 merged into c1"],
      ])
    #expect(lines(try story.tracker.history(of: .article(ArticleID(number: 1)))) == ["ingest a by tester"])
  }

  @Test(arguments: [
    (Subject.article(ArticleID(number: 9)), "no article a9: the highest is a2"),
    (.commitment(CommitmentID(number: 9)), "no commitment c9: the highest is c1"),
    (.offer(OfferID(number: 9)), "no offer o9: there is none yet"),
  ])
  func `what never was has no history`(subject: Subject, message: String) throws {
    let story = try story()
    #expect(try refusal { _ = try story.tracker.history(of: subject) } == message)
  }
}
