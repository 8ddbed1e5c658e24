import Commitments
import Syntax

/// Finds what "it", "the plan" and "this demand" stand for: the matter last spoken of.
struct MatterReference {
  let reading: Reading
  /// Candidates in the order of the text.
  let candidates: [Candidate]

  /// The words that name the action of a candidate, taken from an earlier candidate where its own name nothing.
  func action(of index: Int) -> String {
    let candidate = candidates[index]
    let sentence = reading.sentences[candidate.sentence]
    let own = reading.text(candidate.words, of: sentence)
    guard let noun = referringNoun(candidate, in: sentence) else { return own }
    let wanted = GeneralNouns.stances[noun] ?? []
    for earlier in candidates[..<index].reversed().prefix(12) {
      let other = reading.sentences[earlier.sentence]
      guard candidate.sentence - earlier.sentence <= 3, referringNoun(earlier, in: other) == nil,
        earlier.words.count > 1 || earlier.head != earlier.cue
      else { continue }
      let text = reading.text(earlier.words, of: other)
      if wanted.isEmpty ? earlier.holders.first != candidate.holders.first || candidate.stance == earlier.stance : wanted.contains(earlier.stance) { return text }
    }
    return own
  }

  /// The pronoun or general noun that is all a candidate names.
  private func referringNoun(_ candidate: Candidate, in sentence: Sentence) -> String? {
    let head = sentence.lemma(candidate.head).lowercased()
    if let determiner = sentence.child(of: candidate.head, .determiner), ["a", "an", "any", "no"].contains(sentence.lower(determiner)) {
      return nil
    }
    guard Self.pronouns.contains(head) || GeneralNouns.stances[head] != nil else { return nil }
    let isBare = candidate.words.allSatisfy { word in
      word == candidate.head || [.determiner, .adverb, .pronoun, .punctuation, .adposition].contains(sentence[word].tag)
        || sentence[word].relation == .possessor || sentence[word].relation.universal == .caseMarker
    }
    return isBare ? head : nil
  }

  private static let pronouns: Set<String> = ["it", "this", "that", "they", "these", "those", "so", "one", "both"]
}
