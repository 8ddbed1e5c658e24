import Commitments
import Store
import Testing
import Tracker

/// Invariants 2 and 6: an article is taken in whole with its words, or leaves no trace.
@Suite struct TransactionTests {
  @Test func `what a batch had read before an article failed is kept, and what comes after it too`() throws {
    let story = try Story()
    var batch = Tracker.Batch(words: "ingest 3 files")
    try story.read(Report("a", ["Russia pledged truce"]), in: &batch)
    let before = try story.export()
    let bad = Report("b", ["Ukraine pledged truce", "Ukraine pledged aid"])
    var document = try bad.document
    document.statements[1].evidence = ["Ukraine pledged  aid"]
    #expect(throws: StatementDocumentError.self) {
      try story.tracker.ingest(try bad.article, by: .byHand(document), in: &batch)
    }
    #expect(try story.export() == before)
    try story.read(Report("c", ["Turkey pledged truce"]), in: &batch)
    #expect(try story.commitments().map { "\($0.id) \($0.party)" } == ["c1 Russia", "c2 Turkey"])
    #expect(try story.tracker.history().map(\.command.words) == ["ingest 3 files"])
    _ = try story.tracker.undo()
    #expect(try story.commitments() == [])
  }

  private static let foreign: [@Sendable (inout StatementRecord) -> Void] = [
    { $0.evidence = [] }, { $0.evidence = [""] }, { $0.evidence.append("not there") },
    { $0.evidence = ["russia pledged truce"] }, { $0.evidence = ["Russia pledged truce "] },
    {
      $0.evidence = ["Cafe\u{301}"]; $0.ranges = nil
    }, { $0.party = " " }, { $0.action = "" },
    { $0.status = .acceptedIf },
  ]

  @Test(arguments: foreign.indices)
  func `a statement without words of its article is refused without trace`(index: Int) throws {
    let story = try Story()
    let before = try story.export()
    let report = Report("a", opening: "Café.", ["Russia pledged truce"])
    var document = try report.document
    Self.foreign[index](&document.statements[0])
    var batch = Tracker.Batch(words: "ingest a")
    #expect(throws: StatementDocumentError.self) {
      try story.tracker.ingest(try report.article, by: .byHand(document), in: &batch, case: "New")
    }
    #expect(try story.export() == before)
    #expect(try story.read(report).article == ArticleID(number: 1))
  }

  @Test func `every quotation stands byte for byte where its range says`() throws {
    let story = try Story()
    let report = Report(
      "a", opening: "“Überraschung” 👩‍👩‍👧 in Kyїv:\r\nCafe\u{301}.",
      [
        "Russia pledged truce", "Ukraine rejected the “plan” 🕊️ | to Côte d’Ivoire", "Russia pledged truce",
      ])
    try story.read(report)
    let text = Array(try report.article.text.utf8)
    for context in try story.tracker.dossier(of: ArticleID(number: 1)).statements {
      for evidence in context.statement.evidence {
        #expect(Array(text[evidence.range]) == Array(evidence.quotation.utf8))
      }
    }
    #expect(try story.commitments().map(\.statements.count) == [2, 1])
    #expect(try story.faults() == [])
  }

  @Test func `an extractor's words are checked as a person's are`() throws {
    let story = try Story()
    let before = try story.export()
    var batch = Tracker.Batch(words: "ingest a")
    let article = try Report("a", ["Russia pledged truce"]).article
    #expect(throws: StatementDocumentError.self) {
      try story.tracker.ingest(article, by: .extractor(LyingExtractor()), in: &batch)
    }
    #expect(try story.export() == before)
  }

  @Test func `an extractor is not asked about a text that is known`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    var batch = Tracker.Batch(words: "ingest a")
    let article = try Report("a", ["Russia pledged truce"]).article
    #expect(try story.tracker.ingest(article, by: .extractor(LyingExtractor()), in: &batch).kind == .known)
  }
}
