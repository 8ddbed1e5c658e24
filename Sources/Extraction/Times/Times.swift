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
  /// For each sentence how long it says that things last.
  private let durations: [[DurationReader.Found]]
  private let occasions: [Occasion?]

  private let lexicon: TermLexicon

  init(reading: Reading, lexicon: TermLexicon = TermLexicon()) {
    self.reading = reading
    self.lexicon = lexicon
    var finder = DateFinder(reading: reading)
    dates = finder.dates()
    news = finder.news
    let dates = dates
    durations = reading.sentences.map {
      DurationReader(sentence: $0, dates: dates[$0.index], reading: reading).durations()
    }
    occasions = Occasions(reading: reading, dates: dates).occasions()
  }

  /// The day on which the position stated by the predicate at that place was taken; `nil` where the article does not say.
  func on(_ cue: WordPlace) -> Period? {
    guard reading.sentences.indices.contains(cue.sentence) else { return nil }
    let sentence = reading.sentences[cue.sentence]
    guard sentence.words.indices.contains(cue.word) else { return nil }
    let finder = StanceDate(
      sentence: sentence, dates: dates[cue.sentence], published: reading.article.published, news: news,
      isForeign: { word in
        sentence.subject(of: word).map { Telling.outsiders.contains(sentence.lemma($0)) } ?? false
      })
    let (period, top) = finder.date(of: cue.word)
    if let period { return period }
    if let occasion = occasions[cue.sentence], occasion.holds(for: top, of: cue.word, in: sentence) {
      return occasion.period
    }
    return nil
  }

  /// By when the action that these words of a sentence name is to happen.
  func due(_ words: [Int], of sentence: Sentence) -> Period? {
    guard isOwn(sentence), !dates[sentence.index].isEmpty else { return nil }
    return DueDate(sentence: sentence, dates: dates[sentence.index], published: reading.article.published)
      .date(of: words)
  }

  /// How long the action would last, in the article's words ("30 days", "until Easter").
  ///
  /// "A 30-day ceasefire" lasts "30 days".
  func scope(_ words: [Int], of sentence: Sentence) -> String? {
    guard isOwn(sentence) else { return nil }
    let inside = Set(words)
    for duration in durations[sentence.index] {
      let isInside = duration.words.contains { inside.contains($0) }
      let isBeside = duration.words.contains { word in
        sentence[word].head.map { !duration.words.contains($0) && inside.contains($0) } ?? false
      }
      if isInside || isBeside { return duration.text }
    }
    return nil
  }

  /// The words that say by when or until which day, which the action's name leaves out.
  ///
  /// Spans of months and years ("this year") and durations are part of what is agreed, and stay.
  func isTime(_ place: WordPlace) -> Bool {
    guard dates.indices.contains(place.sentence), reading.sentences.indices.contains(place.sentence) else {
      return false
    }
    let sentence = reading.sentences[place.sentence]
    return dates[place.sentence].contains { date in
      guard date.all.contains(place.word) else { return false }
      if date.isDateline { return true }
      guard let period = date.future ?? date.past else { return false }
      if period.last.number - period.first.number > 7 { return false }
      switch sentence[date.head].relation.universal {
      case .oblique, .adverbialModifier: return true
      case .nominalModifier:
        return date.opener != nil && date.opener != "of" || sentence[date.head].relation != .possessor
      default: return false
      }
    }
  }

  /// Typed values in these words, in order.
  func terms(_ words: [Int], of sentence: Sentence) -> [Term] {
    guard isOwn(sentence), let first = words.min(), let last = words.max() else { return [] }
    let inside = Set(words)
    let finder = TermFinder(sentence: sentence, reading: reading, lexicon: lexicon, dates: dates[sentence.index])
    return finder.terms().filter { found in
      found.words.lowerBound >= first && found.words.upperBound <= last + 1
        && found.words.contains { inside.contains($0) }
    }.map(\.term)
  }

  /// Whether a sentence is one of the article's text; those of the title bear the same numbers.
  private func isOwn(_ sentence: Sentence) -> Bool {
    reading.sentences.indices.contains(sentence.index)
      && reading.sentences[sentence.index].range == sentence.range
      && reading.sentences[sentence.index].words.count == sentence.words.count
  }
}
