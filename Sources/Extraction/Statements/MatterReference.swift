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
    if let same = sameNoun(noun, before: candidate) { return same }
    // "its share" names what it names; "the offer" and "it" look back.
    if !noun.isEmpty, !Self.pronouns.contains(noun), GeneralNouns.stances[noun] == nil { return own }
    let wanted = GeneralNouns.stances[noun] ?? Self.looksBack(candidate.stance)
    let earlier = candidates[..<index].reversed().prefix(16).filter { other in
      candidate.sentence - other.sentence <= 4
        && referringNoun(other, in: reading.sentences[other.sentence]) == nil
        && (other.words.count > 1 || other.head != other.cue)
    }
    func isForeign(_ other: Candidate) -> Bool {
      !candidate.stance.isAnswer || other.holders.first?.party != candidate.holders.first?.party
    }
    // What the noun's own word or verb brought up, then what its kind of stance did.
    let found =
      earlier.first { $0.name == noun && $0.head != $0.cue }
      ?? earlier.first { (wanted.isEmpty || wanted.contains($0.stance)) && isForeign($0) }
    if let found {
      let named = reading.sentences[found.sentence]
      // "the truce" is a truce, whatever else has been offered.
      if Self.ownNames.contains(noun), !found.words.contains(where: { named.lemma($0).lowercased() == noun }) {
        return own
      }
      return reading.text(found.words, of: named)
    }
    if GeneralNouns.stances[noun] == nil, let named = namedBefore(candidate) { return named }
    return candidate.frame == "none" ? "" : own
  }

  /// "the extension" after "a 120-day extension of the corridor": the nearest fuller name with the same noun.
  private func sameNoun(_ noun: String, before candidate: Candidate) -> String? {
    guard !Self.pronouns.contains(noun), !noun.isEmpty else { return nil }
    for index in stride(from: candidate.sentence, through: max(0, candidate.sentence - 12), by: -1) {
      let sentence = reading.sentences[index]
      let end = index == candidate.sentence ? candidate.head : sentence.words.count
      for word in stride(from: end - 1, through: 0, by: -1)
      where sentence[word].tag == .noun && sentence.lemma(word).lowercased() == noun {
        let words = description(of: word, in: sentence)
        if words.count > 1 { return reading.text(words, of: sentence) }
      }
    }
    return nil
  }

  /// The last plan, truce or demand that the text names with a word on what it is, a few sentences back at most.
  private func namedBefore(_ candidate: Candidate) -> String? {
    for index in stride(from: candidate.sentence, through: max(0, candidate.sentence - 3), by: -1) {
      let sentence = reading.sentences[index]
      let end = index == candidate.sentence ? candidate.cue : sentence.words.count
      for word in stride(from: end - 1, through: 0, by: -1)
      where sentence[word].tag == .noun && GeneralNouns.stances[sentence.lemma(word).lowercased()] != nil {
        let words = description(of: word, in: sentence)
        if words.count > 1 { return reading.text(words, of: sentence) }
      }
    }
    return nil
  }

  /// A noun with what says of it what it is: "sixty-day truce", "plan for a truce".
  private func description(of noun: Int, in sentence: Sentence) -> [Int] {
    var words = [noun]
    for child in sentence.dependents[noun] {
      switch sentence[child].relation.universal {
      case .compound, .numericModifier: words += sentence.subtree(of: child)
      case .adjectivalModifier where !["new", "last", "first", "own", "such"].contains(sentence.lemma(child)):
        words += sentence.subtree(of: child)
      case .nominalModifier where sentence[child].relation != .possessor && child > noun:
        words += sentence.subtree(of: child).prefix(8)
      default: break
      }
    }
    return words.count > 14 ? [] : words.sorted()
  }

  /// What kinds of stance bring up what a pronoun means: offers and demands are answered, undertakings kept or broken.
  private static func looksBack(_ stance: Stance) -> Set<Stance> {
    switch stance {
    case .accepted, .acceptedIf, .rejected, .pendingReview: [.proposed, .demanded]
    case .met, .broken: [.accepted, .acceptedIf, .pledged, .demanded]
    case .withdrawn: [.proposed, .pledged, .demanded, .threatened, .accepted]
    case .proposed, .demanded, .pledged, .threatened: []
    }
  }

  /// The pronoun or general noun that is all a candidate names.
  private func referringNoun(_ candidate: Candidate, in sentence: Sentence) -> String? {
    if candidate.frame == "none" { return "" }
    let head = sentence.lemma(candidate.head).lowercased()
    if let determiner = sentence.child(of: candidate.head, .determiner),
      ["a", "an", "any", "no"].contains(sentence.lower(determiner))
    {
      return nil
    }
    if Self.pronouns.contains(head), sentence[candidate.head].tag != .verb { return head }
    if head == "do", sentence[candidate.head].tag == .verb { return isBareDo(candidate, in: sentence) ? "" : nil }
    guard sentence[candidate.head].tag == .noun else { return nil }
    let isDefinite = sentence.child(of: candidate.head, .determiner, .possessor) != nil
    guard isDefinite || GeneralNouns.stances[head] != nil else { return nil }
    let isBare = sentence.dependents[candidate.head].allSatisfy { word in
      switch sentence[word].relation.universal {
      case .determiner, .caseMarker, .possessor, .punctuation, .adverbialModifier, .coordination: true
      default: sentence[word].relation == .possessor || !candidate.words.contains(word)
      }
    }
    return isBare ? head : nil
  }

  /// "has agreed to do so", "would do it"
  private func isBareDo(_ candidate: Candidate, in sentence: Sentence) -> Bool {
    sentence.dependents[candidate.head].contains { ["so", "it", "that", "likewise"].contains(sentence.lower($0)) }
      || isNothingOfTheKind(candidate.head, in: sentence)
  }

  /// "will do nothing of the kind", "will do no such thing"
  private func isNothingOfTheKind(_ verb: Int, in sentence: Sentence) -> Bool {
    sentence.children(of: verb, .object).contains { object in
      ["nothing", "thing"].contains(sentence.lower(object))
        && sentence.subtree(of: object).contains { ["kind", "sort", "such"].contains(sentence.lower($0)) }
    }
  }

  private static let ownNames: Set<String> = ["truce", "ceasefire", "cease-fire", "armistice", "treaty"]
  private static let pronouns: Set<String> = [
    "it", "this", "that", "they", "these", "those", "so", "one", "both", "none",
  ]
}
