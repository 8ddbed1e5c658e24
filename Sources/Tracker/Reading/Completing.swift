public import Commitments
import Store

extension Tracker {
  /// The offers' ids, in order.
  public func offerIDs() throws -> [OfferID] { try store.read { try $0.offers().map(\.id) } }

  /// The latest articles, newest first.
  public func articleIDs(limit: Int) throws -> [ArticleID] {
    try store.read { reader in
      guard limit > 0, let highest = try reader.highestArticle else { return [] }
      return (max(1, highest.number - Int64(limit) + 1)...highest.number).reversed().map(ArticleID.init)
    }
  }
}
