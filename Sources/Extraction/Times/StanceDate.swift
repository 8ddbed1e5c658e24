import Commitments
import Syntax

/// Finds the day on which the position that a cue states was taken.
///
/// The dates of the cue's own clause count, then those of the clauses that tell it ("said on Tuesday it would accept").
/// Dates inside what is promised, demanded or refused do not.
struct StanceDate {
  let sentence: Sentence
  let dates: [TimeExpression]
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
  private func nounDate(of first: Int) -> (period: Period?, top: Int) {
    var cue = first
    if sentence[cue].relation.universal == .compound, let head = sentence[cue].head, isNoun(head) { cue = head }
    if let period = modifierDate(of: cue) { return (period, cue) }
    let hasAuthor = sentence.dependents[cue].contains { child in
      let word = sentence[child]
      if word.relation == .possessor {
        return !["his", "her", "its", "their", "our", "my"].contains(sentence.lower(child))
      }
      if word.relation == .adjectivalModifier { return word.tag == .properNoun || word.form.first?.isUppercase == true }
      if word.relation == .clausalModifier { return sentence.child(of: child, .agent) != nil }
      return word.relation.universal == .nominalModifier && ["by", "from"].contains(sentence.mark(of: child))
    }
    guard let head = sentence[cue].head else { return (nil, cue) }
    switch sentence[cue].relation.universal {
    case .object, .subject, .oblique:
      let lemma = sentence.lemma(head)
      let givesIt =
        hasAuthor
        ? Telling.arrival.contains(lemma)
        : Telling.giving.contains(lemma) || Telling.verbs.contains(lemma)
      return givesIt ? verbDate(of: head) : (nil, cue)
    default: return (nil, cue)
    }
  }

  private func verbDate(of cue: Int) -> (period: Period?, top: Int) {
    var current = cue
    var isPluperfect = false
    var shares = true
    for step in sentence.words.indices {
      if let period = relativeToClause(current) ?? (step == 0 ? relativeFromClause(current) : nil) {
        return (period, current)
      }
      if shares {
        for date in dates where date.governor == current {
          if let period = day(date, at: current) { return (period, current) }
        }
      }
      if let period = whenDate(of: current) { return (period, current) }
      if step == 0, isSimplePast(current), let subject = sentence.subject(of: current),
        let period = modifierDate(of: subject)
      {
        return (period, current)
      }
      if !isPluperfect {
        isPluperfect = sentence.children(of: current, .auxiliary).contains { sentence.lower($0) == "had" }
      }
      guard let next = teller(of: current) else { return (postposed(cue), current) }
      if sentence[current].relation == .clausalComplement, isPluperfect { return (nil, current) }
      if isForeign(next) { return (nil, next) }
      // A second clause with a subject of its own has its own day: "The talks failed today, but the union said …".
      shares = sentence[current].relation != .conjunct || sentence.child(of: current, .subject) == nil
      current = next
    }
    return (postposed(cue), current)
  }

  /// A date in a clause below a noun: "the offer announced last Saturday", "the pact, agreed to in July".
  ///
  /// The parse often hangs the participle on the last noun before it.
  private func modifierDate(of noun: Int) -> Period? {
    for date in dates where !date.isLimit && !date.isDateline {
      guard let predicate = date.governor, predicate != noun, sentence[predicate].relation == .clausalModifier,
        [.verbPastParticiple, .verbPast].contains(sentence[predicate].pennTag),
        Telling.giving.contains(sentence.lemma(predicate)) || Telling.verbs.contains(sentence.lemma(predicate)),
        predicate > noun, sentence.covers(noun, predicate)
      else { continue }
      if let period = Self.precise(date.past), isGone(period) { return period }
    }
    for date in dates where date.governor == noun && [nil, "of", "on"].contains(date.opener) {
      if !date.isDateline, let period = Self.precise(date.past), period.first == period.last, isGone(period) {
        return period
      }
    }
    return nil
  }

  /// ", Starmer told leaders on Saturday": a telling clause behind or amid what it tells, wherever the parse hangs it.
  private func postposed(_ cue: Int) -> Period? {
    for date in dates {
      guard let verb = date.governor, verb != cue, sentence.isTelling(verb),
        let subject = sentence.child(of: verb, .subject), abs(subject - verb) <= 14,
        sentence.child(of: verb, .clausalComplement).map({ $0 < verb }) ?? true, !isForeign(verb)
      else { continue }
      let first = sentence.subtree(of: subject).first { sentence[$0].tag != .punctuation } ?? subject
      let start = min(first, verb)
      guard start > 0, isBreak(start - 1), cue < start || isEnclosed(verb, before: cue) else { continue }
      if (cue..<max(cue, start)).contains(where: { sentence[$0].form == ";" }) { continue }
      if let period = day(date, at: verb) { return period }
    }
    return nil
  }

  /// "The Kremlin, its spokesman had said earlier in the day, would …".
  private func isEnclosed(_ verb: Int, before cue: Int) -> Bool {
    guard cue > verb, let comma = (verb..<cue).first(where: { sentence[$0].form == "," }) else { return false }
    return comma + 1 < sentence.words.count && sentence[comma + 1].tag == .auxiliary
      || comma + 1 < sentence.words.count && sentence[comma + 1].tag == .verb
  }

  private func isBreak(_ word: Int) -> Bool { [",", "\"", "”", "'", ";", "-", "–", "—"].contains(sentence[word].form) }

  /// "nine days after the regulator gave its consent": counted from the date of the clause above.
  private func relativeToClause(_ word: Int) -> Period? {
    guard let head = sentence[word].head, !dates.contains(where: { $0.governor == word }),
      let (days, unit) = distance(of: word)
    else { return nil }
    var base = news
    if let above = sentence.predicate(above: head) {
      for date in dates where date.governor == above {
        if let period = day(date, at: above), period.first == period.last { base = period.first }
      }
    }
    guard let base else { return nil }
    return Self.precise(PublicationCalendar.away(-days, unit, from: base))
  }

  /// "Two days after Chad signed on Friday, Niger refused": counted from the date of the clause below.
  private func relativeFromClause(_ word: Int) -> Period? {
    for child in sentence.children(of: word, .adverbialClause) {
      guard let (days, unit) = distance(of: child) else { continue }
      for date in dates where date.governor == child {
        if let period = day(date, at: child), period.first == period.last,
          let found = PublicationCalendar.away(days, unit, from: period.first), isGone(found)
        {
          return Self.precise(found)
        }
      }
    }
    return nil
  }

  /// How long after a clause ("nine days after …") the clause above it happened; negative for "before".
  private func distance(of clause: Int) -> (Int, TimeUnit)? {
    guard [.adverbialClause, .clausalModifier].contains(sentence[clause].relation.universal),
      let first = sentence.subtree(of: clause).first
    else { return nil }
    // The marker may hang anywhere in the clause; the count stands before it.
    let inside = (max(first, 2)..<max(clause, first, 2)).first { ["after", "before"].contains(sentence.lower($0)) }
    let marker = inside ?? first - 1
    guard marker >= 2, ["after", "before"].contains(sentence.lower(marker)),
      case .unit(let unit) = TimeWord.words[sentence.lower(marker - 1)], unit.days >= 1
    else { return nil }
    let number = sentence.lower(marker - 2)
    guard let count = TimeWord.numbers[number] ?? Int(number), count < 1000 else { return nil }
    return (sentence.lower(marker) == "after" ? count : -count, unit)
  }

  private func day(_ date: TimeExpression, at predicate: Int) -> Period? {
    guard !date.isDateline, let past = date.past else { return nil }
    if date.isLimit || date.opener.map({ Self.closed.contains($0) }) ?? false { return nil }
    // "this year" says when something is to be as often as when it was.
    if past == date.future, past.first != past.last, published.map({ past.last >= $0 }) ?? false { return nil }
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
  private func whenDate(of predicate: Int) -> Period? {
    guard let when = sentence.child(of: predicate, .adverbialModifier, .marker), sentence.lower(when) == "when",
      when > 0
    else { return nil }
    let end = sentence[when - 1].form == "," ? when - 1 : when
    for date in dates where date.words.upperBound == end {
      if let period = Self.precise(date.past), isGone(period) { return period }
    }
    return nil
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

  /// "called"; but not "is called".
  private func isSimplePast(_ word: Int) -> Bool {
    switch sentence[word].pennTag {
    case .verbPast: true
    case .verbPastParticiple: sentence.child(of: word, .auxiliary) == nil
    default: false
    }
  }

  /// The next clause up that tells this one, or shares its dates; `nil` where a border is reached.
  private func teller(of word: Int) -> Int? {
    guard let head = sentence[word].head else { return nil }
    switch sentence[word].relation.universal {
    case .clausalComplement, .openComplement, .parataxis, .auxiliary, .copula, .dislocated:
      return sentence.predicate(above: head)
    case .clausalModifier where SentenceResolver.paperKind(head, in: sentence) != nil:
      // "issued on Friday a statement that asked": the paper is as old as its issue.
      return sentence.predicate(above: head)
    case .conjunct:
      // Coordinated predicates share a date that stands before both: "On Monday it agreed and signed".
      guard let first = sentence.predicate(above: head) else { return nil }
      return first
    case .adverbialClause:
      if sentence[word].pennTag == .verbGerund { return sentence.predicate(above: head) }
      if coarse(sentence[word].head), ["after", "when"].contains(sentence.mark(of: word)) {
        return sentence.predicate(above: head)
      }
      let mark = sentence.mark(of: word) ?? sentence.child(of: word, .adverbialModifier).map { sentence.lower($0) }
      return ["when", "as", "while", "because", nil].contains(mark) ? sentence.predicate(above: head) : nil
    case .object, .oblique, .nominalModifier, .adjectivalModifier, .adverbialModifier, .subject, .apposition, .compound:
      return sentence.isPredicate(word) ? nil : sentence.predicate(above: head)
    default: return nil
    }
  }

  /// Whether a clause is dated to the month or year only, so that what came just before it falls into the same.
  private func coarse(_ predicate: Int?) -> Bool {
    guard let predicate, let above = sentence.predicate(above: predicate) else { return false }
    return dates.contains { $0.governor == above && $0.past.map { $0.first != $0.last } ?? false }
  }
}
