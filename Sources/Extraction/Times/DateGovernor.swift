import Commitments
import Syntax

/// Finds the word whose time a date gives.
struct DateGovernor {
  let sentence: Sentence

  /// The predicate that a date modifies, or the noun for "a draft of 3 May", "Thursday's meeting".
  ///
  /// "Putin on Tuesday agreed" hangs on the verb, whatever the parse says; so does "at talks in Oslo on Friday".
  func predicate(of date: TimeExpression) -> Int? {
    guard var current = sentence[date.head].head else {
      return sentence.isPredicate(date.head) ? date.head : nil
    }
    if date.isDateline { return nil }
    switch sentence[date.head].relation {
    case .compound, .possessor, .adjectivalModifier: return current
    default: break
    }
    for _ in sentence.words.indices {
      if sentence.isPredicate(current) { return current }
      guard let head = sentence[current].head else { return current }
      switch sentence[current].relation.universal {
      case .subject:
        // "Putin on Tuesday agreed"; but "the meeting on Tuesday agreed" is told in the same way, and dated so as well.
        current = head
      case .object, .clausalComplement:
        if date.words.lowerBound < current { return current }
        current = head
      default: current = head
      }
    }
    return nil
  }
}
