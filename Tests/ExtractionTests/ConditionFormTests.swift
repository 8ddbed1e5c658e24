import Commitments
import Testing

@testable import Extraction

@Suite struct ConditionFormTests {
  @Test(arguments: [
    ("Should Somalia refuse, Kenya would close the border.", "if Somalia: Somalia refuse", "close"),
    ("Were Somalia to sign the treaty, Kenya would open the border.", "if Somalia: Somalia sign the treaty", "open"),
    (
      "Had Somalia signed the treaty, Kenya would have opened the border.", "if Somalia: Somalia signed the treaty",
      "opened"
    ),
    ("Only if Somalia disarms will Kenya open the border.", "if Somalia: Somalia disarms", "open"),
    ("Sign the treaty and we will lift the siege, Kenya told Somalia.", "if -: Sign the treaty", "lift"),
    ("Withdraw by Friday or face sanctions, Kenya told Somalia.", "unless -: Withdraw by Friday", "face"),
    (
      "Any country that sends weapons to Somalia will face sanctions, Kenya warned.", "if -: sends weapons to Somalia",
      "face"
    ),
    ("Kenya agreed to free the pilots in return for cheaper fuel.", "exchange -: cheaper fuel", "pilots"),
    ("In return for a public apology, Kenya will sign.", "exchange -: a public apology", "sign"),
    ("There will be no talks without a ceasefire, Kenya said.", "if -: a ceasefire", "talks"),
    ("The company would consider a higher price, but only after due diligence.", "after -: due diligence", "consider"),
    (
      "The merger is contingent on clearance from the European Commission.",
      "if European Union: clearance from the European Commission", "merger"
    ),
    (
      "The deal hinges on Somalia's withdrawal from the border zone.",
      "if Somalia: Somalia's withdrawal from the border zone", "deal"
    ),
    ("The pact still requires ratification by both parliaments.", "if -: ratification by both parliaments", "pact"),
    ("Kenya made the aid conditional on reforms.", "if -: reforms", "aid"),
    (
      "Approval from regulators is needed before the deal can close.", "if regulators: Approval from regulators",
      "close"
    ),
    ("Brazil's offer stands until midnight on 3 March.", "deadline -: accept by midnight on 3 March", "offer"),
    (
      "But first Somalia must withdraw its troops, the minister said.", "demand Somalia: withdraw its troops",
      "previous"
    ),
    ("Somalia must disarm before Kenya opens the border.", "until Somalia: disarm", "opens"),
  ])
  func `a condition is known by its form and says what it conditions`(text: String, term: String, governor: String)
    throws
  {
    let found = try ConditionReading(text)
    #expect(found.terms == [term])
    #expect(found.conditions.first.map { found.governor($0) } == governor)
  }

  @Test func `the clause before is the condition of what comes after it`() throws {
    let found = try ConditionReading(
      "The Kenyan envoy is expected to report on Monday, after which Norway will decide.")
    #expect(found.terms == ["after Kenya: The Kenyan envoy report on Monday"])
    #expect(found.conditions.first.map { found.governor($0) } == "decide")
  }

  @Test func `in return rests on what the other side undertakes in the sentence before`() throws {
    let found = try ConditionReading("Kenya will free the pilots. In return, Somalia will lift the blockade.")
    #expect(found.terms == ["exchange Kenya: Kenya free the pilots"])
    #expect(found.conditions.first?.sentence == 1)
  }

  @Test func `each side of a swap is the condition of the other`() throws {
    let found = try ConditionReading("Kenya will free 20 pilots, for whom Somalia will release 30 soldiers.")
    #expect(found.conditions.flatMap(\.terms).map(\.kind) == [.exchange, .exchange])
  }

  @Test func `a demand that is dropped is a condition waived`() throws {
    let found = try ConditionReading("Kenya has dropped its demand for a public apology.")
    #expect(found.conditions.flatMap(\.terms).map(\.status) == [.waived])
    #expect(found.terms == ["if -: a public apology"])
  }

  @Test(arguments: [
    "Kenya needs rain.", "Both countries need to act.", "The hinges were rusty.",
    "A senior official spoke on condition of anonymity.",
    "He left without a word.", "Somalia must act.", "The rest is history.", "Kenya should sign the treaty.",
  ])
  func `what only sounds like a condition is none`(text: String) throws {
    #expect(try ConditionReading(text).terms == [])
  }

  @Test(arguments: [
    "", "if", "If if if if", "Unless, until and once.", "should were had", ") ( if \" “ ” .", "no without",
  ])
  func `scraps of text are read without harm`(text: String) throws {
    _ = try ConditionReading(text)
  }
}
