import Commitments
import Syntax

/// Finds the day on which the position that a cue states was taken.
///
/// The dates of the cue's own clause count, then those of the clauses that tell it ("said on Tuesday it would accept").
/// Dates inside what is promised, demanded or refused do not.
struct StanceDate {
  let sentence: Sentence
  /// The dates by the predicate they modify.
  let byPredicate: [Int: [TimeExpression]]
  let published: Day?
  /// The day of the news, to count from ("a day after …").
  let news: Day?
  /// Whether the verb of saying at this word gives somebody else's account.
  let isForeign: (Int) -> Bool

  /// The date, and the predicate at which the way up from the cue ended.
  func date(of cue: Int) -> (period: Period?, top: Int) {
    if isNoun(cue) { return nounDate(of: cue) }
    return verbDate(of: cue)
  }

  private func isNoun(_ word: Int) -> Bool {
    (sentence[word].tag == .noun || sentence[word].tag == .properNoun) && !sentence.isPredicate(word)
  }

  /// A noun is dated by what modifies it ("the offer announced last Saturday"), and by the verb that puts it on the
  /// table, unless it has an author of its own.
  private func nounDate(of cue: Int) -> (period: Period?, top: Int) {
    if let period = modifierDate(of: cue) { return (period, cue) }
    let hasAuthor = sentence.dependents[cue].contains { child in
      let word = sentence[child]
      if word.relation == .possessor {
        return !["his", "her", "its", "their", "our", "my"].contains(sentence.lower(child))
      }
      if word.relation == .adjectivalModifier { return word.tag == .properNoun || word.form.first?.isUppercase == true }
      return word.relation == .nominalModifier && ["by", "from"].contains(sentence.mark(of: child))
    }
    guard !hasAuthor, let head = sentence[cue].head else { return (nil, cue) }
    switch sentence[cue].relation {
    case .object, .subject, .passiveSubject, .oblique:
      guard Telling.giving.contains(sentence.lemma(head)) || Telling.verbs.contains(sentence.lemma(head)) else {
        return (nil, cue)
      }
      return verbDate(of: head)
    default:
      return sentence[cue].head.map { sentence.isTelling($0) ? verbDate(of: $0) : (nil, cue) } ?? (nil, cue)
    }
  }

  private func verbDate(of cue: Int) -> (period: Period?, top: Int) {
    var current = cue
    var isPluperfect = false
    for step in sentence.words.indices {
      for date in byPredicate[current] ?? [] {
        if let period = day(date, at: current) { return (period, current) }
      }
      if let period = relativeToClause(current) { return (period, current) }
      if step == 0, let subject = sentence.subject(of: current), let period = modifierDate(of: subject) {
        return (period, current)
      }
      if let period = postposed(current) { return (period, current) }
      if !isPluperfect {
        isPluperfect = sentence.children(of: current, .auxiliary).contains { sentence.lower($0) == "had" }
      }
      guard let next = teller(of: current) else { return (nil, current) }
      if sentence[current].relation == .clausalComplement, isPluperfect { return (nil, current) }
      if isForeign(next) { return (nil, next) }
      current = next
    }
    return (nil, current)
  }

  /// A date in a clause below a noun: "the offer announced last Saturday", "the pact, agreed to in July".
  private func modifierDate(of noun: Int) -> Period? {
    for child in sentence.dependents[noun] {
      switch sentence[child].relation {
      case .clausalModifier:
        guard Telling.giving.contains(sentence.lemma(child)) || Telling.verbs.contains(sentence.lemma(child)),
          [.verbPastParticiple, .verbPast].contains(sentence[child].pennTag)
        else { continue }
        for date in byPredicate[child] ?? [] where !date.isLimit && !date.isDateline {
          if let period = Self.precise(date.past), isGone(period) { return period }
        }
      case .nominalModifier, .object, .oblique:
        if sentence.mark(of: child) != "by", let period = participle(below: child) { return period }
      default: continue
      }
    }
    for date in byPredicate[noun] ?? [] where date.opener == "of" || date.opener == nil || date.opener == "on" {
      if !date.isDateline, let period = Self.precise(date.past), period.first == period.last, isGone(period) {
        return period
      }
    }
    return nil
  }

  /// The parse often hangs the participle on the last noun before it.
  private func participle(below word: Int) -> Period? {
    for child in sentence.children(of: word, .clausalModifier) {
      guard Telling.giving.contains(sentence.lemma(child)), sentence[child].pennTag == .verbPastParticiple else {
        continue
      }
      for date in byPredicate[child] ?? [] where !date.isLimit {
        if let period = Self.precise(date.past), isGone(period) { return period }
      }
    }
    return nil
  }

  /// ", Starmer told leaders on Saturday": a telling verb behind what it tells, wherever the parse hangs it.
  private func postposed(_ word: Int) -> Period? {
    for child in sentence.children(of: word, .parataxis, .conjunct, .clausalComplement) where child > word {
      guard sentence.isTelling(child), let subject = sentence.child(of: child, .subject),
        sentence.child(of: child, .clausalComplement) == nil, !isForeign(child)
      else { continue }
      let first = min(subject, sentence.subtree(of: subject).first ?? subject)
      guard subject > child || first > 0 && isBreak(first - 1) else { continue }
      for date in byPredicate[child] ?? [] {
        if let period = day(date, at: child) { return period }
      }
    }
    return nil
  }

  private func isBreak(_ word: Int) -> Bool { [",", "\"", "”", "'", ";", "-", "–", "—"].contains(sentence[word].form) }

  /// "nine days after the regulator gave its consent": counted from the date of the clause above.
  private func relativeToClause(_ word: Int) -> Period? {
    guard let marker = sentence.child(of: word, .marker, .caseMarker), marker >= 2,
      ["after", "before"].contains(sentence.lower(marker)), let head = sentence[word].head,
      case .unit(let unit) = TimeWord.words[sentence.lower(marker - 1)], unit.days >= 1
    else { return nil }
    let number = sentence.lower(marker - 2)
    guard let count = TimeWord.numbers[number] ?? Int(number), count < 1000 else { return nil }
    var base = news
    if let above = sentence.predicate(above: head) {
      for date in byPredicate[above] ?? [] {
        if let period = day(date, at: above), period.first == period.last { base = period.first }
      }
    }
    guard let base else { return nil }
    let sign = sentence.lower(marker) == "after" ? -1 : 1
    return Self.precise(PublicationCalendar.away(sign * count, unit, from: base))
  }

  private func day(_ date: TimeExpression, at predicate: Int) -> Period? {
    guard !date.isDateline, let past = date.past else { return nil }
    let isWhen = isDated(predicate, by: date)
    if date.isLimit || date.opener.map({ Self.closed.contains($0) }) ?? false, !isWhen { return nil }
    switch sentence.tense(of: predicate) {
    case .future: return nil
    case .present:
      guard past.first == past.last, isNow(past) else { return nil }
    case .past: break
    }
    guard isGone(past) else { return nil }
    return Self.precise(past)
  }

  /// "since Tuesday, when Kyiv agreed".
  private func isDated(_ predicate: Int, by date: TimeExpression) -> Bool {
    sentence.children(of: predicate, .adverbialModifier, .marker).contains {
      sentence.lower($0) == "when" && $0 > date.words.upperBound - 1 && $0 <= date.words.upperBound + 1
    }
  }

  private func isNow(_ period: Period) -> Bool { period.first == published || period.first == news }

  private func isGone(_ period: Period) -> Bool { published.map { period.first <= $0 } ?? true }

  private static let closed: Set<String> = [
    "since", "after", "from", "for", "until", "to", "effective", "starting", "over", "through",
  ]

  /// A day, a month or a year; what is known to the week only is given by its month.
  static func precise(_ period: Period?) -> Period? {
    guard let period else { return nil }
    if !period.iso.contains("/") { return period }
    let (first, last) = (period.first.components, period.last.components)
    guard first.year == last.year, first.month == last.month else { return nil }
    return Period(year: first.year, month: first.month)
  }

  /// The next clause up that tells this one, or shares its dates; `nil` where a border is reached.
  private func teller(of word: Int) -> Int? {
    guard let head = sentence[word].head else { return nil }
    switch sentence[word].relation.universal {
    case .clausalComplement, .openComplement, .parataxis, .auxiliary, .copula, .dislocated:
      return sentence.predicate(above: head)
    case .conjunct:
      // Coordinated predicates share a date that stands before both: "On Monday it agreed and signed".
      guard let first = sentence.predicate(above: head) else { return nil }
      return first
    case .adverbialClause:
      if sentence[word].pennTag == .verbGerund { return sentence.predicate(above: head) }
      let mark = sentence.mark(of: word) ?? sentence.child(of: word, .adverbialModifier).map { sentence.lower($0) }
      return ["when", "as", "while", "because", nil].contains(mark) ? sentence.predicate(above: head) : nil
    case .object, .oblique, .nominalModifier, .adjectivalModifier, .adverbialModifier, .subject, .apposition, .compound:
      return sentence.isPredicate(word) ? nil : sentence.predicate(above: head)
    default: return nil
    }
  }
}
