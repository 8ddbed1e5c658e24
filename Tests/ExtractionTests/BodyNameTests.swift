import Commitments
import Testing

@testable import Extraction

/// Bodies that are named by what they are, and people by the bodies they speak for.
@Suite struct BodyNameTests {
  @Test(arguments: [
    ("Peru's privatisation agency Norpri put off the sale. Norpri said so.", "Norpri", "Peru"),
    ("Norlake council met the teachers. Norlake council offered to pay.", "council", "Norlake council"),
    ("Lake County has agreed to pay.", "County", "Lake County"),
    ("Gulf Quays, the port company owned by Chad, said it would sell.", "Quays", "Gulf Quays"),
    ("Congo said it would not pay.", "Congo", "Democratic Republic of the Congo"),
  ])
  func `a body is found by its words, great or small`(text: String, word: String, party: String) throws {
    #expect(try PartyReading(text).parties(word) == [party])
  }

  @Test(arguments: [
    ("U.S. Trade Representative Rosa Quispe rejected the plan.", "United States"),
    ("Sol Norte rebels hold the bridge. The rebel commander Rosa Quispe rejected the plan.", "Sol Norte"),
    ("The Harbour Group met. Rosa Quispe, the Dutch chairman of the group, rejected the plan.", "Harbour Group"),
    ("Rosa Quispe's Liberal Party met. Quispe rejected the plan.", "Liberal Party"),
  ])
  func `a person speaks for the body that the words around the name tell`(text: String, party: String) throws {
    let persons = try PartyReading(text).mentions.all.flatMap(\.actors).filter {
      $0.person?.hasSuffix("Quispe") == true
    }
    #expect(persons.last?.party == party)
  }

  @Test func `those counted are those named behind`() throws {
    let found = try DraftReading("Two of the six biggest funds, Marl Capital and Norline Partners, accepted the offer.")
    #expect(
      Set(found.drafts.filter { $0.position.stance == .accepted }.map(\.position.party)) == [
        "Marl Capital", "Norline Partners",
      ])
  }

  @Test func `a noun that says nothing is whoever is named beside it`() throws {
    let found = try DraftReading("The hauler, Marl Waste, whose contract ends in May, rejected the offer.")
    #expect(found.stances == ["Marl Waste rejected: offer"])
  }

  @Test func `it means who says so behind it`() throws {
    let found = try DraftReading(
      "Norway and Chad voted for it. It will not publish the map, the Somali ministry said.")
    #expect(found.stances.contains("Somalia rejected: publish the map"))
  }

  @Test func `talks that resume are nobody's doing`() throws {
    #expect(try DraftReading("Talks in Lima resumed on Sunday.").stances.isEmpty)
  }

  @Test func `a name at the beginning of a sentence is known by another place`() throws {
    let found = try DraftReading("Reading rejected the transfer. The owners of Reading met the players.")
    #expect(found.stances == ["Reading rejected: transfer"])
  }
}
