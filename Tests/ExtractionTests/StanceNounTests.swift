import Commitments
import Testing

@testable import Extraction

/// Nouns and the verbs that carry them, adjectives and fixed phrases, as the rules read them. ⟦…⟧ marks the action.
@Suite struct StanceNounTests {
  @Test(arguments: [
    ("Brazil repeated its call for a ⟦new survey⟧.", "Brazil demanded"),
    ("Brazil made a commitment to ⟦open the archive⟧.", "Brazil pledged"),
    ("Kenya made an offer to ⟦lease the port to Somalia⟧.", "Kenya proposed"),
    ("The Brazilian proposal for a ⟦joint fleet⟧ is new.", "Brazil proposed"),
  ])
  func `a noun gives the stance of whoever holds it`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: [
    ("Kenya dropped its demand for a toll.", "Kenya withdrawn"),
    ("Kenya broke its promise to publish the map.", "Kenya broken"),
    ("Kenya kept its promise to publish the map.", "Kenya met"),
  ])
  func `the verb that carries a noun says what becomes of it`(text: String, stance: String) throws {
    let found = try DraftReading(text).drafts.map(\.position)
    #expect(found.map { "\($0.party) \($0.stance.rawValue)" } == [stance])
  }

  @Test(arguments: ["rejected", "accepted"])
  func `an answer to a party's offer says that the party made it`(answer: String) throws {
    #expect(
      try DraftReading("Portugal \(answer) Spain's offer of cheaper water.").addressed
        == ["Portugal \(answer): cheaper water → Spain", "Spain proposed: cheaper water → "])
  }

  @Test func `a demand that is refused is a demand all the same`() throws {
    #expect(
      try DraftReading("Kenya's demand for a new survey was rejected by Somalia.").stances
        == ["Kenya demanded: new survey", "Somalia rejected: new survey"])
  }

  @Test func `a deal between two is agreed by both, whoever tells of it`() throws {
    #expect(
      try DraftReading("A deal between Kenya and Somalia to share the wells was announced on Monday.").addressed
        == ["Kenya accepted: share the wells → Somalia", "Somalia accepted: share the wells → Kenya"])
  }

  @Test(arguments: [
    "Brazil received an offer from a stranger.", "The offer is old.", "Its demands are many.",
    "Kenya spoke of the agreement.",
  ])
  func `a noun without a holder or a matter is no stance`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }

  @Test(arguments: [
    ("Norway is ready to ⟦share the data⟧.", "Norway proposed"),
    ("Norway is unwilling to ⟦share the data⟧.", "Norway rejected"),
    ("Norway is not ready to ⟦share the data⟧.", "Norway rejected"),
    ("Norway said it was reluctant to ⟦share the data⟧.", "Norway rejected"),
    ("Norway is committed to ⟦sharing the data⟧.", "Norway pledged"),
  ])
  func `an adjective gives the stance of what it is said of`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: [
    "Norway is ready.", "Dinner is ready.", "Norway may be ready to share the data.",
  ])
  func `an adjective without an act or a party is no stance`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }

  @Test(arguments: [
    ("A ⟦toll⟧ is out of the question for Norway.", "Norway rejected"),
    ("A ⟦toll⟧ is unacceptable to Norway.", "Norway rejected"),
    ("A ⟦toll⟧ is off the table, Norway said.", "Norway withdrawn"),
    ("It is time for Vietnam to ⟦open the archive⟧, Brazil said.", "Brazil demanded"),
  ])
  func `a phrase gives the stance of the speaker or of whoever it is said for`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
  }

  @Test(arguments: ["A toll is out of the question.", "The price is on the table.", "Norway has time to read."])
  func `a phrase that nobody says is no stance`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }
}
