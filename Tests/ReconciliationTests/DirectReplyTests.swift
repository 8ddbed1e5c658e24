import Commitments
import Testing

/// Answers and deeds addressed to the very party that asked.
@Suite struct DirectReplyTests {
  private static let demand = ["2025-03-01 Sundaria demanded publish the contracts of loans from China | to Norland"]

  @Test func `done for the one who asked, in words that hardly agree, it is what was asked`() throws {
    let ledger = try Ledger(
      Self.demand, ["2025-03-09 Norland met terms of its Chinese loans put on the website | to Sundaria"])
    #expect(try ledger.consequences(1) == ["2025-03-09 fulfilled by c2"])
  }

  @Test(arguments: [
    "2025-03-09 Norland met terms of its Chinese loans put on the website",
    "2025-03-09 Norland met terms of its Chinese loans put on the website | to Karsova",
    "2025-03-09 Karsova met terms of its Chinese loans put on the website | to Sundaria",
    "2025-02-09 Norland met terms of its Chinese loans put on the website | to Sundaria",
    "2025-03-09 Norland met guards pulled back from the river | to Sundaria",
    "2025-03-09 Norland accepted terms of its Chinese loans put on the website | to Sundaria",
  ])
  func `done for nobody or another, by another, before, or something else, it is not`(line: String) throws {
    #expect(try Ledger(Self.demand, [line]).consequences(1) == [])
  }

  @Test func `an offer binds by a yes that names it in few of its words`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Sundaria proposed host a second round of talks in Lomna | to Norland"],
      ["2025-03-09 Norland accepted meet for talks | to Sundaria"])
    #expect(try ledger.consequences(1) == ["2025-03-09 accepted by c2"])
  }

  @Test func `figures that differ are no reply`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Sundaria proposed quota of 40,000 cars a year | to Norland"],
      ["2025-03-09 Norland accepted quota of 60,000 cars | to Sundaria"])
    #expect(try ledger.consequences(1) == [])
  }
}
