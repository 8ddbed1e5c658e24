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
  /// Whether the verb of saying at this word gives somebody else's account.
  let isForeign: (Int) -> Bool

  func date(of cue: Int) -> Period? {
    var current = cue
    var isFirst = true
    var isPluperfect = false
    for _ in sentence.words.indices {
      for date in byPredicate[current] ?? [] {
        if let period = day(date, at: current, isFirst: isFirst) { return period }
      }
      if isFirst, let period = ownModifier(of: current) { return period }
      if isFirst || sentence.isPredicate(current) {
        isPluperfect =
          isPluperfect || sentence.children(of: current, .auxiliary).contains { sentence.lower($0) == "had" }
      }
      guard let next = teller(of: current), !(isPluperfect && isTelling(current)) else { return nil }
      if isForeign(next) { return nil }
      current = next
      isFirst = false
    }
    return nil
  }

  /// Whether the step up from this word leads into the clause that tells it.
  private func isTelling(_ word: Int) -> Bool {
    sentence[word].relation.universal == .clausalComplement
  }

  /// A date in a clause that modifies a noun cue: "the offer announced last Saturday".
  private func ownModifier(of cue: Int) -> Period? {
    for child in sentence.children(of: cue, .clausalModifier) {
      for date in byPredicate[child] ?? [] where !date.isLimit {
        if sentence.tense(of: child) == .past, let period = Self.precise(date.past) { return period }
      }
    }
    return nil
  }

  private func day(_ date: TimeExpression, at predicate: Int, isFirst: Bool) -> Period? {
    guard !date.isDateline, !date.isLimit else { return nil }
    if let opener = date.opener, Self.closed.contains(opener) { return nil }
    guard let past = date.past else { return nil }
    if sentence.tense(of: predicate) == .future { return nil }
    return Self.precise(past)
  }

  private static let closed: Set<String> = ["since", "after", "from", "for", "until", "to", "effective", "starting"]

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
    switch sentence[word].relation {
    case .clausalComplement, .openComplement, .parataxis, .object, .oblique, .nominalModifier, .subject,
      .passiveSubject,
      .auxiliary, .copula, .dislocated, .apposition:
      return head
    case .conjunct:
      return head
    case .adverbialClause:
      let mark = sentence.mark(of: word) ?? sentence.child(of: word, .adverbialModifier).map { sentence.lower($0) }
      return ["when", "as", "while", nil].contains(mark) ? head : nil
    default: return nil
    }
  }
}
