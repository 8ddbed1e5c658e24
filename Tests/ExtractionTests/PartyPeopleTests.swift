import Testing

@testable import Extraction

@Suite struct PartyPeopleTests {
  @Test(arguments: [
    ("Peruvian Deputy Trade Minister Rosa Quispe rejected the plan.", "Quispe", "Peru"),
    ("Rosa Quispe, president of the Millers' Union, rejected the plan.", "Quispe", "Millers' Union"),
    ("Rosa Quispe, Peru's trade minister, rejected the plan.", "Quispe", "Peru"),
    ("\"We reject the plan,\" said Rosa Quispe, head of the Millers' Union.", "Quispe", "Millers' Union"),
    ("The Millers' Union met. Rosa Quispe, its president, rejected the plan.", "Quispe", "Millers' Union"),
    ("The Millers' Union met. Its president, Rosa Quispe, rejected the plan.", "Quispe", "Millers' Union"),
    ("Rosa Quispe of the Trade Mediation Office rejected the plan.", "Quispe", "Trade Mediation Office"),
    ("Rosa Quispe, who heads the Peruvian team, rejected the plan.", "Quispe", "Peru"),
    ("Norline Ltd's Rosa Quispe rejected the plan.", "Quispe", "Norline"),
    ("Peruvian minister Rosa Quispe spoke. Mrs Quispe rejected the plan.", "Quispe", "Peru"),
    ("Peruvian minister Rosa Quispe spoke. She rejected the plan.", "She", "Peru"),
    ("Peruvian trade minister Rosa Quispe spoke. The trade minister rejected the plan.", "minister", "Peru"),
    ("For Norway Rosa Quispe offered to pay for the bridge.", "Quispe", "Norway"),
    (
      "Sol Norte rebels hold the bridge, Peru says. The rebels' Rosa Quispe promised to leave. Quispe spoke.", "Quispe",
      "Sol Norte"
    ),
    (
      "The Federation of Tin and Copper Workers met. Rosa Quispe, its president, left.", "Quispe",
      "Federation of Tin and Copper Workers"
    ),
    ("Norline Ltd spoke. Norline manager Nils Ek listened. Company spokesman Rosa Quispe left.", "Quispe", "Norline"),
  ])
  func `who holds an office speaks for the party`(text: String, word: String, party: String) throws {
    let found = try PartyReading(text)
    let persons = found.mentions.all.flatMap(\.actors).filter { $0.person == "Rosa Quispe" }
    #expect(!persons.isEmpty)
    #expect(found.parties(word).first == party || persons.contains { $0.party == party })
  }

  @Test func `a name with a hyphen is one name, also where its side acts`() throws {
    let text = "Norway's Rosa Quispe-Mora spoke. Mrs Quispe-Mora's side offered to pay."
    #expect(try DraftReading(text).stances == ["Norway proposed: pay"])
  }

  @Test func `a full name behind that of a place is a name of its own`() throws {
    let found = try PartyReading(
      "Norwegian minister Rosa Quispe spoke. In a letter to Lima Rosa Quispe offered to pay.")
    #expect(Set(found.mentions.all.flatMap(\.actors).compactMap(\.person)) == ["Rosa Quispe"])
    #expect(found.parties("Lima") == ["Peru"])
  }

  @Test func `a family name is completed from the article, wherever the full name stands`() throws {
    let found = try PartyReading("Ek rejected the plan. Norline chairman Nils Ek met reporters. Ek left.")
    #expect(Set(found.mentions.all.flatMap(\.actors).compactMap(\.person)) == ["Nils Ek"])
  }

  @Test func `nobody is given the party of a man in the same sentence`() throws {
    let found = try PartyReading("Lars Holm met the Peruvian trade minister, Rosa Quispe. Mr Holm left.")
    #expect(found.actors("Holm").first?.party == nil)
  }

  @Test func `a pronoun in what he says is not he who says it`() throws {
    let found = try PartyReading(
      "Peruvian minister Rosa Quispe met Chilean minister Ana Soto. The Chilean minister must sign, she told reporters."
    )
    #expect(found.parties("minister") == ["Chile"])
    #expect(found.persons("she") != ["Ana Soto"])
  }

  @Test func `it is the subject of the clause around, they are those named together`() throws {
    let found = try PartyReading("Chad said it would sign. Laos and Peru said they would not.")
    #expect(found.parties("it") == ["Chad"])
    #expect(found.parties("they") == ["Laos", "Peru"])
  }

  @Test func `an object cannot be the subject of its own clause`() throws {
    #expect(try PartyReading("Chad saw the plan. Laos accepted it.").parties("it") == [])
  }

  @Test func `both sides are those named side by side, and not who deals with them`() throws {
    let found = try PartyReading("Chad and Laos met. Peru will go on working with both sides.")
    #expect(found.parties("sides") == ["Chad", "Laos"])
    #expect(found.mention("sides")?.form == .pair)
  }

  @Test func `who holds a stance includes conjuncts, who is named does not`() throws {
    let found = try PartyReading("Chad and Laos signed.")
    let sentence = try #require(found.reading.sentences.first)
    #expect(found.parties("Chad") == ["Chad"])
    let holders = HolderFinder(mentions: found.mentions, attributions: Attributions(bySentence: [], sources: []))
    #expect(holders.actors(of: 0, in: sentence).map(\.party) == ["Chad", "Laos"])
  }

  @Test func `the government is that of who speaks`() throws {
    let found = try PartyReading("Peru and Chad met. Chad's premier said the government would sign.")
    #expect(found.parties("government") == ["Chad"])
  }

  @Test func `the issuer of a statement speaks in the first person, but not inside quotation marks`() throws {
    let found = try PartyReading(
      "We call on Chad to open the border. \"My children are hungry,\" a farmer said.",
      title: "Statement by Prime Minister Rosa Quispe of Peru on the border")
    #expect(found.mentions.voices.map(\.party) == ["Peru"])
    #expect(found.parties("We") == ["Peru"])
    #expect(found.mention("My")?.form == .firstPerson)
    #expect(found.parties("My") == [])
  }

  @Test func `a joint statement has several voices`() throws {
    let found = try PartyReading(
      "We agree.", title: "Joint Statement from Chad, Laos, and Peru on the border", source: "The White House")
    #expect(found.mentions.voices.map(\.party) == ["Chad", "Laos", "Peru"])
  }

  @Test func `a news agency is nobody's voice`() throws {
    let found = try PartyReading("We agree.", title: "Chad signs", source: "Reuters")
    #expect(found.mentions.voices == [])
  }
}
