import Commitments
import Testing
import Tracker

/// What belongs to which negotiation.
@Suite struct CaseTests {
  private func cases(_ story: Story) throws -> [String] {
    try story.tracker.cases().map { "\($0.id) \($0.name): \($0.articles) articles, \($0.commitments) commitments" }
  }

  @Test func `articles bring what they say, and what is in the case already is not counted`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Ukraine rejected truce")
    try story.read("b", "Turkey proposed summit")
    let made = try story.tracker.addCase(" Talks ")
    #expect(made == Case(id: CaseID(number: 1), name: "Talks"))
    let article = ArticleID(number: 1)
    #expect(
      try story.tracker.attach(articles: [article, article], commitments: [try story.id("c1")], to: "talks") == 3)
    #expect(try cases(story) == ["k1 Talks: 1 articles, 2 commitments"])
    #expect(try story.tracker.dossier(of: article).cases == ["Talks"])
    let before = try story.export()
    #expect(try story.tracker.attach(articles: [article], commitments: [], to: "TALKS") == 0)
    #expect(try story.export() == before)
    #expect(try story.tracker.attach(articles: [], commitments: [try story.id("c3")], to: "Talks") == 1)
  }

  @Test func `what came into the case of a condition meets it`() throws {
    let story = try Story()
    try story.read(
      "a", on: "2025-03-01", case: "Talks", "Norland pledged reopen the harbour | after Karsova: free captured pilots")
    try story.read("b", on: "2025-03-02", case: "Trade", "Karsova met free captured pilots")
    #expect(try story.commitment("c1").status == .pledgedIf)
    _ = try story.tracker.attach(articles: [ArticleID(number: 2)], commitments: [], to: "Talks")
    #expect(try story.commitment("c1").status == .active)
  }

  @Test func `a renamed case keeps what is in it`() throws {
    let story = try Story()
    try story.read("a", case: "Talks", "Russia pledged truce")
    try story.tracker.renameCase("talks", to: " TALKS ")
    #expect(try cases(story) == ["k1 TALKS: 1 articles, 1 commitments"])
    #expect(try story.dossier("c1").report.cases == ["TALKS"])
  }

  @Test func `a case made for an article that is refused is not there`() throws {
    let story = try Story()
    var document = try Report("a", ["Russia pledged truce"]).document
    document.statements[0].evidence = ["never said"]
    var batch = Tracker.Batch(words: "ingest a")
    let article = try Report("a", ["Russia pledged truce"]).article
    #expect(throws: StatementDocumentError.self) {
      try story.tracker.ingest(article, by: .byHand(document), in: &batch, case: "New")
    }
    #expect(try story.tracker.cases() == [])
  }

  private static let refusals: [(@Sendable (Tracker) throws -> Void, String)] = [
    ({ _ = try $0.addCase("talks") }, "'Talks' is the name of case k1: choose another"),
    ({ _ = try $0.addCase("\t") }, "the name of the case is empty: write at least one word"),
    (
      { try $0.renameCase("Trade", to: "Talks ") },
      "'Talks' is the name of case k1: choose another"
    ),
    ({ try $0.renameCase("Talks", to: " ") }, "the name is empty: write at least one word"),
    ({ try $0.renameCase("Talk", to: "x") }, "no case 'Talk': did you mean 'Talks'?"),
    (
      { _ = try $0.attach(articles: [], commitments: [], to: "nothing") },
      "no case 'nothing': `ctrack cases` lists them"
    ),
    (
      { _ = try $0.attach(articles: [ArticleID(number: 7)], commitments: [], to: "Talks") },
      "no article a7: the highest is a2"
    ),
    (
      { _ = try $0.attach(articles: [ArticleID(number: 2)], commitments: [], to: "Talks") },
      "a2 was undone: read it again, or see `ctrack history a2`"
    ),
    (
      { _ = try $0.attach(articles: [ArticleID(number: 1)], commitments: [CommitmentID(number: 7)], to: "Trade") },
      "no commitment c7: the highest is c1"
    ),
  ]

  @Test(arguments: refusals.indices)
  func `a case that is taken or unknown, and what is not there, is refused without trace`(index: Int) throws {
    let story = try Story()
    try story.read("a", case: "Talks", "Russia pledged truce")
    _ = try story.tracker.addCase("Trade")
    try story.read("b", "Russia pledged truce")
    _ = try story.tracker.undo()
    let before = try story.export()
    let (command, message) = Self.refusals[index]
    #expect(try refusal { try command(story.tracker) } == message)
    #expect(try story.export() == before)
  }
}
