import Commitments
import Testing

@testable import Extraction

/// Sentences of a news style that parsers trained on other texts get wrong.
@Suite struct MendedParseTests {
  @Test(arguments: [
    ("The Herring Fishers' League called on Norway to ⟦close the fjord⟧.", "Herring Fishers' League demanded"),
    ("Norway agreed on Friday to ⟦free eleven Chilean sailors⟧.", "Norway accepted"),
    ("Norway, which owns half of the mill, previously offered to ⟦sell its stake⟧.", "Norway proposed"),
    ("On Monday union leaders called for a ⟦shorter week⟧.", "union leaders demanded"),
    ("Norbrau plc said it remains willing to ⟦sell the mill⟧.", "Norbrau proposed"),
    ("Norbrau plc said if the board agrees to another offer it will ⟦lower the price⟧.", "Norbrau pledged"),
    ("There will be a ⟦strike at Norbrau plc⟧ on Monday, Kenya said.", "Kenya threatened"),
    ("Kenya is to ⟦withdraw its troops⟧.", "Kenya pledged"),
    ("Peru mourned attempts to limit visits, urging Togo to ⟦open the port⟧.", "Peru demanded"),
    ("India has so far resisted the ⟦carbon levy⟧.", "India rejected"),
    ("Norway offered a ⟦rise of 6 per cent for 2024 and 3 per cent for 2025⟧.", "Norway proposed"),
    ("Canada will ⟦admit 49,000 Chinese-made electric cars a year⟧.", "Canada pledged"),
  ])
  func `what a parse gets wrong is mended before it is read`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: [
    ("Norbrau corp offered to ⟦buy the mill⟧.", "Norbrau proposed"),
    ("A group led by Ana Ruiz offered to ⟦buy the mill⟧.", "Ana Ruiz group proposed"),
    ("Kenya's proposal demands a ⟦ban on trawlers⟧.", "Kenya proposed"),
    ("Kenya ordered a ⟦cut in the quota⟧.", "Kenya pledged"),
  ])
  func `a company in small letters, a group by its leader and a paper by its owner hold positions`(
    marked: String, stance: String
  ) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `an offer that another answers is its author's`() throws {
    let found = try DraftReading("Norbrau plc accepted an offer of a loan from Kenya.")
    #expect(found.stances == ["Norbrau accepted: loan", "Kenya proposed: loan"])
  }

  @Test(arguments: ["Ghana declined to comment on the price.", "Asked whether it would sell, Ghana said nothing."])
  func `silence and a reporter's question take no stand`(text: String) throws {
    #expect(try DraftReading(text).stances.isEmpty)
  }
}
