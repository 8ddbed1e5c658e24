import Commitments
import Extraction

/// Finds words that the article does not hold.
struct LyingExtractor: StatementExtractor {
  func statements(in article: Article) -> [Statement] {
    [
      Statement(
        id: "s1", position: Position(party: "Russia", stance: .pledged, action: "truce"),
        evidence: [Evidence(range: 0..<6, quotation: "Russia")])
    ]
  }
}
