import Commitments
import Syntax

/// What is said in the present of what is to stay as it is or to happen: "The freeze stays, she said", "The strike goes
/// ahead, said the union", "The offer stands", "Under the deal Chad returns the pier".
struct PresentWords {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, [.verbThirdPerson, .verbPresent].contains(sentence[verb].pennTag),
      sentence.modal(of: verb) == nil, sentence.child(of: verb, .auxiliary) == nil,
      let subject = sentence.nearestSubject(of: verb), subject < verb
    else { return [] }
    return [lasting(verb, subject), agreed(verb, subject)].compactMap { $0 }.prefix(1).map { $0 }
  }

  /// "The freeze stays, she said"
  private func lasting(_ verb: Int, _ subject: Int) -> Candidate? {
    guard Self.lasting.contains(sentence.lemma(verb)), sentence[subject].tag == .noun, !phrase.isTime(subject),
      sentence.child(of: verb, .object) == nil, !sentence.isNegated(verb),
      isUnchanged(verb),
      (sentence.conjuncts(of: subject) + [subject]).allSatisfy({
        holders.mentions.actors(of: sentence.place($0)).isEmpty && sentence[$0].tag == .noun
      })
    else { return nil }
    let noun = sentence.lemma(subject)
    let own = Self.stances[noun]
    var parties = owner(of: subject)
    if parties.isEmpty {
      guard let source = holders.attributions.sources(of: sentence.place(verb)).first, !source.isInferred,
        source.manner == .speech || source.manner == .stance, !source.isAnalyst
      else { return nil }
      parties = source.actors.filter { $0.party != nil }
    } else if own == nil {
      return nil
    }
    guard !parties.isEmpty else { return nil }
    let kind = actions.kind(of: subject, in: sentence)
    return Candidate(
      sentence: sentence.index, cue: verb, family: .modal, name: "present", frame: "lasting",
      stance: own ?? (kind == .harm ? .threatened : .pledged), holders: parties, holderWord: nil, addressees: [],
      head: verb, words: phrase.words(verb),
      features: ["how=teller", "modal=present", "subject=" + noun, "group=" + (kind.map { "\($0)" } ?? "none")])
  }

  /// "goes ahead", "remains in force", not "remains far apart"
  private func isUnchanged(_ verb: Int) -> Bool {
    switch sentence.lemma(verb) {
    case "go": sentence.dependents[verb].contains { sentence.lower($0) == "ahead" }
    case "remain", "hold", "continue": sentence.dependents[verb].contains { Self.states.contains(sentence.lower($0)) }
    default: true
    }
  }

  private static let states: Set<String> = [
    "force", "place", "effect", "open", "closed", "suspended", "frozen", "valid", "table", "unchanged", "good",
  ]

  /// "Under the deal Chad returns the pier"
  private func agreed(_ verb: Int, _ subject: Int) -> Candidate? {
    guard
      let paper = sentence.dependents[verb].first(where: {
        sentence.mark(of: $0) == "under" && Self.papers.contains(sentence.lemma($0))
      }), actions.kind(of: verb, in: sentence) != .state
    else { return nil }
    let actors = holders.actors(of: subject, in: sentence)
    guard !actors.isEmpty else { return nil }
    var words = phrase.words(verb, without: subject)
    words.removeAll { sentence.covers(paper, $0) }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .modal, name: "present", frame: "agreed", stance: .pledged,
      holders: actors, holderWord: subject, addressees: [], head: verb, words: words,
      features: ["how=" + holders.how(subject, in: sentence), "modal=present"])
  }

  private func owner(of noun: Int) -> [Actor] {
    guard let owner = sentence.possessor(of: noun) else { return [] }
    return holders.actors(of: owner, in: sentence).compactMap(\.withoutPerson)
  }

  private static let lasting: Set<String> = ["stay", "stand", "remain", "continue", "go", "hold"]
  private static let papers: Set<String> = [
    "deal", "agreement", "accord", "pact", "settlement", "treaty", "contract", "truce", "terms", "term", "compromise",
  ]
  /// What stands is what it was when it was put forward.
  private static let stances: [String: Stance] = [
    "offer": .proposed, "bid": .proposed, "proposal": .proposed, "invitation": .proposed, "demand": .demanded,
    "claim": .demanded, "promise": .pledged, "pledge": .pledged, "commitment": .pledged, "undertaking": .pledged,
    "threat": .threatened, "refusal": .rejected,
  ]
}
