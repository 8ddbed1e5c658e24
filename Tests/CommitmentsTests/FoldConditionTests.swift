import TestSupport
import Testing

@testable import Commitments

/// How conditions, met or failed one after the other, move the commitment that they belong to.
@Suite struct FoldConditionTests {
  struct Course: Sendable, CustomStringConvertible {
    var said: String
    var marks: [(Int, ConditionStatus)]
    var status: Status
    var flags: [Flag]

    init(_ said: String, _ marks: [(Int, ConditionStatus)], gives status: Status, _ flags: Flag...) {
      (self.said, self.marks, self.status, self.flags) = (said, marks, status, flags)
    }

    var description: String { "\(said) ▸ \(marks)" }
  }

  static let courses: [Course] = [
    Course("A accepted-if x | if B: p | if C: q", [(1, .met)], gives: .acceptedIf),
    Course("A accepted-if x | if B: p | if C: q", [(1, .met), (2, .waived)], gives: .active),
    Course("A accepted-if x | if B: p | if C: q", [(1, .met), (2, .failed)], gives: .expired),
    Course("A accepted-if x | if#1 B: p | if#1 C: q", [(2, .met)], gives: .active),
    Course("A accepted-if x | if#1 B: p | if#1 C: q", [(2, .failed)], gives: .acceptedIf),
    Course("A accepted-if x | if#1 B: p | if#1 C: q", [(1, .failed), (2, .failed)], gives: .expired),
    Course("A accepted-if x | if#1 B: p | if#1 C: q | if D: r", [(1, .met)], gives: .acceptedIf),
    Course("A accepted-if x | if#1 B: p | if#1 C: q | if#2 D: r | if#2 E: s", [(1, .met), (4, .met)], gives: .active),
    Course("A pledged x | until B: p", [(1, .met)], gives: .active),
    Course("A pledged x | if B: p", [(1, .met), (1, .open)], gives: .pledgedIf),
    Course("A pledged x | unless B: p", [(1, .failed)], gives: .expired),
    Course("A pledged x | unless B: p", [(1, .met)], gives: .active),
    Course("A accepted-if x | if B: p | unless C: q", [(2, .failed)], gives: .expired),
    Course("A pledged x | while B: p", [(1, .failed)], gives: .suspended),
    Course("A pledged x | while B: p", [(1, .failed), (1, .open)], gives: .active),
    Course("A pledged x | if B: p | while C: q", [(2, .failed)], gives: .pledgedIf),
    Course("A pledged x | if B: p | while C: q", [(2, .failed), (1, .met)], gives: .suspended),
    Course("A pledged x | if B: p | while C: q", [(2, .failed), (1, .met), (2, .met)], gives: .active),
    Course("A threatened x | if B: p", [(1, .failed)], gives: .expired),
    Course("A threatened x | unless B: p", [(1, .failed)], gives: .expired),
    Course("A threatened x | if B: p", [(1, .met)], gives: .threatened),
    Course("A rejected x | until B: p", [(1, .met)], gives: .rejected, .decisionDue),
    Course("A rejected x | unless B: p", [(1, .failed)], gives: .rejected, .decisionDue),
    Course("A rejected x | until B: p", [(1, .met), (1, .open)], gives: .rejected),
    Course("A pending-review x | after B: p", [(1, .met)], gives: .pendingReview, .decisionDue),
    Course("A pending-review x | after B: p | after C: q", [(1, .met)], gives: .pendingReview),
    Course("A proposed x | if B: p", [(1, .met)], gives: .proposed),
  ]

  @Test(arguments: courses)
  func `conditions move their commitment as the table has it`(course: Course) throws {
    var log = Log()
    try log.article("2025-03-01", says: course.said)
    for (index, (number, status)) in course.marks.enumerated() {
      try log.marks(condition: number, status, on: "2025-03-0\(index + 2)")
    }
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == course.status)
    #expect(commitment.flags == course.flags)
  }

  @Test func `an article can meet, fail or waive a condition that another stated`() throws {
    for (status, expected) in [("met", Status.active), ("waived", .active), ("failed", .expired)] {
      var log = Log()
      try log.article("2025-03-01", says: "A accepted-if x | if B: p")
      try log.article("2025-03-02", says: "A accepted-if x | if B: p = \(status)")
      #expect(try log.commitment()?.status == expected)
    }
  }

  @Test func `a restatement does not open again what was met`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p = met")
    try log.article("2025-03-02", says: "A accepted-if x | if B: p")
    #expect(try log.commitment()?.status == .active)
  }

  @Test func `a later article with a further condition makes an active commitment wait`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p = met")
    try log.article("2025-03-02", says: "A accepted-if x | if C: q")
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .acceptedIf)
    #expect(commitment.openConditions.map(\.action) == ["q"])
  }

  @Test func `a condition added by hand makes an active commitment wait, also after a mark`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x")
    try log.adds(condition: "if B: p")
    #expect(try log.commitment()?.status == .pledgedIf)
    try log.marks(.active, on: "2025-04-02")
    #expect(try log.commitment()?.status == .active)
    try log.marks(condition: 1, .failed, on: "2025-04-03")
    #expect(try log.commitment()?.status == .expired)
  }

  @Test func `alternatives of different articles are different choices`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if#1 B: p | if#1 B: q")
    try log.article("2025-03-02", says: "A accepted-if x | if#1 C: r | if#1 C: s")
    try log.marks(condition: 1, .met, on: "2025-03-03")
    let commitment = try #require(try log.commitment())
    #expect(commitment.conditionGroups.map { $0.conditions.map(\.id.number) } == [[1, 2], [3, 4]])
    #expect(commitment.conditionGroups.allSatisfy { $0.combination == .any })
    #expect(commitment.status == .acceptedIf)
    try log.marks(condition: 4, .met, on: "2025-03-04")
    #expect(try log.commitment()?.status == .active)
  }

  @Test func `a condition set by hand keeps its status whatever articles say`() throws {
    for published in ["2025-02-01", "2025-03-02", "2025-03-09"] {
      var log = Log()
      try log.article("2025-03-01", says: "A accepted-if x | if B: p")
      try log.marks(condition: 1, .met, on: "2025-03-05")
      try log.article(published, says: "A accepted-if x | if B: p = failed")
      let condition = try #require(try log.commitment()?.conditions.first)
      #expect(condition.status == .met, "\(published)")
      #expect(condition.isMarked)
    }
  }

  @Test func `a condition met before the day of the article that states it stays met`() throws {
    var log = Log()
    try log.article("2025-03-14", says: "A accepted-if x | if B: p")
    try log.marks(condition: 1, .met, on: "2025-03-12")
    let commitment = try #require(try log.commitment())
    #expect(commitment.conditions.map(\.status) == [.met])
    #expect(commitment.status == .active)
    #expect(commitment.lastEvent == (try PositionText.day("2025-03-14")))
    #expect(try log.commitment(asOf: "2025-03-13") == nil)
  }

  @Test func `an answer after the awaited event takes the reminder away`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A rejected x | until B: p")
    try log.marks(condition: 1, .met, on: "2025-03-02")
    #expect(try log.commitment()?.flags == [.decisionDue])
    try log.article("2025-03-03", says: "A rejected x")
    #expect(try log.commitment()?.flags == [])
  }

  @Test func `numbers of conditions are not given out again after a reversal`() throws {
    var log = Log()
    #expect(log.fold.nextConditionNumber == 1)
    try log.article("2025-03-01", says: "A accepted-if x | if B: p | if C: q")
    #expect(log.fold.nextConditionNumber == 3)
    log.reverts(log.last)
    #expect(try log.commitment() == nil)
    #expect(log.fold.nextConditionNumber == 3)
    try log.adds("A pledged x | if D: r")
    let added = try log.adds(condition: "if E: s")
    #expect(log.fold.nextConditionNumber == 5)
    log.reverts(added)
    #expect(log.fold.nextConditionNumber == 5)
  }

  @Test func `groups say whether they are satisfied or have failed`() {
    func group(_ combination: ConditionGroup.Combination, _ statuses: [ConditionStatus]) -> ConditionGroup {
      let conditions = statuses.enumerated().map { index, status in
        Condition(
          id: ConditionID(commitment: Log.id, number: index + 1),
          term: ConditionTerm(action: "p", kind: .if, status: status))
      }
      return ConditionGroup(combination: combination, conditions: conditions)
    }
    #expect(group(.all, [.met, .waived]).isSatisfied)
    #expect(!group(.all, [.met, .open]).isSatisfied)
    #expect(group(.all, [.open, .failed]).hasFailed)
    #expect(group(.any, [.failed, .met]).isSatisfied)
    #expect(!group(.any, [.failed, .met]).hasFailed)
    #expect(group(.any, [.failed, .failed]).hasFailed)
    #expect(!group(.any, [.failed, .open]).hasFailed)
  }
}
