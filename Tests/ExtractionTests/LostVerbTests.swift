import Commitments
import Testing

@testable import Extraction

/// Main verbs that the parser hangs below their own subjects or takes for other words.
@Suite struct LostVerbTests {
  @Test(arguments: [
    ("Lemon growers in the San Lorenzo valley insist on a ⟦referendum⟧.", "Lemon growers demanded"),
    ("The Norwegian leader, Rosa Quispe, called on Chad's soldiers to ⟦leave⟧.", "Norway demanded"),
    ("Madrid voiced concern and wants a ⟦grace period for the mill⟧.", "Spain demanded"),
    ("The European Union will from Wednesday ⟦close its harbours to Norwegian trawlers⟧.", "European Union threatened"),
    ("Norway stands ready to ⟦publish the map⟧.", "Norway proposed"),
    ("Norway, which brokered the pact, is ready to ⟦fly envoys to Lima⟧.", "Norway proposed"),
    ("The AfDB pledged ⟦400 million dollars⟧ to Ghana.", "African Development Bank pledged"),
    ("Norway told the soldiers to ⟦pack⟧.", "Norway demanded"),
  ])
  func `a main verb is found where the parse has lost it`(marked: String, stance: String) throws {
    try expectAmongOthers(stance, in: marked)
  }

  @Test func `what comes where a demand is not met is a threat`() throws {
    let found = try DraftReading("Kenya wants its money from Chad or it will print a currency of its own.")
    #expect(found.stances.contains("Kenya threatened: print a currency of its own"))
  }

  @Test func `a condition that asks for restraint makes no threat of a promise`() throws {
    let found = try DraftReading("Kenya will attend the fair, provided that Chad refuses nobody a stall.")
    #expect(found.positions.map(\.stance) == [.pledged])
  }
}
