import Testing

@testable import Extraction

@Suite struct AttributionClaimTests {
  @Test(arguments: [
    ("Kone said Chad had ⟦agreed⟧ to a truce.", "Chad", "Mali"),
    ("Kone said Mali had ⟦agreed⟧ to a truce.", "Mali", nil),
    ("Chad had ⟦agreed⟧ to a truce, a source said.", "Chad", "unnamed"),
    ("Chad had ⟦agreed⟧ to a truce, Reuters reported.", "Chad", "Reuters"),
    ("Chad ⟦agreed⟧ to a truce.", "Chad", nil),
    ("Chad ⟦agreed⟧ to a truce, a Chadian official said on condition of anonymity.", "Chad", "unnamed"),
    ("The truce reportedly failed after Chad ⟦refused⟧ to disarm.", "Chad", "unnamed"),
    ("Mali demanded that Chad ⟦agree⟧ to a truce.", "Chad", nil),
    ("Mali accused Chad of ⟦breaking⟧ the truce.", "Chad", "Mali"),
  ])
  func `a position is claimed by whoever else the article has it from`(text: String, party: String, claimant: String?)
    throws
  {
    let read = try AttributionText(text)
    #expect(read.attributions.claimedBy(party: party, at: read.marked[0]) == claimant)
  }

  @Test func `what a speaker takes for known is claimed by nobody`() throws {
    let read = try AttributionText("Kone said Mali would accept the Chadian ⟦offer⟧.")
    #expect(read.attributions.claimedBy(party: "Chad", at: read.marked[0], isGiven: true) == nil)
  }

  @Test func `the issuer of a statement claims what others did`() throws {
    let read = try AttributionText("Chad ⟦agreed⟧ to a truce.", voice: Actor(party: "Peru", kind: .state))
    #expect(read.attributions.claimedBy(party: "Chad", at: read.marked[0]) == "Peru")
    #expect(read.attributions.claimedBy(party: "Peru", at: read.marked[0]) == nil)
  }

  @Test(arguments: [
    ("Mali would ⟦accept⟧ the truce, Kone said.", "Mali", "Ali Kone"),
    ("Kone ⟦accepted⟧ the truce.", "Mali", "Ali Kone"),
    ("Chad would ⟦accept⟧ the truce, Kone said.", "Chad", nil),
    ("The truce was ⟦drafted⟧ by Rosa Quispe.", "Peru", "Rosa Quispe"),
  ])
  func `the speaker of a position is a person of its party`(text: String, party: String, speaker: String?) throws {
    let read = try AttributionText(text)
    #expect(read.attributions.speaker(for: party, at: read.marked[0]) == speaker)
  }

  @Test(arguments: [
    ("\"Is Chad ready to ⟦pay⟧?\" Kone asked.", Assertion.questioned),
    ("Kone asked whether Chad would ⟦pay⟧.", .questioned),
    ("Kone refused to say whether Chad would ⟦pay⟧.", .questioned), ("Kone denied that Mali had ⟦paid⟧.", .denied),
    ("Analysts said Chad would ⟦pay⟧.", .analysed), ("Kone said Chad would ⟦pay⟧.", .stated),
    ("Chad will ⟦pay⟧.", .stated),
    ("Chad is studying whether to ⟦pay⟧.", .stated),
  ])
  func `what is asked, denied or analysed is not stated`(text: String, assertion: Assertion) throws {
    let read = try AttributionText(text)
    #expect(read.attributions.assertion(at: read.marked[0]) == assertion)
  }
}
