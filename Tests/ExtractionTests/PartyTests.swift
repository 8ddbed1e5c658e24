import Testing

@testable import Extraction

@Suite struct PartyTests {
  @Test(arguments: [
    ("Norway rejected the plan.", "Norway", "Norway"), ("Oslo rejected the plan.", "Oslo", "Norway"),
    ("The Norwegian government rejected the plan.", "government", "Norway"),
    ("Norwegian officials rejected the plan.", "officials", "Norway"),
    ("Norway's army rejected the plan.", "army", "Norway"),
    ("Downing Street rejected the plan.", "Street", "United Kingdom"),
    ("The Millers' Union rejected the plan.", "Union", "Millers' Union"),
    ("The Bakers' and Millers' Union rejected the plan.", "Union", "Bakers' and Millers' Union"),
    ("The Guild of Harbour Pilots rejected the plan.", "Guild", "Guild of Harbour Pilots"),
    ("Harvest Foods plc rejected the plan.", "plc", "Harvest Foods"),
    ("The UN rejected the plan.", "UN", "United Nations"),
    ("The Office of the President of Peru rejected the plan.", "Office", "Peru"),
    ("Zambian miners rejected the plan.", "miners", "Zambian miners"),
    ("Opposition parties rejected the plan.", "parties", "Opposition parties"),
  ])
  func `a name, capital, metonym or form of name stands for its party`(text: String, head: String, party: String) throws
  {
    #expect(try PartyReading(text).parties(head) == [party])
  }

  @Test(arguments: [
    ("Norwegian gas is dear.", "gas"), ("Troops entered Ukrainian territory.", "territory"),
    ("The Lisbon Treaty is in force.", "Treaty"), ("Talks go on in Geneva.", "Geneva"),
    ("The vote is on Thursday.", "Thursday"), ("The Harbour Gazette printed it.", "Gazette"),
    ("It rained.", "It"),
  ])
  func `a thing, a place or an outlet is no party`(text: String, head: String) throws {
    #expect(try PartyReading(text).parties(head) == [])
  }

  @Test func `an adjective names its party without making one of the noun`() throws {
    let found = try PartyReading("Norwegian gas is dear.")
    #expect(found.mention("Norwegian")?.form == .adjective)
    #expect(found.mention("Norwegian")?.actors.map(\.party) == ["Norway"])
  }

  @Test(arguments: [("1988-05-01", "Soviet Union"), ("2024-05-01", "Russia")])
  func `a metonym means another party at another time`(published: String, party: String) throws {
    #expect(try PartyReading("The Kremlin rejected the plan.", published: published).parties("Kremlin") == [party])
  }

  @Test(arguments: [
    ("2016-03-01", "Obama", "United States"), ("2025-03-01", "Trump", "United States"), ("2025-03-01", "Obama", nil),
  ])
  func `a family name is a leader's while the leader holds office`(published: String, name: String, party: String?)
    throws
  {
    let found = try PartyReading("\(name) rejected the plan.", published: published)
    #expect(found.actors(name).first { $0.person != nil }?.party == party)
  }

  @Test func `a company is known by its short form, its acronym and as the company afterwards`() throws {
    let found = try PartyReading(
      "Norline Shipping Group Ltd (NSG) met the pilots. Norline left early. NSG wrote again. The company promised more."
    )
    for word in ["Norline", "NSG", "company"] { #expect(found.parties(word) == ["Norline Shipping Group"]) }
  }

  @Test func `a description finds the organisation whose name or apposition has its words`() throws {
    let found = try PartyReading(
      """
      Tarn Health plc, a hospital operator, met the National Nurses' Federation. Peru and the Fair Trade Authority \
      were heard. The hospital group left. The federation stayed. The trade watchdog spoke.
      """)
    #expect(found.parties("group") == ["Tarn Health"])
    #expect(found.parties("federation") == ["National Nurses' Federation"])
    #expect(found.parties("watchdog") == ["Fair Trade Authority"])
  }

  @Test func `people whom nobody names are a party with whose they are`() throws {
    let found = try PartyReading("Norline Ltd met its bankers. Norline shareholders rejected the plan.")
    #expect(found.parties("shareholders") == ["Norline shareholders"])
    #expect(found.mention("shareholders")?.isKnown == false)
  }

  @Test func `letters in one case hide no party`() throws {
    let upper = try PartyReading("JAPAN SAID IT WOULD CURB EXPORTS TO THE UNITED STATES.", published: "1987-04-01")
    #expect(upper.parties("JAPAN") == ["Japan"])
    #expect(upper.parties("IT") == ["Japan"])
    let lower = try PartyReading(
      "chile is seeking new loans from its creditor banks, finance minister hernan buchi told reporters in santiago.",
      published: "1987-04-01")
    #expect(lower.parties("chile") == ["Chile"])
    #expect(lower.parties("banks") == ["creditor banks"])
    #expect(lower.persons("hernan") == ["Hernan Buchi"] || lower.persons("buchi") == ["Hernan Buchi"])
  }

  @Test(arguments: ["", "…", "The the the.", "“”\"", "A A A A A A A A A A A A", "of the of the of"])
  func `any text is fit`(text: String) throws {
    _ = try PartyReading(text, title: text, source: text)
  }
}
