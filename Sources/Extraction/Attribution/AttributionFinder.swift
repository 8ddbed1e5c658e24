import Commitments
import Syntax

/// Finds whose words the article gives.
struct AttributionFinder {
  let reading: Reading
  let mentions: Mentions

  func attributions() -> Attributions {
    Attributions(bySentence: reading.sentences.map { $0.words.map { _ in [] } }, sources: [])
  }
}
