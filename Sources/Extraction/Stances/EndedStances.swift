import Commitments
import Syntax

/// "The union ended its walkout", "Chad lifted its blockade of the port": whoever stops what it did to others takes it back.
struct EndedStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon

  func candidate(at verb: Int) -> Candidate? {
    guard sentence[verb].tag == .verb, Self.ending.contains(sentence.lemma(verb)), sentence.isPast(verb),
      sentence.modal(of: verb) == nil, !sentence.isNegated(verb), !sentence.isInfinitive(verb),
      !sentence.isPassive(verb), let act = sentence.child(of: verb, .object), sentence[act].tag == .noun,
      Self.pressures.contains(sentence.lemma(act)) || actions.kind(of: act, in: sentence) == .harm, isOwn(act)
    else { return nil }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty else { return nil }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .verb, name: "call off", frame: "obj", stance: .withdrawn,
      holders: holding.actors, holderWord: holding.word, addressees: [], head: act, words: phrase.words(act),
      features: ["how=" + holding.how, "passive=false"])
  }

  /// "its ban", "a ban", "the ban", but not "Peru's ban".
  private func isOwn(_ act: Int) -> Bool {
    guard let owner = sentence.child(of: act, .possessor) else { return true }
    return sentence[owner].tag == .pronoun
  }

  private static let ending: Set<String> = ["end", "lift", "suspend", "halt", "abandon", "call", "break", "drop"]
  private static let pressures: Set<String> = [
    "strike", "walkout", "walk-out", "stoppage", "sit-in", "boycott", "blockade", "picket", "ban", "embargo", "freeze",
    "lockout", "lock-out", "siege", "curfew", "occupation", "protest", "slowdown", "go-slow",
  ]
}
