import Commitments
import Scoring
import Testing

@Suite struct PartyScoreTests {
  func isRight(_ gold: String, _ found: String) -> Bool {
    score(record(gold), record(found)).statement.right == 1
  }

  @Test(arguments: [
    ("United States", "Washington"), ("European Union", "the EU"), ("Ukraine", "Kyiv"), ("United Kingdom", "Britain"),
    ("Lantern Ferries", "lantern ferries"), ("Lantern Ferries", "Lantern"), ("Lantern", "Lantern Ferries plc"),
    ("Lantern Ferries Corp", "The Lantern Ferries Company"), ("Harbour Pilots Guild", "HPG"),
    ("Guild of Harbour Pilots", "Harbour Pilots Guild"), ("Lantern's crews", "Lantern crews"),
  ])
  func `short forms, acronyms and metonyms are the same party`(gold: String, found: String) {
    #expect(isRight(gold, found))
    #expect(isRight(found, gold))
  }

  @Test(arguments: [
    ("Lantern Ferries", "Tern Ferries"), ("Lantern Ferries", "Ferries"), ("Lantern Ferries", "Lantern shareholders"),
    ("Norland", "Norland army"), ("Harbour Pilots Guild", "HPC"), ("Lantern Ferries", ""), ("Lantern", "the company"),
  ])
  func `a part of the party, its people and others are not`(gold: String, found: String) {
    #expect(!isRight(gold, found))
    #expect(!isRight(found, gold))
  }

  @Test func `addressees are counted one by one`() {
    let gold = record(to: ["Tern Ferries", "Norland", "United Nations"])
    let found = record(to: ["UN", "Tern"])
    #expect(score(gold, found)[.to] == Tally(right: 2, gold: 3, found: 2))
  }
}
