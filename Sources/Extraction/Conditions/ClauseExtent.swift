import Commitments
import Syntax

/// Finds where the words of a condition end.
///
/// Goes by the words, since the parser is often wrong about commas; the tree is asked only where the main clause begins.
struct ClauseExtent {
  let reading: ClauseReading
  let lexicon: ConditionLexicon

  /// The most words that a condition is taken to have.
  static let reach = 120

  /// The words from `start` to the end of a clause or noun phrase that follows a marker.
  ///
  /// - Parameter isFronted: whether the main clause is still to come; then the comma before it ends the condition.
  /// - Parameter isThing: whether a noun phrase is meant; a finite verb behind "and" is not its own.
  func body(from start: Int, top: Int, isFronted: Bool, isThing: Bool = false) -> Range<Int> {
    if isFronted, let end = beforeMainClause(of: top) { return trimmed(start..<end) }
    var place = start
    var isOpenQuote = false
    while place < min(reading.count, start + Self.reach) {
      let word = reading.lower[place]
      if isQuote(place) {
        if !isOpenQuote, place > start, closes(place) { break }
        isOpenQuote.toggle()
      } else if place > start, stops(at: place, word, start: start) {
        break
      } else if isThing, word == "and" || word == "or", place > start, leavesThing(after: place) {
        break
      } else if isFronted, place > start + 1, beginsMainClause(place, start: start) {
        break
      } else if word == ",", place > start, !isThing, let end = relativeEnd(from: place, start: start) {
        place = end
      } else if word == ",", place > start, !isThing, isAside(place, start: start) {
        // "provided Norline's chief, Ann Lee, comes": the verb is still to come.
      } else if word == ",", place > start {
        guard !isFronted || isListComma(place), continues(after: place, from: start) else { break }
      }
      place += 1
    }
    return trimmed(start..<place)
  }

  /// Without punctuation and loose conjunctions at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, isLoose(last) { range = range.lowerBound..<last }
    while let first = range.first, isLoose(first) { range = first + 1..<range.upperBound }
    return range
  }

  private func isLoose(_ place: Int) -> Bool {
    if isQuote(place) { return false }
    return reading.isPunctuation(place) && !["-", ")", "("].contains(reading.lower[place])
      || ["and", "or", "but", "then", "that"].contains(reading.lower[place])
  }

  private func isQuote(_ place: Int) -> Bool {
    ["\"", "“", "”", "``", "''"].contains(reading.lower[place])
  }

  /// Whether a quotation mark is the end of quoted speech and not the beginning of a quoted word.
  private func closes(_ place: Int) -> Bool {
    switch reading[place].pennTag {
    case .openQuote: false
    default: reading.lower[place] != "“"
    }
  }

  private func beforeMainClause(of top: Int) -> Int? {
    guard let main = reading[top].head, main > top else { return nil }
    let own = reading.sentence.dependents[main].filter { $0 > top && $0 < main && !reading.isPunctuation($0) }
    var beginning = own.map { reading.first[$0] }.filter { $0 > top }.min() ?? main
    if let subject = own.first(where: { reading[$0].relation.universal == .subject }) {
      beginning = min(beginning, reading.first[subject] > top ? reading.first[subject] : subject)
    }
    // ", Kyiv said, it will …": the aside comes first.
    if let aside = (top + 1..<max(top + 1, beginning)).first(where: {
      reading.lower[$0] == "," && isAttribution(from: $0 + 1)
    }) {
      return aside
    }
    var place = beginning - 1
    while place > top {
      if [",", "then", "—", "–"].contains(reading.lower[place]) { return place }
      place -= 1
    }
    return beginning > top ? beginning : nil
  }

  /// The comma that closes a relative clause between a subject and its verb: "the court, which sits in May, agrees".
  private func relativeEnd(from comma: Int, start: Int) -> Int? {
    guard ["which", "who", "whose"].contains(reading.word(comma + 1)),
      !(start..<comma).contains(where: { reading.isVerb($0) || reading[$0].tag == .auxiliary })
    else { return nil }
    let end = (comma + 2..<max(comma + 2, min(reading.count, comma + 16))).first { reading.lower[$0] == "," }
    // What follows need not be tagged as a verb; a speaker or a conjunction it is not.
    guard let end, end + 1 < reading.count, !["and", "or", "but"].contains(reading.lower[end + 1]) else { return nil }
    let isOwnVerb = reading.isVerb(end + 1) && !["said", "says"].contains(reading.lower[end + 1])
    return isOwnVerb || !isAttribution(from: end + 1) ? end : nil
  }

  /// Whether a comma stands between a clause's subject and its verb.
  private func isAside(_ comma: Int, start: Int) -> Bool {
    guard reading.isNominal(comma - 1), !["and", "or"].contains(reading.word(comma + 1)),
      !(start..<comma).contains(where: { reading.isVerb($0) || reading[$0].tag == .auxiliary })
    else { return false }
    for place in comma + 1..<min(reading.count, comma + 12) {
      if ["will", "would", "shall"].contains(reading.lower[place]) { return false }
      if reading.isFinite(place) {
        return !reading.isSaying(place) && (reading.lower[place - 1] == "," || reading[place - 1].tag != .pronoun)
      }
      if [";", ":"].contains(reading.lower[place]) { return false }
    }
    return false
  }

  /// "… and became void", "… and Kyiv will": a verb and no further thing.
  private func leavesThing(after conjunction: Int) -> Bool {
    let next = conjunction + 1
    guard next < reading.count else { return false }
    if reading.isFinite(next) { return true }
    guard reading.isNominal(next) || reading[next].tag == .determiner else { return false }
    for place in next + 1..<min(reading.count, next + 7) {
      if reading.isFinite(place) { return true }
      if reading.isPunctuation(place) || ["that", "who", "which"].contains(reading.lower[place]) { return false }
    }
    return false
  }

  /// "if the deal is broken must be rescinded": a second finite verb without a subject of its own is the main clause's.
  private func isSecondVerb(_ place: Int, start: Int) -> Bool {
    guard let verb = (start..<place).last(where: { reading.isVerb($0) || reading[$0].tag == .auxiliary }) else {
      return false
    }
    return (start..<place).contains { reading.isFinite($0) }
      && !(verb + 1..<place).contains {
        reading.isNominal($0) || ["and", "or", "that", "which", "who"].contains(reading.lower[$0])
      }
  }

  /// "if the board refuses it will sue": a pronoun that can only be a subject, behind a clause that has its verb.
  private func beginsMainClause(_ place: Int, start: Int) -> Bool {
    guard ["it", "he", "she", "they", "we", "i"].contains(reading.lower[place]), place + 1 < reading.count,
      reading.isFinite(place + 1), reading.isNominal(place - 1) || reading.isVerb(place - 1)
    else { return false }
    return reading.isNominal(place - 1) && (start..<place - 1).contains { reading.isFinite($0) }
  }

  private func stops(at place: Int, _ word: String, start: Int) -> Bool {
    switch word {
    case ";", ":", "—", "–", "--", "?", "!", "...", "…": return true
    case "-":
      // A dash with spaces, not a hyphen.
      return reading[place - 1].range.upperBound < reading[place].range.lowerBound
    case ".": return place == reading.count - 1
    case "but", "whereas", "although", "though": return true
    case "and", "or": return place + 1 < reading.count && beginsPromise(place + 1)
    case "then": return reading.lower[place - 1] == ","
    case "must", "will", "would", "shall":
      return isSecondVerb(place, start: start) || reading.lower[0] == "only" && start < 4
    default: break
    }
    if let marker = lexicon.marker(at: place, in: reading.lower), marker.form != .date, marker.form != .predicate,
      marker.kind != nil, !reading.lower[start..<place].contains("not") || marker.kind != .until
    {
      return place > start
    }
    return false
  }

  /// Whether a clause with "will" or "would" and a subject of its own begins at `place`.
  private func beginsPromise(_ place: Int) -> Bool {
    var current = place
    var nominals = 0
    while current < reading.count, current < place + 9 {
      let word = reading.lower[current]
      if ["will", "would", "'ll", "shall", "wo", "must"].contains(word) { return nominals > 0 }
      if reading.isFinite(current) || [",", ";"].contains(word) { return false }
      if reading.isNominal(current) { nominals += 1 }
      current += 1
    }
    return false
  }

  /// Whether a condition goes on behind a comma: a list, or one more clause of the same kind.
  private func continues(after comma: Int, from start: Int) -> Bool {
    var next = comma + 1
    guard next < reading.count else { return false }
    let word = reading.lower[next]
    if ["and", "or"].contains(word) {
      guard !beginsPromise(next + 1), !isAttribution(from: next + 1) else { return false }
      // ", and" with a new clause goes on with the main clause, unless it closes a list.
      return reading.lower[start..<comma].contains(",") || !leavesThing(after: next)
    }
    if Self.enders.contains(word) || isAttribution(from: next) { return false }
    if isSameVerb(next, from: start, before: comma) { return true }
    if let marker = lexicon.marker(at: next, in: reading.lower), marker.kind != nil || marker.form != .date {
      return false
    }
    return isListComma(comma)
      && {
        while next < reading.count, reading.lower[next] != "," { next += 1 }
        return true
      }()
  }

  /// "raised wages, reinstated workers and dropped its suit": the verb behind the comma goes with the one before.
  private func isSameVerb(_ next: Int, from start: Int, before comma: Int) -> Bool {
    guard reading.isVerb(next), reading[next].pennTag != .verbGerund else { return false }
    let hasLink = reading.lower[next..<min(reading.count, next + 14)].contains { $0 == "and" || $0 == "or" }
    return hasLink && (start..<comma).contains { reading[$0].tag == .verb && reading[$0].pennTag != .verbGerund }
  }

  /// A comma of a list that goes on with "and" or "or" soon.
  private func isListComma(_ comma: Int) -> Bool {
    var finite = 0
    var hasComma = false
    for place in comma + 1..<min(comma + 22, max(comma + 1, reading.count)) {
      let word = reading.lower[place]
      if ["and", "or"].contains(word), reading.mention(place)?.words.contains(place + 1) != true {
        if beginsPromise(place + 1) || isAttribution(from: place + 1) { return false }
        return place == comma + 1 || finite == 0 || hasComma || reading.lower[place - 1] == ","
      }
      if word == "," { hasComma = true }
      if ["will", "would", "'ll", "shall", "must", "but", "which", "who", "said", "says", ";", ":"].contains(word) {
        return false
      }
      if reading.isFinite(place) { finite += 1 }
    }
    return false
  }

  private static let enders: Set<String> = [
    "which", "who", "whose", "where", "whom", "but", "while", "although", "though", "as", "said", "says", "according",
    "however", "adding", "saying", "because", "since", "so", "yet", "then", "not", "including", "with",
  ]

  /// "he said", "said the envoy", "Norline Corp said", "according to …"
  private func isAttribution(from place: Int) -> Bool {
    var current = place
    while current < reading.count, current < place + 8 {
      if reading.lower[current] == "according" { return true }
      if reading.isFinite(current) || reading[current].tag == .verb {
        return reading.isSaying(current)
      }
      if [",", ";", "and", "or"].contains(reading.lower[current]) { return false }
      current += 1
    }
    return false
  }
}
