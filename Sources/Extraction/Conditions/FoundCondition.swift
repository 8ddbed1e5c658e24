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
  /// Where what it conditions is to be looked for when no word of the sentence is; `nil` where `governors` say it.
  let reference: ConditionReference?
  /// One for each coordinated precondition, in the order of the text.
  let terms: [ConditionTerm]
  /// The marker, for the rule's name ("if", "in return for").
  let marker: String
  let features: ConditionFeatures
}

/// What a condition refers to that stands in no clause of its own sentence.
struct ConditionReference: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    /// The statement before: "But first Kyiv must …", "In return, …".
    case previous
    /// The statement after: "There is one condition. …"
    case following
    /// What a noun names, by its lemma: "The offer is subject to …"; the noun's word in the sentence.
    case noun(String, word: Int)
  }

  var target: Target
  /// The party whose offer or consent it is, where the words say so: "Norline's bid", "its offer".
  var party: String?
}
