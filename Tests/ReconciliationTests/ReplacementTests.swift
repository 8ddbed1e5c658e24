import Commitments
import Testing

/// What takes the place of an offer: the next version, or something else that its author agrees to.
@Suite struct ReplacementTests {
  private static let bid = ["2025-03-01 Alder proposed pay 445 pence a share for Birch | to Birch"]

  @Test func `a version that says it in other words supersedes the one before it`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Elmland proposed write off 45 percent of the principal of its bonds | to Committee"],
      ["2025-03-20 Elmland proposed write-off of 33 percent of principal | to Committee"])
    #expect(try ledger.consequences(1) == ["2025-03-20 superseded by c2"])
  }

  @Test func `an undertaking in other figures takes the place of the offer`() throws {
    let ledger = try Ledger(
      Self.bid, ["2025-03-20 Alder pledged pay 480 pence a share for Birch | to Birch"])
    #expect(try ledger.consequences(1) == ["2025-03-20 superseded by c2"])
    #expect(try ledger.settled() == [.superseded, .active])
  }

  @Test func `an offer that is in force is not superseded by the next one`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Sundaria proposed 30-day truce along the Varda river | to Norland"],
      ["2025-03-04 Norland accepted 30-day truce along the Varda river | to Sundaria"],
      ["2025-03-20 Sundaria proposed 60-day truce along the Varda river | to Norland"])
    #expect(try ledger.settled() == [.active, .active, .proposed])
  }

  @Test func `whoever agrees to something else no longer offers the own terms`() throws {
    let ledger = try Ledger(
      Self.bid, ["2025-03-20 Alder accepted merger of equals | to Birch"],
      ["2025-03-04 Birch pending-review pay 445 pence a share for Birch | to Alder"])
    #expect(try ledger.consequences(1) == ["2025-03-20 superseded by c2"])
    #expect(try ledger.settled() == [.superseded, .active, .superseded])
  }

  @Test(arguments: [
    "2025-03-20 Alder accepted merger of equals | to Cedar",
    "2025-03-20 Alder accepted-if merger of equals | to Birch | if Birch: lift the poison pill",
    "2025-03-20 Birch accepted merger of equals | to Alder", "2025-02-20 Alder accepted talks in Lomna | to Birch",
  ])
  func `agreeing elsewhere, on a condition or before, leaves an offer as it is`(line: String) throws {
    #expect(try Ledger(Self.bid, [line]).consequences(1) == [])
  }

  @Test func `an offer that somebody has agreed to outlives what its author agrees to later`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Sundaria proposed 30-day truce along the Varda river | to Norland, Karsova"],
      ["2025-03-04 Norland accepted 30-day truce along the Varda river | to Sundaria"],
      ["2025-03-20 Sundaria accepted lower tariffs on canola | to Norland"])
    #expect(try ledger.consequences(1) == [])
  }

  @Test func `an offer that its author goes on to carry out outlives what was agreed to meanwhile`() throws {
    let ledger = try Ledger(
      [
        "2025-03-01 Sundaria proposed lower tariffs on canola | to Norland",
        "2025-03-22 Sundaria met lower tariffs on canola",
      ], ["2025-03-20 Sundaria accepted talks in Lomna | to Norland"])
    #expect(try ledger.consequences(1) == [])
    #expect(try ledger.settled() == [.met, .active])
  }
}
