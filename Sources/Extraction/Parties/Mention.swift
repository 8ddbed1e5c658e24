/// A place in a sentence that names a party or somebody who speaks for one.
struct Mention: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case name, adjective, person
    /// "the company", "its board".
    case description
    case pronoun
    /// "both sides", "the two companies".
    case pair
  }

  /// Indices of the sentence's tokens, end not included.
  var tokens: Range<Int>
  var form: Form
  /// Canonical; `nil` where it is not known or still to be resolved.
  var party: String?
  var kind: PartyKind?
  var person: String?
  /// Whether `'s` follows, or it is "its", "his", "their".
  var isPossessive = false
  /// Whether the party is known from the gazetteer or from its form, and not only as a capitalised name.
  var isKnown = true

  /// Whether it can take a position by itself.
  var canAct: Bool { form != .adjective && !isPossessive }
}
