public import Commitments
public import Store

/// A page of the web that was read before and whose articles are all in the ledger.
public struct KnownPage: Hashable, Sendable {
  public var record: FetchRecord
  /// As they were read.
  public var articles: [Article]
}

extension Tracker {
  /// What came of an address when it was read last; `nil` if nothing is known of it, or texts of it are missing.
  public func knownPage(at address: String) throws -> KnownPage? {
    try store.read { reader in
      guard let record = try reader.fetchRecord(of: address) else { return nil }
      let articles = try record.articles.compactMap { try reader.article($0) }
      guard articles.count == record.articles.count, articles.allSatisfy({ $0.text != nil }) else { return nil }
      return KnownPage(record: record, articles: articles.map(\.asArticle))
    }
  }

  /// Keeps what the next reading of an address can ask its site about; no entry of the log.
  public func remember(_ record: FetchRecord) throws { try store.remember(record) }
}
