import Commitments
import Syntax

/// "The loans will be available from May, said the minister", "The crews will be back at work": a state that whoever
/// speaks, or whoever is to be in it, answers for.
struct PromisedStates {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase

  func candidates(at state: Int) -> [Candidate] {
    guard Self.states.contains(sentence.lower(state)), let modal = sentence.modal(of: state),
      ModalStances.intents.contains(modal), sentence.child(of: state, .copula) != nil,
      let subject = sentence.nearestSubject(of: state), subject < state
    else { return [] }
    var holding = HolderFinder.Holding(actors: holders.actors(of: subject, in: sentence), word: subject, how: "subject")
    if !Self.own.contains(sentence.lower(state)) || holding.actors.isEmpty {
      guard sentence[subject].tag == .noun, let teller = teller(at: state) else { return [] }
      holding = HolderFinder.Holding(actors: teller, word: nil, how: "teller")
    }
    var words = phrase.words(state, without: holding.word)
    words.removeAll { sentence[$0].relation == .copula && sentence[$0].head == state }
    let isNegated = sentence.isNegated(state)
    if isNegated { words.removeAll { sentence.isNegation($0, of: state) } }
    return [
      Candidate(
        sentence: sentence.index, cue: state, family: .modal, name: modal, frame: "state",
        stance: isNegated ? .rejected : .pledged, holders: holding.actors, holderWord: holding.word, addressees: [],
        head: state, words: words, isNegated: isNegated,
        features: ["how=" + holding.how, "modal=" + modal, "state=" + sentence.lower(state)])
    ]
  }

  /// Who says so; the issuer of the text where nobody is quoted.
  private func teller(at state: Int) -> [Actor]? {
    let source = holders.attributions.sources(of: sentence.place(state)).first
    if let source, !source.isInferred {
      let actors = source.actors.filter { $0.party != nil }
      return (source.manner == .speech || source.manner == .stance) && !source.isAnalyst && !actors.isEmpty
        ? actors : nil
    }
    return holders.mentions.voices.isEmpty ? nil : holders.mentions.voices
  }

  /// States of those who undertake them: "will be back at work".
  private static let own: Set<String> = ["back", "present", "out"]
  private static let states: Set<String> = [
    "available", "free", "open", "closed", "exempt", "eligible", "entitled", "subject", "back", "present",
    "payable", "reimbursed", "welcome", "accessible", "out",
  ]
}
