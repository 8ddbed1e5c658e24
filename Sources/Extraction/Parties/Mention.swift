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

/// The mentions of an article, found by any of their words.
struct Mentions: Sendable {
  let all: [Mention]
  /// Who speaks in the first person where nobody is quoted: the issuer of a statement.
  var voice: Actor?
  private let byWord: [WordPlace: Int]

  init(_ all: [Mention], voice: Actor? = nil) {
    self.all = all
    self.voice = voice
    var byWord: [WordPlace: Int] = [:]
    for (index, mention) in all.enumerated() {
      for word in mention.words { byWord[WordPlace(sentence: mention.sentence, word: word)] = index }
    }
    self.byWord = byWord
  }

  /// The mention that a word belongs to.
  subscript(place: WordPlace) -> Mention? { byWord[place].map { all[$0] } }
}
