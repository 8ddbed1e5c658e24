import Commitments
import Syntax

/// "Kyiv will sign", "Moscow must withdraw", "could impose sanctions"; "Free the crew!".
struct ModalStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon

  static let duties: Set<String> = ["must", "should", "ought"]
  static let intents: Set<String> = ["will", "shall", "would"]
  /// Whether somebody says that it must be done: "must sign", "has to sign", "needs to sign and *pay*".
  static func isDuty(_ verb: Int, in sentence: Sentence) -> Bool {
    if let modal = sentence.modal(of: verb) ?? sharedModal(of: verb, in: sentence) { return duties.contains(modal) }
    return isOwed(verb, in: sentence)
  }

  private static func isOwed(_ verb: Int, in sentence: Sentence) -> Bool {
    guard let head = sentence[verb].head, sentence[verb].relation.universal == .openComplement,
      sentence.isInfinitive(verb)
    else { return false }
    return sentence[head].tag == .verb && ["have", "need"].contains(sentence.lemma(head))
  }

  private static let chances: Set<String> = ["could", "may", "might", "can"]

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb || sentence[verb].tag == .adjective || sentence[verb].tag == .noun else {
      return []
    }
    if let modal = sentence.modal(of: verb) ?? Self.sharedModal(of: verb, in: sentence) {
      if Self.duties.contains(modal) { return duty(verb, name: modal) }
      guard sentence[verb].tag == .verb else { return [] }
      if Self.intents.contains(modal) { return intent(verb, modal: modal) }
      if Self.chances.contains(modal), let event = event(of: verb),
        isNone(event) || actions.kind(of: event, in: sentence) == .meeting && sentence.lemma(verb) != "be"
      {
        return coming(event, verb, modal: modal)
      }
      if modal == "can", sentence.isNegated(verb), isOfAnother(verb) { return duty(verb, name: "cannot") }
      if Self.chances.contains(modal), isHarm(verb) { return intent(verb, modal: modal) }
      // "cannot commit to cuts": what a party says it cannot do it refuses.
      if ["can", "could"].contains(modal), sentence.isNegated(verb), !sentence.isPassive(verb) {
        return intent(verb, modal: "cannot")
      }
      return []
    }
    guard sentence[verb].tag == .verb else { return [] }
    if isSubjunctive(verb) { return duty(verb, name: "be") }
    // "The union is to end its ban": the copula hangs on the infinitive.
    if sentence.isInfinitive(verb), let copula = sentence.child(of: verb, .copula),
      sentence[copula].pennTag != .verbBase
    {
      return intent(verb, modal: "be to")
    }
    if let head = sentence[verb].head, sentence[verb].relation.universal == .openComplement, sentence.isInfinitive(verb)
    {
      let lemma = sentence.lemma(head)
      if ["have", "need"].contains(lemma), sentence[head].tag == .verb { return duty(verb, name: lemma + " to") }
      if lemma == "be", sentence[head].tag == .auxiliary || sentence[head].tag == .verb {
        return intent(verb, modal: "be to")
      }
      if lemma == "go", sentence[head].pennTag == .verbGerund { return intent(verb, modal: "going to") }
    }
    if isRefusal(verb) { return intent(verb, modal: "does not") }
    if isPerformed(verb) { return intent(verb, modal: "progressive") }
    return imperative(verb)
  }

  /// "Today we are imposing sanctions", in the issuer's own words: the statement is the act.
  private func isPerformed(_ verb: Int) -> Bool {
    guard sentence[verb].pennTag == .verbGerund,
      sentence[verb].relation.universal == .root || sentence[verb].relation.universal == .conjunct,
      let auxiliary = sentence.child(of: verb, .auxiliary), sentence.lemma(auxiliary) == "be",
      [.verbPresent, .verbThirdPerson].contains(sentence[auxiliary].pennTag),
      actions.kind(of: verb, in: sentence) == .harm,
      let subject = sentence.child(of: verb, .subject)
    else { return false }
    let voices = Set(holders.mentions.voices.map(\.party))
    return holders.actors(of: subject, in: sentence).contains { voices.contains($0.party) }
  }

  /// "will withdraw and disarm": the second verb shares the modal of the first.
  private static func sharedModal(of verb: Int, in sentence: Sentence) -> String? {
    var current = verb
    for _ in 0..<12 {
      guard sentence[current].relation == .conjunct, let head = sentence[current].head,
        [.verbBase, .verbPresent].contains(sentence[current].pennTag),
        sentence.child(of: current, .subject, .auxiliary) == nil
      else { return nil }
      if let modal = sentence.modal(of: head) { return modal }
      if isOwed(head, in: sentence) { return "must" }
      current = head
    }
    return nil
  }

  /// "will not pay or leave": what is joined by "or" to what is denied is denied too.
  private func sharesNegation(_ verb: Int) -> Bool {
    guard sentence[verb].relation == .conjunct, let head = sentence[verb].head, sentence.isNegated(head),
      let joint = sentence.child(of: verb, .coordination)
    else { return false }
    return ["or", "nor"].contains(sentence.lower(joint))
  }

  /// "said that it be given a chance": what is wanted, not what is.
  private func isSubjunctive(_ verb: Int) -> Bool {
    guard sentence[verb].relation.universal == .clausalComplement, sentence.child(of: verb, .subject) != nil,
      !sentence.isInfinitive(verb), let auxiliary = sentence.child(of: verb, .passiveAuxiliary)
    else { return false }
    return sentence.lower(auxiliary) == "be" && sentence.auxiliaries(of: verb).allSatisfy { $0 == auxiliary }
  }

  private func isHarm(_ verb: Int) -> Bool { actions.kind(of: verb, in: sentence) == .harm }

  private func intent(_ verb: Int, modal: String) -> [Candidate] {
    let group = actions.kind(of: verb, in: sentence)
    if let event = event(of: verb) { return coming(event, verb, modal: modal) }
    var holding = holders.holder(of: verb, in: sentence)
    if holding.actors.isEmpty, holding.word == nil, sentence.isPassive(verb) {
      holding = holders.unnamedAgent(of: verb, in: sentence)
    }
    if holding.actors.isEmpty { holding = teller(of: verb, modal: modal) }
    guard !holding.actors.isEmpty,
      group != .state
        || Self.lasting.contains(sentence.lemma(verb))
          && (["teller", "owned"].contains(holding.how) || modal == "will" && isAttitude(verb))
        || ["lose", "suffer"].contains(sentence.lemma(verb)) && sentence.isNegated(verb) && holding.word == nil
    else { return [] }
    let isNegated = sentence.isNegated(verb) || sharesNegation(verb)
    let stance: Stance =
      isNegated && modal != "cannot"
      ? group == .harm || group != .benefit && actions.ends(verb, in: sentence) ? .pledged : .rejected
      : isNegated
        ? .rejected
        : actions.isHarm(verb, in: sentence) || breaksOff(verb) || bringsHarm(verb) || isOtherwise(verb)
          ? .threatened : .pledged
    // What a passive is about is part of the act: "the freeze will be maintained".
    let isPassive = sentence.isPassive(verb)
    let isThing = isPassive || holding.how == "teller"
    var words = phrase.words(verb, without: isThing ? nil : sentence.child(of: verb, .subject))
    if isPassive, let thing = sharedThing(of: verb), !words.contains(thing) { words = phrase.words(thing) + words }
    if let holder = holding.word { words.removeAll { sentence.covers(holder, $0) } }
    // "has not said whether it will sign"
    if sentence.dependents[verb].contains(where: { $0 < verb && sentence.lower($0) == "whether" }) {
      return [
        Candidate(
          sentence: sentence.index, cue: verb, family: .modal, name: modal, frame: "whether", stance: .pendingReview,
          holders: holding.actors, holderWord: holding.word, addressees: [], head: verb,
          words: words.filter { sentence.lower($0) != "whether" }, features: ["how=" + holding.how, "modal=" + modal])
      ]
    }
    // Refused is the act itself: "will not pay" refuses to pay.
    if stance == .rejected { words.removeAll { sentence.isNegation($0, of: verb) } }
    // "would comply": does what was asked before.
    let isAnswer =
      Self.complying.contains(sentence.lemma(verb)) && stance != .threatened
      && sentence.child(of: verb, .object, .openComplement, .clausalComplement) == nil
      && !sentence.dependents[verb].contains { ["with", "to"].contains(sentence.mark(of: $0) ?? "") }
    if isAnswer {
      return [
        Candidate(
          sentence: sentence.index, cue: verb, family: .verb, name: sentence.lemma(verb), frame: "none",
          stance: isNegated ? .rejected : .accepted, holders: holding.actors, holderWord: holding.word, addressees: [],
          head: verb, words: [verb], isNegated: isNegated, features: ["how=" + holding.how, "modal=" + modal])
      ]
    }
    return offered(verb, words: words, to: holding.actors) + [
      Candidate(
        sentence: sentence.index, cue: verb, family: .modal, name: modal, frame: "self", stance: stance,
        holders: holding.actors, holderWord: holding.word, addressees: objects(of: verb), head: verb, words: words,
        isNegated: isNegated,
        features: ["how=" + holding.how, "modal=" + modal, "group=" + (group.map { "\($0)" } ?? "none")])
    ]
  }

  /// "Under a plan put forward by Peru, Chile would open its ports": what it would do is Peru's proposal.
  private func offered(_ verb: Int, words: [Int], to bound: [Actor]) -> [Candidate] {
    guard let paper = sentence.dependents[verb].first(where: { sentence.mark(of: $0) == "under" }),
      GeneralNouns.stances[sentence.lemma(paper)]?.contains(.proposed) == true,
      sentence[paper].tag == .noun, !["term", "terms"].contains(sentence.lemma(paper))
    else { return [] }
    var owners = sentence.possessor(of: paper).map { [$0] } ?? []
    owners += sentence.children(of: paper, .clausalModifier).compactMap { sentence.agent(of: $0) }
    owners += sentence.children(of: paper, .compound, .adjectivalModifier).filter { $0 < paper }
    for owner in owners {
      let authors = holders.actors(of: owner, in: sentence)
      guard !authors.isEmpty else { continue }
      return [
        Candidate(
          sentence: sentence.index, cue: paper, family: .noun, name: sentence.lemma(paper), frame: "under",
          stance: .proposed, holders: authors, holderWord: owner,
          addressees: bound.filter { other in !authors.contains { $0.party == other.party } }, head: verb, words: words,
          features: ["how=under"])
      ]
    }
    return []
  }

  /// "no troops would leave before the vote, the minister said": what a party says of its people or things is its word.
  private func teller(of verb: Int, modal: String) -> HolderFinder.Holding {
    guard ["will", "would", "shall", "be to"].contains(modal), let subject = sentence.child(of: verb, .subject),
      sentence[subject].tag == .noun, holders.mentions.actors(of: sentence.place(subject)).isEmpty
    else { return HolderFinder.Holding() }
    // "No berth will be cut, Norline promised."
    if let word = sentence.children(of: verb, .parataxis).first(where: {
      $0 > verb && Self.promising.contains(sentence.lemma($0))
    }), let giver = sentence.child(of: word, .subject) {
      return HolderFinder.Holding(actors: holders.actors(of: giver, in: sentence), word: nil, how: "teller")
    }
    guard
      let source = holders.attributions.sources(of: sentence.place(verb)).first, !source.isInferred,
      source.manner == .speech || source.manner == .stance
    else { return HolderFinder.Holding() }
    return HolderFinder.Holding(actors: source.actors.filter { $0.party != nil }, word: nil, how: "teller")
  }

  private static let promising: Set<String> = [
    "promise", "pledge", "vow", "guarantee", "assure", "insist", "concede", "confirm", "swear", "undertake",
  ]

  /// What is to come or go on by itself: "there will be *a strike*", "*the boycott* will continue".
  private func event(of verb: Int) -> Int? {
    guard let subject = sentence.nearestSubject(of: verb), sentence.child(of: verb, .object) == nil,
      sentence[subject].tag == .noun, holders.mentions[sentence.place(subject)] == nil,
      !times(subject)
    else { return nil }
    let isThere = sentence.lemma(verb) == "be" && sentence.child(of: verb, .expletive) != nil
    if isThere, sentence.isNegated(verb) { return subject }
    let kind = actions.kind(of: subject, in: sentence)
    if kind == .meeting, isConditional(verb), Self.courses.contains(sentence.lemma(verb)) { return subject }
    guard kind == .harm || kind == .benefit else { return nil }
    return isThere || Self.courses.contains(sentence.lemma(verb)) ? subject : nil
  }

  /// "will remain engaged", "will remain a steady partner"
  private func isAttitude(_ verb: Int) -> Bool {
    guard let complement = sentence.child(of: verb, .openComplement) else { return false }
    switch sentence[complement].tag {
    case .verb, .adjective: return true
    case .noun:
      return ["partner", "ally", "friend", "member", "party", "supporter", "donor", "neighbour", "neighbor"].contains(
        sentence.lemma(complement))
    default: return false
    }
  }

  /// "only when the ban is lifted", "if Chad is serious"
  private func isConditional(_ verb: Int) -> Bool {
    sentence.children(of: verb, .adverbialClause, .clausalComplement).contains { clause in
      sentence.dependents[clause].contains {
        $0 < clause && ["if", "when", "once", "after", "unless", "until", "provided"].contains(sentence.lower($0))
      }
    }
  }

  private static let complying: Set<String> = ["comply", "oblige", "accept", "agree", "consent", "refuse", "obey"]

  /// What is undertaken of things that are to go on as they are: "the columns will stay where they are".
  private static let lasting: Set<String> = ["stay", "remain", "hold", "stand", "last"]

  private func times(_ noun: Int) -> Bool { phrase.isTime(noun) }

  private static let courses: Set<String> = [
    "begin", "start", "continue", "go", "resume", "restart", "reopen", "proceed", "take", "follow", "end", "stop",
    "last", "remain", "stay",
  ]

  /// What somebody says will happen and is theirs to do.
  private func coming(_ event: Int, _ verb: Int, modal: String) -> [Candidate] {
    let speakers = holders.speakers(at: sentence.place(verb))
    guard !speakers.isEmpty else { return [] }
    let kind = actions.kind(of: event, in: sentence) ?? .act
    let isThere = sentence.lemma(verb) == "be"
    let goesAway =
      sentence.lemma(verb) == "go"
      && !sentence.dependents[verb].contains { ["ahead", "on", "forward"].contains(sentence.lower($0)) }
    let isOver = (goesAway || ["end", "stop"].contains(sentence.lemma(verb))) != sentence.isNegated(verb)
    // "there will be no talks" refuses them, "there will be no strike" renounces it.
    let stance: Stance =
      kind == .meeting && !isThere
      ? isOver ? .rejected : .proposed
      : isThere && isOver && kind != .harm
        ? .rejected : (isOver ? kind.reversed : kind) == .harm ? .threatened : .pledged
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .modal, name: modal, frame: "event", stance: stance,
        holders: speakers, holderWord: nil, addressees: objects(of: verb), head: verb,
        words: isThere || kind == .meeting
          ? phrase.words(event).filter { sentence.lower($0) != "no" } : phrase.words(verb),
        isNegated: sentence.isNegated(verb),
        features: ["how=speaker", "modal=" + modal, "group=\(kind)"])
    ]
  }

  private func objects(of verb: Int) -> [Actor] {
    for word in sentence.dependents[verb] where word > verb {
      switch sentence[word].relation.universal {
      case .object, .indirectObject: break
      case .oblique: guard ["to", "on", "against", "with"].contains(sentence.mark(of: word) ?? "") else { continue }
      default: continue
      }
      let actors = holders.actors(of: word, in: sentence)
      if !actors.isEmpty { return actors }
    }
    return []
  }

  /// "Peru expressed its view that all must sign": who puts the view into words.
  static func expresser(of verb: Int, in sentence: Sentence) -> Int? {
    guard sentence[verb].relation == .clausalModifier, let noun = sentence[verb].head,
      ["view", "belief", "conviction", "position", "opinion", "expectation"].contains(sentence.lemma(noun)),
      sentence[noun].relation == .object, let teller = sentence[noun].head,
      [
        "express", "share", "voice", "reiterate", "restate", "repeat", "convey", "state", "underline", "reaffirm",
        "stress",
      ]
      .contains(sentence.lemma(teller))
    else { return nil }
    return sentence.doer(of: teller)
  }

  /// "there can be *no talks*"
  private func isNone(_ noun: Int) -> Bool {
    sentence.children(of: noun, .determiner).contains { sentence.lower($0) == "no" }
  }

  /// "Chad cannot go on shelling us, Mali said": what one says that another cannot do is what it must not do.
  private func isOfAnother(_ verb: Int) -> Bool {
    guard let source = holders.attributions.sources(of: sentence.place(verb)).first, !source.isInferred,
      source.manner == .speech, source.actors.contains(where: { $0.party != nil })
    else { return false }
    let doers = holders.holder(of: verb, in: sentence).actors
    return !doers.isEmpty && Set(doers.map(\.party)).isDisjoint(with: source.actors.map(\.party))
  }

  /// "it is up to Chad to pay": what the words before an infinitive charge somebody with.
  func charge(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, let asked = charged(with: verb) else { return [] }
    return duty(verb, name: "up to", subject: asked)
  }

  /// "it is up to Chad to pay", "the onus is on Chad to pay": who is charged with the act.
  private func charged(with verb: Int) -> Int? {
    guard sentence.isInfinitive(verb), let to = sentence.child(of: verb, .marker), to > 2,
      let mention = holders.mentions[sentence.place(to - 1)], mention.words.upperBound == to,
      mention.words.lowerBound > 1
    else { return nil }
    var before = mention.words.lowerBound - 1
    if ["the", "our", "its"].contains(sentence.lower(before)), before > 1 { before -= 1 }
    let words = sentence.lower(before - 1) + " " + sentence.lower(before)
    guard
      ["up to", "incumbent on", "incumbent upon", "onus on", "is on", "was on", "responsibility of"].contains(words)
    else { return nil }
    if words.hasSuffix("s on"), before > 2,
      !["onus", "burden", "responsibility", "obligation", "ball"].contains(sentence.lower(before - 2))
    {
      return nil
    }
    return mention.head
  }

  /// What a speaker says another must do.
  private func duty(_ verb: Int, name: String, subject charged: Int? = nil) -> [Candidate] {
    var speakers = holders.speakers(at: sentence.place(verb)).filter { $0.party != nil }
    if let word = Self.expresser(of: verb, in: sentence) {
      let own = holders.actors(of: word, in: sentence)
      if !own.isEmpty { speakers = own }
    }
    guard !speakers.isEmpty else { return [] }
    let subject = charged ?? sentence.statedSubject(of: verb)
    let addressees = subject.map { holders.actors(of: $0, in: sentence) } ?? []
    let isNegated = sentence.isNegated(verb)
    let dropped = addressees.isEmpty ? nil : subject
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .duty, name: name, frame: "self", stance: .demanded,
        holders: speakers, holderWord: nil, addressees: addressees, head: verb,
        words: phrase.words(verb, without: dropped), isNegated: isNegated,
        features: [
          "modal=" + name, "addressed=\(!addressees.isEmpty)", "self=\(!Set(speakers).isDisjoint(with: addressees))",
        ])
    ]
  }

  private func imperative(_ verb: Int) -> [Candidate] {
    guard sentence[verb].pennTag == .verbBase, sentence.child(of: verb, .subject, .auxiliary, .marker) == nil,
      sentence[verb].relation.universal == .root || sentence[verb].relation.universal == .clausalComplement
    else { return [] }
    let sources = holders.attributions.sources(of: sentence.place(verb))
    guard let source = sources.first, source.isDirect else { return [] }
    return [
      Candidate(
        sentence: sentence.index, cue: verb, family: .imperative, name: "imperative", frame: "self", stance: .demanded,
        holders: source.actors.filter { $0.party != nil }, holderWord: nil, addressees: [], head: verb,
        words: phrase.words(verb), features: [])
    ]
  }
}
