import Commitments
import Foundation
import GRDB
import Testing

@testable import Store

/// What `ctrack doctor` finds, and what it can mend.
@Suite struct CheckTests {
  @Test func `a healthy ledger has no faults, and counts its rows`() throws {
    let ledger = try TestLedger.sample()
    let report = try ledger.store.check(rebuild: true)
    #expect(report.faults == [])
    #expect(!report.isRebuilt)
    #expect(report.rows == ["article": 2, "statement": 4, "command": 5, "entry": 12])
    #expect(report.schema == Schema.current.latest)
    #expect(report.path == ledger.path)
  }

  @Test(arguments: [
    ("UPDATE commitment_state SET status = 'met' WHERE id = 1", "commitment_state"),
    ("UPDATE commitment_state SET due = due - 1 WHERE id = 2", "commitment_state"),
    ("DELETE FROM commitment_state WHERE id = 3", "commitment_state"),
    (
      "INSERT INTO commitment_state SELECT 9, party, status, is_open, matter, offer, due, lapses_on, next_change, "
        + "last_event, recorded_at, value, origin, stance FROM commitment_state WHERE id = 1", "commitment_state"
    ),
    ("UPDATE condition_state SET is_listed = 0", "condition_state"),
    ("UPDATE condition_state SET status = 'waived'", "condition_state"),
    ("INSERT INTO commitment_past VALUES (1, 1, 0, 'Russia', 'active', 1, 5, NULL, NULL)", "commitment_past"),
    ("INSERT INTO commitment_past_value VALUES (1, 1, 0, '{}')", "commitment_past_value"),
    ("INSERT INTO condition_past VALUES (1, 1, 1, 0, 'Russia', NULL, 'active', 5, NULL, NULL)", "condition_past"),
    ("INSERT INTO past_search (rowid, words) VALUES (2, 'x')", "past_search"),
    ("DELETE FROM commitment_article WHERE article = 2", "commitment_article"),
    ("DELETE FROM commitment_case", "commitment_case"), ("UPDATE matter_state SET key = 'x'", "matter_state"),
    ("UPDATE article_state SET is_live = 0", "article_state"), ("UPDATE case_state SET name = 'x'", "case_state"),
    ("UPDATE party_state SET value = '{}'", "party_state"), ("DELETE FROM party_alias", "party_alias"),
    ("DELETE FROM commitment_search WHERE rowid = 2", "commitment_search"),
    ("UPDATE commitment_search SET action = 'x' WHERE rowid = 2", "commitment_search"),
  ])
  func `a state row that was tampered with is found and made again`(sql: String, table: String) throws {
    let ledger = try TestLedger.sample()
    let before = try state(of: ledger)
    try ledger.tamper(sql)
    let tampered = try state(of: ledger)
    let report = try ledger.store.check()
    #expect(report.faults.count == 1)
    #expect(
      report.faults.allSatisfy { $0.hasPrefix("\(table): ") && $0.hasSuffix("differ from the fold of the entries") })
    #expect(!report.isRebuilt)
    #expect(try state(of: ledger) == tampered)
    #expect(try ledger.store.check(rebuild: true).isRebuilt)
    #expect(try ledger.store.check().faults == [])
    #expect(try state(of: ledger) == before)
  }

  @Test func `a text, a quotation and a counter that were tampered with are named`() throws {
    let ledger = try TestLedger.sample()
    try ledger.tamper(
      """
      DROP TRIGGER article_is_never_changed;
      UPDATE article SET text = replace(text, 'Aid', 'War') WHERE id = 2;
      UPDATE identifier SET last = 1 WHERE kind = 'c';
      """)
    #expect(
      try ledger.store.check().faults == [
        "a2: its text does not have the hash under which it was read",
        "a2/1:s2: its quotation does not stand in the article", "ids that begin with c would be given out again",
      ])
  }

  @Test(arguments: [
    #"{"id":"s1"}"#, "no JSON",
    #"{"id":"s1","party":"A","status":"met","action":"x","to":[],"conditions":[],"evidence":["W"],"ranges":[[9,2]]}"#,
    #"{"id":"s1","party":"A","status":"met","action":"x","to":[],"conditions":[],"evidence":["W"],"ranges":[[1]]}"#,
    #"{"id":"s1","party":"A","status":"met","action":"x","to":[],"conditions":[],"evidence":["W"]}"#,
  ])
  func `a statement that cannot be read is an error and no crash`(record: String) throws {
    let ledger = try TestLedger.sample()
    try ledger.tamper(
      "DROP TRIGGER statement_is_never_changed; UPDATE statement SET record = '\(record)' WHERE id = 's1'")
    let error = StoreError.corrupt(path: ledger.path, reason: "a row cannot be read as StoredStatement")
    #expect(throws: error) { try ledger.store.check() }
    #expect(throws: error) { try ledger.store.read { try $0.fold(of: CommitmentID(number: 1)) } }
  }

  @Test func `an article revised twice stays revised when one revision is undone`() throws {
    let ledger = try TestLedger()
    let articles = try (1...3).map {
      try ledger.article("k\($0)", [(.test("A", .proposed, "x"), "Words \($0).", nil)]).article
    }
    var entries: [Int64] = []
    for revision in articles.dropFirst() {
      try ledger.write { try $0.record(.articleRead(article: revision, reading: 2, revises: articles[0])) }
      entries.append(try ledger.store.read { try $0.entries(of: .article(revision)).map(\.id).max() ?? 0 })
    }
    func revision() throws -> ArticleID? { try ledger.store.read { try $0.state(of: articles[0])?.revisedBy } }
    #expect(try revision() == articles[2])
    try ledger.write("undo") { try $0.record(.reverted(entry: entries[1], of: .article(articles[2]))) }
    #expect(try revision() == articles[1])
    #expect(try ledger.store.check().faults == [])
    try ledger.write("undo") { try $0.record(.reverted(entry: entries[0], of: .article(articles[1]))) }
    #expect(try revision() == nil)
    #expect(try ledger.store.check().faults == [])
  }

  @Test func `aliases that differ only in case give the same state every time`() throws {
    let ledger = try TestLedger()
    try ledger.write { writer in
      try writer.record([
        .partyAliased(name: "Ukraine", alias: "Kyiv"), .partyAliased(name: "Ukraine", alias: "kyiv"),
        .partyAliased(name: "Ukraine", alias: "KYIV"), .partyAliased(name: "Kyiv city", alias: "kYiv"),
      ])
    }
    for _ in 0..<8 { #expect(try ledger.store.check().faults == []) }
  }

  @Test func `the stored bytes are the same whatever the day, and say when the clock will change them`() throws {
    let ledger = try TestLedger.sample()
    let before = try state(of: ledger)
    for day in [0, 20_160, 20_170, 90_000] {
      let view = Viewpoint(today: Day(number: day))
      _ = try ledger.store.read { try $0.commitments(CommitmentFilter(), from: view) }
      #expect(try ledger.store.check(rebuild: true).faults == [])
    }
    #expect(try state(of: ledger) == before)
  }

  private func state(of ledger: TestLedger) throws -> [String] {
    let queue = try DatabaseQueue(path: ledger.path)
    return try queue.read { db in
      try Projection.tables.flatMap { table in
        let key = table.hasSuffix("_search") ? "rowid, *" : "*"
        return try Row.fetchAll(db, sql: "SELECT \(key) FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
      }
    }
  }
}
