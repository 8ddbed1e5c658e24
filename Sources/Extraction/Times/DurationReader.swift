import Commitments
import Syntax

/// Finds how long something lasts: "for 30 days", "a 72-hour ceasefire", "until Easter", "while the deal is in effect".
struct DurationReader {
  let sentence: Sentence
  let dates: [TimeExpression]
  let reading: Reading

  struct Found: Sendable {
    /// Words of the sentence that say it, preposition included, end not included.
    var words: Range<Int>
    /// As it is written into a scope.
    var text: String
    /// How long, where it is a number of units.
    var count: Int?
    var unit: TimeUnit?
  }

  /// The durations of the sentence in the order of the text.
  func durations() -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < sentence.words.count {
      if let one = counted(at: place) ?? phrase(at: place) {
        found.append(one)
        place = max(place + 1, one.words.upperBound)
      } else {
        place += 1
      }
    }
    return found
  }

  /// "30-day", "72-hour", "for two weeks", "for up to three years", "over five years".
  private func counted(at place: Int) -> Found? {
    guard let count = number(place) else { return nil }
    var next = place + 1
    let isHyphenated = next < sentence.words.count && sentence[next].form == "-"
    if isHyphenated { next += 1 }
    while next < sentence.words.count,
      ["full", "consecutive", "more", "working", "calendar"].contains(
        sentence.lower(next))
    {
      next += 1
    }
    guard next < sentence.words.count, case .unit(let unit) = TimeWord.words[sentence.lower(next)] else { return nil }
    let after = next + 1 < sentence.words.count ? sentence.lower(next + 1) : ""
    if ["ago", "later", "earlier", "before", "after", "old"].contains(after) { return nil }
    // "a 30 hour working week" lasts no 30 hours.
    if after == "working" || after == "week" { return nil }
    if after == "-", next + 2 < sentence.words.count, ["old", "long"].contains(sentence.lower(next + 2)) { return nil }
    let isModifier = isHyphenated || sentence[next].relation.universal == .compound
    var start = place
    while start > 0,
      ["up", "to", "at", "least", "roughly", "about", "around", "more", "than", "a"].contains(
        sentence.lower(start - 1)), place - start < 3
    {
      start -= 1
    }
    while start < place, ["a", "to"].contains(sentence.lower(start)) { start += 1 }
    if start < place, ["up", "at", "more"].contains(sentence.lower(start)) == false,
      ["roughly", "about", "around"].contains(sentence.lower(start)) == false
    {
      start = place
    }
    if isModifier {
      let plural = count == 1 ? unit.rawValue : unit.rawValue + "s"
      let lead = reading.text(Array(start..<place + 1), of: sentence)
      return Found(words: place..<next + 1, text: lead + " " + plural, count: count, unit: unit)
    }
    guard start > 0, ["for", "over", "during"].contains(sentence.lower(start - 1)) else { return nil }
    let isOver = sentence.lower(start - 1) == "over"
    let text = reading.text(Array((isOver ? start - 1 : start)..<next + 1), of: sentence)
    return Found(words: start - 1..<next + 1, text: text, count: count, unit: unit)
  }

  private func number(_ place: Int) -> Int? {
    let word = sentence.lower(place)
    if let number = TimeWord.numbers[word] { return word == "a" || word == "an" ? nil : number }
    guard word.utf8.count <= 5, word.utf8.first.map({ (48...57).contains($0) }) == true else { return nil }
    return Int(word)
  }

  private static let phrases: [[String]] = [
    ["for", "the", "time", "being"], ["in", "the", "meantime"], ["for", "now"], ["indefinitely"], ["permanently"],
    ["annually"], ["for", "good"], ["in", "the", "interim"],
  ]

  /// "until December 31", "for as long as the strike lasts", "for the duration of the talks", "while …", "during …".
  private func phrase(at place: Int) -> Found? {
    let word = sentence.lower(place)
    for phrase in Self.phrases where phrase[0] == word && matches(phrase, at: place) {
      return found(place..<place + phrase.count)
    }
    switch word {
    case "until", "till", "through":
      for date in dates where date.opener == word && date.all.lowerBound == place {
        return found(place..<date.words.upperBound)
      }
      if word != "through", let end = clauseEnd(from: place), end - place <= 12, sentence[place].relation == .caseMarker
      {
        return found(place..<end)
      }
    case "for" where matches(["for", "as", "long", "as"], at: place):
      return clauseEnd(from: place + 1).map { found(place..<$0) }
    case "for" where matches(["for", "the", "duration", "of"], at: place),
      "throughout",
      "during" where sentence[place].relation == .caseMarker:
      guard let head = sentence[place].head, let end = sentence.subtree(of: head).last,
        !dates.contains(where: { $0.all.overlaps(place..<end + 1) }),
        !sentence.children(of: head, .determiner).contains(where: { sentence.lower($0) == "that" })
      else { return nil }
      return end - place <= 12 && head > place ? found(place..<end + 1) : nil
    case "while":
      guard let end = clauseEnd(from: place),
        (place..<end).contains(where: {
          sentence.lower($0) == "in" && $0 + 1 < end && ["effect", "force", "place"].contains(sentence.lower($0 + 1))
            || sentence.lemma($0) == "last"
        })
      else { return nil }
      return found(place..<end)
    default: break
    }
    return nil
  }

  private func matches(_ phrase: [String], at place: Int) -> Bool {
    place + phrase.count <= sentence.words.count
      && phrase.indices.allSatisfy { sentence.lower(place + $0) == phrase[$0] }
  }

  /// Where the clause or phrase that a word introduces ends, at the next comma or stop at the latest.
  private func clauseEnd(from place: Int) -> Int? {
    var end = place + 1
    while end < sentence.words.count, end < place + 16,
      ![",", ".", ";", "\"", "”", "-", "–", "—"].contains(sentence[end].form)
    {
      end += 1
    }
    return end > place + 1 ? end : nil
  }

  private func found(_ words: Range<Int>) -> Found {
    var end = words.upperBound
    while end > words.lowerBound + 1, sentence[end - 1].tag == .punctuation { end -= 1 }
    var text = reading.text(Array(words.lowerBound..<end), of: sentence)
    if text.hasSuffix(".") { text.removeLast() }
    return Found(
      words: words.lowerBound..<end, text: text.prefix(1).lowercased() + text.dropFirst(), count: nil, unit: nil)
  }
}
