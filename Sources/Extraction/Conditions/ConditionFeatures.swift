/// How a condition is put, and whether it only tells what happened.
struct ConditionFeatures: Hashable, Sendable {
  enum Form: String, CaseIterable, Hashable, Sendable {
    /// "if Kyiv signs"
    case clause
    /// "in exchange for grain"
    case thing
    /// "Kyiv signs, after which …"
    case prior
    /// "should Kyiv sign"
    case inverted
    /// "Sign and …", "Sign or …"
    case imperative
    /// "any country that signs"
    case relative
    /// "The offer is subject to …", "The deal hinges on …"
    case predicate
    /// "but demanded that Kyiv sign"
    case demand
    /// "But first Kyiv must sign"
    case obligation
    /// A term of a list that a sentence before announces.
    case listed
    /// "In return, …"
    case bargain
    /// "open until Friday"
    case date
    /// "will free 20 captives, for whom Kenya will release 30"
    case swap
  }

  var form: Form
  /// A clause of time beside a past main clause: tells what happened, and conditions nothing that is still to come.
  var isNarrative: Bool
}

/// The time that a clause's verb group gives.
enum ClauseTime: String, CaseIterable, Hashable, Sendable {
  case past, present, perfect, pastPerfect
  /// "will", "shall", "is going to"
  case future
  /// "would", "could", "might", "should"
  case conditional
  /// "must", "has to"
  case obligation
  case imperative, infinitive, participle
  /// No verb.
  case none

  /// Whether what the clause says lies behind.
  var isPast: Bool { self == .past || self == .pastPerfect || self == .perfect }
}
