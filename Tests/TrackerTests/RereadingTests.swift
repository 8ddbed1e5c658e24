import Commitments
import Store
import Testing
import Tracker

/// Invariant 5: the same again changes nothing, a reprint is a source and not a voice, changed text is a revision.
@Suite struct RereadingTests {
  private static let address = "https://example.org/news"

  private static func long(
    _ key: String, on day: String = "2025-03-11", source: String? = nil, address: String? = nil,
    opening: String = Report.filler, _ lines: String...
  ) -> Report {
    Report(key, on: day, source: source, address: address, opening: opening, lines)
  }

  @Test(arguments: [
    Report("a", ["Russia pledged truce"]),
    Report("other-name", on: nil, opening: "Report a.", ["Russia pledged truce"]),
    Report("a", source: "Reuters", address: address, ["Russia pledged truce"]),
    Report("empty", []),
  ])
  func `the same article again changes nothing`(report: Report) throws {
    let story = try Story()
    try story.read("a", source: "Reuters", address: Self.address, "Russia pledged truce")
    try story.read(Report("empty", []))
    let before = try story.export()
    let outcome = try story.read(report)
    #expect(outcome.kind == .known)
    #expect(try story.export() == before)
  }

  @Test func `a reprint adds a source and no second voice, and the reprint again changes nothing`() throws {
    let story = try Story()
    try story.read(Self.long("a", source: "Reuters", "Russia pledged truce"))
    let before = try Picture(story)
    let reprint = Self.long("b", source: "The Times", "Russia pledged truce")
    #expect(try story.read(reprint).kind == .reprint)
    #expect(try Picture(story) == before)
    let dossier = try story.dossier("c1")
    #expect(dossier.statements.map { $0.reprints.map(\.source) } == [["The Times"]])
    let export = try story.export()
    #expect(try story.read(reprint).kind == .known)
    #expect(try story.export() == export)
  }

  @Test func `news is as old as its earliest print, whichever was read first`() throws {
    let days = ["2025-03-11", "2025-03-12"]
    for order in [days, days.reversed()] {
      let story = try Story()
      for day in order { try story.read(Self.long(day, on: day, source: "Print of \(day)", "Russia pledged truce")) }
      #expect(try story.commitment("c1").since?.description == "2025-03-11")
      #expect(try story.faults() == [])
      _ = try story.tracker.undo()
      #expect(try story.commitment("c1").since?.description == order[0])
    }
  }

  @Test func `a lightly rewritten text is a reprint too`() throws {
    let story = try Story()
    try story.read(Self.long("a", source: "Reuters", "Russia pledged truce"))
    let rewritten = Report.filler.replacing("cameras indoors", with: "cameras inside")
    #expect(try story.read(Self.long("b", source: "AP", opening: rewritten, "Russia pledged truce")).kind == .reprint)
    #expect(try story.commitments().map { $0.statements.count } == [1])
    #expect(try story.faults() == [])
  }

  @Test func `a text with another number is other news`() throws {
    let story = try Story()
    try story.read(Self.long("a", opening: Report.filler + " 30 days.", "Russia pledged truce"))
    let other = Self.long("b", opening: Report.filler + " 60 days.", "Russia pledged truce")
    #expect(try story.read(other).kind == .new)
    #expect(try story.commitment("c1").statements.count == 2)
  }

  @Test func `changed text at the same address is a revision whose statements replace the earlier ones`() throws {
    let story = try Story()
    try story.read("a", address: Self.address, "Russia pledged truce", "Russia demanded aid")
    let outcome = try story.read("a", address: Self.address, "Russia pledged truce", "Ukraine rejected aid")
    #expect(outcome.kind == .revision)
    #expect(
      try story.commitments().map { "\($0.id) \($0.party) \($0.stance.rawValue) \($0.action)" } == [
        "c1 Russia pledged truce", "c3 Ukraine rejected aid",
      ])
    #expect(try story.tracker.dossier(of: ArticleID(number: 1)).state.revisedBy == ArticleID(number: 2))
  }

  @Test func `a commitment keeps its id and its hand marks when its only article is revised`() throws {
    let story = try Story()
    try story.read("a", address: Self.address, "Ukraine accepted-if truce | if Russia: comply | if Russia: leave")
    try story.mark("c1.1", "met")
    let revision = "Ukraine accepted-if truce | if Russia: comply | if Russia: stay"
    let outcome = try story.read("a", address: Self.address, revision)
    #expect([outcome.newCommitments, outcome.updatedCommitments] == [0, 1])
    let commitment = try story.commitment("c1")
    #expect(
      commitment.conditions.map { "\($0.id) \($0.action) \($0.status.rawValue)" } == [
        "c1.1 comply met", "c1.3 stay open",
      ])
    #expect(try story.commitments().count == 1)
  }

  @Test func `the earlier text again, after its revision, changes nothing`() throws {
    let story = try Story()
    let first = Report("a", address: Self.address, ["Russia pledged truce"])
    try story.read(first)
    try story.read("a", address: Self.address, "Russia rejected truce")
    let before = try story.export()
    #expect(try story.read(first).kind == .known)
    #expect(try story.export() == before)
  }

  @Test func `other statements for the text of an earlier revision do not bring it back`() throws {
    let story = try Story()
    let first = Report("a", address: Self.address, ["Russia pledged truce", "Russia pledged aid"])
    try story.read(first)
    try story.read("a", address: Self.address, "Russia rejected truce")
    let before = try story.export()
    var batch = Tracker.Batch(words: "ingest a")
    var document = try first.document
    document.statements.removeLast()
    let outcome = try story.tracker.ingest(try first.article, by: .byHand(document), in: &batch)
    #expect(outcome.kind == .known)
    #expect(try story.export() == before)
  }

  @Test func `other statements by hand for the same text replace those of the earlier reading`() throws {
    let story = try Story()
    let report = Report("a", ["Russia pledged truce", "Russia pledged aid"])
    try story.read(report)
    var batch = Tracker.Batch(words: "ingest a")
    var document = try report.document
    document.statements[0].status = .rejected
    document.statements.removeLast()
    let outcome = try story.tracker.ingest(try report.article, by: .byHand(document), in: &batch)
    #expect(outcome.kind == .revision)
    #expect(try story.commitments().map(\.status) == [.rejected])
    #expect(try story.tracker.dossier(of: ArticleID(number: 1)).statements.map(\.name) == ["a:s1"])
    #expect(try story.faults() == [])
  }

  @Test func `another article under a known key gets a key of its own`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    try story.read(Report("a", opening: "Something else.", ["Ukraine pledged aid"]))
    try story.read(Report("a", opening: "And a third.", ["Turkey pledged aid"]))
    #expect(
      try story.commitments().flatMap { try story.dossier($0.id.description).statements.map(\.name) } == [
        "a:s1", "a-2:s1", "a-3:s1",
      ])
  }

  @Test func `an article that was undone is read anew under its id`() throws {
    let story = try Story()
    let report = Report("a", ["Russia pledged truce"])
    try story.read(report)
    _ = try story.tracker.undo()
    let outcome = try story.read(report)
    #expect(outcome.kind == .new)
    #expect(outcome.article == ArticleID(number: 1))
    #expect(try story.commitments().map(\.id.description) == ["c2"])
    #expect(try story.faults() == [])
  }

  @Test func `a known article goes into the case it is read for`() throws {
    let story = try Story()
    let report = Report("a", ["Russia pledged truce"])
    try story.read(report)
    try story.read(report, case: "Talks")
    #expect(try story.dossier("c1").report.cases == ["Talks"])
    let before = try story.export()
    try story.read(report, case: " talks ")
    #expect(try story.export() == before)
  }
}
