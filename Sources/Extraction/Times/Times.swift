import Commitments
import Syntax

/// The dates, durations and values of an article.
///
/// Dates are found once, when the value is made; every question is answered from one sentence.
struct Times: Sendable {
  let reading: Reading
  /// For each sentence its dates in the order of the text.
  let dates: [[TimeExpression]]
  /// For each sentence the dates by the predicate that they modify.
  private let byPredicate: [[Int: [TimeExpression]]]

  init(reading: Reading) {
    self.reading = reading
    dates = DateFinder(reading: reading).dates()
    byPredicate = zip(reading.sentences, dates).map { sentence, dates in
      var found: [Int: [TimeExpression]] = [:]
      for date in dates {
        if let predicate = DateGovernor(sentence: sentence).predicate(of: date) {
          found[predicate, default: []].append(date)
        }
      }
      return found
    }
  }

  /// The day on which the position that a cue states was taken; `nil` where the article does not say.
  func on(_ cue: WordPlace) -> Period? {
    guard reading.sentences.indices.contains(cue.sentence) else { return nil }
    let sentence = reading.sentences[cue.sentence]
    guard sentence.words.indices.contains(cue.word) else { return nil }
    return StanceDate(sentence: sentence, byPredicate: byPredicate[cue.sentence]) { _ in false }.date(of: cue.word)
  }

  /// By when the action that these words of a sentence name is to happen.
  func due(_ words: [Int], of sentence: Sentence) -> Period? { nil }

  /// How long the action would last, in the article's words.
  func scope(_ words: [Int], of sentence: Sentence) -> String? { nil }

  /// The words that say when or how long, which the action's name leaves out.
  func isTime(_ place: WordPlace) -> Bool { false }

  /// Typed values in these words, in order.
  func terms(_ words: [Int], of sentence: Sentence) -> [Term] { [] }
}
