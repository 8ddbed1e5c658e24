import Commitments
import Foundation
import Testing

@testable import Store

/// Two programs at once on one file.
@Suite struct ConcurrencyTests {
  @Test func `a reader sees the ledger as it was before another's open transaction`() throws {
    let ledger = try TestLedger.sample()
    let other = try LedgerStore(path: ledger.path, access: .existing, schema: .current, busyTimeout: 0.05)
    let before = try other.read { try $0.entryCount }
    try ledger.write { writer in
      try writer.record(.partyAdded(name: "X", kind: .unknown))
      #expect(try other.read { try $0.entryCount } == before)
      let third = try LedgerStore(path: ledger.path, access: .existing, schema: .current, busyTimeout: 0.05)
      #expect(try third.read { try $0.entryCount } == before)
    }
    #expect(try other.read { try $0.entryCount } == before + 1)
  }

  @Test func `a second writer waits its time, then says that the store is busy`() throws {
    let ledger = try TestLedger.sample()
    let other = try LedgerStore(path: ledger.path, access: .existing, schema: .current, busyTimeout: 0.05)
    let draft = CommandDraft(words: "late", author: "other", recordedAt: TestLedger.time(99))
    try ledger.write { writer in
      try writer.record(.partyAdded(name: "X", kind: .unknown))
      #expect(throws: StoreError.busy(path: ledger.path)) {
        try other.write(draft) { try $0.record(.partyAdded(name: "Y", kind: .unknown)) }
      }
    }
    try other.write(draft) { try $0.record(.partyAdded(name: "Y", kind: .unknown)) }
    #expect(try ledger.store.read { try $0.registeredParties().map(\.name) } == ["Ukraine", "X", "Y"])
    #expect(try ledger.store.check().faults == [])
    #expect(LedgerStore.busyTimeout == 5)
  }

  @Test func `writers that take turns all get through, with different ids`() async throws {
    let ledger = try TestLedger()
    let path = ledger.path
    let ids = try await withThrowingTaskGroup(of: [CommitmentID].self) { group in
      for writer in 0..<2 {
        group.addTask {
          let store = try LedgerStore(path: path, access: .existing)
          return try (0..<10).map { round in
            let minute = Int64(writer * 10 + round)
            let draft = CommandDraft(words: "add", author: "w\(writer)", recordedAt: TestLedger.time(minute))
            return try store.write(draft) { writing in
              let id = try writing.next(CommitmentID.self)
              let added = AddedPosition(position: .test("A", .proposed, "x"), conditions: [])
              try writing.record(.positionAdded(commitment: id, value: added))
              return id
            }
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(ids.map(\.number).sorted() == Array(1...20))
    #expect(try ledger.store.check().faults == [])
  }

  @Test func `a wait goes on until its time is up, and the next one begins anew`() {
    let wait = BusyWait(limit: 0.05)
    for _ in 0..<2 {
      let start = ContinuousClock.now
      var tries = 0
      while wait.goesOn(after: tries) { tries += 1 }
      #expect(tries > 0)
      #expect(start.duration(to: .now) >= .seconds(0.05))
    }
  }

  @Test func `those who find no file at once all open the one that is made`() async throws {
    let ledger = try TestLedger()
    for round in 0..<20 {
      let path = "\(ledger.path).\(round)"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { _ = try LedgerStore(path: path, access: .create) } }
        try await group.waitForAll()
      }
      #expect(try LedgerStore(path: path, access: .existing).check().faults == [])
    }
  }

  @Test func `those who find an old file at once all open it, and each copy of it is whole`() async throws {
    let ledger = try TestLedger.sample()
    let (path, before) = (ledger.path, try ledger.export())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { _ = try LedgerStore(path: path, access: .existing, schema: SchemaTests.extended) }
      }
      try await group.waitForAll()
    }
    #expect(try ledger.export() == before)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".schema-") }
    #expect(!copies.isEmpty)
    for name in copies {
      let copy = try LedgerStore(
        path: folder.appendingPathComponent(name).path, access: .existing, schema: SchemaTests.extended)
      #expect(try copy.check().faults == [])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test(arguments: [
    (StoreError.noStore(path: "p"), "p: no ledger there yet: read an article with `ctrack ingest FILE`"),
    (.notAStore(path: "p", reason: "r"), "p: not a ctrack ledger (r): nothing was changed; name another file"),
    (
      .newerSchema(path: "p", version: 3, known: 1),
      "p: written by a newer ctrack (schema 3, this program knows up to 1)"
    ),
    (.busy(path: "p"), "p: another ctrack has been writing for more than five seconds: nothing was changed; try again"),
    (
      .cannotWrite(path: "p", reason: "r"), "p: cannot be written (r): nothing was changed; make room or permit writing"
    ),
    (.cannotOpen(path: "p", reason: "r"), "p: cannot be opened (r): check the folder and its permissions"),
    (
      .corrupt(path: "p", reason: "r"),
      "p: the file is damaged (r): nothing was changed; go back to a copy made by `ctrack backup`"
    ),
    (.fileExists(path: "p"), "p: a file is already there: name a new one"),
    (.notEmpty(path: "p"), "p: the ledger already holds entries: import into a new store"),
  ])
  func `each store error names the file, the rule and the remedy`(error: StoreError, beginning: String) {
    #expect(error.description.hasPrefix(beginning))
  }
}
