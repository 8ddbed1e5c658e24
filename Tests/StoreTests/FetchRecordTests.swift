import Commitments
import Store
import Testing

@Suite struct FetchRecordTests {
  private func record(_ etag: String, _ articles: [ArticleID]) -> FetchRecord {
    FetchRecord(
      address: "https://example.org/feed", place: "https://www.example.org/feed", etag: etag, lastModified: nil,
      fetchedAt: RecordingTime(milliseconds: 7), articles: articles)
  }

  @Test func `the last record of an address is the one that counts, and no export has it`() throws {
    let ledger = try TestLedger.sample()
    let before = try ledger.export()
    let article = ArticleID(number: 1)
    try ledger.store.remember(record("first", [article]))
    try ledger.store.remember(record("second", [article]))
    #expect(try ledger.store.read { try $0.fetchRecord(of: "https://example.org/feed") } == record("second", [article]))
    #expect(try ledger.store.read { try $0.fetchRecord(of: "https://example.org/") } == nil)
    #expect(try ledger.export() == before)
  }

  @Test func `what was undone is no longer known`() throws {
    let ledger = try TestLedger.sample()
    let article = ArticleID(number: 1)
    try ledger.store.remember(record("first", [article, ArticleID(number: 999)]))
    #expect(try ledger.store.read { try $0.fetchRecord(of: "https://example.org/feed") } == nil)
    try ledger.store.remember(record("first", []))
    #expect(try ledger.store.read { try $0.fetchRecord(of: "https://example.org/feed") } == nil)
  }
}
