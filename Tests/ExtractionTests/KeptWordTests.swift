import Commitments
import Testing

@testable import Extraction

/// Acts of any kind that the sentence itself ties to an earlier word. ⟦…⟧ marks the action.
@Suite struct KeptWordTests {
  @Test(arguments: [
    ("Peru ⟦filed the maps with the court⟧, as promised.", "Peru met"),
    ("Peru ⟦painted the bridge⟧, as Chile had requested.", "Peru met"),
    ("On Friday Peru ⟦wired the wages owed to the pilots⟧.", "Peru met"),
    ("Peru shelled the town in breach of the ⟦river treaty⟧.", "Peru broken"),
    ("New mines had been laid, contrary to ⟦Peru's commitment to Chile⟧.", "Peru broken"),
    ("Peru built a canal, contrary to ⟦its promise to Chile⟧.", "Peru broken"),
  ])
  func `as promised and in breach of say what becomes of a word, whatever the verb`(marked: String, stance: String)
    throws
  {
    try expectAmongOthers(stance, in: marked)
  }

  @Test(arguments: [
    "Peru painted the bridge.", "Peru spent the wages owed to the miners.",
    "Peru painted the bridge, as the minister said.",
    "Peru did not paint the bridge as promised.",
    "Peru painted the bridge in spite of the rain.", "Peru was wounded in breach of the peace of the town.",
  ])
  func `an act alone keeps and breaks nothing`(text: String) throws {
    #expect(try DraftReading(text).drafts.allSatisfy { ![.met, .broken].contains($0.position.stance) })
  }
}
