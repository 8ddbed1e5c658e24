import Commitments
import Foundation
import Testing

@testable import Store

/// Copies that come to nothing leave nothing, and files that were cut are known for it.
@Suite struct CopyTests {
  private struct Stopped: Error {}

  private func names(beside ledger: borrowing TestLedger) throws -> Set<String> {
    let folder = URL(fileURLWithPath: ledger.path).deletingLastPathComponent().path
    return Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  @Test func `a copy is seen when it is whole, and never otherwise`() throws {
    let ledger = try TestLedger()
    let before = try names(beside: ledger)
    let target = ledger.file("copy.db")
    #expect(throws: Stopped.self) {
      try LedgerCopy(to: target).make { part in
        try Data("half".utf8).write(to: URL(fileURLWithPath: part))
        throw Stopped()
      }
    }
    #expect(try names(beside: ledger) == before)
    try LedgerCopy(to: target).make { part in
      try Data("whole".utf8).write(to: URL(fileURLWithPath: part))
      #expect(!FileManager.default.fileExists(atPath: target))
    }
    #expect(try ledger.bytes(target) == Data("whole".utf8))
    #expect(try names(beside: ledger) == before.union(["copy.db"]))
  }

  @Test func `a name that was taken meanwhile is left to who took it`() throws {
    let ledger = try TestLedger()
    let target = ledger.file("copy.db")
    #expect(throws: StoreError.fileExists(path: target)) {
      try LedgerCopy(to: target).make { part in
        for (text, path) in [("mine", part), ("another's", target)] {
          try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
      }
    }
    #expect(try ledger.bytes(target) == Data("another's".utf8))
    #expect(try names(beside: ledger).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `what a killed copy left goes with the next one, what a living one writes stays`() throws {
    let ledger = try TestLedger.sample()
    let before = try names(beside: ledger)
    // No system gives a process so high a number; the first process lives as long as the system.
    let abandoned = [".copy.db.2147483646-7.part", ".copy.db.2147483646-7.part-journal", ".copy.db.1-8.part"]
    let kept = [".copy.db.1-7.part", ".other.db.2147483646-7.part", ".copy.db.notes.part", ".copy.db.2147483646.part"]
    for name in abandoned + kept { try Data("half".utf8).write(to: URL(fileURLWithPath: ledger.file(name))) }
    // Its number belongs to another process by now.
    try FileManager.default.setAttributes([.modificationDate: Date() - 7200], ofItemAtPath: ledger.file(abandoned[2]))
    try ledger.store.backup(to: ledger.file("copy.db"))
    #expect(try names(beside: ledger) == before.union(kept).union(["copy.db"]))
    let copy = try LedgerStore(path: ledger.file("copy.db"), access: .existing)
    #expect(try copy.check().faults == [])
  }

  @Test(arguments: [LedgerStore.Access.existing, .create])
  func `a file of one byte, which SQLite takes for none, is refused and not touched`(access: LedgerStore.Access) throws
  {
    let ledger = try TestLedger()
    let path = ledger.file("one.db")
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path, reason: "one byte long")) {
      try LedgerStore(path: path, access: access)
    }
    #expect(try ledger.bytes(path) == Data("x".utf8))
  }

  @Test func `a file whose last page is cut off is found out`() throws {
    let ledger = try TestLedger.sample()
    let path = ledger.file("cut.db")
    try ledger.store.backup(to: path)
    do {
      // A long text, so that the last page is one of it: the schema, which a copy ends with, could not be read at all.
      let copy = try LedgerStore(path: path, access: .existing)
      let article = Article(key: "long", title: "", text: String(repeating: "It rained. ", count: 10_000))
      let draft = CommandDraft(words: "ingest long", author: "tester", recordedAt: RecordingTime(milliseconds: 1))
      try copy.write(draft) { writer in
        try writer.record(.articleRead(article: writer.insert(article), reading: 1, revises: nil))
      }
    }
    try Data(ledger.bytes(path).dropLast(10)).write(to: URL(fileURLWithPath: path))
    let store = try LedgerStore(path: path, access: .existing)
    #expect(try store.check().faults.first == "the file ends within a page: 10 bytes are missing")
  }
}
