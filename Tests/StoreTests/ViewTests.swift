import Commitments
import Foundation
import GRDB
import Testing

@testable import Store

/// The views for other SQLite clients give what the program's own lists give, on any day.
@Suite struct ViewTests {
  /// The ledger's file as another client opens it, with the clock put to a day.
  private func client(_ ledger: TestLedger, on today: Day) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: ledger.path)
    try queue.write { db in
      try db.execute(
        sql: """
          DROP VIEW today;
          CREATE VIEW today AS SELECT '\(today)' AS day, \(today.number) AS number;
          """)
    }
    return queue
  }

  private func rows(_ queue: DatabaseQueue, _ sql: String) throws -> [[String?]] {
    try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in row.databaseValues.map { String.fromDatabaseValue($0) ?? text($0) } }
    }
  }

  private func text(_ value: DatabaseValue) -> String? { Int.fromDatabaseValue(value).map(String.init) }

  private func joined(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: "; ") }

  static let days = [20_140, 20_150, 20_160, 20_170, 20_180, 20_500].map(Day.init(number:))

  @Test(arguments: UInt64(1)...6) func `the open conditions are those of the list`(seed: UInt64) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    for today in Self.days {
      let (listed, aliases, cases) = try ledger.store.read { reader in
        (
          try reader.openConditions(CommitmentFilter(), from: Viewpoint(today: today)), try reader.aliases,
          try Dictionary(uniqueKeysWithValues: reader.cases().map { ($0.id, $0.name) })
        )
      }
      let expected = listed.map { row in
        let (commitment, condition) = (row.commitment, row.condition)
        let due = (condition.due ?? commitment.due)?.last
        return [
          condition.id.description, commitment.id.description, aliases[commitment.party] ?? commitment.party,
          commitment.status.rawValue, commitment.action, condition.kind.rawValue, condition.action,
          condition.by.map { aliases[$0] ?? $0 }, due?.description, due.map { String($0.number - today.number) },
          condition.alternative.map(String.init), commitment.offer?.description,
          joined(commitment.cases.compactMap { cases[$0] }), commitment.lastEvent?.description,
        ]
      }
      let found = try rows(
        client(ledger, on: today),
        """
        SELECT condition, "commitment", party, status, action, kind, waits_for, responsible, due, days_left, alternative,
          offer, cases, last_event FROM open_conditions
        ORDER BY due IS NULL, due, CAST(substr("commitment", 2) AS INTEGER), condition
        """)
      #expect(found == expected)
    }
  }

  @Test(arguments: UInt64(1)...6) func `the positions are all commitments as seen today`(seed: UInt64) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    var everything = CommitmentFilter()
    everything.includesClosed = true
    for today in Self.days {
      let (listed, aliases, cases) = try ledger.store.read { reader in
        (
          try reader.commitments(everything, from: Viewpoint(today: today), order: .id), try reader.aliases,
          try Dictionary(uniqueKeysWithValues: reader.cases().map { ($0.id, $0.name) })
        )
      }
      let expected = listed.map { commitment -> [String?] in
        [
          commitment.id.description, aliases[commitment.party] ?? commitment.party, commitment.status.rawValue,
          commitment.stance.rawValue, commitment.action, joined(commitment.to.map { aliases[$0] ?? $0 }),
          commitment.speaker, commitment.since?.description, commitment.due?.last.description,
          commitment.flags.contains(.overdue) ? "1" : "0", commitment.status.isOpen ? "1" : "0",
          joined(commitment.flags.filter { $0 != .overdue }.map(\.rawValue)), String(commitment.conditions.count),
          String(commitment.openConditions.count), String(commitment.statements.count), commitment.mode.rawValue,
          commitment.scope, commitment.matter?.description, commitment.offer?.description,
          joined(commitment.cases.compactMap { cases[$0] }), commitment.lastEvent?.description,
        ]
      }
      let found = try rows(
        client(ledger, on: today),
        """
        SELECT "commitment", party, status, stance, action, addressees, speaker, since, due, is_overdue, is_open, flags,
          conditions, open_conditions, statements, mode, scope, matter, offer, cases, last_event
        FROM positions ORDER BY CAST(substr("commitment", 2) AS INTEGER)
        """)
      #expect(found == expected)
    }
  }

  @Test(arguments: UInt64(1)...6) func `the time line holds every statement that counts, and what is due`(
    seed: UInt64
  ) throws {
    let ledger = try RandomLedger(seed: seed).ledger
    var everything = CommitmentFilter()
    everything.includesClosed = true
    for today in Self.days {
      let view = Viewpoint(today: today)
      var expected: Set<[String?]> = []
      try ledger.store.read { reader in
        for commitment in try reader.commitments(everything, from: view, order: .id) {
          let id = commitment.id.description
          for reference in commitment.statements {
            let linked = try reader.linkedStatement(reference)
            let key = try reader.article(reference.article)?.key ?? ""
            let day = linked?.statement.position.effectiveDay(published: linked?.published)
            expected.insert([day?.description, "statement", id, nil, "\(key):\(reference.id)"])
          }
          expected.insert([commitment.since?.description, "status", id, nil, nil])
          if commitment.status.isOpen, let due = commitment.due {
            expected.insert([due.last.description, "due", id, nil, nil])
          }
        }
        for row in try reader.openConditions(CommitmentFilter(), from: view) {
          guard let due = row.condition.due else { continue }
          let ids = [row.commitment.id.description, row.condition.id.description]
          expected.insert([due.last.description, "condition-due", ids[0], ids[1], nil])
        }
      }
      let found = try rows(
        client(ledger, on: today), "SELECT day, kind, \"commitment\", condition, statement FROM timeline")
      #expect(Set(found) == expected)
      #expect(found.count == expected.count)
    }
  }

  @Test(arguments: [
    ("2025", "2025-12-31"), ("2024-02", "2024-02-29"), ("2025-03-14", "2025-03-14"),
    ("2025-03-10/2025-03-16", "2025-03-16"), ("2025-03/2025-04", "2025-04-30"), ("2024/2025", "2025-12-31"),
  ])
  func `a period is due on its last day`(period: String, last: String) throws {
    let ledger = try TestLedger()
    var position = Position.test("Norway", .pledged, "cut its catch")
    position.due = Period(iso: period)
    try ledger.article("one", published: Day(number: 19_700), [(position, quotation: "It will.", commitment: nil)])
    let found = try rows(client(ledger, on: Day(number: 19_700)), "SELECT due, is_overdue FROM positions")
    #expect(found == [[last, "0"]])
    #expect(try rows(client(ledger, on: Day(number: 21_000)), "SELECT is_overdue FROM positions") == [["1"]])
  }

  @Test func `an alias in other letters is another name`() throws {
    let ledger = try TestLedger()
    try ledger.article(
      "one", published: Day(number: 19_700),
      [
        (Position.test("Kyiv", .pledged, "stop"), quotation: "It will.", commitment: nil),
        (Position.test("KYIV", .pledged, "go"), quotation: "It may.", commitment: nil),
      ])
    try ledger.write { try $0.record(.partyAliased(name: "Ukraine", alias: "Kyiv")) }
    let queue = try DatabaseQueue(path: ledger.path)
    #expect(try rows(queue, "SELECT party FROM positions ORDER BY 1") == [["KYIV"], ["Ukraine"]])
  }

  @Test func `today is the day in UTC`() throws {
    let ledger = try TestLedger()
    let queue = try DatabaseQueue(path: ledger.path)
    #expect(
      try rows(queue, "SELECT day = date('now'), date(number * 86400, 'unixepoch') = day FROM today") == [["1", "1"]])
  }
}
