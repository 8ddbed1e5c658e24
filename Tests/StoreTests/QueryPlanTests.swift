import Commitments
import GRDB
import Testing

@testable import Store

/// Lists by one name come off an index in their order, however large the ledger: nothing is scanned or sorted.
@Suite struct QueryPlanTests {
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var index: String
    var conditions: Bool
    var set: @Sendable (inout CommitmentFilter) -> Void

    init(
      _ description: String, index: String, conditions: Bool,
      _ set: @escaping @Sendable (inout CommitmentFilter) -> Void
    ) {
      (self.description, self.index, self.conditions, self.set) = (description, index, conditions, set)
    }
  }

  static let cases: [Case] = [
    Case("all conditions", index: "condition_by_due", conditions: true) { _ in },
    Case("conditions by party", index: "condition_by_party", conditions: true) { $0.party = "Russia" },
    Case("conditions by responsible", index: "condition_by_responsible", conditions: true) { $0.by = "Russia" },
    Case("conditions by status", index: "condition_by_status", conditions: true) { $0.statuses = [.acceptedIf] },
    Case("conditions by due", index: "condition_by_due", conditions: true) { $0.dueBy = Day(number: 20_160) },
    Case("all commitments", index: "commitment_by_due", conditions: false) { _ in },
    Case("commitments by party", index: "commitment_by_party", conditions: false) { $0.party = "Russia" },
    Case("commitments by status", index: "commitment_by_status", conditions: false) { $0.statuses = [.acceptedIf] },
    Case("commitments by due", index: "commitment_by_due", conditions: false) { $0.dueBy = Day(number: 20_160) },
  ]

  @Test(arguments: cases) func `a list comes off its index in order`(given: Case) throws {
    var filter = CommitmentFilter()
    given.set(&filter)
    let plan = try plan(filter, conditions: given.conditions)
    #expect(plan.contains { $0.contains("INDEX \(given.index)") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.contains("USING") }, "\(plan)")
  }

  @Test(arguments: [true, false]) func `words are looked up in the index of words`(conditions: Bool) throws {
    var filter = CommitmentFilter()
    filter.words = ["truce"]
    let plan = try plan(filter, conditions: conditions)
    #expect(plan.contains { $0.contains("commitment_search VIRTUAL TABLE INDEX") }, "\(plan)")
  }

  @Test(arguments: [1, 2])
  func `who waits for a party is looked up in the indexes, however many names it has`(names: Int) throws {
    let ledger = try TestLedger.sample()
    let plan: [String] = try ledger.store.read { reader in
      let arguments = StatementArguments((0..<5 * names).map { _ in "Russia" })
      let sql = "EXPLAIN QUERY PLAN " + StoreReader.nodes(aroundNames: names)
      return try Row.fetchAll(reader.db, sql: sql, arguments: arguments).map { $0["detail"] }
    }
    #expect(plan.filter { $0.contains("_state") && $0.contains("SCAN") || $0.contains("commitment_by_status") } == [])
    #expect(plan.contains { $0.contains("commitment_under_review (party=?)") })
  }

  private func plan(_ filter: CommitmentFilter, conditions: Bool) throws -> [String] {
    let ledger = try TestLedger.sample()
    return try ledger.store.read { reader in
      let view = Viewpoint(today: Day(number: 20_150))
      let query =
        conditions
        ? try reader.conditionQuery(filter, from: view, order: .due)
        : try reader.commitmentQuery(filter, from: view, order: .due)
      let (sql, arguments) = query.statement(limit: 100)
      return try Row.fetchAll(reader.db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] }
    }
  }
}
