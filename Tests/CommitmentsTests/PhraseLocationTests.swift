import Commitments
import Testing

/// Sentences with the words that must be found between ⟦ and ⟧.
@Suite struct PhraseLocationTests {
  @Test(arguments: [
    ("open the canal", "The council agreed to ⟦open the canal⟧ on Monday."),
    ("Open the Canal", "The council agreed to ⟦open the canal⟧ on Monday."),
    ("stop receiving foreign aid", "They must ⟦stop training and receiving foreign aid⟧ while it lasts."),
    ("resumption of fuel deliveries", "Norland ⟦resumed deliveries of fuel⟧ to its neighbour."),
    ("pay 40 million", "It will ⟦pay 40 million⟧ crowns, not 4 million."),
    ("fermer le détroit", "Ils veulent ⟦fermer le détroit⟧ – « déjà » demain."),
  ])
  func `a phrase is found in its words or in the shortest stretch that holds them`(phrase: String, marked: String)
    throws
  {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let start = try #require(marked.firstRange(of: "⟦")).lowerBound
    let expected = try #require(marked.split(separator: "⟦").last?.split(separator: "⟧").first)
    let offset = marked.utf8.distance(from: marked.startIndex, to: start)
    let range = PhraseLocation.range(of: phrase, in: text, within: 0..<text.utf8.count)
    #expect(range == offset..<offset + expected.utf8.count)
  }

  @Test func `words outside the evidence are not looked at`() {
    let text = "We open the canal. They close the canal."
    #expect(PhraseLocation.range(of: "open two canals", in: text, within: 19..<29) == nil)
  }

  @Test(arguments: ["", "dismantle reactors", "…"])
  func `a phrase that is not there is not found`(phrase: String) {
    let text = "We open the canal."
    #expect(PhraseLocation.range(of: phrase, in: text, within: 0..<text.utf8.count) == nil)
    #expect(PhraseLocation.range(of: phrase, in: "", within: 0..<0) == nil)
  }
}
