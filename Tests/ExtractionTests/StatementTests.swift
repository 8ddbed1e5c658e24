import Commitments
import Testing

@Suite struct StatementTests {
  @Test func `a statement quotes its sentence byte for byte`() throws {
    let marked = MarkedText("It rained in Málaga. ⟦Norway rejected the fishing plan.⟧ Nobody minded.")
    let statement = try #require(try statements(in: marked.text).first)
    #expect(statement.id == "s1")
    #expect(
      statement.evidence == [Evidence(range: marked.spans[0], quotation: "Norway rejected the fishing plan.")])
    #expect(
      statement.position == Position(party: "Norway", stance: .rejected, action: "fishing plan"))
  }

  @Test(arguments: ["", " ", "\n\n", "The harvest was good this year.", "He sat down. It rained. They left."])
  func `a text with no position gives nothing`(text: String) throws {
    #expect(try statements(in: text).isEmpty)
  }
}
