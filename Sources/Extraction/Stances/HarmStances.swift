import Commitments
import Syntax

/// Threats whose words name another than the one who threatens: "Peru will face sanctions, Chile said", "a strike could
/// not be ruled out", "left it no choice but to walk out".
struct HarmStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb else { return [] }
    return [faced(verb), hit(verb), notExcluded(verb), forced(verb), suit(verb), called(verb)].compactMap { $0 }.prefix(
      1
    ).map { $0 }
  }

  /// "Peru will face sanctions": said by somebody else.
  private func faced(_ verb: Int) -> Candidate? {
    guard ["face", "risk"].contains(sentence.lemma(verb)), !sentence.isPassive(verb), !sentence.isNegated(verb),
      let subject = sentence.nearestSubject(of: verb), let harm = sentence.child(of: verb, .object), isHarm(harm),
      sentence.modal(of: verb).map(ModalStances.intents.contains) ?? !sentence.isPast(verb)
    else { return nil }
    let victims = holders.actors(of: subject, in: sentence)
    let speakers = own(verb)
    guard !speakers.isEmpty, !victims.isEmpty, Set(speakers.map(\.party)).isDisjoint(with: victims.map(\.party)) else {
      return nil
    }
    return candidate(verb, harm, phrase.words(harm), speakers, to: victims, name: sentence.lemma(verb), how: "speaker")
  }

  /// "Peru will be hit with tariffs": said by somebody else.
  private func hit(_ verb: Int) -> Candidate? {
    guard ["hit", "punish", "slap", "meet"].contains(sentence.lemma(verb)), sentence.isPassive(verb),
      !sentence.isNegated(verb), sentence.modal(of: verb).map(ModalStances.intents.contains) ?? false,
      let subject = sentence.child(of: verb, .passiveSubject),
      let harm = sentence.dependents[verb].first(where: {
        $0 > verb && ["with", "by"].contains(sentence.mark(of: $0) ?? "") && isHarm($0)
      })
    else { return nil }
    let victims = holders.actors(of: subject, in: sentence)
    let speakers = own(verb)
    guard Set(speakers.map(\.party)).isDisjoint(with: victims.map(\.party)) else { return nil }
    return candidate(verb, harm, phrase.words(harm), speakers, to: victims, name: "hit", how: "speaker")
  }

  /// "will take Peru to court", "would go to the tribunal"
  private func suit(_ verb: Int) -> Candidate? {
    guard ["take", "see", "drag", "haul", "go", "bring", "refer"].contains(sentence.lemma(verb)),
      sentence.modal(of: verb).map(ModalStances.intents.contains) ?? false, !sentence.isNegated(verb),
      sentence.dependents[verb].contains(where: { word in
        word > verb && ["to", "in", "before"].contains(sentence.mark(of: word) ?? "")
          && Self.courts.contains(sentence.lemma(word).lowercased())
      })
    else { return nil }
    let holding = holders.holder(of: verb, in: sentence)
    let victim = sentence.child(of: verb, .object).map { holders.actors(of: $0, in: sentence) } ?? []
    var found = candidate(
      verb, verb, phrase.words(verb, without: sentence.child(of: verb, .subject)), holding.actors, to: victim,
      name: "court", how: holding.how)
    found?.holderWord = holding.word
    return found
  }

  /// "called a strike for Friday", "A strike is planned for Friday, the union said"
  private func called(_ verb: Int) -> Candidate? {
    // "called off its strike" is the opposite.
    guard Self.calling.contains(sentence.lemma(verb)), !sentence.isNegated(verb),
      sentence.child(of: verb, .particle).map({ sentence.lower($0) }) != "off"
    else { return nil }
    if sentence.isPassive(verb) {
      guard let strike = sentence.child(of: verb, .passiveSubject), isStrike(strike) else { return nil }
      return candidate(verb, strike, phrase.words(strike), own(verb), to: [], name: "call", how: "speaker")
    }
    guard let object = sentence.child(of: verb, .object) else { return nil }
    // "set May 1 as the date for a strike"
    let dated =
      ["set", "name", "fix"].contains(sentence.lemma(verb))
      ? sentence.subtree(of: verb).first { $0 > verb && isStrike($0) } : nil
    guard let strike = isStrike(object) ? object : dated else { return nil }
    let holding = holders.holder(of: verb, in: sentence)
    var found = candidate(verb, strike, phrase.words(strike), holding.actors, to: [], name: "call", how: holding.how)
    found?.holderWord = holding.word
    return found
  }

  private func isStrike(_ noun: Int) -> Bool {
    isHarm(noun) && Self.strikes.contains(sentence.lemma(noun))
  }

  private static let courts: Set<String> = ["court", "tribunal", "arbitration", "judge", "arbitrator", "wto"]
  private static let calling: Set<String> = [
    "call", "set", "name", "fix", "plan", "prepare", "schedule", "organise", "organize",
  ]
  private static let strikes: Set<String> = ["strike", "walkout", "stoppage", "boycott", "blockade", "lockout", "ban"]

  /// "A strike could not be ruled out", "did not exclude sanctions"
  private func notExcluded(_ verb: Int) -> Candidate? {
    let isRuled = sentence.lemma(verb) == "rule" && verb + 1 < sentence.words.count && sentence.lower(verb + 1) == "out"
    guard isRuled || sentence.lemma(verb) == "exclude", sentence.isNegated(verb) else { return nil }
    if sentence.isPassive(verb) {
      guard let thing = sentence.child(of: verb, .passiveSubject), isHarm(thing) else { return nil }
      let speakers = own(verb)
      return candidate(verb, thing, phrase.words(thing), speakers, to: [], name: "not exclude", how: "speaker")
    }
    let holding = holders.holder(of: verb, in: sentence)
    let finder = ContentFinder(sentence: sentence)
    guard
      let act = finder.fillers(of: .gerund, at: verb, part: .verb).first
        ?? finder.fillers(of: .object, at: verb, part: .verb).first, isHarm(act)
    else { return nil }
    var found = candidate(verb, act, phrase.words(act), holding.actors, to: [], name: "not exclude", how: holding.how)
    found?.holderWord = holding.word
    return found
  }

  /// "left the union no choice but to walk out", "has no alternative but to sue"
  private func forced(_ verb: Int) -> Candidate? {
    guard ["have", "leave", "give", "see"].contains(sentence.lemma(verb)), !sentence.isPassive(verb),
      let choice = sentence.children(of: verb, .object).last, Self.choices.contains(sentence.lemma(choice)),
      sentence.children(of: choice, .determiner, .adjectivalModifier).contains(where: {
        ["no", "little"].contains(sentence.lower($0))
      }),
      let act = (sentence.dependents[verb] + sentence.dependents[choice]).filter({
        $0 > choice && sentence[$0].tag == .verb && sentence.isInfinitive($0)
      }).min(),
      sentence.modal(of: verb).map({ ModalStances.intents.contains($0) }) ?? !sentence.isPast(verb)
    else { return nil }
    let bound =
      sentence.lemma(verb) == "leave" || sentence.lemma(verb) == "give"
      ? sentence.dependents[verb].first { $0 > verb && $0 < choice && !holders.actors(of: $0, in: sentence).isEmpty }
      : sentence.nearestSubject(of: verb)
    guard let bound else { return nil }
    var words = phrase.words(act)
    words.removeAll { sentence.lower($0) == "but" || $0 <= choice }
    let isThreat = actions.kind(of: act, in: sentence) == .harm || sentence.lemma(verb) != "have"
    var found = candidate(
      verb, act, words, holders.actors(of: bound, in: sentence), to: [], name: "no choice", how: "bound")
    found?.holderWord = bound
    if !isThreat { found?.stance = .pledged }
    return found
  }

  private func candidate(
    _ verb: Int, _ head: Int, _ words: [Int], _ parties: [Actor], to: [Actor], name: String, how: String
  ) -> Candidate? {
    guard !parties.isEmpty, !words.isEmpty else { return nil }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .modal, name: name, frame: "harm", stance: .threatened,
      holders: parties, holderWord: nil, addressees: to, head: head, words: words,
      features: ["how=" + how, "modal=" + (sentence.modal(of: verb) ?? "none")])
  }

  private func isHarm(_ word: Int) -> Bool { actions.kind(of: word, in: sentence) == .harm }

  /// Who says so, where the sentence tells.
  private func own(_ verb: Int) -> [Actor] {
    guard let source = holders.attributions.sources(of: sentence.place(verb)).first, !source.isInferred,
      source.manner == .speech || source.manner == .stance, !source.isAnalyst
    else { return [] }
    return source.actors.filter { $0.party != nil }
  }

  private static let choices: Set<String> = ["choice", "alternative", "option"]
}
