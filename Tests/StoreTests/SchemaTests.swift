import Commitments
import Foundation
import GRDB
import Testing

@testable import Store

/// Files of every kind under the name of a store: old, newer, foreign, no database at all.
@Suite struct SchemaTests {
  static let extended = Schema(
    versions: Schema.current.versions + [
      Schema.Version(
        number: Schema.current.latest + 1, statements: "CREATE TABLE first (x); INSERT INTO first VALUES (1);"),
      Schema.Version(number: Schema.current.latest + 2, statements: "ALTER TABLE first RENAME TO second;"),
    ])

  private func value<T: DatabaseValueConvertible>(_ type: T.Type, _ sql: String, in path: String) throws -> T? {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { try type.fetchOne($0, sql: sql) }
  }

  @Test func `an old file is migrated in order, and a copy of it is kept beside it`() throws {
    let ledger = try TestLedger.sample()
    let before = try ledger.export()
    let store = try LedgerStore(path: ledger.path, access: .existing, schema: Self.extended)
    #expect(try store.check().schema == Schema.current.latest + 2)
    #expect(try value(Int.self, "SELECT x FROM second", in: ledger.path) == 1)
    #expect(try ledger.export() == before)
    let copy = try LedgerStore(path: ledger.path + ".schema-\(Schema.current.latest).bak", access: .existing)
    var lines: [String] = []
    try copy.read { reader in try reader.export { lines.append($0) } }
    #expect(lines == before)
    #expect(try copy.check().schema == Schema.current.latest)
  }

  @Test func `a copy left by an earlier migration is neither lost nor in the way`() throws {
    let ledger = try TestLedger.sample()
    let copy = ledger.path + ".schema-\(Schema.current.latest).bak"
    try Data("an earlier copy".utf8).write(to: URL(fileURLWithPath: copy))
    _ = try LedgerStore(path: ledger.path, access: .existing, schema: Self.extended)
    #expect(try ledger.bytes(copy) == Data("an earlier copy".utf8))
    #expect(FileManager.default.fileExists(atPath: ledger.path + ".schema-\(Schema.current.latest).2.bak"))
  }

  @Test func `a migration that fails leaves the file as it was`() throws {
    let ledger = try TestLedger.sample()
    let broken = Schema(
      versions: Schema.current.versions + [
        Schema.Version(
          number: Schema.current.latest + 1, statements: "CREATE TABLE first (x); INSERT INTO nowhere VALUES (1);")
      ])
    #expect(throws: StoreError.self) { try LedgerStore(path: ledger.path, access: .existing, schema: broken) }
    #expect(try ledger.store.check().schema == Schema.current.latest)
    #expect(try value(Int.self, "SELECT count(*) FROM sqlite_schema WHERE name = 'first'", in: ledger.path) == 0)
  }

  @Test func `a ledger of version 7 that lacks the tables of version 6 is made whole`() throws {
    let ledger = try TestLedger()
    let path = ledger.file("early.db")
    let early = Schema(versions: Schema.current.versions.filter { $0.number != 6 && $0.number < 8 })
    try DatabaseQueue(path: path).write { try early.migrate($0, from: 0, path: path) }
    #expect(try value(Int.self, "SELECT count(*) FROM sqlite_schema WHERE name = 'suggestion_state'", in: path) == 0)
    let store = try LedgerStore(path: path, access: .existing)
    #expect(try store.check().faults == [])
    #expect(try store.check().schema == Schema.current.latest)
    #expect(try store.read { try $0.suggestions() } == [])
  }

  /// Closes what SQLite keeps beside the file, so that the file alone holds everything.
  private func closed(_ schema: Schema) throws -> (TestLedger, path: String) {
    let ledger = try TestLedger()
    let path = ledger.file("other.db")
    _ = try LedgerStore(path: path, access: .create, schema: schema)
    return (ledger, path)
  }

  @Test func `a file of a newer version is refused and not touched`() throws {
    let (ledger, path) = try closed(Self.extended)
    let before = try ledger.bytes(path)
    #expect(
      throws: StoreError.newerSchema(path: path, version: Schema.current.latest + 2, known: Schema.current.latest)
    ) {
      try LedgerStore(path: path, access: .create)
    }
    #expect(try ledger.bytes(path) == before)
  }

  @Test(arguments: [
    "CREATE TABLE t (x)", "CREATE TABLE t (x); PRAGMA user_version = 1", "PRAGMA user_version = 1",
    "PRAGMA application_id = 77", "CREATE TABLE entry (id); PRAGMA application_id = 1",
  ])
  func `an SQLite file of another program is refused and not touched`(sql: String) throws {
    let ledger = try TestLedger()
    let path = ledger.file("other.db")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    let before = try ledger.bytes(path)
    #expect(throws: StoreError.notAStore(path: path, reason: "an SQLite file of another program")) {
      try LedgerStore(path: path, access: .create)
    }
    #expect(try ledger.bytes(path) == before)
  }

  @Test func `a file that is no database is refused and not touched`() throws {
    let ledger = try TestLedger()
    let path = ledger.file("notes.txt")
    let text = Data(String(repeating: "Notes of a meeting. ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path, reason: "file is not a database")) {
      try LedgerStore(path: path, access: .create)
    }
    #expect(try ledger.bytes(path) == text)
  }

  @Test func `a missing file is made only on demand, with its folder`() throws {
    let ledger = try TestLedger()
    let path = ledger.file("deep/down/ledger.db")
    #expect(throws: StoreError.noStore(path: path)) { try LedgerStore(path: path, access: .existing) }
    #expect(!FileManager.default.fileExists(atPath: ledger.file("deep")))
    #expect(try LedgerStore(path: path, access: .create).check().faults == [])
    let blocked = ledger.path + "/below/ledger.db"
    #expect(throws: StoreError.cannotOpen(path: blocked, reason: "its folder cannot be made")) {
      try LedgerStore(path: blocked, access: .create)
    }
  }

  @Test func `a backup is a whole store, in the log mode that lets readers read`() throws {
    let ledger = try TestLedger.sample()
    let target = ledger.file("backups/monday.db")
    try ledger.write { writer in
      try writer.record(.partyAdded(name: "Written meanwhile", kind: .unknown))
      let other = try LedgerStore(path: ledger.path, access: .existing)
      try other.backup(to: target)
    }
    let copy = try LedgerStore(path: target, access: .existing)
    #expect(try copy.check().faults == [])
    #expect(try copy.read { try $0.partyNames() } == ["Russia", "Ukraine", "United States"])
    #expect(try value(String.self, "PRAGMA journal_mode", in: target) == "wal")
    #expect(throws: StoreError.fileExists(path: target)) { try ledger.store.backup(to: target) }
  }
}
