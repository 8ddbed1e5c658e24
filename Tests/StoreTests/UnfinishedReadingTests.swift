import Commitments
import Store
import Testing

@Suite struct UnfinishedReadingTests {
  private let time = RecordingTime(milliseconds: 5)

  private func last(_ ledger: TestLedger) throws -> UnfinishedReading? {
    try ledger.store.read { try $0.lastUnfinishedReading() }
  }

  @Test func `the call that was begun last is gone on with first, and each until it has ended`() throws {
    let ledger = try TestLedger.sample()
    let before = try ledger.export()
    #expect(try last(ledger) == nil)
    let first = try ledger.store.beginReading("one", at: time)
    let second = try ledger.store.beginReading("two", at: time)
    let page = UnfinishedReading.Input(stamp: "", command: nil)
    let file = UnfinishedReading.Input(stamp: "11 2.5", command: 7)
    try ledger.store.finishInputs(
      ["a.txt": UnfinishedReading.Input(stamp: "10 1.5", command: 6), "https://example.org/": page], of: second)
    try ledger.store.finishInputs(["a.txt": file], of: second)
    #expect(
      try last(ledger)
        == UnfinishedReading(
          id: second, call: "two", startedAt: time, inputs: ["a.txt": file, "https://example.org/": page]))
    try ledger.store.endReading(second)
    #expect(try last(ledger) == UnfinishedReading(id: first, call: "one", startedAt: time, inputs: [:]))
    try ledger.store.endReading(first)
    #expect(try last(ledger) == nil)
    #expect(try ledger.export() == before)
  }
}
