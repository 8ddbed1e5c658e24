import Commitments

/// A reading of one cue: somebody takes a stance on an action, before it is decided whether that is a statement.
struct Candidate: Sendable {
  /// What sort of rule found it.
  enum Family: String, Sendable { case verb, noun, adjective, phrase, modal, duty, imperative }

  let sentence: Int
  /// The word that says where the party stands.
  let cue: Int
  let family: Family
  /// The cue as the lexicon has it, or the modal.
  let name: String
  /// How the action stands to the cue ("inf", "obj", "prep:for").
  let frame: String
  var stance: Stance
  var holders: [Actor]
  /// The word that names the holder; `nil` where the holder is the speaker or was inferred.
  var holderWord: Int?
  var addressees: [Actor]
  /// The top of the phrase that names the action.
  var head: Int
  /// The words that name the action, in order.
  var words: [Int]
  var isNegated = false
  /// Whether the cue is plain news as often as a position.
  var isWeak = false
  /// What stands around it, for the model that judges it ("tense=past").
  var features: [String] = []
}
