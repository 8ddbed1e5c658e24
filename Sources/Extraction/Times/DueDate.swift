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
    let own = Set(tops + tops.compactMap { clause(above: $0) })
    var best: (rank: Int, period: Period)?
    for date in dates where !date.isDateline {
      guard let governor = date.governor, let rank = rank(date, governor, inside, own),
        let period = period(date, governor)
      else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (rank, period) }
    }
    return best?.period
  }

  /// How surely a date is the action's own; `nil` where it is another's.
  private func rank(_ date: TimeExpression, _ governor: Int, _ inside: Set<Int>, _ own: Set<Int>) -> Int? {
    if let opener = date.opener, Self.closed.contains(opener) { return nil }
    if inside.contains(governor) { return isSide(governor, inside) ? nil : 0 }
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

  /// The predicate that an action's top belongs to, across what only says that it is offered or begun.
  private func clause(above top: Int) -> Int? {
    if sentence.isPredicate(top) {
      guard sentence[top].relation.universal == .openComplement, let head = sentence[top].head else { return nil }
      let above = sentence.predicate(above: head)
      return above.flatMap { sentence.isTelling($0) ? nil : $0 }
    }
    guard let head = sentence[top].head else { return nil }
    return sentence.predicate(above: head)
  }

  /// The coming reading; nothing for what is over.
  private func period(_ date: TimeExpression, _ governor: Int) -> Period? {
    guard let future = date.future else { return nil }
    let isAhead = sentence.tense(of: governor) == .future
    if !isAhead, !date.isLimit, date.opener != "effective", date.opener != "starting", date.opener != "beginning" {
      // "expires on Friday", "scheduled for Tuesday".
      let isPlanned = ["for", "to"].contains(date.opener) || sentence.tense(of: governor) == .present
      let isOpen = future.first != future.last && future.last >= published ?? future.last
      guard isPlanned || isOpen, date.past != date.future || published.map({ future.last >= $0 }) ?? true else {
        return nil
      }
    }
    if let published, future.last < published { return nil }
    if date.opener == "before", future.first == future.last { return future }
    return future
  }

  private static let closed: Set<String> = ["since", "after", "until", "till", "through", "of"]
}
