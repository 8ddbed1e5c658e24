import Syntax

extension SentenceResolver {

  func isPossessive(_ word: Int) -> Bool {
    word + 1 < sentence.words.count && sentence[word + 1].pennTag == .possessive
  }

  func isDefinite(_ word: Int) -> Bool {
    if sentence.dependents[word].contains(where: { Self.definite.contains(sentence.lower($0)) }) { return true }
    // "the world's largest bloc"
    if sentence.children(of: word, .possessor).contains(where: { Self.wholes.contains(sentence.lemma($0)) }) {
      return true
    }
    // By the words before it too: a noun before the head is often read as a phrase of its own.
    var before = word - 1
    while before > max(found.start, word - 5), [.noun, .adjective].contains(sentence[before].tag) { before -= 1 }
    return before >= 0 && Self.definite.contains(sentence.lower(before))
  }

  private static let wholes: Set<String> = ["world", "country", "nation", "region", "continent", "state"]
  private static let definite: Set<String> = ["the", "this", "that", "these", "those", "both"]

  func hasNoDeterminer(_ word: Int) -> Bool {
    sentence.child(of: word, .determiner) == nil
  }

  /// "their union".
  func isOwned(_ word: Int) -> Bool {
    sentence.children(of: word, .possessor).contains { sentence[$0].tag == .pronoun }
  }

  /// Whether the noun stands where one acts or is dealt with, and not in a phrase of place or matter.
  func isPlayer(_ word: Int) -> Bool {
    switch sentence[word].relation.universal {
    case .oblique, .nominalModifier:
      guard sentence[word].relation != .possessor, let mark = sentence.mark(of: word) else { return true }
      return ["to", "by", "from", "with", "between", "for", "of", "against", "among"].contains(mark)
    case .compound, .adjectivalModifier: return false
    default: return true
    }
  }

  /// "X is a company": the noun says what X is and is nobody of its own.
  func isPredicate(_ word: Int) -> Bool { sentence.child(of: word, .copula) != nil }

  /// The words of the phrase up to its head.
  func phrase(of word: Int) -> Range<Int> {
    var start = word
    while start > found.start, start > word - 8 {
      let before = start - 1
      guard sentence.covers(word, before), sentence[before].tag != .punctuation,
        ![.caseMarker, .coordination, .marker, .clausalModifier].contains(sentence[before].relation.universal)
      else { break }
      start = before
    }
    return start..<word + 1
  }

  /// The noun with its modifiers, without determiner, possessor and number.
  func nounPhrase(_ word: Int, needsModifier: Bool, allowsNames: Bool = false) -> String? {
    var start = word
    while start > found.start {
      let before = start - 1
      let relation = sentence[before].relation
      guard let head = sentence[before].head, head == word || (before + 1...word).contains(head),
        relation == .compound || relation == .adjectivalModifier
          || relation == .punctuation && sentence[before].form == "-",
        !Self.empty.contains(sentence.lower(before)), sentence[before].tag != .numeral,
        allowsNames || found.spanAt[before] == nil
      else { break }
      start = before
    }
    if start == word, needsModifier { return nil }
    return reading.text(Array(start..<word + 1), of: sentence)
  }

  private static let empty: Set<String> = [
    "other", "some", "many", "several", "more", "own", "such", "few", "major", "main", "new", "former", "certain",
    "various", "all", "most", "local", "outstanding", "dozen", "hundreds", "thousands", "same", "combined", "last",
  ]
}
