import Commitments
import Testing

@testable import Extraction

/// Verbs by which a party takes a stance, as the rules read them. ⟦…⟧ marks the action.
@Suite struct StanceVerbTests {
  @Test(arguments: [
    ("Canada offered to ⟦open its dairy market⟧.", "Canada proposed"),
    ("Chile proposed a ⟦cocoa levy⟧.", "Chile proposed"),
    ("Brazil urged Argentina to ⟦reopen the river⟧.", "Brazil demanded"),
    ("Brazil called on Argentina to ⟦reopen the river⟧.", "Brazil demanded"),
    ("Brazil demanded that Argentina ⟦reopen the river⟧.", "Brazil demanded"),
    ("Brazil insisted that Argentina ⟦reopen the river⟧.", "Brazil demanded"),
    ("Brazil called for a ⟦new survey⟧.", "Brazil demanded"),
    ("Kenya accepted the ⟦grazing scheme⟧.", "Kenya accepted"),
    ("Kenya agreed to ⟦lower the toll⟧.", "Kenya accepted"),
    ("Vietnam promised to ⟦publish the list⟧.", "Vietnam pledged"),
    ("Turkey threatened to ⟦close the crossing⟧.", "Turkey threatened"),
    ("Turkey warned that it would ⟦close the crossing⟧.", "Turkey threatened"),
    ("Norway vowed to ⟦sink the trawlers⟧.", "Norway threatened"),
    ("Egypt refused to ⟦sign the protocol⟧.", "Egypt rejected"),
    ("Egypt turned down the ⟦loan⟧.", "Egypt rejected"),
    ("Egypt ruled out a ⟦new toll⟧.", "Egypt rejected"),
    ("Iceland is considering a ⟦smaller quota⟧.", "Iceland pending-review"),
    ("Iceland is studying the ⟦river plan⟧.", "Iceland pending-review"),
    ("Peru ⟦resumed copper shipments⟧.", "Peru met"),
    ("Peru honoured the ⟦river treaty⟧.", "Peru met"),
    ("Peru breached the ⟦river treaty⟧.", "Peru broken"),
    ("Peru backed away from the ⟦toll⟧.", "Peru withdrawn"),
    ("Peru withdrew ⟦its bid⟧.", "Peru withdrawn"),
    ("Peru ⟦withdrew from the valley⟧.", "Peru met"),
    ("Peru decided to ⟦publish the list⟧.", "Peru pledged"),
    ("Peru stressed the need to ⟦publish the list⟧.", "Peru demanded"),
    ("Peru does not want to ⟦publish the list⟧.", "Peru rejected"),
    ("Peru could not accept the ⟦river treaty⟧.", "Peru rejected"),
    ("Peru called the ⟦toll⟧ unacceptable.", "Peru rejected"),
  ])
  func `a verb gives its subject's stance on what follows`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: [
    ("Egypt rejected calls for a ⟦boycott of cotton⟧.", "Egypt rejected"),
    ("Egypt accepted the proposal to ⟦reopen the river⟧.", "Egypt accepted"),
    ("Egypt is studying the idea of a ⟦smaller quota⟧.", "Egypt pending-review"),
    ("Egypt rejected the ⟦31-dollar offer for Norline⟧.", "Egypt rejected"),
  ])
  func `the answer to an offer is about what is offered`(marked: String, stance: String) throws {
    try expectAmongOthers(stance, in: marked)
  }

  @Test func `it is what was offered, wherever it was agreed to`() throws {
    let found = try DraftReading("Kenya proposed a levy on cod. Norway agreed to it in Lima.")
    #expect(found.stances == ["Kenya proposed: levy on cod", "Norway accepted: levy on cod"])
  }

  @Test func `who will honour an appeal pledges to`() throws {
    #expect(try DraftReading("Norway would honour the appeal.").stances == ["Norway pledged: honour the appeal"])
  }

  @Test func `who is urged is not the one who urges`() throws {
    let found = try DraftReading("Norway's side was urged to reopen the river, Kenya said.")
    #expect(found.stances == ["Kenya demanded: reopen the river"])
  }

  @Test func `no more than bounds a number and denies nothing`() throws {
    #expect(
      try DraftReading("Egypt will take no more than ten trawlers.").stances == [
        "Egypt pledged: take no more than ten trawlers"
      ])
  }

  @Test(arguments: [
    ("Egypt did not accept the ⟦protocol⟧.", "Egypt rejected"),
    ("Egypt never accepted the ⟦protocol⟧.", "Egypt rejected"),
    ("Egypt did not agree to ⟦lower the toll⟧.", "Egypt rejected"),
  ])
  func `a denied acceptance is a refusal`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: ["Egypt did not threaten to close the crossing.", "Egypt never promised to publish the list."])
  func `a denied promise or threat is nothing`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }

  @Test(arguments: [
    ("The ⟦quota⟧ was rejected by Vietnam.", "Vietnam rejected"),
    ("The ⟦quota⟧ has been rejected by the Norwegian government.", "Norway rejected"),
  ])
  func `a passive's agent takes the stance on its subject`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `each of several subjects takes the stance`() throws {
    #expect(
      try DraftReading("Kenya and Somalia agreed to share the wells.").stances
        == ["Kenya accepted: share the wells", "Somalia accepted: share the wells"])
    #expect(
      try DraftReading("France and Italy held talks. Both countries promised to publish the contract.").stances
        == ["France pledged: publish the contract", "Italy pledged: publish the contract"])
  }

  @Test func `what is signed with another is agreed by both`() throws {
    let found = try DraftReading("Kenya signed an accord with Somalia.").addressed
    #expect(found.contains("Kenya accepted: accord with Somalia → Somalia"))
    #expect(found.contains("Somalia accepted: accord with Somalia → Kenya"))
  }

  @Test(arguments: [
    ("Brazil urged Argentina to reopen the river.", ["Argentina"]),
    ("Brazil told Argentina to reopen the river.", ["Argentina"]),
    ("Brazil called on Argentina and Chile to reopen the river.", ["Argentina", "Chile"]),
    ("Brazil demanded that Argentina reopen the river.", ["Argentina"]),
    ("Brazil rejected Argentina's demand.", ["Argentina"]),
    ("Brazil called for a new survey.", []),
  ])
  func `a verb says to whom the stance is addressed`(text: String, to: [String]) throws {
    #expect(try DraftReading(text).drafts.first?.position.to == to)
  }

  @Test func `each verb of a coordination is an action of its own`() throws {
    #expect(
      try DraftReading("Peru urged Chile to release the crew and pay the owners.").stances
        == ["release the crew", "pay the owners"].map { "Peru demanded: \($0)" })
  }

  @Test(arguments: [
    "Ghana is expected to accept the plan.", "Ghana may accept the plan.", "Ghana hopes to accept the offer.",
    "Ghana is likely to accept the loan.", "Asked if he would accept the offer, Mr Okoro smiled.",
    "Somebody accepted the offer.", "Ghana needs to sell the ferries.",
  ])
  func `what is hoped, expected, possible or nobody's is no stance`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }

  @Test func `a stance that another party reports is claimed by it`() throws {
    let found = try DraftReading("Finland said Sweden had violated the herring accord.").drafts.map(\.position)
    #expect(found.map(\.party) == ["Sweden"])
    #expect(found.map(\.claimedBy) == ["Finland"])
    let own = try DraftReading("Finland said it had violated the herring accord.").drafts.map(\.position)
    #expect(own.map(\.party) == ["Finland"])
    #expect(own.map(\.claimedBy) == [nil])
  }
}
