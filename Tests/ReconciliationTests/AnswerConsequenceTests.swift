import Commitments
import Testing

/// What answers, deeds, newer versions and withdrawals mean for what was asked and offered.
@Suite struct AnswerConsequenceTests {
  private static let offer = ["2025-03-11 Sundaria proposed 30-day truce along the Varda river | to Norland, Karsova"]

  @Test func `an offer binds on the day on which the last addressee accepts it`() throws {
    let ledger = try Ledger(
      Self.offer, ["2025-03-14 Norland accepted 30-day truce along the Varda river | to Sundaria"],
      ["2025-03-13 Karsova accepted truce of 30 days | to Sundaria"])
    #expect(try ledger.consequences(1) == ["2025-03-14 accepted by c2"])
    let statuses = try ledger.settled()
    #expect(statuses == [.active, .active, .active])
  }

  @Test func `one missing answer, a refusal or a condition leaves an offer as it is`() throws {
    let yes = ["2025-03-14 Norland accepted 30-day truce along the Varda river | to Sundaria"]
    #expect(try Ledger(Self.offer, yes).consequences(1) == [])
    let refused = try Ledger(Self.offer, yes, ["2025-03-15 Karsova rejected 30-day truce | to Sundaria"])
    #expect(try refused.consequences(1) == [])
    let waiting = try Ledger(
      Self.offer, yes, ["2025-03-15 Karsova accepted-if 30-day truce | to Sundaria | if Norland: withdraw heavy guns"])
    #expect(try waiting.consequences(1) == [])
  }

  @Test func `a conditional answer counts from the day on which its condition came about`() throws {
    let ledger = try Ledger(
      Self.offer, ["2025-03-14 Norland accepted 30-day truce along the Varda river | to Sundaria"],
      ["2025-03-15 Karsova accepted-if 30-day truce | to Sundaria | if Norland: withdraw heavy guns"],
      ["2025-03-22 Norland met withdrawal of heavy guns | on 2025-03-21"])
    let statuses = try ledger.settled()
    #expect(statuses == [.active, .active, .active, .met])
  }

  @Test func `an answer to other figures is no answer`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Alder proposed pay 445 pence a share | to Birch"],
      ["2025-03-14 Birch accepted pay 480 pence a share | to Alder"])
    #expect(try ledger.consequences(1) == [])
  }

  @Test func `a demand is met once everybody who was asked has done it`() throws {
    let demand = ["2025-03-11 Sundaria demanded withdraw heavy guns from Lomna | to Norland, Karsova"]
    let first = ["2025-03-20 Norland met withdrawal of heavy guns from Lomna | on 2025-03-18"]
    #expect(try Ledger(demand, first).consequences(1) == [])
    let ledger = try Ledger(demand, first, ["2025-03-23 Karsova met withdrawal of heavy guns | on 2025-03-22"])
    #expect(try ledger.consequences(1) == ["2025-03-22 fulfilled by c3"])
    let statuses = try ledger.settled()
    #expect(statuses == [.met, .met, .met])
  }

  @Test func `a demand that is agreed to stays a demand`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Sundaria demanded withdraw heavy guns from Lomna | to Norland"],
      ["2025-03-20 Norland accepted withdraw heavy guns from Lomna | to Sundaria"])
    #expect(try ledger.consequences(1) == [])
    let statuses = try ledger.settled()
    #expect(statuses == [.demanded, .active])
  }

  @Test func `a raised bid supersedes the one before it, with the open answer to that`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Alder proposed pay 445 pence a share for Birch | to Birch"],
      ["2025-03-20 Alder proposed pay 480 pence a share for Birch | to Birch"],
      ["2025-03-04 Birch pending-review pay 445 pence a share for Birch | to Alder"])
    #expect(try ledger.consequences(1) == ["2025-03-20 superseded by c2"])
    #expect(try ledger.consequences(2) == [])
    let statuses = try ledger.settled()
    #expect(statuses == [.superseded, .proposed, .superseded])
  }

  @Test func `a closed answer to a superseded bid stays`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Alder proposed pay 445 pence a share for Birch | to Birch"],
      ["2025-03-20 Alder proposed pay 480 pence a share for Birch | to Birch"],
      ["2025-03-04 Birch rejected pay 445 pence a share for Birch | to Alder"])
    let statuses = try ledger.settled()
    #expect(statuses == [.superseded, .proposed, .rejected])
  }

  @Test func `another's bid, or one to somebody else, supersedes nothing`() throws {
    let ledger = try Ledger(
      ["2025-03-01 Alder proposed pay 445 pence a share for Birch | to Birch"],
      ["2025-03-20 Cedar proposed pay 480 pence a share for Birch | to Birch"],
      ["2025-03-20 Alder proposed pay 480 pence a share for Elm | to Elm"])
    #expect(try ledger.consequences(1) == [])
  }

  private static let takenBack = [
    "2025-03-01 Alder proposed pay 445 pence a share for Birch | to Birch",
    "2025-03-09 Alder withdrawn offer of 445 pence a share for Birch",
  ]

  @Test func `an open answer is released when its question is taken back`() throws {
    let ledger = try Ledger(
      Self.takenBack, ["2025-03-04 Birch pending-review pay 445 pence a share for Birch | to Alder"])
    #expect(try ledger.consequences(2) == ["2025-03-09 released by c1"])
    let statuses = try ledger.settled()
    #expect(statuses == [.withdrawn, .released])
  }

  @Test func `a refusal stays when its question is taken back`() throws {
    let ledger = try Ledger(Self.takenBack, ["2025-03-04 Birch rejected pay 445 pence a share for Birch | to Alder"])
    let statuses = try ledger.settled()
    #expect(statuses == [.withdrawn, .rejected])
  }

  @Test func `nothing follows where nobody has to do with it`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland accepted truce along the Varda river | to Karsova"],
      ["2025-03-12 Elm pledged lower tariffs on canola | to Alder"])
    #expect(try ledger.consequences(1) == [])
    #expect(try ledger.consequences(2) == [])
  }
}
