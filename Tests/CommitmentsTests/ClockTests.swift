import TestSupport
import Testing

@testable import Commitments

/// What the clock adds to a commitment, on the very day and not before.
@Suite struct ClockTests {
  struct Case: Sendable, CustomStringConvertible {
    var said: String
    var change: String?
    var status: Status
    var flags: [Flag]

    init(_ said: String, from change: String?, _ status: Status, _ flags: Flag...) {
      (self.said, self.change, self.status, self.flags) = (said, change, status, flags)
    }

    var description: String { said }
  }

  static let cases: [Case] = [
    Case("A proposed x | due 2025-03-20", from: "2025-03-21", .expired),
    Case("A demanded x | due 2025-03", from: "2025-04-01", .expired),
    Case("A threatened x | due 2025-03-20", from: "2025-03-21", .expired),
    Case("A pending-review x | due 2025-03-20", from: "2025-03-21", .pendingReview, .overdue),
    Case("A accepted-if x | if B: p | due 2025-03-20", from: "2025-03-21", .acceptedIf, .overdue),
    Case("A pledged x | due 2025-03-20", from: "2025-03-21", .active, .overdue),
    Case("A pledged x | deadline B: p by 2025-03-10 | due 2025-03-20", from: "2025-03-11", .active, .overdue),
    Case("A pledged x | deadline B: p by 2025-03-25 | due 2025-03-20", from: "2025-03-21", .active, .overdue),
    Case("A proposed x | deadline B: p by 2025-03-10", from: "2025-03-11", .expired),
    Case("A proposed x | deadline B: p = met by 2025-03-10", from: nil, .proposed),
    Case("A pledged x | if B: p by 2025-03-10", from: nil, .pledgedIf),
    Case("A rejected x | due 2025-03-20", from: nil, .rejected),
    Case("A met x | due 2025-03-20", from: nil, .met),
    Case("A proposed x", from: nil, .proposed),
  ]

  @Test(arguments: cases) func `the clock changes a commitment exactly on its day`(given: Case) throws {
    var log = Log()
    try log.article("2025-03-01", says: given.said)
    let stored = try #require(try log.commitment())
    #expect(stored.nextChange?.description == given.change)
    guard let change = stored.nextChange else {
      #expect(stored.seen(on: Day(number: 10_000_000)) == stored)
      #expect(stored.status == given.status)
      return
    }
    #expect(stored.seen(on: change - 1) == stored)
    for day in [change, change + 1, change + 1_000] {
      let seen = stored.seen(on: day)
      #expect(seen.status == given.status)
      #expect(seen.flags == (given.flags + [.unreviewed]).sorted())
      #expect(seen.since == (given.status == stored.status ? stored.since : change))
    }
  }

  @Test func `a deadline fails once its last day is over, a later one not yet`() throws {
    var log = Log()
    try log.article(
      "2025-03-01", says: "A pledged x | deadline B: p by 2025-03-10 | deadline B: q by 2025-03-20 | if B: r")
    let stored = try #require(try log.commitment())
    func statuses(_ day: String) throws -> [ConditionStatus] {
      stored.seen(on: try PositionText.day(day)).conditions.map(\.status)
    }
    #expect(try statuses("2025-03-10") == [.open, .open, .open])
    #expect(try statuses("2025-03-11") == [.failed, .open, .open])
    #expect(try statuses("2025-03-20") == [.failed, .open, .open])
    #expect(try statuses("2025-03-21") == [.failed, .failed, .open])
  }

  @Test func `looking twice shows nothing that looking once does not`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A proposed x | deadline B: p by 2025-03-10 | due 2025-03-20")
    let stored = try #require(try log.commitment())
    let day = try PositionText.day("2025-03-25")
    #expect(stored.seen(on: day).seen(on: day) == stored.seen(on: day))
  }

  @Test func `a demand binds its addressees, a pledge its maker`() throws {
    var demand = Log()
    try demand.article("2025-03-01", says: "A demanded x | to B, C")
    #expect(try demand.commitment()?.debtors == ["B", "C"])
    #expect(try demand.commitment()?.creditors == ["A"])
    var pledge = Log()
    try pledge.article("2025-03-01", says: "A pledged x | to B")
    #expect(try pledge.commitment()?.debtors == ["A"])
    #expect(try pledge.commitment()?.creditors == ["B"])
    var brokered = Log()
    try brokered.article("2025-03-01", says: "A proposed x | to B, C")
    #expect(try brokered.commitment()?.debtors == ["B", "C"])
  }
}
