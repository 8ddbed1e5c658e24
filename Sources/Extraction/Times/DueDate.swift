import Commitments
import Syntax

/// Finds by when an action is to happen.
struct DueDate {
  let sentence: Sentence
  let dates: [TimeExpression]
  let published: Day?

  /// - Parameter words: the words of the action, in any number of pieces.
  func date(of words: [Int]) -> Period? {
    let inside = Set(words)
    let tops = words.filter { word in sentence[word].head.map { !inside.contains($0) } ?? true }
    let own = Set(tops + tops.flatMap { clauses(above: $0) })
    var best: (rank: Int, period: Period)?
    for date in dates where !date.isDateline {
      guard let governor = date.governor, let rank = rank(date, governor, inside, own),
        let period = period(date, governor, rank: rank, of: tops)
      else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (rank, period) }
    }
    return best?.period
  }

  /// How surely a date is the action's own; `nil` where it is another's.
  private func rank(_ date: TimeExpression, _ governor: Int, _ inside: Set<Int>, _ own: Set<Int>) -> Int? {
    if let opener = date.opener, Self.closed.contains(opener) { return nil }
    if let last = inside.max(), last < date.all.lowerBound,
      (last + 1..<date.all.lowerBound).contains(where: { Self.conditions.contains(sentence.lower($0)) })
    {
      return nil
    }
    if inside.contains(governor) { return !date.isLimit && isSide(governor, inside) ? nil : 0 }
    if inside.contains(date.head) { return 1 }
    if own.contains(governor) { return 2 }
    return nil
  }

  /// A date within a clause that describes a thing of the action ("the freeze it placed last week") is not the action's.
  private func isSide(_ governor: Int, _ inside: Set<Int>) -> Bool {
    var current = governor
    for _ in sentence.words.indices {
      switch sentence[current].relation {
      case .relativeClause: return true
      case .clausalModifier where sentence[current].pennTag == .verbPastParticiple: return true
      default: break
      }
      guard let head = sentence[current].head, inside.contains(head) else { return false }
      current = head
    }
    return false
  }

  /// The predicates that an action's top belongs to, across what only says that it is offered or to be decided
  /// ("will decide by 5 June whether to approve it").
  private func clauses(above top: Int) -> [Int] {
    var found: [Int] = []
    var current = top
    if !sentence.isPredicate(top) {
      guard let head = sentence[top].head else { return [] }
      if [.noun, .properNoun].contains(sentence[head].tag) { found.append(head) }
      guard let predicate = sentence.predicate(above: head) else { return found }
      found.append(predicate)
      current = predicate
    }
    for _ in 0..<3 {
      guard let head = sentence[current].head else { break }
      switch sentence[current].relation.universal {
      case .openComplement, .clausalComplement, .adverbialClause:
        if let mark = sentence.mark(of: current), Self.conditions.contains(mark) { return found }
        guard let above = sentence.predicate(above: head), !sentence.isTelling(above) else { return found }
        found.append(above)
        current = above
      case .clausalModifier:
        found.append(head)
        return found
      default: return found
      }
    }
    return found
  }

  /// The coming reading; nothing for what is over.
  private func period(_ date: TimeExpression, _ governor: Int, rank: Int, of tops: [Int]) -> Period? {
    guard let future = date.future else { return nil }
    if let published, future.last < published { return nil }
    if sentence[date.head].relation.universal == .object || sentence[date.head].relation.universal == .subject {
      return nil
    }
    if date.opener == "before", isNegated(governor) { return nil }
    let isDay = future.first == future.last
    if date.opener == "for", !isDay { return nil }
    // A condition's own words may ask for its deadline; an action's do not reach into a condition.
    if rank > 0, isCondition(governor), !tops.contains(where: { shares(governor, $0, date) }) { return nil }
    if isRate(date) || rank == 2 && date.past == date.future && future.first == published { return nil }
    // "350 redundancies this year"
    if rank == 1, date.opener == nil, date.past == future, !isDay { return future }
    if date.opener == "in", date.past == nil { return tense(of: governor) == .future ? future : nil }
    if date.isLimit || ["effective", "starting", "beginning"].contains(date.opener) || date.past == nil {
      return future
    }
    switch tense(of: governor) {
    case .future: return future
    // "expires on Friday"; but "is worth five per cent this year".
    case .present:
      return (future.last.number - future.first.number) < 8 && (published.map { future.last > $0 } ?? true)
        ? future : nil
    case .past:
      // "has been called for tomorrow", "scheduled for Tuesday".
      let isPlanned = ["for", "to"].contains(date.opener) && isDay || published.map { future.first > $0 } ?? false
      return isPlanned && (date.past == date.future || ["for", "to"].contains(date.opener)) ? future : nil
    }
  }

  /// "four per cent this year" names a rate, not a deadline.
  private func isRate(_ date: TimeExpression) -> Bool {
    let start = date.all.lowerBound
    return start > 0 && ["cent", "percent", "pct", "%", "pc"].contains(sentence.lower(start - 1))
  }

  /// A noun looks ahead where what it is for does ("a Thursday meeting to decide").
  private func tense(of governor: Int) -> ClauseTense {
    if !sentence.isPredicate(governor) {
      return sentence.children(of: governor, .clausalModifier).contains { sentence.tense(of: $0) == .future }
        ? .future : sentence.predicate(above: governor).map { sentence.tense(of: $0) } ?? .present
    }
    return sentence.tense(of: governor)
  }

  private func isNegated(_ predicate: Int) -> Bool {
    sentence.dependents[predicate].contains { ["not", "n't", "never", "no"].contains(sentence.lower($0)) }
  }

  private func isCondition(_ predicate: Int) -> Bool {
    sentence.mark(of: predicate).map { Self.conditions.contains($0) } ?? false
  }

  /// Whether an action belongs to the condition that a date stands in, and does not follow it ("if … by May, the offer lapses").
  private func shares(_ governor: Int, _ top: Int, _ date: TimeExpression) -> Bool {
    guard sentence.covers(governor, top) else { return false }
    return top < date.words.upperBound
      || !(date.words.upperBound..<top).contains { sentence[$0].form == "," }
  }

  private static let conditions: Set<String> = ["if", "unless", "until", "once", "provided", "after", "before", "when"]
  private static let closed: Set<String> = ["since", "after", "until", "till", "through", "of"]
}
