import Commitments
import Testing

@Suite struct PartyTests {
  @Test(arguments: [
    ("Norway rejected the plan.", "Norway"), ("Oslo rejected the plan.", "Norway"),
    ("The Norwegian government rejected the plan.", "Norway"), ("Norwegian officials rejected the plan.", "Norway"),
    ("Norway's foreign minister rejected the plan.", "Norway"), ("Downing Street rejected the plan.", "United Kingdom"),
    ("The Millers' Union rejected the plan.", "Millers' Union"),
    ("The Bakers' and Millers' Union rejected the plan.", "Bakers' and Millers' Union"),
    ("The Guild of Harbour Pilots rejected the plan.", "Guild of Harbour Pilots"),
    ("Harvest Foods plc rejected the plan.", "Harvest Foods"),
    ("The UN rejected the plan.", "United Nations"),
  ])
  func `a name, capital, metonym or form of name stands for its party`(text: String, party: String) throws {
    #expect(try positions(in: text).map(\.party) == [party])
  }

  @Test(arguments: [
    ("Peruvian Deputy Trade Minister Rosa Quispe rejected the plan.", "Peru", "Rosa Quispe"),
    ("Rosa Quispe, president of the Millers' Union, rejected the plan.", "Millers' Union", "Rosa Quispe"),
    ("Rosa Quispe, Peru's trade minister, rejected the plan.", "Peru", "Rosa Quispe"),
    ("\"We reject the plan,\" said Rosa Quispe, head of the Millers' Union.", "Millers' Union", "Rosa Quispe"),
    ("The Millers' Union met. Rosa Quispe, its president, rejected the plan.", "Millers' Union", "Rosa Quispe"),
    ("Peruvian minister Rosa Quispe spoke. Mrs Quispe rejected the plan.", "Peru", "Rosa Quispe"),
    ("Peruvian minister Rosa Quispe spoke. She rejected the plan.", "Peru", "Rosa Quispe"),
  ])
  func `who holds an office speaks for the party`(text: String, party: String, speaker: String) throws {
    #expect(try positions(in: text) == [Position(party: party, speaker: speaker, stance: .rejected, action: "plan")])
  }

  @Test(arguments: [("1988-05-01", "Soviet Union"), ("2024-05-01", "Russia")])
  func `a metonym means another party at another time`(published: String, party: String) throws {
    #expect(try positions(in: "The Kremlin rejected the plan.", published: published).map(\.party) == [party])
  }

  @Test func `a company is known by its short form and by the company afterwards`() throws {
    let text = "Norline Shipping Ltd met the pilots. Norline rejected the rota. The company promised to pay overtime."
    #expect(try positions(in: text).map(\.party) == ["Norline Shipping", "Norline Shipping"])
  }

  @Test func `the report of another party's position names who claims it`() throws {
    #expect(try positions(in: "Sources said Vietnam would withdraw its bid.").map(\.claimedBy) == ["unnamed"])
    #expect(try positions(in: "Laos said Vietnam had withdrawn its bid.").map(\.claimedBy) == ["Laos"])
  }

  @Test func `the issuer of a statement speaks in the first person`() throws {
    let found = try positions(in: "We call on Chad to open the border.", source: "The White House")
    #expect(
      found == [Position(party: "United States", stance: .demanded, action: "open the border", to: ["Chad"])])
  }
}
