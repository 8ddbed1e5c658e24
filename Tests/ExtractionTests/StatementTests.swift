import Commitments
import Testing

@testable import Extraction

/// What comes out at the end, the judge included. Only sentences that any judge must let stand or drop.
@Suite struct StatementTests {
  @Test func `a statement quotes its sentence byte for byte`() throws {
    let marked = MarkedText("It rained in Málaga. ⟦Norway demanded that Chad stop the bombing.⟧ Nobody minded.")
    let statement = try #require(try statements(in: marked.text).first)
    let confidence = try #require(statement.confidence)
    #expect((0...1).contains(confidence))
    #expect(
      statement
        == Statement(
          id: "x1", position: statement.position,
          evidence: [Evidence(range: marked.spans[0], quotation: "Norway demanded that Chad stop the bombing.")],
          confidence: confidence, rule: "verb.demand/that"))
    #expect(statement.position.party == "Norway")
    #expect(statement.position.stance == .demanded)
    #expect(statement.position.to == ["Chad"])
    #expect(statement.position.action == "stop the bombing")
  }

  @Test func `statements are numbered in order of their first evidence`() throws {
    let text =
      """
      Canada offered to open its dairy market. Brazil urged Argentina to reopen the river. Kenya agreed to lower the \
      toll as long as Somalia opens the archive.
      """
    let found = try statements(in: text)
    #expect(found.map(\.id) == ["x1", "x2", "x3"])
    #expect(found.map(\.position.party) == ["Canada", "Brazil", "Kenya"])
    #expect(found.map(\.position.stance) == [.proposed, .demanded, .acceptedIf])
  }

  @Test func `every statement is one of the drafts and no repetition of another`() throws {
    let text =
      """
      Kenya demanded a toll. Somalia refused to pay a toll. Kenya repeated its demand for a toll on Friday, and said it \
      would close the port unless Somalia paid.
      """
    let drafted = try DraftReading(text).positions.map { "\($0.party): \($0.action)" }
    let found = try positions(in: text).map { "\($0.party): \($0.action)" }
    #expect(Set(found).isSubset(of: drafted))
    #expect(Set(found).count == found.count)
  }

  @Test(arguments: [
    "", " ", "\n\n", "The harvest was good this year.", "He sat down. It rained. They left.",
    "Ghana is expected to accept the plan.", "Ghana may accept the plan.", "Ghana hopes to accept the offer.",
    "Asked if he would accept the offer, Mr Okoro smiled.", "The tigers will be fed at noon.",
    "Analysts said a deal would help.",
  ])
  func `a text in which nobody takes a position gives nothing`(text: String) throws {
    #expect(try positions(in: text) == [])
  }

  @Test func `a title states nothing by itself`() throws {
    let article = Article(key: "test", title: "Peru rejects the river treaty", text: "It rained.")
    #expect(try extractor.get().statements(in: article) == [])
  }
}
