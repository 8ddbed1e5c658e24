public import Commitments
internal import GRDB

/// A page of the web as it was read last, so that its site can be asked whether it has changed.
///
/// Only a memory: it is not exported, and losing it costs nothing but reading the page again.
public struct FetchRecord: Hashable, Sendable {
  /// As it was asked for.
  public var address: String
  /// Where the page lay in the end.
  public var place: String
  public var etag: String?
  /// As the site wrote it.
  public var lastModified: String?
  public var fetchedAt: RecordingTime
  /// What came of it, in the order of the page.
  public var articles: [ArticleID]

  public init(
    address: String, place: String, etag: String?, lastModified: String?, fetchedAt: RecordingTime,
    articles: [ArticleID]
  ) {
    self.address = address
    self.place = place
    self.etag = etag
    self.lastModified = lastModified
    self.fetchedAt = fetchedAt
    self.articles = articles
  }
}

extension StoreReader {
  /// How the page was read last; `nil` if it never was, or not all that came of it still counts.
  public func fetchRecord(of address: String) throws -> FetchRecord? {
    let sql = "SELECT place, etag, last_modified, fetched_at, articles FROM fetched WHERE address = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [address]) else { return nil }
    let articles = (row["articles"] as String).split(separator: " ").compactMap { ArticleID(String($0)) }
    guard !articles.isEmpty, try articles.allSatisfy({ try state(of: $0)?.isLive == true }) else { return nil }
    return FetchRecord(
      address: address, place: row["place"], etag: row["etag"], lastModified: row["last_modified"],
      fetchedAt: RecordingTime(milliseconds: row["fetched_at"]), articles: articles)
  }
}

extension LedgerStore {
  /// Keeps how a page was read, in place of what was kept of it before. The log does not change.
  public func remember(_ record: FetchRecord) throws {
    try writeOutsideLog { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO fetched (address, place, etag, last_modified, fetched_at, articles)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          record.address, record.place, record.etag, record.lastModified, record.fetchedAt.milliseconds,
          record.articles.map(\.description).joined(separator: " "),
        ])
    }
  }

  /// A transaction that touches nothing of the ledger.
  func writeOutsideLog(_ body: (Database) throws -> Void) throws {
    try writeForCheck { db in (try body(db), keep: true) }
  }
}
