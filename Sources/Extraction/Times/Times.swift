import Commitments
import Syntax


/// The dates, durations and values of an article.
struct Times {
  let reading: Reading

  /// The day on which the position that a cue states was taken; `nil` where the article does not say.
  func on(_ cue: WordPlace) -> Period? { nil }

  /// By when the action that these words of a sentence name is to happen.
  func due(_ words: [Int], of sentence: Sentence) -> Period? { nil }

  /// How long the action would last, in the article's words.
  func scope(_ words: [Int], of sentence: Sentence) -> String? { nil }

  /// The words that say when or how long, which the action's name leaves out.
  func isTime(_ place: WordPlace) -> Bool { false }

  /// Typed values in these words, in order.
  func terms(_ words: [Int], of sentence: Sentence) -> [Term] { [] }
}
