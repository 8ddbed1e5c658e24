import Commitments
import Syntax

/// Finds the conditions that an article's sentences state.
struct ConditionReader {
  let reading: Reading
  let mentions: Mentions
  let attributions: Attributions
  let times: Times
  let lexicon: ConditionLexicon

  /// In the order of the text.
  func conditions() -> [FoundCondition] { [] }
}
