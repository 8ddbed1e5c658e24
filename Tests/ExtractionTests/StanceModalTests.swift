import Commitments
import Testing

@testable import Extraction

/// What is to come and what must be done, as the rules read it. ⟦…⟧ marks the action.
@Suite struct StanceModalTests {
  @Test(arguments: [
    ("Kenya will ⟦publish the list⟧.", "Kenya pledged"),
    ("Kenya said it would ⟦publish the list⟧.", "Kenya pledged"),
    ("Kenya will ⟦seize the ferries⟧.", "Kenya threatened"),
    ("Kenya could ⟦seize the ferries⟧.", "Kenya threatened"),
    ("Kenya is going to ⟦close the canal⟧.", "Kenya threatened"),
    ("Kenya will ⟦not attack Somalia⟧.", "Kenya pledged"),
    ("Kenya would not ⟦open the archive⟧.", "Kenya rejected"),
    ("Kenya cannot ⟦open the archive⟧.", "Kenya rejected"),
    ("Kenya would ⟦call off the truce⟧.", "Kenya threatened"),
    ("“We will not ⟦pay⟧,” Kenya's minister said.", "Kenya rejected"),
    ("The ⟦boycott⟧ will ⟦continue⟧, the Dockers' Union said.", "Dockers' Union threatened"),
  ])
  func `an act under will is undertaken, threatened where it harms, refused where it is denied`(
    marked: String, stance: String
  ) throws {
    try expectOnly(stance, in: marked)
  }

  @Test func `a second verb shares the modal of the first`() throws {
    #expect(
      try DraftReading("Kenya will withdraw its troops and open the border.").stances
        == ["Kenya pledged: withdraw its troops", "Kenya pledged: open the border"])
  }

  @Test(arguments: [
    "Prices will rise, Kenya said.", "The tigers will be fed at noon.", "Kenya could open the archive.",
    "It will rain in Kenya.", "Kenya can read.", "There will be rain, Kenya said.",
  ])
  func `what happens by itself, may be done or is nobody's to do is no stance`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }

  @Test(arguments: [
    ("Kenya must ⟦publish the map⟧, Somalia's minister said.", "Somalia demanded"),
    ("Somalia said that Kenya should ⟦publish the map⟧.", "Somalia demanded"),
    ("Kenya has to ⟦publish the map⟧, Somalia said.", "Somalia demanded"),
  ])
  func `what a speaker says another must do is demanded of it`(marked: String, stance: String) throws {
    try expectOnly(stance, in: marked)
    #expect(try DraftReading(MarkedText(marked).text).drafts.map(\.position.to) == [["Kenya"]])
  }

  @Test(arguments: [
    "We must publish the map, Kenya's minister said.", "Kenya must publish the map.",
    "Kenya should know the map, Somalia said.", "A deal should bring rain, Somalia said.",
  ])
  func `a duty that is the speaker's own, nobody's demand or no act is no stance`(text: String) throws {
    #expect(try DraftReading(text).stances == [])
  }
}
