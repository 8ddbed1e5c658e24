import Commitments
import Syntax

/// The dates, durations and values of an article.
///
/// Dates are found once, when the value is made; every question is answered from one sentence.
struct Times: Sendable {
  let reading: Reading
  /// For each sentence its dates in the order of the text.
  let dates: [[TimeExpression]]
  /// The day of the news: of the dateline, else the first told, else of publication.
  let news: Day?
  private let occasions: [Occasion?]

  init(reading: Reading) {
    self.reading = reading
    var finder = DateFinder(reading: reading)
    dates = finder.dates()
    news = finder.news
    occasions = Occasions(reading: reading, dates: dates).occasions()
  }

  /// The day on which the position stated by the predicate at that place was taken; `nil` where the article does not say.
  ///
  /// - Parameter isForeign: whether a verb of saying gives somebody else's account, whose day is not that of the
  ///   position; unnamed sources and media are known without it.
  func on(_ cue: WordPlace, isForeign: (WordPlace) -> Bool = { _ in false }) -> Period? {
    guard reading.sentences.indices.contains(cue.sentence) else { return nil }
    let sentence = reading.sentences[cue.sentence]
    guard sentence.words.indices.contains(cue.word) else { return nil }
    return withoutActuallyEscaping(isForeign) { isForeign in
      let finder = StanceDate(
        sentence: sentence, dates: dates[cue.sentence], published: reading.article.published, news: news,
        isForeign: { word in
          let subject = sentence.subject(of: word)
          return subject.map { Telling.outsiders.contains(sentence.lemma($0)) } ?? false
            || isForeign(sentence.place(word))
        })
      let (period, top) = finder.date(of: cue.word)
      if let period { return period }
      if let occasion = occasions[cue.sentence], occasion.holds(for: top, of: cue.word, in: sentence) {
        return occasion.period
      }
      return nil
    }
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
