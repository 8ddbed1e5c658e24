import Testing

@testable import Extraction

/// Who speaks where no name stands: papers, offices told before the name, bare plurals, places.
@Suite struct PaperTests {
  @Test(arguments: [
    ("Peru and Chile issued a joint statement. The statement urged Togo to leave.", "statement", ["Peru", "Chile"]),
    ("The Millers' Union sent a letter. The letter rejected the offer.", "letter", ["Millers' Union"]),
    ("A resolution adopted by Peru and Chile requires Togo to leave.", "resolution", ["Peru", "Chile"]),
    ("A Peruvian decree bans the trade.", "decree", ["Peru"]),
  ])
  func `a paper speaks for whoever issued it`(text: String, paper: String, parties: [String]) throws {
    let found = try PartyReading(text).mentions.all.filter { $0.form == .paper }
    #expect(found.last.map { $0.actors.compactMap(\.party) } == parties)
  }

  @Test func `a paper that nobody issues speaks for nobody`() throws {
    #expect(try PartyReading("A statement would help.").mentions.all.allSatisfy { $0.form != .paper })
  }

  @Test func `a name follows the office told a sentence before`() throws {
    let found = try PartyReading(
      "The leader of the Millers' Union rejected the plan. Rosa Quispe, however, left the door open.")
    #expect(found.parties("Quispe").first == "Millers' Union")
  }

  @Test func `rebels are the one armed group of an article`() throws {
    let found = try PartyReading("Rebels in Chad freed a pilot. The Sol Norte rebel coalition praised him.")
    #expect(found.parties("Rebels").first == "Sol Norte")
  }

  @Test(arguments: [
    ("Officials in Lima rejected the plan.", "Officials", "Peru"),
    ("The Peruvian spokesman said ministers had signed.", "ministers", "Peru"),
  ])
  func `a role stands for the state beside it`(text: String, word: String, party: String) throws {
    #expect(try PartyReading(text).parties(word).first == party)
  }

  @Test func `diplomats in a capital may be anybody's`() throws {
    #expect(try PartyReading("Diplomats in Lima rejected the plan.").parties("Diplomats").first != "Peru")
  }
}
