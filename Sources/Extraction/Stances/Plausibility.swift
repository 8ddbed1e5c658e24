import Commitments
import Syntax

/// Drops readings in which the words do not name an act that somebody takes a stance on.
///
/// Every rule here holds for any text; what only makes a statement more or less likely is left to the judge.
struct Plausibility {
  let sentence: Sentence
  let holders: HolderFinder
  let actions: ActionLexicon
  let times: Times

  func stands(_ candidate: Candidate) -> Bool {
    namesAnAct(candidate) && !isHedgedAway(candidate) && !isIdleDuty(candidate) && !isBareMention(candidate)
      && !isReport(candidate) && !isFruitless(candidate) && !isForItself(candidate) && !isTelephone(candidate)
      && !isSilence(candidate) && !isQuestion(candidate)
  }

  /// "failed to agree", "failed to reach a compromise": nobody had undertaken to.
  private func isFruitless(_ candidate: Candidate) -> Bool {
    candidate.stance == .broken && candidate.name == "fail" && candidate.frame == "inf"
      && Self.attempts.contains(sentence.lemma(candidate.head))
  }

  private static let attempts: Set<String> = [
    "agree", "reach", "win", "resolve", "settle", "bridge", "break", "find", "achieve", "secure", "persuade",
    "convince",
    "solve", "gain", "get", "avert", "prevent", "overcome", "conclude", "strike", "obtain",
  ]

  /// "the first offer for Norline" is none of Norline's.
  private func isForItself(_ candidate: Candidate) -> Bool {
    candidate.family == .noun && candidate.frame == "prep:for" && candidate.head == candidate.cue
      && candidate.stance == .proposed
      && candidate.holders.contains { holder in
        candidate.addressees.contains { $0.party == holder.party } && holder.party != nil
      }
  }

  /// An action is more than a question word, a date or a party's name.
  private func namesAnAct(_ candidate: Candidate) -> Bool {
    if times.isTime(sentence.place(candidate.head)) { return false }
    if candidate.words.count == 1, sentence[candidate.head].tag == .numeral { return false }
    // "is ready to meet him" plans a meeting; "is ready to meet the demands" offers something.
    if candidate.family == .adjective, candidate.stance == .proposed, sentence.lemma(candidate.head) == "meet",
      sentence.child(of: candidate.head, .object).map({ !holders.actors(of: $0, in: sentence).isEmpty }) ?? true
    {
      return false
    }
    // "declined to comment", "will not say": words only.
    if candidate.frame == "inf" && candidate.stance != .demanded || candidate.family == .modal,
      actions.kind(of: candidate.head, in: sentence) == .speech,
      sentence.child(of: candidate.head, .object, .clausalComplement, .passiveSubject) == nil
    {
      return false
    }
    // "is pleased to announce that …": what is announced counts, not the announcing.
    if candidate.family == .adjective, candidate.frame == "inf", Self.telling.contains(sentence.lemma(candidate.head)) {
      return false
    }
    if [.whPronoun, .whDeterminer, .whAdverb].contains(sentence[candidate.head].pennTag) { return false }
    let mention = holders.mentions[sentence.place(candidate.head)]
    guard let mention, mention.head == candidate.head, [.name, .person].contains(mention.form) else {
      return true
    }
    return candidate.words.contains { word in
      !mention.words.contains(word) && [.noun, .verb, .numeral].contains(sentence[word].tag)
    }
  }

  private static let telling: Set<String> = ["announce", "report", "confirm", "say", "note", "inform", "advise"]

  /// "may reject", "could have broken": only a threat is made by a mere possibility, and nothing is done by a modal.
  private func isHedgedAway(_ candidate: Candidate) -> Bool {
    guard candidate.family == .verb || candidate.family == .adjective,
      let modal = sentence.modal(of: candidate.cue)
    else { return false }
    if candidate.stance == .met || candidate.stance == .broken { return true }
    // "could not accept": what a party says it cannot do it refuses.
    if modal == "could", candidate.isNegated { return false }
    return ["may", "might", "could"].contains(modal) && candidate.stance != .threatened
  }

  /// "You should recognise that …" asks for no act.
  private func isIdleDuty(_ candidate: Candidate) -> Bool {
    guard candidate.family == .duty || candidate.family == .imperative else { return false }
    let kind = actions.kind(of: candidate.head, in: sentence)
    if candidate.family == .duty, isCharge(candidate, kind) { return false }
    if kind == .state || kind == .speech || sentence[candidate.head].tag == .adjective && kind == nil { return true }
    guard candidate.family == .duty else { return false }
    if isSupposed(candidate.head) { return true }
    // "We must keep trying" binds nobody else; "the deal should bring the crew home" asks nobody.
    if !Set(candidate.addressees.map(\.party)).isDisjoint(with: candidate.holders.map(\.party)) {
      // "Peru should receive its money": what is due to the speaker itself others are to give.
      return !Self.receiving.contains(sentence.lemma(candidate.head)) && !sentence.isPassive(candidate.head)
    }
    // "all sides should refrain from attacks"
    if let subject = sentence.statedSubject(of: candidate.head), Self.crowds.contains(sentence.lower(subject)) {
      return false
    }
    // "any accord must guarantee access": whoever is to do it, the speaker asks for it.
    if ["must", "have to", "need to"].contains(candidate.name), candidate.holders.contains(where: { $0.party != nil }) {
      return false
    }
    return candidate.addressees.isEmpty && sentence.child(of: candidate.head, .object) != nil
      && !sentence.isPassive(candidate.head)
  }

  /// "All sides must remain committed to peace", "Chad must listen": a state or a word is asked for too where those who
  /// owe it are named or meant together.
  private func isCharge(_ candidate: Candidate, _ kind: ActionKind?) -> Bool {
    guard ["must", "have to", "need to"].contains(candidate.name), kind == .state || kind == .speech,
      let subject = sentence.statedSubject(of: candidate.head), !candidate.holders.isEmpty,
      Set(candidate.addressees.map(\.party)).isDisjoint(with: candidate.holders.map(\.party))
    else { return false }
    return !candidate.addressees.isEmpty || Self.crowds.contains(sentence.lower(subject))
  }

  private static let receiving: Set<String> = ["receive", "get", "obtain", "regain", "recover", "enjoy", "benefit"]
  private static let crowds: Set<String> = [
    "sides", "parties", "leaders", "states", "countries", "nations", "governments", "actors", "authorities", "factions",
  ]

  private static let words: Set<String> = ["question", "criticism", "speculation", "rumour", "rumor", "fear", "worry"]

  /// "declined to comment", "refused to say", "brushed off the question": keeping silent takes no stand.
  private func isSilence(_ candidate: Candidate) -> Bool {
    candidate.stance == .rejected && candidate.family == .verb
      && (candidate.frame == "inf" && actions.kind(of: candidate.head, in: sentence) == .speech
        || candidate.frame == "obj" && Self.words.contains(sentence.lemma(candidate.head)))
  }

  /// "told him in a phone call that …": no appeal.
  private func isTelephone(_ candidate: Candidate) -> Bool {
    guard candidate.family == .noun, candidate.name == "call" else { return false }
    let before = candidate.cue > 0 ? sentence.lower(candidate.cue - 1) : ""
    return ["phone", "telephone", "conference", "video", "secure", "virtual"].contains(before)
      || ["join", "hold", "place", "have"].contains(sentence[candidate.cue].head.map { sentence.lemma($0) } ?? "")
        && candidate.frame == "prep:on"
      || ["in", "during", "on"].contains(sentence.mark(of: candidate.cue) ?? "") && candidate.frame == "that"
  }

  /// "Asked whether he would resign, …": a reporter's question.
  private func isQuestion(_ candidate: Candidate) -> Bool {
    // "was asked about the strike"
    if candidate.family == .verb, candidate.name == "ask", sentence.isPassive(candidate.cue),
      sentence.agent(of: candidate.cue) == nil,
      sentence.dependents[candidate.cue].contains(where: {
        ["about", "whether", "if"].contains(sentence.mark(of: $0) ?? "")
      })
    {
      return true
    }
    return candidate.family == .verb && candidate.name == "ask"
      && [.verbPastParticiple, .verbPast].contains(sentence[candidate.cue].pennTag)
      && sentence.agent(of: candidate.cue) == nil
      && [.adverbialClause, .parataxis, .clausalModifier, .clausalComplement].contains(
        sentence[candidate.cue].relation.universal)
      && sentence.child(of: candidate.cue, .passiveAuxiliary, .auxiliary, .subject) == nil
  }

  /// "challenged the assumption that workers must pay": said by nobody, only spoken of.
  private func isSupposed(_ verb: Int) -> Bool {
    guard sentence[verb].relation == .clausalModifier, let noun = sentence[verb].head, sentence[noun].tag == .noun,
      let mark = sentence.child(of: verb, .marker), sentence.lower(mark) == "that",
      ModalStances.expresser(of: verb, in: sentence) == nil
    else { return false }
    return ["assumption", "belief", "claim", "idea", "notion", "suggestion", "theory", "fear", "view"].contains(
      sentence.lemma(noun))
  }

  /// "determined that both sides have broken the truce": what has happened is found, not undertaken or asked for.
  func isReport(_ candidate: Candidate) -> Bool {
    if isPositionTold(candidate) || isInResponse(candidate) { return true }
    switch candidate.stance {
    case .proposed, .pledged, .threatened, .demanded, .pendingReview, .accepted, .acceptedIf:
      guard candidate.frame == "that" else { return false }
      // "demanded that he abandon it": a base form that the tagger took for the past.
      if sentence.lower(candidate.head) == sentence.lemma(candidate.head) { return false }
      // "confirmed they are open to talks": how they are, not what they undertake.
      if sentence[candidate.head].tag == .adjective, sentence.child(of: candidate.head, .copula) != nil,
        sentence.modal(of: candidate.head) == nil, candidate.stance == .pledged
      {
        return true
      }
      return sentence.isPast(candidate.head)
        || sentence.modal(of: candidate.head) == nil && sentence[candidate.head].pennTag != .verbBase
          && actions.kind(of: candidate.head, in: sentence) == .state
    case .rejected, .met, .broken, .withdrawn: return false
    }
  }

  /// "reaffirmed its position that it will not pay": what the position is stands behind it.
  private func isPositionTold(_ candidate: Candidate) -> Bool {
    guard candidate.family == .verb, candidate.frame == "obj",
      ["position", "stance", "view", "line", "policy", "pledge", "promise", "vow"].contains(
        sentence.lemma(candidate.head))
    else { return false }
    return sentence.children(of: candidate.head, .clausalModifier).contains {
      sentence.mark(of: $0) == "that" && sentence.modal(of: $0) != nil
    }
  }

  /// "In response to the claim, …" is no response.
  private func isInResponse(_ candidate: Candidate) -> Bool {
    candidate.family == .noun && ["response", "reply", "answer", "reaction"].contains(candidate.name)
      && sentence.mark(of: candidate.cue) == "in"
  }

  /// "its offer", "the agreement": a noun without a word on what is offered only looks back.
  private func isBareMention(_ candidate: Candidate) -> Bool {
    guard candidate.family == .noun, candidate.head == candidate.cue, !candidate.frame.hasPrefix("prep") else {
      return false
    }
    // "A truce between Chad and Mali will begin": there is one.
    if candidate.stance == .accepted, candidate.features.contains("how=between"), isBegun(candidate.cue) {
      return false
    }
    // "has met its obligations", "broke its promise"
    if candidate.stance == .met || candidate.stance == .broken { return false }
    return !candidate.words.contains { word in
      guard word != candidate.cue, holders.mentions[sentence.place(word)] == nil else { return false }
      switch sentence[word].tag {
      case .noun, .numeral, .verb, .symbol: return true
      case .adjective: return !Self.emptyAdjectives.contains(sentence.lemma(word))
      default: return false
      }
    }
  }

  private func isBegun(_ noun: Int) -> Bool {
    guard let verb = sentence[noun].head, sentence[noun].relation.universal == .subject else { return false }
    return Self.beginnings.contains(sentence.lemma(verb)) && !sentence.isNegated(verb)
  }

  private static let beginnings: Set<String> = [
    "begin", "start", "come", "enter", "take", "agree", "reach", "sign", "conclude", "seal", "hold", "run", "announce",
    "go", "last",
  ]

  private static let emptyAdjectives: Set<String> = [
    "new", "latest", "last", "late", "previous", "early", "earlier", "original", "own", "current", "recent", "such",
    "final", "old", "other", "same", "historic", "landmark", "great", "key", "first", "second", "third", "main",
  ]
}
