import Commitments
import Syntax

/// Where a clause looks in time.
enum ClauseTense: Hashable, Sendable {
  case past, present, future
}

extension Sentence {
  private static let ahead: Set<String> = [
    "will", "'ll", "shall", "would", "must", "should", "wo", "may", "might", "could",
  ]

  /// The nearest word at or above `word` that has the look of a predicate: a verb, or a noun or adjective with a subject.
  func predicate(above word: Int) -> Int? {
    var current: Int? = word
    var steps = 0
    while let next = current, steps < words.count {
      if isPredicate(next) { return next }
      current = words[next].head
      steps += 1
    }
    return nil
  }

  func isPredicate(_ word: Int) -> Bool {
    switch words[word].tag {
    case .verb: return words[word].relation != .adjectivalModifier && words[word].relation.universal != .compound
    case .noun, .adjective, .properNoun, .adverb, .numeral:
      return dependents[word].contains { words[$0].relation == .copula }
    default: return false
    }
  }

  /// The tense of a predicate: its auxiliaries first, then its own form; an infinitive or gerund looks to what governs it.
  func tense(of predicate: Int) -> ClauseTense {
    var current = predicate
    for _ in 0..<8 {
      let isInfinitive = dependents[current].contains { words[$0].relation == .marker && lower($0) == "to" }
      for child in dependents[current] {
        let form = lower(child)
        switch words[child].relation.universal {
        case .auxiliary, .copula:
          if Self.ahead.contains(form) { return .future }
          if words[child].pennTag == .verbPast || form == "has" || form == "have" { return .past }
          if ["is", "are", "'re", "'s", "am", "'m"].contains(form) { return isInfinitive ? .future : .present }
        default: break
        }
      }
      if isInfinitive { return .future }
      switch words[current].pennTag {
      case .verbPast: return .past
      case .verbPresent, .verbThirdPerson: return .present
      case .verbBase: return .future
      case .verbPastParticiple: return .past
      default: break
      }
      guard let head = words[current].head, let above = self.predicate(above: head) else { return .present }
      current = above
    }
    return .present
  }
}
