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
    let earlier = candidates[..<index].reversed().prefix(16).filter { other in
      candidate.sentence - other.sentence <= 4
        && referringNoun(other, in: reading.sentences[other.sentence]) == nil
        && (other.words.count > 1 || other.head != other.cue)
    }
    // What the noun's own word or verb brought up, then what its kind of stance did.
    let found =
      earlier.first { $0.name == noun && $0.head != $0.cue }
      ?? earlier.first { other in
        wanted.isEmpty
          ? other.holders.first != candidate.holders.first || candidate.stance == other.stance
          : wanted.contains(other.stance)
      }
    if let found { return reading.text(found.words, of: reading.sentences[found.sentence]) }
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
