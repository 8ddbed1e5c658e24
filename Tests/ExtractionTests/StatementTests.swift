import Commitments
import Testing

@Suite struct StatementTests {
  @Test func `a statement quotes its sentence byte for byte`() throws {
    let marked = MarkedText("It rained in Málaga. ⟦Norway rejected the fishing plan.⟧ Nobody minded.")
    let statement = try #require(try statements(in: marked.text).first)
    #expect(
      statement
        == Statement(
          id: "s1", position: Position(party: "Norway", stance: .rejected, action: "fishing plan"),
          evidence: [Evidence(range: marked.spans[0], quotation: "Norway rejected the fishing plan.")],
          confidence: statement.confidence, rule: "verb reject + thing"))
    #expect((0...1).contains(try #require(statement.confidence)))
  }

  @Test func `the same position told twice is one statement with two sentences, the better one first`() throws {
    let marked = MarkedText(
      "⟦Denmark accepted the ferry plan.⟧ It was a long night."
        + " ⟦The mayor praised Denmark's acceptance of the ferry plan.⟧"
    )
    let found = try statements(in: marked.text)
    #expect(found.map { $0.evidence.map(\.range) } == [marked.spans])
  }

  @Test func `statements are numbered in order of their first evidence`() throws {
    let text =
      "Norway rejected the fishing plan. Brazil urged Argentina to reopen the river. Kenya accepted the scheme."
    let found = try statements(in: text)
    #expect(found.map(\.id) == ["s1", "s2", "s3"])
    #expect(found.map(\.position.party) == ["Norway", "Brazil", "Kenya"])
  }

  @Test(arguments: [
    "", " ", "\n\n", "The harvest was good this year.", "He sat down. It rained. They left.",
    "Ghana is expected to accept the plan.", "Ghana may accept the plan.", "Ghana hopes to accept the offer.",
    "Asked if he would accept the offer, Mr Okoro smiled.",
    "Austria said it was ready to meet the Hungarian delegation.",
    "The tigers will be fed at noon.", "Analysts said a deal would help.",
  ])
  func `a text in which nobody takes a position gives nothing`(text: String) throws {
    #expect(try positions(in: text) == [])
  }

  @Test(arguments: [
    ("Ghana proposed a truce.", Mode.keptUp), ("Ghana promised to keep the port open.", .keptUp),
    ("Ghana promised to publish the list.", .achieved), ("Ghana proposed a cocoa levy.", .achieved),
  ])
  func `an action that lasts is kept up, another is achieved`(text: String, mode: Mode) throws {
    #expect(try positions(in: text).map(\.mode) == [mode])
  }

  @Test func `what is only supposed is not asserted`() throws {
    #expect(
      try positions(in: "If Denmark rejects the fee, Germany will sell the ferries.")
        == [
          Position(
            party: "Germany", stance: .pledged, action: "sell the ferries", to: ["Denmark"],
            conditions: [ConditionTerm(by: "Denmark", action: "Denmark rejects the fee", kind: .if)])
        ])
  }
}
