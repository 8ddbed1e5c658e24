import Commitments
import Store
import Testing
import Tracker

/// Everything about one thing, and what is said where there is nothing.
@Suite struct DossierTests {
  @Test func `an article shows its statements and what rests on them`() throws {
    let story = try Story()
    try story.read("a", case: "Talks", "Russia pledged truce", "Ukraine rejected truce")
    let dossier = try story.tracker.dossier(of: ArticleID(number: 1))
    #expect(dossier.state == ArticleState(reading: 1, isLive: true, revisedBy: nil))
    #expect(dossier.cases == ["Talks"])
    #expect(
      dossier.statements.map { "\($0.name) \($0.commitments.map(\.description))" } == [
        "a:s1 [\"c1\"]", "a:s2 [\"c2\"]",
      ])
  }

  @Test func `an article that was undone says so`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    _ = try story.tracker.undo()
    #expect(try story.tracker.dossier(of: ArticleID(number: 1)).state.isLive == false)
  }

  @Test func `what the clock did stands last in the history`() throws {
    let story = try Story()
    try story.read("a", "Russia proposed truce | due 2025-03-15")
    #expect(try story.dossier("c1").history.map(\.cause).last == .clock)
    #expect(try story.dossier("c1").history.map(\.day) == ["2025-03-11", "2025-03-16"].map { Day(iso: $0) })
  }

  private static let refusals: [(@Sendable (Story) throws -> Void, String)] = [
    ({ _ = try $0.dossier("c9") }, "no commitment c9: the highest is c1"),
    ({ _ = try $0.dossier("c3") }, "c3 was undone: `ctrack history c3` tells by whom"),
    ({ _ = try $0.dossier("c2") }, "c2 was merged into c1: use c1, or `ctrack split`"),
    ({ _ = try $0.tracker.dossier(of: ArticleID(number: 8)) }, "no article a8: the highest is a2"),
    ({ _ = try $0.tracker.dossier(of: OfferID(number: 8)) }, "no offer o8: there is none yet"),
    ({ try $0.mark("c1.4", "met") }, "c1.4: no such condition: c1 has c1.1"),
    (
      { try $0.mark("c1", "accepted") },
      "c1 cannot be marked 'accepted': write met, broken, withdrawn, released, expired, suspended, active, superseded"
    ),
    ({ try $0.mark("c1.1", "broken") }, "c1.1 cannot be marked 'broken': write open, met, failed, waived"),
    (
      { try $0.add("Iran pledged x", quote: "x") }, "--quote needs --article: name the article in which the words stand"
    ),
    ({ try $0.read("c", case: " ", "Iran pledged x") }, "the name of the case is empty: write at least one word"),
  ]

  @Test(arguments: refusals.indices)
  func `what is not there, no longer there or not to be had is refused with the way on`(index: Int) throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce | if Ukraine: comply", "Russia pledged amnesty")
    try story.merge("c2", into: "c1")
    try story.read("b", "Turkey pledged aid")
    _ = try story.tracker.undo()
    let (command, message) = Self.refusals[index]
    #expect(try refusal { try command(story) } == message)
  }

  @Test func `a condition of a commitment that has none is refused`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    #expect(try refusal { try story.mark("c1.1", "met") } == "c1.1: c1 has no conditions")
  }

  @Test func `a quotation from an article that came without its text cannot be checked`() throws {
    let (told, shared) = (try Story(), try Story())
    try told.read("a", "Russia pledged truce")
    var lines: [String] = []
    try told.store.read { reader in try reader.export(withText: false) { lines.append($0) } }
    try shared.store.importLedger(lines)
    #expect(
      try refusal { try shared.add("Iran pledged x", article: "a1", quote: "Russia") }
        == "a1 came without its text: a quotation cannot be checked; leave out --quote")
  }

  @Test(arguments: [
    (
      TrackerError.notUnderstood(id: "x7"), "'x7' is not an id: write c12, c12.2, a7 or o3, as `ctrack list` shows them"
    ),
    (
      .otherArticle(document: "a", article: "b"),
      "the statements are for 'a', not for 'b': name the file of this article"
    ),
    (.noCommitment(CommitmentID(number: 1), highest: nil), "no commitment c1: there is none yet"),
  ])
  func `what only the command line finds has its message too`(error: TrackerError, message: String) {
    #expect(error.description == message)
  }
}
