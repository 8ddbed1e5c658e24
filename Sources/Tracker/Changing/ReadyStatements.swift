public import Commitments
import Extraction
import Store

extension Tracker {
  /// Whether a live article of the ledger has exactly this text: reading it again will not ask for its statements.
  public func knows(_ article: Article) throws -> Bool {
    try store.read { reader in
      try reader.articles(hash: SHA256.hexDigest(of: article.text)).contains {
        try reader.state(of: $0.id)?.isLive == true
      }
    }
  }
}

extension StatementOrigin {
  /// The same with the statements found now, in this thread, so that whoever writes need not wait for them.
  public func ready(for article: Article) -> StatementOrigin {
    guard case .extractor(let extractor) = self else { return self }
    return .extractor(FoundStatements(all: extractor.statements(in: article)))
  }
}

/// Statements that were found before, of the one article that they are asked of.
private struct FoundStatements: StatementExtractor {
  var all: [Statement]

  func statements(in article: Article) -> [Statement] { all }
}
