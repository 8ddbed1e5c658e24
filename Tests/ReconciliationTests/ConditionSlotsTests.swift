import Commitments
import TestSupport
import Testing

@testable import Reconciliation

/// Which conditions of a commitment's statements are one and the same.
@Suite struct ConditionSlotsTests {
  /// The numbers of the conditions of each statement. Before they are settled they have numbers of their own.
  private func numbers(_ statements: [String]...) throws -> [[Int]] {
    var slots = ConditionSlots(by: try Shipped.reconciler)
    var next = 1
    for lines in statements {
      let terms = try lines.map(PositionText.condition)
      let links = terms.indices.map { ConditionLink(number: next + $0, matter: MatterID(number: 1)) }
      next += terms.count
      slots.take(terms, links) { $0 }
    }
    return slots.links(startingAt: next).map { $0.map(\.number) }
  }

  @Test func `a condition told again in other words keeps its number`() throws {
    #expect(
      try numbers(["if Karsova: free the captured pilots"], ["if Karsova: release of captured pilots"]) == [[1], [1]])
  }

  @Test func `conditions of separate owners are two`() throws {
    #expect(try numbers(["if Karsova: free the pilots"], ["if Sundaria: free the pilots"]) == [[1], [2]])
  }

  @Test func `one whose owner is not named is that of whoever owns it`() throws {
    #expect(try numbers(["if Karsova: free the pilots"], ["if -: free the pilots"]) == [[1], [1]])
    #expect(try numbers(["if -: free the pilots"], ["if Karsova: free the pilots"]) == [[1], [1]])
  }

  @Test func `separate things asked of one party are two, in whatever order they are told`() throws {
    #expect(
      try numbers(
        ["if Karsova: free the pilots", "if Karsova: reopen the harbour"],
        ["if Karsova: reopening of the harbour", "if Karsova: release the pilots"]) == [[1, 2], [2, 1]])
  }

  @Test func `the only thing asked of a party is that thing, also where only a yes is asked`() throws {
    #expect(try numbers(["if Karsova: halt drone strikes"], ["if Karsova: do the same"]) == [[1], [1]])
  }

  @Test func `a yes asked of a party that owes several things is one more`() throws {
    #expect(
      try numbers(["if Karsova: halt drone strikes", "if Karsova: free the pilots"], ["if Karsova: agree"])
        == [[1, 2], [3]])
  }

  @Test(arguments: ["deadline", "unless"]) func `a date or an exception is no demand in the same words`(
    kind: String
  ) throws {
    #expect(try numbers(["if Karsova: free the pilots"], ["\(kind) Karsova: free the pilots"]) == [[1], [2]])
  }

  @Test func `two conditions of one statement are never one`() throws {
    #expect(try numbers(["if Karsova: free the pilots", "if Karsova: free the pilots"]) == [[1, 2]])
    #expect(
      try numbers(["if Karsova: free the pilots"], ["if Karsova: free pilots", "if Karsova: free all pilots"])
        == [[1], [1, 3]])
  }

  @Test func `a number is kept by one condition only, and a second gets one never used`() throws {
    var slots = ConditionSlots(by: try Shipped.reconciler)
    let terms = try ["if Karsova: free the pilots", "if Sundaria: pay 3 million euros"].map(PositionText.condition)
    let same = ConditionLink(number: 4, matter: MatterID(number: 1))
    slots.take(terms, [same, same]) { $0 }
    #expect(slots.links(startingAt: 9).map { $0.map(\.number) } == [[4, 9]])
  }

  @Test func `a party is known by its present name`() throws {
    var slots = ConditionSlots(by: try Shipped.reconciler)
    for (number, name) in ["Karsova", "Karsovan Republic"].enumerated() {
      let link = ConditionLink(number: number + 1, matter: MatterID(number: 1))
      slots.take([try PositionText.condition("if \(name): free the pilots")], [link]) { _ in "Karsova" }
    }
    #expect(slots.links(startingAt: 3).map { $0.map(\.number) } == [[1], [1]])
  }

  @Test func `without statements there are no links`() throws { #expect(try numbers() == []) }
}
