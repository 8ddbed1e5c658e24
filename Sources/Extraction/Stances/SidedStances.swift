import Commitments
import Syntax

/// "Chad was for it at once", "the union is against the sale": on which side of a matter somebody is.
struct SidedStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(at matter: Int) -> [Candidate] {
    let preferred = spurned(matter)
    if !preferred.isEmpty { return preferred }
    let awaiting = awaiting(matter)
    if !awaiting.isEmpty { return awaiting }
    guard let copula = sentence.child(of: matter, .copula), let side = sentence.child(of: matter, .caseMarker),
      copula < side, side < matter, let stance = stance(sentence.lower(side)),
      let subject = sentence.nearestSubject(of: matter), subject < copula, sentence.modal(of: matter) == nil
    else { return [] }
    let isNegated = sentence.isNegated(matter)
    if isNegated, stance == .accepted { return [] }
    let actors = holders.actors(of: subject, in: sentence)
    guard !actors.isEmpty, holders.actors(of: matter, in: sentence).isEmpty || sentence[matter].tag == .pronoun,
      !phrase.isTime(matter), sentence[matter].tag != .numeral, sentence.child(of: matter, .numericModifier) == nil
    else { return [] }
    var words = phrase.words(matter, without: subject)
    words.removeAll { $0 == copula || $0 == side }
    return [
      Candidate(
        sentence: sentence.index, cue: matter, family: .adjective, name: sentence.lower(side), frame: "side",
        stance: isNegated ? .accepted : stance, holders: actors, holderWord: subject, addressees: [], head: matter,
        words: words, isNegated: isNegated, isWeak: true, features: ["how=" + holders.how(subject, in: sentence)])
    ]
  }

  /// "The lease is before Mali's cabinet": it has still to decide.
  private func awaiting(_ body: Int) -> [Candidate] {
    guard let copula = sentence.child(of: body, .copula), let side = sentence.child(of: body, .caseMarker),
      copula < side, ["before", "with"].contains(sentence.lower(side)), let matter = sentence.nearestSubject(of: body),
      matter < copula,
      GeneralNouns.stances[sentence.lemma(matter)] != nil || Self.matters.contains(sentence.lemma(matter))
    else { return [] }
    let actors = holders.actors(of: body, in: sentence)
    guard !actors.isEmpty else { return [] }
    let isBare = Self.matters.contains(sentence.lemma(matter))
    return [
      Candidate(
        sentence: sentence.index, cue: body, family: .adjective, name: sentence.lower(side),
        frame: isBare ? "none" : "side", stance: .pendingReview, holders: actors, holderWord: body, addressees: [],
        head: isBare ? body : matter, words: isBare ? [body] : phrase.words(matter), isWeak: true,
        features: ["how=before"])
    ]
  }

  /// "would rather shut the yard than sell it": what stands behind "than" is refused.
  private func spurned(_ verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, sentence.modal(of: verb) == "would",
      sentence.dependents[verb].contains(where: { $0 < verb && ["rather", "sooner"].contains(sentence.lower($0)) }),
      let than = sentence.words.indices.first(where: { $0 > verb && sentence.lower($0) == "than" }),
      let act = sentence[than].head, act > than, sentence[act].tag == .verb
    else { return [] }
    let holding = holders.holder(of: verb, in: sentence)
    guard !holding.actors.isEmpty else { return [] }
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .modal, name: "rather", frame: "than", stance: .rejected,
        holders: holding.actors, holderWord: holding.word, addressees: [], head: act,
        words: phrase.words(act).filter { $0 > than }, features: ["how=" + holding.how, "modal=would"])
    ]
  }

  private static let matters: Set<String> = ["matter", "question", "decision", "case", "file", "ball", "choice"]

  private func stance(_ side: String) -> Stance? { side == "for" ? .accepted : side == "against" ? .rejected : nil }
}
