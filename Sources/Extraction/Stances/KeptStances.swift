import Commitments
import Syntax

/// What is told as done and tied to an earlier word by the sentence itself: "paid the wages, as promised", "the maps that
/// Peru had asked for were handed in", "fired on the town in breach of the truce".
///
/// The verb may be any: that it keeps or breaks a word is said beside it.
struct KeptStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon
  let kept: KeptWord

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, isTold(verb) else { return [] }
    let kind = actions.kind(of: verb, in: sentence)
    guard kind != .state, kind != .speech else { return [] }
    var holding = holder(of: verb)
    let broken = brokenWord(beside: verb)
    if let broken, sentence.isPassive(verb), let own = giver(of: broken) { holding = own }
    guard !holding.actors.isEmpty else { return [] }
    if let broken {
      return [candidate(.broken, "violate", verb, head: broken, words: phrase.words(broken), holding)]
    }
    guard isTied(verb) else { return [] }
    var words = phrase.words(verb, without: sentence.isPassive(verb) ? nil : sentence.child(of: verb, .subject))
    if let holder = holding.word { words.removeAll { sentence.covers(holder, $0) } }
    return words.count > 1 ? [candidate(.met, "fulfil", verb, head: verb, words: words, holding)] : []
  }

  /// Named by the verb that would say the same.
  private func candidate(
    _ stance: Stance, _ name: String, _ verb: Int, head: Int, words: [Int], _ holding: HolderFinder.Holding
  ) -> Candidate {
    Candidate(
      sentence: sentence.index, cue: verb, family: .verb, name: name, frame: "obj",
      stance: stance, holders: holding.actors, holderWord: holding.word, addressees: [], head: head, words: words,
      features: ["how=" + holding.how, "passive=\(sentence.isPassive(verb))"])
  }

  private func holder(of verb: Int) -> HolderFinder.Holding {
    let named = holders.holder(of: verb, in: sentence)
    guard sentence.isPassive(verb), named.actors.isEmpty, named.word == nil else { return named }
    // "was reopened, as *Peru* had promised"
    for clause in sentence.children(of: verb, .adverbialClause, .parataxis)
    where sentence.mark(of: clause) == "as" && Self.promisingVerbs.contains(sentence.lemma(clause)) {
      guard let giver = sentence.child(of: clause, .subject) else { continue }
      let actors = holders.actors(of: giver, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: giver, how: "giver") }
    }
    return kept.doer(of: verb, in: sentence, by: holders)
  }

  /// Said in a clause that asserts, as over and done.
  private func isTold(_ verb: Int) -> Bool {
    guard sentence.isPast(verb), !sentence.isNegated(verb), sentence.modal(of: verb) == nil,
      !sentence.isInfinitive(verb)
    else { return false }
    switch sentence[verb].relation.universal {
    case .root, .conjunct, .parataxis: return true
    case .clausalComplement: return sentence[verb].head.map { sentence[$0].tag == .verb } ?? false
    case .clausalModifier: return sentence[verb].relation == .relativeClause
    default: return false
    }
  }

  /// "as promised", "as Peru had asked"; "the wages *owed* were paid", "handed in the maps *requested by Peru*".
  private func isTied(_ verb: Int) -> Bool {
    for child in sentence.dependents[verb] {
      let relation = sentence[child].relation.universal
      if [.adverbialClause, .parataxis].contains(relation), sentence.mark(of: child) == "as",
        Self.words.contains(sentence.lemma(child))
      {
        return true
      }
      // "cut the aid pledged to Chad": only who gives what is owed keeps a word.
      guard [.object, .passiveSubject].contains(sentence[child].relation), Self.giving.contains(sentence.lemma(verb))
      else { continue }
      if sentence.dependents[child].contains(where: isOwing) { return true }
    }
    return false
  }

  private func isOwing(_ word: Int) -> Bool {
    switch sentence[word].relation.universal {
    case .clausalModifier:
      (Self.words.contains(sentence.lemma(word)) || Self.participles.contains(sentence.lower(word)))
        && !sentence.isInfinitive(word) && sentence.modal(of: word) == nil
    case .adjectivalModifier: Self.participles.contains(sentence.lower(word))
    default: false
    }
  }

  /// "in violation of the truce", "contrary to its promise": the undertaking that an act goes against.
  private func brokenWord(beside verb: Int) -> Int? {
    for child in sentence.dependents[verb] where child > verb {
      if sentence.lower(child) == "contrary" {
        return sentence.children(of: child, .oblique).first { sentence.mark(of: $0) == "to" && isUndertaking($0) }
      }
      if sentence[child].relation.universal == .oblique, sentence.mark(of: child) == "in",
        Self.breaches.contains(sentence.lemma(child))
      {
        return sentence.children(of: child, .nominalModifier).first {
          sentence.mark(of: $0) == "of" && isUndertaking($0)
        }
      }
    }
    return nil
  }

  /// Whose word a passive without an agent breaks: "mines were laid contrary to *Peru's* promise".
  private func giver(of undertaking: Int) -> HolderFinder.Holding? {
    guard
      let word = sentence.child(of: undertaking, .possessor)
        ?? sentence.children(of: undertaking, .clausalModifier).compactMap(sentence.agent).first
    else { return nil }
    return .init(actors: holders.actors(of: word, in: sentence), word: word, how: "giver")
  }

  private func isUndertaking(_ noun: Int) -> Bool {
    sentence[noun].tag == .noun
      && (GeneralNouns.stances[sentence.lemma(noun)]?.isDisjoint(with: [.accepted, .pledged]) == false
        || Self.undertakings.contains(sentence.lemma(noun)))
  }

  private static let words: Set<String> = [
    "promise", "agree", "request", "demand", "pledge", "require", "ask", "threaten", "vow", "owe", "plan", "schedule",
    "announce", "undertake", "warn",
  ]
  private static let promisingVerbs: Set<String> = [
    "promise", "agree", "pledge", "vow", "undertake", "announce", "threaten", "warn", "plan",
  ]
  private static let giving: Set<String> = [
    "pay", "deliver", "hand", "send", "release", "wire", "transfer", "provide", "return", "publish", "submit", "file",
    "supply", "ship", "settle", "remit", "disburse", "give", "present", "pass", "lodge", "complete", "serve", "issue",
    "grant", "repay", "refund", "reimburse", "hold", "carry", "bring", "turn", "produce", "furnish", "dispatch",
  ]
  private static let participles: Set<String> = [
    "promised", "pledged", "owed", "requested", "demanded", "overdue", "due", "threatened", "agreed", "required",
  ]
  private static let breaches: Set<String> = [
    "violation", "breach", "disregard", "defiance", "contravention", "contempt",
  ]
  private static let undertakings: Set<String> = [
    "ceasefire", "cease-fire", "armistice", "treaty", "contract", "understanding", "standstill", "moratorium", "order",
    "ban", "resolution", "assurance", "word", "obligation", "halt", "pause", "ruling", "injunction",
  ]
}
