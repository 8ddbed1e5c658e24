import Commitments
import Testing

/// Conditions that come about, or fail, through what becomes of other commitments.
@Suite struct ConditionConsequenceTests {
  @Test func `what another party has done meets the condition that waited for it, on the day it was done`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland accepted-if truce along the Varda river | to Karsova | if Karsova: free captured pilots"],
      ["2025-03-20 Karsova met release of all captured pilots | on 2025-03-18"])
    #expect(try ledger.consequences(1) == ["2025-03-18 condition 1 met by c2"])
    #expect(try ledger.settled() == [.active, .met])
  }

  @Test func `what another party has broken fails the condition`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged lift the blockade of Lomna | to Karsova | after Karsova: free captured pilots"],
      [
        "2025-03-12 Karsova pledged release captured pilots | to Norland",
        "2025-03-20 Karsova broken release captured pilots",
      ])
    #expect(try ledger.consequences(1) == ["2025-03-20 condition 1 failed by c2"])
    #expect(try ledger.settled() == [.expired, .broken])
  }

  @Test func `a mere promise meets no condition that asks for the deed`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland accepted-if truce along the Varda river | to Karsova | if Karsova: free captured pilots"],
      ["2025-03-20 Karsova pledged release of all captured pilots"])
    #expect(try ledger.consequences(1) == [])
    #expect(try ledger.settled() == [.acceptedIf, .active])
  }

  @Test func `a condition that asks for a yes is met by the yes`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland accepted-if 30-day truce | to Karsova | if Karsova: do the same"],
      ["2025-03-14 Karsova accepted 30-day truce | to Norland"])
    #expect(try ledger.consequences(1) == ["2025-03-14 condition 1 met by c2"])
    #expect(try ledger.settled() == [.active, .active])
  }

  @Test func `what was done before the position was taken meets nothing`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland accepted-if truce | to Karsova | if Karsova: free captured pilots"],
      ["2025-02-01 Karsova met release of captured pilots | on 2025-02-01"])
    #expect(try ledger.consequences(1) == [])
  }

  @Test func `the deed of a third party meets no condition of another`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland accepted-if truce | to Karsova | if Karsova: free captured pilots"],
      ["2025-03-20 Sundaria met release of captured pilots | on 2025-03-18"])
    #expect(try ledger.consequences(1) == [])
  }

  @Test func `where nobody is named, the words alone must tell`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged reopen the harbour of Lomna | if -: clearing of sea mines off Lomna"],
      ["2025-03-20 Sundaria met clearing of sea mines off Lomna | on 2025-03-18"],
      ["2025-03-19 Karsova met clearing of snow | on 2025-03-17"])
    #expect(try ledger.consequences(1) == ["2025-03-18 condition 1 met by c2"])
  }

  @Test func `of two deeds the earlier counts`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged reopen the harbour of Lomna | if -: clearing of sea mines off Lomna"],
      ["2025-03-20 Sundaria met clearing of sea mines off Lomna | on 2025-03-18"],
      ["2025-03-20 Karsova met clearing of sea mines off Lomna | on 2025-03-16"])
    #expect(try ledger.consequences(1) == ["2025-03-16 condition 1 met by c3"])
  }

  @Test func `a guard fails where what was to be kept up is broken, and suspends`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged halt artillery fire | to Karsova | while Karsova: keep the truce at sea"],
      ["2025-03-12 Karsova pledged keep the truce at sea | to Norland", "2025-03-20 Karsova broken truce at sea"])
    #expect(try ledger.consequences(1) == ["2025-03-20 condition 1 failed by c2"])
    #expect(try ledger.settled() == [.suspended, .broken])
  }

  @Test func `an exception comes where it is done, and ends what it excepted`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged halt artillery fire | to Karsova | unless Karsova: mobilise reserve troops"],
      ["2025-03-20 Karsova met mobilisation of reserve troops | on 2025-03-19"])
    #expect(try ledger.consequences(1) == ["2025-03-19 condition 1 failed by c2"])
    #expect(try ledger.settled() == [.expired, .met])
  }

  @Test func `the opposite of what is asked meets nothing`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged halt artillery fire | to Karsova | if Karsova: not mobilise reserve troops"],
      ["2025-03-20 Karsova met mobilise reserve troops | on 2025-03-19"])
    #expect(try ledger.consequences(1) == [])
  }

  @Test func `other figures meet nothing`() throws {
    let ledger = try Ledger(
      ["2025-03-11 Norland pledged halt artillery fire | to Karsova | if Karsova: release 40 prisoners"],
      ["2025-03-20 Karsova met release of 12 prisoners | on 2025-03-19"])
    #expect(try ledger.consequences(1) == [])
  }
}
