import Commitments
import Syntax


/// A condition that a sentence states, before it is known which statement it belongs to.
struct FoundCondition: Hashable, Sendable {
  let sentence: Int
  /// The words that state it, marker included, end not included; an action leaves them out.
  let words: Range<Int>
  /// The top of the condition's clause or noun phrase.
  let head: Int
  /// The words of the same sentence that it may condition, likeliest first: tops of clauses, nouns ("an offer subject to …").
  /// Empty where it stands alone ("The offer is subject to approval", "But first Kyiv must …").
  let governors: [Int]
  /// One for each coordinated precondition, in the order of the text.
  let terms: [ConditionTerm]
  /// The marker, for the rule's name ("if", "in return for").
  let marker: String
}
