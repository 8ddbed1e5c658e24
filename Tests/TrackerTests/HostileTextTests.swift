import Commitments
import Store
import Testing
import Tracker

/// Invariant 8, as far as the ledger goes: texts with a meaning for SQL, FTS5 or JSON are just texts.
@Suite struct HostileTextTests {
  private static let texts = [
    "'; DROP TABLE entry; --", "\" OR 1=1 --", "100% _under_ %x", "NEAR(a b) AND NOT* ^\"c", "col:umn - + ( ) {",
    "{\"json\": [\"\\u0041\\\\\"]}", "tab\tand\u{1b}[31mred\u{7}", "\u{202e}desrever\u{200b}", "?1 :name @p $q",
    "a;b\\",
    "👩‍👩‍👧 “Ünïcödé” ﷽", "cafe\u{301} café", String(repeating: "very long name ", count: 2_000) + "end",
  ]

  @Test(arguments: texts.indices)
  func `a text survives as it is, wherever it stands`(index: Int) throws {
    let text = Self.texts[index]
    let story = try Story()
    let condition = ConditionTerm(by: text, action: text, kind: .if)
    let position = Position(
      party: text, speaker: text, stance: .acceptedIf, action: text, to: [text], scope: text, conditions: [condition])
    let article = Article(key: text, title: text, source: text, address: text, text: "Before. \(text) After.")
    let statement = Statement(
      id: "s1", position: position, evidence: [Evidence(range: 8..<8 + text.utf8.count, quotation: text)], rule: text)
    var batch = Tracker.Batch(words: "ingest \(text)")
    let document = StatementDocument(article: text, statements: [statement])
    _ = try story.tracker.ingest(article, by: .byHand(document), in: &batch, case: text)
    try story.mark("c1.1", "met", note: text)
    try story.tracker.addParty("Other \(text)", kind: .state, aliases: ["Alias \(text)"])
    _ = try story.tracker.edit(try story.id("c1"), [.scope("New \(text)")])

    let dossier = try story.dossier("c1")
    #expect(dossier.report.cases == [text])
    #expect(dossier.statements.map(\.statement) == [statement])
    #expect(dossier.statements.map(\.name) == ["\(text):s1"])
    #expect(dossier.commitment.conditions.map(\.by) == [text])
    #expect(dossier.commitment.scope == "New \(text)")
    let bytes = try #require(dossier.statements.first?.article.text).utf8
    #expect(Array(bytes) == Array(article.text.utf8))
    #expect(try story.tracker.history().last { $0.command.note != nil }?.command.note == text)
    var request = ListRequest()
    request.party = text
    request.negotiation = text
    request.isComplete = true
    #expect(try story.tracker.commitments(request).map(\.id.description) == ["c1"])
    #expect(try story.faults() == [])
  }

  @Test(arguments: texts.indices)
  func `searching for any text is no error`(index: Int) throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    var request = ListRequest()
    request.words = [Self.texts[index], "\"", "*", "NEAR", "AND"]
    #expect(try story.tracker.commitments(request) == [])
    #expect(try story.tracker.articles(matching: request.words).isEmpty)
    #expect(throws: TrackerError.self) {
      var request = ListRequest()
      request.party = Self.texts[index]
      _ = try story.tracker.commitments(request)
    }
  }
}
