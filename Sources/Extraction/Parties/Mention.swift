/// A place in a sentence that names parties or somebody who speaks for one.
struct Mention: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case name
    /// "Russian" in "Russian troops".
    case adjective
    case person
    /// "the company", "its board".
    case description
    case pronoun
    /// "I", "we", "our": whoever speaks; `actors` holds who that is where it is known.
    case firstPerson
    /// "both sides", "the two companies".
    case pair
    /// "the statement", "the communique": whoever issued it speaks by it.
    case paper
  }

  let sentence: Int
  /// Words of the sentence, end not included.
  var words: Range<Int>
  /// The word of `words` that the others depend on.
  var head: Int
  var form: Form
  /// Whom it stands for; several for "both sides", none where that is not known.
  var actors: [Actor]
  /// Whether `'s` follows, or it is "its", "his", "their".
  var isPossessive = false
  /// Whether the party is known from the gazetteer or from its form, and not only as a capitalised name.
  var isKnown = true
}
