import Syntax

/// Finds the words of a sentence that are asked, or asked about, and so not asserted.
struct QuestionFinder {
  let sentence: Sentence
  let lexicon: AttributionLexicon

  func questions() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in sentence.words.indices {
      if sentence[word].form == "?" { found.append(start(before: word)..<word) }
      if let asked = askedAbout(word) { found.append(asked) }
    }
    return found
  }

  /// The question that ends at `mark`: back to the end of the sentence before it or the quotation mark that opens it.
  private func start(before mark: Int) -> Int {
    var start = mark
    while start > 0 {
      let form = sentence[start - 1].form
      if [".", "!", "?", "...", "…", ";", ":"].contains(form) || Quotations.isMark(start - 1, in: sentence) { break }
      start -= 1
    }
    return start
  }

  /// "asked whether …", "did not say if …": the clause under a verb of saying that "whether" or "if" opens.
  private func askedAbout(_ word: Int) -> Range<Int>? {
    let lower = sentence.lower(word)
    guard lower == "whether" || lower == "if", sentence[word].relation == .marker, let clause = sentence[word].head,
      sentence[clause].relation.universal == .clausalComplement, let verb = sentence[clause].head, verb < word
    else { return nil }
    // "is studying whether to pay" is a position and no question.
    let asks =
      lexicon.verb(at: verb, in: sentence).map { $0.manner != .stance } ?? Self.knowing.contains(sentence.lemma(verb))
    guard asks else { return nil }
    // "said if Mali pays Chad will leave" is a condition; after "asked", "know", "see", "say" under "not" it is a question.
    if lower == "if", lexicon.verb(at: verb, in: sentence)?.manner == .speech, !isNegated(verb) { return nil }
    let words = sentence.subtree(of: clause)
    return word..<max(word + 1, (words.last ?? word) + 1)
  }

  private static let knowing: Set<String> = [
    "know", "see", "clear", "unclear", "unknown", "question", "doubt", "uncertain",
  ]

  private func isNegated(_ verb: Int) -> Bool {
    sentence.children(of: verb, .adverbialModifier).contains { ["not", "n't", "never"].contains(sentence.lower($0)) }
  }
}
