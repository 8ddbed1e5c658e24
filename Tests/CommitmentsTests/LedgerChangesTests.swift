import Commitments
import TestSupport
import Testing

/// What became different between two looks.
@Suite struct LedgerChangesTests {
  private let since = Day(number: 20_163)

  private func told(_ log: Log, terms: (before: [Term], after: [Term]) = ([], [])) throws -> [String] {
    let after = try #require(try log.commitment()).seen(on: Day(number: 20_180))
    let before = try log.commitment(asOf: (since - 1).description)?.seen(on: since - 1)
    let pair = LedgerChanges.Pair(before: before, after: after, termsBefore: terms.before, termsAfter: terms.after)
    return LedgerChanges(since: since, pairs: [pair]).items.map { item in
      ([item.kind.rawValue, item.from?.rawValue, item.to.rawValue].compactMap(\.self)
        + item.conditions.map { "\($0.id) \($0.action)" } + item.terms.map { "\($0.before) → \($0.after)" })
        .joined(separator: " ")
    }
  }

  private func log(_ first: String, then later: String...) throws -> Log {
    var log = Log()
    try log.article("2025-03-11", says: first)
    for text in later { try log.article("2025-03-17", says: text) }
    return log
  }

  @Test func `what nobody knew of is new, with what it waits for`() throws {
    var log = Log()
    try log.article("2025-03-17", says: "Ukraine pledged truce | if Russia: comply")
    #expect(try told(log) == ["new pledged-if c1.1 comply"])
  }

  @Test func `what stayed as it was is not told`() throws {
    #expect(try told(try log("Ukraine pledged truce", then: "Ukraine pledged truce")) == [])
  }

  @Test(arguments: [
    (
      "Ukraine pledged truce", "Ukraine pledged truce | if Russia: comply",
      ["hardened active pledged-if c1.1 comply", "status active pledged-if"]
    ),
    (
      "Ukraine accepted-if truce | if Russia: comply", "Ukraine accepted truce | on 2025-03-16",
      ["softened accepted-if active c1.1 comply", "status accepted-if active"]
    ),
    (
      "Ukraine accepted-if truce | if Russia: comply", "Ukraine accepted-if truce | if Russia: comply = met",
      ["condition-met accepted-if active c1.1 comply", "status accepted-if active"]
    ),
    (
      "Ukraine accepted-if truce | if Russia: comply", "Ukraine accepted-if truce | if Russia: comply = failed",
      ["condition-failed accepted-if expired c1.1 comply", "status accepted-if expired"]
    ),
    ("Ukraine pledged truce", "Ukraine met truce", ["met active met"]),
    ("Ukraine pledged truce", "Ukraine broken truce", ["broken active broken"]),
    ("Ukraine pledged truce", "Ukraine broken truce | says Russia", ["contested active active"]),
    ("Ukraine pledged truce", "Ukraine withdrawn truce", ["broken active broken"]),
    ("Ukraine pending-review truce", "Ukraine rejected truce", ["status pending-review rejected"]),
  ])
  func `a change is told by its kind`(first: String, later: String, items: [String]) throws {
    #expect(try told(try log(first, then: later)) == items)
  }

  @Test func `the clock alone makes overdue, and ends what lapses`() throws {
    #expect(try told(try log("Ukraine pledged truce | due 2025-03-20")) == ["overdue active active"])
    #expect(try told(try log("Ukraine demanded truce | due 2025-03-20")) == ["status demanded expired"])
  }

  private func money(_ amount: Double, _ unit: String = "USD") -> Term {
    Term(kind: .money, text: "\(unit) \(Int(amount))", amount: amount, unit: unit)
  }

  @Test func `values of one kind and unit are compared in their order`() throws {
    let log = try log("Ukraine pledged truce")
    #expect(try told(log, terms: ([money(31)], [money(33)])) == ["raised active active USD 31 → USD 33"])
    #expect(try told(log, terms: ([money(33)], [money(31)])) == ["cut active active USD 33 → USD 31"])
    #expect(
      try told(log, terms: ([money(31), money(5)], [money(33), money(4)])) == [
        "raised active active USD 31 → USD 33", "cut active active USD 5 → USD 4",
      ])
    for (old, new) in [
      ([money(31)], [money(31)]), ([money(31)], [money(33, "EUR")]), ([money(31)], [money(33), money(4)]),
      ([], [money(3)]),
      ([Term(kind: .place, text: "A", amount: 1)], [Term(kind: .place, text: "B", amount: 2)]),
    ] {
      #expect(try told(log, terms: (old, new)) == [])
    }
  }

  @Test func `a new version is told as raised rather than as new`() throws {
    var log = Log()
    try log.article("2025-03-17", says: "Harrow proposed bid")
    #expect(try told(log, terms: ([money(31)], [money(33)])) == ["raised proposed USD 31 → USD 33"])
  }
}
