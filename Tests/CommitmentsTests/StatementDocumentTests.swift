import Commitments
import Foundation
import Testing

@Suite struct StatementDocumentTests {
  static let text = "Kyiv is ready. “Yes,” he said. Kyiv is ready. It waits for Moscow – until May."

  static func document(_ statements: String) throws -> StatementDocument {
    let json = #"{"article": "port-3", "statements": [\#(statements)]}"#
    return try JSONDecoder().decode(StatementDocument.self, from: Data(json.utf8))
  }

  /// A statement as people write it, with other fields and another set of quotations.
  static func statement(
    id: String = "s1", party: String = "Ukraine", status: String = "accepted", action: String = "ceasefire",
    conditions: String = "[]", evidence: String = #"["Kyiv is ready."]"#, more: String = ""
  ) -> String {
    """
    {"id": "\(id)", "party": "\(party)", "status": "\(status)", "action": "\(action)", "to": [],
     "conditions": \(conditions), "evidence": \(evidence)\(more)}
    """
  }

  @Test func `a statement is read with the bytes of its words`() throws {
    let evidence = #"["“Yes,” he said.", "It waits for Moscow – until May."]"#
    let statements = try Self.document(Self.statement(evidence: evidence)).statements(in: Self.text)
    let utf8 = Array(Self.text.utf8)
    let quotations = statements.flatMap(\.evidence).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(quotations == ["“Yes,” he said.", "It waits for Moscow – until May."])
    #expect(statements.flatMap(\.evidence).map(\.quotation) == quotations)
    #expect(statements.map(\.position) == [Position(party: "Ukraine", stance: .accepted, action: "ceasefire")])
  }

  @Test(arguments: [
    ("", 0), (#", "ranges": [[35, 49]]"#, 35), (#", "ranges": [[3, 17]]"#, 0), (#", "ranges": [[-1, 4]]"#, 0),
    (#", "ranges": [[9000, 9014]]"#, 0), (#", "ranges": []"#, 0), (#", "ranges": [[1]]"#, 0),
  ])
  func `a repeated quotation is taken where its range says, else at its first place`(more: String, start: Int) throws {
    let statements = try Self.document(Self.statement(more: more)).statements(in: Self.text)
    #expect(statements.first?.evidence == [Evidence(range: start..<start + 14, quotation: "Kyiv is ready.")])
  }

  static let faults: [(String, StatementDocumentError, String)] = [
    (
      statement(evidence: "[]"), .noEvidence(article: "port-3", statement: "s1"),
      "port-3:s1: no evidence: a statement needs at least one sentence of its article, word for word"
    ),
    (
      statement(evidence: #"["Kyiv is ready"," KYIV"]"#),
      .evidenceNotInText(article: "port-3", statement: "s1", quotation: " KYIV"),
      "port-3:s1: evidence \" KYIV\" is not in the article's text: copy the sentence exactly"
    ),
    (
      statement(evidence: #"[""]"#), .evidenceNotInText(article: "port-3", statement: "s1", quotation: ""),
      "port-3:s1: evidence \"\" is not in the article's text: copy the sentence exactly"
    ),
    (
      statement() + "," + statement(), .repeatedID(article: "port-3", statement: "s1"),
      "port-3:s1: the id stands twice: give each statement an id of its own (s1, s2, …)"
    ),
    (
      statement(party: " "), .emptyField(article: "port-3", statement: "s1", field: "party"),
      "port-3:s1: party is empty: a statement needs a party and an action"
    ),
    (
      statement(action: ""), .emptyField(article: "port-3", statement: "s1", field: "action"),
      "port-3:s1: action is empty: a statement needs a party and an action"
    ),
    (
      statement(status: "accepted-if"), .noCondition(article: "port-3", statement: "s1"),
      "port-3:s1: accepted-if without a condition: name the condition, or write accepted"
    ),
  ]

  @Test(arguments: faults)
  func `a statement that breaks a rule is refused`(json: String, error: StatementDocumentError, words: String) throws {
    let document = try Self.document(json)
    #expect(throws: error) { try document.statements(in: Self.text) }
    #expect(error.description == words)
  }

  @Test func `a quotation longer than the text is refused, not searched`() throws {
    let document = try Self.document(Self.statement())
    #expect(throws: StatementDocumentError.self) { try document.statements(in: "Kyiv") }
    #expect(throws: StatementDocumentError.self) { try document.statements(in: "") }
  }

  @Test func `what is written is read again without loss`() throws {
    let conditions = #"[{"by": "Russia", "action": "comply", "kind": "if", "status": "open", "alternative": 1}]"#
    let more = #"""
      , "on": "2025-03-11", "due": "2025-03", "scope": "30 days", "speaker": "Sybiha", "claimed_by": "unnamed",
      "confidence": 0.5, "rule": "ready-if", "mode": "kept-up", "background": true,
      "terms": [{"kind": "duration", "text": "30 days", "amount": 30, "unit": "day"}]
      """#
    let document = try Self.document(Self.statement(status: "accepted-if", conditions: conditions, more: more))
    let statements = try document.statements(in: Self.text)
    let written = try JSONEncoder().encode(StatementDocument(article: "port-3", statements: statements))
    let again = try JSONDecoder().decode(StatementDocument.self, from: written).statements(in: Self.text)
    #expect(again == statements)
    #expect(statements.first?.position.terms.first?.amount == 30)
    #expect(statements.first?.assertion == .unnamedSource)
  }

  @Test(arguments: ["agreed", "met ", ""]) func `an unknown stance is refused`(stance: String) {
    #expect(throws: DecodingError.self) { try Self.document(Self.statement(status: stance)) }
  }

  @Test func `a date that does not exist is refused with the way to write it`() {
    #expect(throws: DateError.notAPeriod("2025-02-30")) {
      try Self.document(Self.statement(more: #", "on": "2025-02-30""#))
    }
  }

  @Test(arguments: [(nil, Assertion.party), ("unnamed", .unnamedSource), ("Russia", .otherParty("Russia"))])
  func `who vouches for a statement follows from claimed_by`(claimedBy: String?, assertion: Assertion) {
    #expect(Assertion(claimedBy: claimedBy) == assertion)
  }
}
