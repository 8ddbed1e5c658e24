import Commitments
import Syntax
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
    ("The Front promised ⟦safe passage for lorries⟧.", "Front pledged"),
    ("Kenya vowed to ⟦sue Chad⟧.", "Kenya threatened"),
    ("Peru issued an ultimatum to ⟦leave the town⟧.", "Peru demanded"),
    ("Norway threatened to ⟦sue⟧ if the contract is not honoured.", "Norway threatened"),
    ("Norway and Chad reached a ⟦tentative agreement⟧ hours before the deadline.", "Chad accepted"),
  ])
  func `a main verb is found where the parse has lost it`(marked: String, stance: String) throws {
    try expectAmongOthers(stance, in: marked)
  }

  @Test func `a noun between a bare name and an object of its own is what the name did`() throws {
    let tree = try ConlluReader.read(
      """
      1\tZambia\tZambia\tPROPN\tNNP\t_\t2\tcompound\t_\t_
      2\tstruck\tstruck\tNOUN\tNN\t_\t0\troot\t_\t_
      3\ta\ta\tDET\tDT\t_\t4\tdet\t_\t_
      4\tdeal\tdeal\tNOUN\tNN\t_\t2\tobj\t_\t_

      """
    )[0].tree
    let mended = TreeMending.mended(tree).words
    #expect(mended[1].tag == .verb && mended[1].lemma == "strike")
    #expect(mended.map(\.relation) == [.subject, .root, .determiner, .object])
  }

  @Test func `a verb with a subject of its own is no part of the noun behind it, but says what is demanded`() throws {
    let tree = try ConlluReader.read(
      """
      1\tChad\tChad\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
      2\trepeated\trepeat\tVERB\tVBD\t_\t0\troot\t_\t_
      3\tdemands\tdemand\tNOUN\tNNS\t_\t2\tobj\t_\t_
      4\tthat\tthat\tSCONJ\tIN\t_\t6\tmark\t_\t_
      5\tPeru\tPeru\tPROPN\tNNP\t_\t6\tnsubj\t_\t_
      6\tease\tease\tVERB\tVBP\t_\t7\tcompound\t_\t_
      7\tlimits\tlimit\tNOUN\tNNS\t_\t2\tobj\t_\t_

      """
    )[0].tree
    let mended = TreeMending.mended(tree).words
    #expect(mended.map(\.head) == [1, nil, 1, 5, 5, 2, 5])
    #expect(mended[5].relation == .clausalModifier && mended[6].relation == .object)
  }

  @Test(arguments: [
    ("Velmora agreed to ⟦sell its stake⟧.", "Velmora accepted"),
    ("Togo ruled out a ⟦truce⟧.", "Togo rejected"),
    ("Togo is willing to ⟦hold a vote⟧.", "Togo proposed"),
    ("Mali, he said, would ⟦free the prisoners⟧.", "Mali pledged"),
    ("Togo's offer of a ⟦loan⟧ was turned down.", "Togo proposed"),
    ("Under the accord Peru will free prisoners and Togo will ⟦lift the siege⟧.", "Togo pledged"),
    ("Solidar, the largest union at the plant, voted to ⟦strike⟧.", "Solidar threatened"),
    ("Halvik Oil has no comment. Halvik undertook to ⟦repair the pier⟧.", "Halvik Oil pledged"),
  ])
  func `a bare word in the singular that begins a sentence and acts is a name`(marked: String, stance: String) throws {
    try expectAmongOthers(stance, in: marked)
  }

  @Test(arguments: ["Enrichment goes on.", "Pensioners demanded a rise.", "Management offered 3 percent."])
  func `what tells by its ending or is known as a word is no name where it begins a sentence`(text: String) throws {
    let tree = try DraftReading(text).reader.reading.sentences[0].tree
    #expect(tree.words[0].tag != .properNoun)
  }

  @Test func `what must be done before something of which nobody has a position is demanded`() throws {
    let found = try DraftReading("Norway said on Friday that Chad must close the mill before talks begin.")
    #expect(found.stances == ["Norway demanded: close the mill"])
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
