import Testing

@testable import Extraction

/// Stances inside stances. ⟦…⟧ marks the action.
@Suite struct EmbeddingTests {
  @Test(arguments: [
    ("Brazil urged Argentina to ⟦accept the river plan⟧.", "Brazil demanded"),
    ("Brazil urged Argentina to ⟦reject the loan⟧.", "Brazil demanded"),
    ("Brazil refused to ⟦accept the loan⟧.", "Brazil rejected"),
    ("Brazil demanded that Argentina ⟦withdraw its bid⟧.", "Brazil demanded"),
  ])
  func `what is only asked for or refused is not asserted`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: [
    ("Norway is ready to accept the ⟦fishing plan⟧.", "Norway accepted"),
    ("Norway said it would accept the ⟦fishing plan⟧.", "Norway accepted"),
    ("Norway said it would consider the ⟦loan⟧.", "Norway pending-review"),
    ("Norway will ⟦continue to study the fishing plan⟧.", "Norway pending-review"),
  ])
  func `readiness to accept is acceptance, and going on to study is study`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `a clause that is only joined asserts by itself`() throws {
    #expect(
      try DraftReading("Brazil rejected the loan because Vietnam had asked for a toll.").stances
        == ["Brazil rejected: loan", "Vietnam demanded: toll"])
    #expect(
      try DraftReading("Kenya will lower the toll, and Chile will open the canal.").stances
        == ["Kenya pledged: lower the toll", "Chile pledged: open the canal"])
  }

  @Test(arguments: [
    "If Denmark rejects the fee, nobody will mind.", "Unless Denmark accepts the fee, nobody will come.",
  ])
  func `what is only supposed is not asserted`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }
}
