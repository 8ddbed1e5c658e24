import Commitments
import Testing

@testable import Extraction

/// What becomes of drafts: references, repetitions, addressees, dates, kept apart from the judge.
@Suite struct StatementMakingTests {
  // MARK: References

  @Test(arguments: [
    "Vietnam proposed a joint fleet. Brazil accepted it.",
    "Vietnam proposed a joint fleet. Brazil accepted the proposal.",
    "Vietnam proposed a joint fleet. It rained. Brazil accepted it.",
    "Vietnam offered a joint fleet. Brazil accepted this offer.",
  ])
  func `it and the offer stand for what was last offered`(text: String) throws {
    #expect(try DraftReading(text).drafts.map(\.position.action) == ["joint fleet", "joint fleet"])
  }

  @Test func `the demand stands for what was demanded, not for what was offered since`() throws {
    let text = "Vietnam demanded a new survey. Vietnam offered a joint fleet. Brazil rejected the demand."
    #expect(try DraftReading(text).drafts.last.map { DraftReading.line($0.position) } == "Brazil rejected: new survey")
  }

  @Test func `a plan that is named stands for itself`() throws {
    let text = "Vietnam proposed a joint fleet. Brazil accepted the ferry plan."
    #expect(try DraftReading(text).drafts.last.map { DraftReading.line($0.position) } == "Brazil accepted: ferry plan")
  }

  @Test func `it stands for nothing where nothing was said`() throws {
    #expect(try DraftReading("It rained. Brazil accepted it.").drafts.allSatisfy { $0.position.action != "rained" })
  }

  // MARK: Repetitions

  @Test func `the same position told twice is one statement with two sentences`() throws {
    let marked = MarkedText(
      "⟦Denmark accepted the ferry plan.⟧ It was a long night."
        + " ⟦The mayor praised Denmark's acceptance of the ferry plan.⟧")
    let found = try DraftReading(marked.text).statements
    #expect(found.map { DraftReading.line($0.position) } == ["Denmark accepted: ferry plan"])
    #expect(found.map { $0.evidence.map(\.range) } == [marked.spans])
  }

  @Test func `a repetition adds what was not known before`() throws {
    let found = try DraftReading(
      "Kenya demanded a toll. Somalia refused to pay a toll. Kenya repeated its demand for a toll on Friday."
    ).positions
    #expect(found.map(DraftReading.line) == ["Kenya demanded: toll", "Somalia rejected: pay a toll"])
    #expect(found.first?.on == Period(iso: "2024-06-07"))
  }

  @Test(arguments: [
    "Denmark accepted the ferry plan. Sweden accepted the ferry plan.",
    "Denmark proposed a ferry plan. Denmark rejected the ferry plan.",
    "Denmark accepted the ferry plan. Denmark accepted the cheaper loan.",
  ])
  func `another party, another stance or another matter is another statement`(text: String) throws {
    #expect(try DraftReading(text).statements.count == 2)
  }

  // MARK: Addressees

  @Test func `who answers an offer answers its author`() throws {
    #expect(
      try DraftReading("Vietnam proposed a joint fleet. Brazil rejected the joint fleet.").positions.map(\.to)
        == [["Brazil"], ["Vietnam"]])
  }

  @Test func `whoever must bring a condition about is the other side`() throws {
    #expect(try DraftReading("Kenya will open the port if Somalia pays.").positions.map(\.to) == [["Somalia"]])
  }

  @Test func `the party named most often besides stands opposite`() throws {
    let text = "Chile was there. Everybody knows Chile. Bolivia is near. Peru offered to open its market."
    #expect(try DraftReading(text).positions.map(\.to) == [["Chile"]])
  }

  @Test func `where nobody else is spoken of the addressee stays open`() throws {
    #expect(try DraftReading("Peru offered to open its market.").positions.map(\.to) == [[]])
  }

  // MARK: Dates, speakers, modes

  @Test func `a position has its day, the day of its act, how long it lasts and who says so`() throws {
    let found = try DraftReading("Kenya pledged on Monday to open the port from 1 July for 30 days.").positions
    #expect(found.map(\.on) == [Period(iso: "2024-06-10")])
    #expect(found.map(\.due) == [Period(iso: "2024-07-01")])
    #expect(found.map(\.scope) == ["30 days"])
    let spoken = try DraftReading("Kenya's president, Amina Odinga, said on Monday that Kenya would open the port.")
    #expect(spoken.positions.map(\.speaker) == ["Amina Odinga"])
    #expect(spoken.positions.map(\.on) == [Period(iso: "2024-06-10")])
  }

  @Test(arguments: [
    ("Ghana proposed a truce.", Mode.keptUp), ("Ghana promised to keep the port open.", .keptUp),
    ("Ghana promised to publish the list.", .achieved), ("Ghana proposed a cocoa levy.", .achieved),
  ])
  func `an action that lasts is kept up, another is achieved`(text: String, mode: Mode) throws {
    #expect(try DraftReading(text).drafts.map(\.position.mode) == [mode])
  }

  @Test(arguments: [
    ("Peru accepted the ferry plan.", "ferry plan"), ("Peru accepted a few ferries.", "a few ferries"),
    ("Peru rejected an airport.", "airport"), ("Peru demanded a third of the catch.", "a third of the catch"),
  ])
  func `an action is named without its article unless that counts`(text: String, action: String) throws {
    #expect(try DraftReading(text).drafts.map(\.position.action) == [action])
  }
}
