import Commitments
import Syntax
import Testing

@testable import Extraction

/// Names as news agencies write them.
@Suite struct WirePartyTests {
  @Test(arguments: [
    ("MILWAUKEE, March 16 - Becker Western Inc said it will sell Becker Mills for 15 dlrs per Becker share.", "Becker"),
    ("Becker had previously agreed to sell the mill for 10 dlrs per Becker share.", "Becker"),
  ])
  func `a capital that is no function word is a name wherever it stands`(text: String, name: String) throws {
    for sentence in try PartyReading(text).reading.sentences {
      for word in sentence.words where word.form == name { #expect(word.tag == .properNoun) }
    }
  }

  @Test(arguments: [
    ("OSLO, May 2 - (Marl Partners Inc) said it will bid.", "Inc", "Marl Partners"),
    ("Norbrau plc has an offer from (Marl Partners).", "Partners", "Marl Partners"),
    ("(Marl Partners Inc) and Ana Ruiz offered to buy the mill.", "Inc", "Marl Partners"),
  ])
  func `brackets around a name that the sentence needs part nothing`(text: String, word: String, party: String) throws {
    let found = try PartyReading(text)
    #expect(found.parties(word) == [party])
    #expect(found.reading.text(found.reading.sentences[0].range) == text)
  }

  @Test func `brackets behind a name set its letters or another name apart`() throws {
    let found = try PartyReading("The National Union of Millers (Milco) met Norbrau plc (NBR) on Friday.")
    #expect(found.reading.sentences[0].words.filter { $0.form == "(" }.count == 2)
  }

  @Test(arguments: [
    ("The National Tin Co met the miners. NTC left.", "NTC", "National Tin"),
    ("Harbour Cities/Norline Inc met the union.", "Inc", "Harbour Cities/Norline"),
    ("The Guild of Harbour Pilots and Stewards met Norline plc.", "Guild", "Guild of Harbour Pilots and Stewards"),
    ("LIMA, June 1 - Sol-Norte Gas Ltd met the union. Sol-Norte left.", "Norte", "Sol-Norte Gas"),
  ])
  func `a firm's letters, slash, hyphen and pair of trades belong to its name`(
    text: String, word: String, party: String
  ) throws {
    #expect(try PartyReading(text).parties(word) == [party])
  }

  @Test(arguments: [
    "Investor Ana Ruiz said ⟦she⟧ has raised her offer.", "Sol Bay investor Ana Ruiz said ⟦she⟧ has raised her offer.",
  ])
  func `what somebody is by trade and comes from is no part of the name`(marked: String) throws {
    let actors = try PartyReading(MarkedText(marked).text).actors("she")
    #expect(actors.map(\.person) == ["Ana Ruiz"])
    #expect(actors.map(\.party) == [nil])
  }

  @Test(arguments: [
    (
      "COLOMBO, May 2 - The Fisheries Department will buy no more rope.", "SRI LANKAN OFFICE TO STOP BUYING",
      "Department"
    ),
    ("TAIPEI, May 2 - Parliament approved the port law. Taiwan's trade grew.", "", "Parliament"),
    ("LIMA, May 2 - The government approved the port law.", "", "government"),
  ])
  func `an organ is that of the dateline where no other state acts or the title names it`(
    text: String, title: String, word: String
  ) throws {
    let found = try PartyReading(text, title: title)
    #expect(["Sri Lanka", "Taiwan", "Peru"].contains(found.parties(word).first ?? ""))
  }

  @Test func `a broadcaster that the article names in full speaks and does not report`() throws {
    try expectOnly(
      "National Broadcasting pledged",
      in: "The National Broadcasting Co met its writers. NBC said it will ⟦hire forty writers⟧.")
  }

  @Test(arguments: [
    ("The Norwegian government will no longer ⟦import rope⟧.", "Norway pledged"),
    ("Norbrau plc agreed to ⟦sell the mill⟧ and to ⟦be bought⟧ by Marl Partners Inc.", "Norbrau accepted"),
  ])
  func `nouns under a modal are verbs and infinitives are joined in either voice`(marked: String, stance: String) throws
  {
    let text = MarkedText(marked)
    #expect(try DraftReading(text.text).stances.contains { $0.hasPrefix(stance) })
  }

  @Test(arguments: [("1987-03-20", "Yugoslavia"), ("2024-03-20", "Serbia")])
  func `a dateline's capital is that of the state of its day`(published: String, state: String) throws {
    let found = try PartyReading("BELGRADE, March 20 - The government will cut the tax.", published: published)
    #expect(found.parties("government") == [state])
  }

  @Test func `a group by its leader is met again as the group`() throws {
    let found = try PartyReading(
      "An investor group led by Marl Fund Ltd, a Lima investment firm, said it has bought shares. In a filing with the Exchange Commission, the group, which holds more, said so."
    )
    #expect(found.parties("group") == ["Marl Fund Ltd group"])
  }

  @Test func `a plural beside a name is a party only if it is people`() throws {
    #expect(
      try DraftReading("Peru refused a levy put forward by Chad or other taxes.").drafts.allSatisfy {
        $0.position.party != "taxes"
      })
  }
}
