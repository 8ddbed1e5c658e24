/// One walk to the left from a verb group, in search of its subject.
///
/// Dates, parentheses and prepositional phrases are stepped over. A noun that is no party and stands where the subject
/// should be is the subject. Behind "and" the walk takes the first party of the clause, since what stands nearest
/// is the object of the verb before ("Oslo met Riga and demanded …").
struct SubjectScan {
  private let finder: SubjectFinder
  private let start: Int
  private var place: Int
  /// Nouns passed that belong to no party and to no prepositional phrase.
  private var pending = 0
  private var wantsFirst = false
  private var first: Int?

  private static let mostNouns = 8

  init(finder: SubjectFinder, from start: Int) {
    self.finder = finder
    self.start = start
    place = start - 1
  }

  private var reading: SentenceReading { finder.reading }

  mutating func run() -> SubjectFinder.Subject {
    let limit = max(0, start - SubjectFinder.reach)
    while place >= limit {
      if let subject = step() { return subject }
    }
    return atClauseStart
  }

  /// What the walk has found when the clause begins.
  private var atClauseStart: SubjectFinder.Subject {
    if let first { return .mentions(finder.joined(with: first)) }
    return pending > 0 && !wantsFirst ? .other : .none
  }

  private mutating func step() -> SubjectFinder.Subject? {
    if reading.isDate(at: place) {
      place -= 1
      return nil
    }
    if let index = reading.mention(at: place) { return pass(mention: index) }
    switch reading.tokens[place].kind {
    case .mark: return pass(mark: reading.lower(place))
    case .openingQuote, .closingQuote:
      place -= 1
      return nil
    default: return pass(word: reading.lower(place))
    }
  }

  private mutating func pass(mention index: Int) -> SubjectFinder.Subject? {
    let mention = reading.mentions[index]
    let before = mention.tokens.lowerBound - 1
    if finder.isObject(before) {
      pending = 0
      place = before - 1
      return nil
    }
    place = before
    if pending == 0, mention.canAct {
      if !wantsFirst { return .mentions(finder.joined(with: index)) }
      first = index
    } else if pending > 0, !wantsFirst {
      return .other
    }
    return nil
  }

  private mutating func pass(mark: String) -> SubjectFinder.Subject? {
    if mark == "," || mark == ")" {
      if let opening = finder.parenthesisStart(before: place) {
        place = opening - 1
        return nil
      }
      if mark == ",", !wantsFirst, pending > 0 { return .other }
    } else if [";", ":", "—", "-", "–"].contains(mark) {
      return atClauseStart
    }
    place -= 1
    return nil
  }

  private mutating func pass(word: String) -> SubjectFinder.Subject? {
    let here = place
    place -= 1
    if WordClasses.coordinators.contains(word), here == start - 1 || reading.lower(here + 1) == "," {
      wantsFirst = true
    } else if word == "that", pending > 0 || wantsFirst || finder.isSaying(here - 1) {
      return atClauseStart
    } else if WordClasses.relatives.contains(word) {
      // Its antecedent stands before it: the walk goes on to that.
      return nil
    } else if finder.isSaying(here) {
      if !wantsFirst { return pending > 0 ? .other : SubjectFinder.Subject.none }
      pending = 0
    } else if WordClasses.prepositions.contains(word) {
      pending = 0
    } else if !WordClasses.adverbs.contains(word), !word.hasSuffix("ly"), !wantsFirst {
      pending += 1
      if pending > Self.mostNouns { return .other }
    }
    return nil
  }
}
