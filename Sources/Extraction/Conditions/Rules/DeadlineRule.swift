import Commitments
import Syntax

/// How long an offer stands: "open until noon on Friday", "lapses on 3 May".
struct DeadlineRule: ConditionRule {
  let lexicon: ConditionLexicon

  func drafts(in reading: ClauseReading, after earlier: [ClauseReading]) -> [ConditionDraft] {
    for place in 1..<max(1, reading.count - 1) {
      let lemma = reading.sentence.lemma(place)
      let isOpen = ["open", "valid", "good", "available", "table", "effective", "stand"].contains(lemma)
      let isLapse = ["lapse", "expire"].contains(lemma) && reading[place].tag == .verb
      guard isOpen || isLapse else { continue }
      let start = place + 1
      let marks = isOpen ? ["until", "till", "through", "up"] : ["on", "at", "by", "after", "in"]
      guard marks.contains(reading.word(start)) else { continue }
      var end = start + 1
      while end < reading.count, end < start + 8, isDate(end, in: reading) { end += 1 }
      while end > start + 1,
        reading.isPunctuation(end - 1) || ["of", "the", "on", "at"].contains(reading.lower[end - 1])
      { end -= 1 }
      guard (start + 1..<end).contains(where: { isDateWord($0, in: reading) }) else { continue }
      var subject = reading.subject(of: place) ?? reading.subject(of: reading.clause(of: place))
      if let word = subject, ["which", "that"].contains(reading.lower[word]) {
        subject = reading[reading.clause(of: place)].head
      }
      guard let noun = subject, Self.offers.contains(reading.sentence.lemma(noun)) || reading[noun].pennTag == .pronoun
      else {
        continue
      }
      let time = reading.time(of: reading.clause(of: place))
      return [
        ConditionDraft(
          marker: isOpen ? "open until" : "lapse", kind: .deadline, form: .date, markerWords: start..<start + 1,
          body: start + 1..<end,
          head: start + 1, governors: [subject, reading.clause(of: place)].compactMap { $0 },
          reference: subject.map { ConditionReference(target: .noun(reading.sentence.lemma($0), word: $0)) }
            ?? ConditionReference(target: .previous),
          status: isLapse && time == .past ? .failed : .open, lead: "accept by ", isList: true)
      ]
    }
    return []
  }

  private func isDate(_ place: Int, in reading: ClauseReading) -> Bool {
    isDateWord(place, in: reading)
      || ["on", "at", "of", "the", ",", ".", "o'clock", "local", "close", "business", "time", "end"].contains(
        reading.lower[place])
  }

  private func isDateWord(_ place: Int, in reading: ClauseReading) -> Bool {
    reading[place].tag == .numeral || Self.words.contains(reading.lower[place])
  }

  /// What one can accept while it is open; a plant or a truce is open or in force without being an offer.
  private static let offers: Set<String> = [
    "offer", "bid", "proposal", "invitation", "tender", "package", "ultimatum", "plan", "option", "deal", "terms",
    "term",
  ]

  private static let words: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct",
    "nov", "dec", "noon", "midnight", "tomorrow", "tonight", "week", "month", "year", "morning", "evening", "next",
  ]
}
