import Commitments
import Syntax

/// Finds the typed values of a sentence: money, percentages, counts, durations, places, times.
struct TermFinder {
  let sentence: Sentence
  let reading: Reading
  let lexicon: TermLexicon
  let dates: [TimeExpression]

  struct Found {
    var words: Range<Int>
    var term: Term
  }

  /// The values in the order of the text; none overlaps another.
  func terms() -> [Found] {
    var found: [Found] = []
    var place = 0
    let numbers = NumberReader(sentence: sentence)
    while place < sentence.words.count {
      if let one = clock(at: place) ?? value(at: place, numbers) ?? self.place(at: place) {
        found.append(one)
        place = max(place + 1, one.words.upperBound)
      } else if let date = dates.first(where: { $0.words.lowerBound == place }) {
        // The figures of a date count nothing.
        place = max(place + 1, date.words.upperBound)
      } else {
        place += 1
      }
    }
    return found
  }

  private func term(_ kind: Term.Kind, _ words: Range<Int>, amount: Double? = nil, unit: String? = nil) -> Found {
    let text = reading.text(reading.textRange(words, of: sentence))
    return Found(words: words, term: Term(kind: kind, text: text, amount: amount, unit: unit))
  }

  private func value(at place: Int, _ numbers: NumberReader) -> Found? {
    if let symbol = lexicon.currencies[sentence.lower(place)], symbol.isSymbol,
      let (value, end) = numbers.number(at: place + 1)
    {
      return money(place..<end, value * symbol.hundredths / 100, symbol.code)
    }
    if dates.contains(where: { $0.words.contains(place) }) { return nil }
    guard let (value, first) = numbers.number(at: place) else { return nil }
    // "25 to 50 percent" is one value with two ends, and so without an amount.
    if word(first) == "to", numbers.number(at: first + 1) != nil, var upper = self.value(at: first + 1, numbers) {
      guard upper.term.kind != .count else { return nil }
      upper = term(upper.term.kind, place..<upper.words.upperBound, unit: upper.term.unit)
      return upper
    }
    var end = first
    if word(end) == "-", end + 1 < sentence.words.count { end += 1 }
    let next = word(end)
    let pair = next + " " + word(end + 1)
    if let currency = lexicon.currencies[pair], !currency.isSymbol {
      return money(place..<end + 2, value * currency.hundredths / 100, currency.code)
    }
    if let currency = lexicon.currencies[next], !currency.isSymbol {
      return money(place..<end + 1, value * currency.hundredths / 100, currency.code)
    }
    if ["pct", "percent", "%", "pc"].contains(next) {
      return term(.percentage, place..<end + 1, amount: value, unit: "%")
    }
    if next == "per", word(end + 1) == "cent" {
      return term(.percentage, place..<end + 2, amount: value, unit: "%")
    }
    if next == "percentage" {
      return term(.percentage, place..<min(end + 2, sentence.words.count), amount: value, unit: "%")
    }
    if case .unit(let unit) = TimeWord.words[next], unit != .quarter, unit != .weekend {
      guard !["ago", "later", "earlier", "before"].contains(word(end + 1)), word(end + 2) != "old" else { return nil }
      return term(.duration, place..<end + 1, amount: value * unit.days, unit: "day")
    }
    guard end == first else { return nil }
    return count(value, place, end)
  }

  private func money(_ words: Range<Int>, _ value: Double, _ code: String) -> Found {
    var end = words.upperBound
    var joint = end
    if word(joint) == "-" { joint += 1 }
    if ["a", "per", "each"].contains(word(joint)) {
      let unit = word(joint + 1) == "-" ? joint + 2 : joint + 1
      if ["share", "shares", "barrel", "tonne", "ton", "head", "year", "month", "ounce", "hour"].contains(word(unit)) {
        end = unit + 1
      }
    }
    return term(.money, words.lowerBound..<end, amount: value, unit: code.isEmpty ? nil : code)
  }

  /// "12 captives", "2.5 mln barrels", "four Norline 40-B ferries": the noun that the number counts.
  private func count(_ value: Double, _ place: Int, _ end: Int) -> Found? {
    guard [.numeral, .adjective, .noun].contains(sentence[place].tag),
      sentence[place].relation == .numericModifier
        || sentence[place].relation == .compound
    else { return nil }
    var head = sentence[place].head
    if let first = head, first < end { head = sentence[first].head }
    while let first = head, sentence[first].relation.universal == .compound, let above = sentence[first].head,
      above > first
    {
      head = above
    }
    if place > 0, sentence[place - 1].tag == .properNoun { return nil }
    guard let head, head >= end, head - end <= 5, sentence[head].tag == .noun else { return nil }
    if (end..<head).contains(where: { [",", ";", "of", "and", "to"].contains(sentence.lower($0)) }) { return nil }
    return term(.count, place..<head + 1, amount: value, unit: sentence.lower(head))
  }

  /// "noon on Friday", "0700 hrs CET (0600 gmt) on Sunday".
  private func clock(at place: Int) -> Found? {
    for date in dates where date.words.lowerBound == place && date.hasClock {
      return term(.time, date.words)
    }
    return nil
  }

  private static let openers: Set<String> = [
    "in", "at", "from", "near", "across", "off", "to", "into", "along", "around", "through", "outside", "inside",
  ]

  /// "the Black Sea", "Gaza", "in Riyadh": a name of the tables, or one that ends in a word for places.
  private func place(at place: Int) -> Found? {
    guard sentence[place].form.utf8.first.map({ (65...90).contains($0) || $0 > 127 }) == true else { return nil }
    var end = place
    while end < min(sentence.words.count, place + 5),
      sentence[end].form.utf8.first.map({
        (65...90).contains($0) || $0 > 127
      }) == true, sentence[end].tag != .punctuation
    {
      end += 1
    }
    guard end > place else { return nil }
    var start = place
    if start > 0, sentence.lower(start - 1) == "the" { start -= 1 }
    if end > place + 1, lexicon.placeWords.contains(sentence.lower(end - 1)) { return term(.place, start..<end) }
    let isOpened = start > 0 && Self.openers.contains(sentence.lower(start - 1))
    guard isOpened else { return nil }
    let name = reading.text(reading.textRange(place..<end, of: sentence))
    return lexicon.places.contains(name) ? term(.place, start..<end) : nil
  }

  private func word(_ place: Int) -> String { place < sentence.words.count ? sentence.lower(place) : "" }
}

extension Reading {
  /// The bytes from the first to the last of these words.
  func textRange(_ words: Range<Int>, of sentence: Sentence) -> Range<Int> {
    guard let last = words.last, let first = words.first else { return 0..<0 }
    return sentence[first].range.lowerBound..<max(sentence[first].range.lowerBound, sentence[last].range.upperBound)
  }
}
