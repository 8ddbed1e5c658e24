import Commitments
import Syntax

/// What a paper binds its parties to: "the charter calls for Togo to free the port", "her plan provides for a levy".
///
/// What is agreed is a pledge of whoever is to do it, else of all who agreed; what is only on the table is proposed by
/// whoever put it there.
struct TermStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  /// The candidates of the sentences before, in the order of the text.
  let earlier: ArraySlice<Candidate>

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, let frame = Self.verbs[sentence.lemma(verb)], !sentence.isNegated(verb),
      sentence.modal(of: verb).map(ModalStances.intents.contains) ?? true,
      let paper = sentence.nearestSubject(of: verb), let stances = GeneralNouns.stances[sentence.lemma(paper)],
      let (head, doers, subject) = content(of: verb, frame: frame)
    else { return [] }
    let (parties, isAgreed, isPledged) = parties(of: paper, stances: stances)
    guard !parties.isEmpty || isAgreed && !doers.isEmpty else { return [] }
    let bound = isAgreed && !doers.isEmpty ? doers : parties
    let others = (parties + doers).filter { party in !bound.contains { $0.party == party.party } }.uniqued()
    let tops = [head] + sentence.coordinatedVerbs(of: head)
    return tops.map { top in
      var words = phrase.words(top, without: doers.isEmpty ? nil : subject)
      if doers.isEmpty, let subject, !words.contains(subject) {
        words = (words + phrase.words(subject)).uniqued().sorted()
      }
      return Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: sentence.lemma(verb), frame: "term",
        stance: isAgreed || isPledged ? .pledged : .proposed, holders: bound, holderWord: paper, addressees: others,
        head: top,
        words: words, features: ["how=term", "paper=" + sentence.lemma(paper), "past=\(sentence.isPast(verb))"])
    }
  }

  /// The verbs by which papers bind, with the preposition of what they bind to; empty: an object or infinitive.
  private static let verbs: [String: String] = [
    "call": "for", "provide": "for", "require": "", "oblige": "", "stipulate": "", "envisage": "", "envision": "",
    "specify": "", "foresee": "", "guarantee": "", "give": "", "include": "", "commit": "", "bind": "", "mandate": "",
    "demand": "",
  ]

  /// Papers that are there only once they are agreed.
  private static let agreed: Set<String> = ["agreement", "accord", "pact", "truce", "ceasefire", "settlement"]

  /// Whose paper it is, and whether it is agreed.
  private func parties(of paper: Int, stances: Set<Stance>) -> ([Actor], isAgreed: Bool, isPledged: Bool) {
    var own: [Actor] = []
    for child in sentence.dependents[paper] {
      let isNamed =
        sentence[child].relation == .possessor || child < paper && sentence[child].relation.universal == .compound
        || ["with", "between", "by", "from"].contains(sentence.mark(of: child) ?? "")
      if isNamed { own += holders.actors(of: child, in: sentence) }
    }
    let noun = sentence.lemma(paper)
    let stances = Self.agreed.contains(noun) ? [.accepted] : stances
    let source =
      earlier.last { $0.name == noun && stances.contains($0.stance) && isNear($0) }
      ?? earlier.last { stances.contains($0.stance) && isNear($0) }
    let isAgreed = stances.contains(.accepted) && (source == nil || source?.stance != .proposed)
    if let source {
      let all = earlier.filter { $0.sentence == source.sentence && $0.cue == source.cue }
      own += all.flatMap(\.holders)
      if isAgreed { own += all.flatMap(\.addressees) }
    }
    let parties = own.compactMap(\.withoutPerson).uniqued()
    return (isAgreed ? parties : Array(parties.prefix(1)), isAgreed, source?.stance == .pledged)
  }

  private func isNear(_ candidate: Candidate) -> Bool { sentence.index - candidate.sentence <= 12 }

  /// What the paper binds to, who is to do it, and the word that names them.
  private func content(of verb: Int, frame: String) -> (head: Int, doers: [Actor], subject: Int?)? {
    let finder = ContentFinder(sentence: sentence)
    let object =
      (frame.isEmpty ? nil : finder.fillers(of: .preposition(frame), at: verb, part: .verb).first)
      ?? sentence.child(of: verb, .object)
    let action =
      finder.fillers(of: .infinitive, at: verb, part: .verb).first
      ?? sentence.dependents[verb].first {
        sentence[$0].relation.universal == .clausalModifier && $0 > verb && sentence.isInfinitive($0)
      }
    if let action {
      let subject = object.flatMap { $0 < action ? $0 : nil } ?? sentence.child(of: action, .subject)
      let doers = sentence.isPassive(action) ? [] : subject.map { holders.actors(of: $0, in: sentence) } ?? []
      return (action, doers, subject)
    }
    if let clause = finder.fillers(of: .clause, at: verb, part: .verb).first {
      let subject = sentence.nearestSubject(of: clause)
      let doers = sentence.isPassive(clause) ? [] : subject.map { holders.actors(of: $0, in: sentence) } ?? []
      return (clause, doers, doers.isEmpty ? nil : subject)
    }
    return object.map { ($0, [], nil) }
  }
}
