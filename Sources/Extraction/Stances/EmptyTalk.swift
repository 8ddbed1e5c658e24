import Commitments
import Syntax

/// Words of courtesy and account that name no act: what was talked about, condemned or held dear.
///
/// Every rule here holds for any text; what only makes a statement less likely is left to the judge.
struct EmptyTalk {
  let sentence: Sentence
  let actions: ActionLexicon

  func includes(_ candidate: Candidate) -> Bool {
    isTalkedOver(candidate) || isCondemned(candidate) || isShunned(candidate) || isCherished(candidate)
      || isHalf(candidate) || isOwnOrder(candidate)
  }

  /// "The leaders discussed progress in the talks": a topic, unless a paper lies before them.
  private func isTalkedOver(_ candidate: Candidate) -> Bool {
    guard candidate.family == .verb, candidate.stance == .pendingReview, candidate.name == "discuss",
      sentence.isPast(candidate.cue)
    else { return false }
    return GeneralNouns.stances[sentence.lemma(candidate.head)] == nil
  }

  /// "signed an executive order": one's own order is agreed with nobody.
  private func isOwnOrder(_ candidate: Candidate) -> Bool {
    let orders: Set<String> = ["order", "decree", "proclamation", "directive", "letter", "statement"]
    guard orders.contains(sentence.lemma(candidate.head).lowercased()) else { return false }
    if candidate.family == .noun {
      return candidate.frame == "bare" && sentence[candidate.cue].head.map { sentence.lemma($0) } == "sign"
    }
    return candidate.family == .verb && candidate.stance == .accepted && candidate.name == "sign"
  }

  /// "condemned the attacks": a judgement on what was done refuses nothing.
  private func isCondemned(_ candidate: Candidate) -> Bool {
    guard candidate.family == .verb, candidate.stance == .rejected, Self.blaming.contains(candidate.name) else {
      return false
    }
    return GeneralNouns.stances[sentence.lemma(candidate.head)] == nil
      || actions.kind(of: candidate.head, in: sentence) == .harm
  }

  private static let blaming: Set<String> = ["condemn", "deplore", "denounce", "decry", "deprecate"]

  /// "refraining from the threat of force", "warned against any threat": nobody threatens.
  private func isShunned(_ candidate: Candidate) -> Bool {
    guard candidate.family == .noun, candidate.stance == .threatened, let governor = sentence[candidate.cue].head else {
      return false
    }
    let mark = sentence.mark(of: candidate.cue)
    return Self.shunning.contains(sentence.lemma(governor)) || mark == "against" && sentence.lemma(governor) == "warn"
  }

  private static let shunning: Set<String> = [
    "refrain", "abstain", "avoid", "renounce", "condemn", "reject", "oppose", "prevent", "counter", "deter", "face",
    "address", "defend", "protect", "resist", "discuss", "eliminate", "reduce", "confront", "end", "remove", "pose",
  ]

  /// "reaffirmed our commitment to the people of Chad", "the strength of the alliance": warm words without an act.
  private func isCherished(_ candidate: Candidate) -> Bool {
    guard candidate.stance == .pledged, candidate.family == .noun || candidate.family == .verb,
      candidate.frame == "prep:to" || candidate.frame == "obj" && Self.affirming.contains(candidate.name)
        || candidate.frame == "obj" && candidate.name == "stress"
    else { return false }
    let noun = sentence.lemma(candidate.head)
    if noun == "commitment" || noun == "support" {
      // "reaffirmed the commitment of Peru to its people": the noun's own reading says to what.
      return candidate.family == .verb
    }
    return sentence[candidate.head].tag == .noun && Self.dear.contains(noun)
  }

  private static let affirming: Set<String> = ["reaffirm", "affirm", "reiterate", "underscore", "confirm"]
  private static let dear: Set<String> = [
    "people", "security", "principle", "value", "friendship", "relationship", "relation", "tie", "bond", "alliance",
    "partnership", "strength", "sovereignty", "freedom", "democracy", "stability", "region", "unity", "importance",
    "solidarity", "spirit", "role", "interest",
  ]

  /// "announce and *implement* a series of steps": the second of two verbs that share an object is no act of its own.
  private func isHalf(_ candidate: Candidate) -> Bool {
    guard candidate.words.count == 1, sentence[candidate.head].tag == .verb,
      sentence[candidate.head].relation == .conjunct, let first = sentence[candidate.head].head,
      candidate.head - first == 2, let object = sentence.child(of: first, .object)
    else { return false }
    return object > candidate.head
  }
}
