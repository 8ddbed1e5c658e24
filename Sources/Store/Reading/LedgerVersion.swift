internal import GRDB

/// Tells whether a ledger is still the one that was read before: two that are equal mean that nothing was written.
public struct LedgerVersion: Hashable, Sendable, CustomStringConvertible {
  /// Counts what other connections have written.
  let others: Int
  /// Counts the rows that this connection has written.
  let own: Int

  public var description: String { "\(others)-\(own)" }
}

extension LedgerStore {
  /// The version as of now. Good for comparing within one opened store, and cheap enough to be asked twice a second.
  public func version() throws -> LedgerVersion {
    try read { reader in
      LedgerVersion(
        others: try Int.fetchOne(reader.db, sql: "PRAGMA data_version") ?? 0,
        own: Int(reader.db.totalChangesCount))
    }
  }
}
