import Commitments
import Syntax

/// "Kyiv rejected the plan", "urged Hamas to free the hostages", "the offer was accepted by the union".
struct VerbStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let kept: KeptWord

  func candidates(_ cue: StanceCue, at verb: Int) -> [Candidate] {
    let modal = sentence.modal(of: verb)
    if ModalStances.isDuty(verb, in: sentence) { return [] }
    // Done is only what is told as done: "resumed deliveries", not "to resume deliveries".
    if cue.contents.first == .itself, cue.stance == .met || cue.stance == .broken, !sentence.isPast(verb) { return [] }
    let isNegated = sentence.isNegated(verb)
    guard let stance = isNegated ? cue.negated : cue.stance else { return [] }
    var holding = holders.holder(of: verb, in: sentence)
    if holding.actors.isEmpty, sentence.isPassive(verb), holding.word == nil {
      let unnamed = unnamed(cue, at: verb)
      if unnamed.how == "owned" || isOfSpeaker(cue, at: verb) { holding = unnamed }
      if holding.actors.isEmpty, let answerers = answerers(cue, at: verb) { holding = answerers }
    }
    let finder = ContentFinder(sentence: sentence)
    if let said = finder.saidBefore(verb) {
      holding = .init(actors: holders.actors(of: said.agent, in: sentence), word: said.agent, how: "agent")
    }
    guard !holding.actors.isEmpty else { return [] }
    // "agreed on Friday": the day is not what is agreed.
    let parsed = finder.contents(of: cue, at: verb) { !phrase.isTime($0) }.first
    if parsed == nil || parsed?.frame.hasPrefix("prep") == true,
      let read = surface(cue, at: verb, stance: stance, holding: holding)
    {
      return [read]
    }
    guard let content = unsaid(parsed, cue, at: verb) ?? parsed ?? bareAnswer(cue, at: verb),
      !isOwnWish(cue, content, at: verb)
    else { return [] }
    if isMove(cue, content) { return [] }
    let (addressees, words) = addressees(of: cue, at: verb, content: content)
    let dropped = subject(of: content, at: verb)
    let to = addressees.isEmpty ? implied(content, dropped: dropped, isDemand: cue.stance == .demanded) : addressees
    let isDecided = cue.stance == .pendingReview && !isNegated && isSettled(content, at: verb)
    let isOwnOrder =
      Self.orders.contains(cue.name)
      && to.allSatisfy { other in
        holding.actors.contains { $0.party == other.party }
      }
    let position: Stance = isDecided || isOwnOrder && !isNegated ? .pledged : stance
    let isAnswer = Self.answering.contains(cue.stance) && (content.frame == "obj" || content.frame.hasPrefix("prep"))
    let offered =
      isAnswer ? OfferedContent(sentence: sentence, holders: holders, isTime: phrase.isTime).top(of: content.head) : nil
    var tops = [offered ?? content.head]
    if content.frame != "self" { tops += sentence.coordinatedVerbs(of: content.head) }
    if content.frame == "that" {
      // "demanded that A be opened and that B be closed"
      tops += sentence.conjuncts(of: content.head).filter { sentence.mark(of: $0) == "that" && !tops.contains($0) }
    }
    let made = tops.map { top in
      var action =
        offered == nil && (content.frame == "obj" || content.frame.hasPrefix("prep"))
        ? phrase.words(top, beside: verb, apartFrom: words) : phrase.words(top, without: dropped)
      if content.frame == "self", let holder = holding.word { action.removeAll { sentence.covers(holder, $0) } }
      return Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: cue.name, frame: content.frame, stance: position,
        holders: holding.actors, holderWord: holding.word, addressees: to, head: top, words: action,
        isNegated: isNegated, isWeak: cue.isWeak,
        features: ["how=" + holding.how, "modal=" + (modal ?? "none"), "past=\(sentence.isPast(verb))"])
    }
    return made.flatMap { bothSides(of: $0) }.flatMap { [$0] + bidder(for: $0) }
  }

  private static let answering: Set<Stance> = [.accepted, .rejected, .pendingReview, .withdrawn]

  /// "agreed to be bought by Norline", "agreed to a takeover by Norline": Norline offered to buy.
  private func bidder(for candidate: Candidate) -> [Candidate] {
    guard candidate.stance == .accepted, !candidate.isNegated, let agent = buyer(in: candidate) else { return [] }
    let bidders = holders.actors(of: agent, in: sentence).filter { !candidate.holders.contains($0) }
    guard !bidders.isEmpty else { return [] }
    var other = candidate
    other.stance = .proposed
    other.holders = bidders
    other.holderWord = agent
    other.addressees = candidate.holders
    other.words = candidate.words.filter {
      !sentence.covers(agent, $0) || sentence.covers(candidate.head, agent) && isTerm($0, of: agent)
    }
    other.features.append("mirror")
    return [other]
  }

  /// "to be bought *by Norline*", "a takeover *by Norline*"
  private func buyer(in candidate: Candidate) -> Int? {
    let head = candidate.head
    if candidate.frame == "inf" { return sentence.isPassive(head) ? sentence.agent(of: head) : nil }
    guard candidate.frame == "prep:to" || candidate.frame == "obj", Self.purchases.contains(sentence.lemma(head)) else {
      return nil
    }
    return sentence.dependents[head].first { $0 > head && sentence.mark(of: $0) == "by" }
  }

  private static let purchases: Set<String> = [
    "takeover", "acquisition", "purchase", "buyout", "buy-out", "take-over", "investment",
  ]

  /// What the parse hangs on the agent that says for how much: "by Norline for 12 dlrs".
  private func isTerm(_ word: Int, of agent: Int) -> Bool {
    sentence.dependents[agent].contains { sentence.mark(of: $0) == "for" && sentence.covers($0, word) }
  }

  /// "withdrew from the town", "pulled out of the valley": who leaves a place takes nothing back.
  private func isMove(_ cue: StanceCue, _ content: ContentFinder.Content) -> Bool {
    guard cue.stance == .withdrawn, content.frame.hasPrefix("prep"), Self.leaving.contains(cue.name),
      sentence[content.head].tag == .noun || sentence[content.head].tag == .properNoun
    else { return false }
    let lemma = sentence.lemma(content.head)
    return GeneralNouns.stances[lemma] == nil && !Self.agreements.contains(lemma) && !Self.ventures.contains(lemma)
  }

  private static let leaving: Set<String> = ["withdraw", "pull out", "pull back", "retreat"]
  private static let ventures: Set<String> = [
    "talk", "talks", "negotiation", "race", "election", "conference", "summit", "process", "project", "programme",
    "program",
    "organisation", "organization", "court", "convention", "coalition", "alliance", "union", "council", "contract",
    "initiative", "mission", "venture", "market", "commitment", "promise", "vow", "threat", "position", "meeting",
  ]

  /// "decided to impose sanctions", "has decided to end the talks": nothing is open any more, unless the words ask whether.
  private func isSettled(_ content: ContentFinder.Content, at verb: Int) -> Bool {
    guard content.frame == "inf", sentence.isPast(verb), sentence.modal(of: verb) == nil else { return false }
    return !sentence.dependents[content.head].contains {
      $0 < content.head && ["whether", "how", "what", "when", "if"].contains(sentence.lower($0))
    }
  }

  /// What a party orders its own people to do is its own act: "ordered a cutback", "instructed the army to withdraw".
  private static let orders: Set<String> = ["order", "instruct", "direct", "authorize", "authorise"]

  /// What the order of words says where the tree says nothing.
  private func surface(_ cue: StanceCue, at verb: Int, stance: Stance, holding: HolderFinder.Holding) -> Candidate? {
    let reader = SurfaceContent(sentence: sentence, excluded: phrase.excluded, isTime: phrase.isTime)
    var found: SurfaceContent.Content?
    if cue.contents.contains(.infinitive), !cue.addressees.contains(.object) { found = reader.infinitive(after: verb) }
    if found == nil, cue.contents.contains(.clause), stance == .demanded { found = reader.clause(after: verb) }
    guard var content = found else { return nil }
    var addressees: [Actor] = []
    if content.frame == "that?" {
      // Whoever is named first is to act.
      let named = holders.actors(of: content.head, in: sentence)
      if !named.isEmpty {
        addressees = named
        content = .init(head: content.words[1], words: Array(content.words.dropFirst()), frame: content.frame)
      }
    }
    return Candidate(
      sentence: sentence.index, cue: verb, family: .verb, name: cue.name, frame: content.frame, stance: stance,
      holders: holding.actors, holderWord: holding.word, addressees: addressees, head: content.head,
      words: content.words, isNegated: sentence.isNegated(verb), isWeak: cue.isWeak,
      features: [
        "how=" + holding.how, "modal=" + (sentence.modal(of: verb) ?? "none"), "past=\(sentence.isPast(verb))",
      ])
  }

  /// "The union refused.", "Lima has yet to reply": what is answered was said before.
  private func bareAnswer(_ cue: StanceCue, at verb: Int) -> ContentFinder.Content? {
    guard cue.stance.isAnswer, Self.answers.contains(cue.name), sentence[verb].tag == .verb, !sentence.isGerund(verb),
      !sentence.dependents[verb].contains(where: { Self.complements.contains(sentence[$0].relation.universal) })
    else { return nil }
    return ContentFinder.Content(head: verb, frame: "none")
  }

  /// "has yet to reply": what is to be answered was said before.
  private func unsaid(_ content: ContentFinder.Content?, _ cue: StanceCue, at verb: Int) -> ContentFinder.Content? {
    guard cue.name == "have yet", let content, content.frame == "inf",
      Self.replies.contains(sentence.lemma(content.head)),
      !sentence.dependents[content.head].contains(where: {
        $0 > content.head
          && (["on", "whether", "to", "if"].contains(sentence.mark(of: $0) ?? "")
            || [.object, .clausalComplement].contains(sentence[$0].relation))
          && holders.actors(of: $0, in: sentence).isEmpty
      })
    else { return nil }
    return .init(head: verb, frame: "none")
  }

  private static let replies: Set<String> = [
    "reply", "respond", "answer", "react", "comment", "say", "decide", "pronounce",
  ]

  /// Who an answer without a doer comes from: whoever the offer or demand was made to.
  private func answerers(_ cue: StanceCue, at verb: Int) -> HolderFinder.Holding? {
    guard cue.stance.isAnswer, let thing = sentence.child(of: verb, .passiveSubject), sentence[thing].tag == .noun,
      let stances = GeneralNouns.stances[sentence.lemma(thing)], sentence.possessor(of: thing) == nil,
      let last = kept.earlier.last(where: { stances.contains($0.stance) && !$0.isNegated }),
      sentence.index - last.sentence <= 3
    else { return nil }
    let actors = last.addressees.filter { $0.party != nil }.compactMap(\.withoutPerson)
    return actors.count == 1 ? .init(actors: actors, word: nil, how: "addressee") : nil
  }

  /// The verbs of answering that need no object.
  private static let answers: Set<String> = [
    "refuse", "decline", "accept", "agree", "consent", "reply", "respond", "answer", "decide", "say yes", "say no",
    "balk",
    "have yet",
  ]
  private static let complements: Set<Relation> = [.object, .clausalComplement, .openComplement, .indirectObject]

  /// What is signed, sealed or announced as an agreement *with* another is agreed by both.
  private func bothSides(of candidate: Candidate) -> [Candidate] {
    // "Peru and Chile extended their truce": no offer of one to the other.
    let isJoint = candidate.name == "extend" && candidate.holders.count > 1 && sentence.isPast(candidate.cue)
    guard candidate.frame == "obj" || candidate.frame == "prep:on" || candidate.frame == "prep:to",
      !candidate.isNegated, candidate.stance == .accepted || candidate.stance == .pledged || isJoint,
      // "a two-year, nine mln dlr, supply agreement": the parse may take the length for the first of three things.
      let agreement = ([candidate.head] + sentence.conjuncts(of: candidate.head)).compactMap(agreement).first
    else { return [candidate] }
    var own = candidate
    own.stance = .accepted
    if agreement != candidate.head, sentence.covers(candidate.head, agreement), !isAgreement(candidate.head),
      sentence[agreement].relation != .conjunct
    {
      own.head = agreement
      own.words = phrase.words(agreement)
    }
    let partners = partners(of: agreement) ?? partners(of: candidate.head) ?? partners(of: candidate.cue) ?? []
    if let sides = sides(of: agreement), Self.announcing.contains(candidate.name) {
      // "announced the truce between Chad and Mali": theirs, whoever announces it.
      return sides.map { side in
        var one = own
        one.holders = [side]
        one.addressees = sides.filter { $0.party != side.party }
        one.features.append("between")
        return one
      }
    }
    if partners.isEmpty, candidate.holders.count > 1 {
      // "Peru and Chile announced a trade deal": one between them.
      return candidate.holders.map { side in
        var one = own
        one.holders = [side]
        one.addressees = candidate.holders.filter { $0.party != side.party }
        return one
      }
    }
    guard !partners.isEmpty else { return [candidate] }
    own.addressees = partners
    var other = own
    other.holders = partners.filter { !own.holders.contains($0) }
    other.addressees = own.holders
    other.features.append("mirror")
    return other.holders.isEmpty ? [own] : [own, other]
  }

  private static let announcing: Set<String> = ["announce", "unveil", "confirm", "declare", "secure", "hail", "reveal"]

  /// The parties that an agreement is said to be between.
  private func sides(of agreement: Int) -> [Actor]? {
    for child in sentence.dependents[agreement] where sentence.mark(of: child) == "between" {
      let actors = holders.actors(of: child, in: sentence).compactMap(\.withoutPerson)
      if actors.count > 1 { return actors }
    }
    return nil
  }

  /// The agreement that a phrase names: "a deal", "the conclusion of a deal".
  private func agreement(_ word: Int) -> Int? {
    if isAgreement(word) { return word }
    guard Self.completions.contains(sentence.lemma(word)) else { return nil }
    return sentence.dependents[word].first { sentence.mark(of: $0) == "of" && isAgreement($0) }
  }

  private static let completions: Set<String> = [
    "conclusion", "completion", "finalisation", "finalization", "signing", "signature", "ratification", "approval",
  ]

  /// Names of agreements stand in the plural too: "signed Agreements on Trade with …".
  private func isAgreement(_ word: Int) -> Bool {
    let lemma = sentence.lemma(word).lowercased()
    return Self.agreements.contains(lemma) || lemma.hasSuffix("s") && Self.agreements.contains(String(lemma.dropLast()))
  }

  /// With whom: behind the noun itself or behind what it is about, "agreements on trade with Chile".
  private func partners(of word: Int) -> [Actor]? {
    let near = sentence.dependents[word]
    for child in near + near.filter({ sentence[$0].relation == .nominalModifier }).flatMap({ sentence.dependents[$0] })
    where sentence.mark(of: child) == "with" {
      let actors = holders.actors(of: child, in: sentence)
      if !actors.isEmpty { return actors }
    }
    return nil
  }

  private static let agreements: Set<String> = [
    "accord", "agreement", "armistice", "ceasefire", "compact", "contract", "covenant", "deal", "memorandum", "pact",
    "settlement", "treaty", "truce", "understanding",
  ]

  /// Who may hold what a passive without an agent says.
  private func unnamed(_ cue: StanceCue, at verb: Int) -> HolderFinder.Holding {
    if cue.contents.first == .itself { return kept.doer(of: verb, in: sentence, by: holders) }
    // "Peru's side was urged to pay": whoever is urged is not the one who urges.
    return cue.addressees.contains(.object)
      ? holders.speaker(of: verb, in: sentence) : holders.unnamedAgent(of: verb, in: sentence)
  }

  /// Whether a passive without an agent may be the speaker's own doing: "the demand is rejected", not "the loans repaid".
  private func isOfSpeaker(_ cue: StanceCue, at verb: Int) -> Bool {
    switch sentence[verb].relation.universal {
    case .clausalModifier, .adverbialClause: false
    default: true
    }
  }

  /// "needs to sign", "wants to sell": without anybody else who is to do it.
  private func isOwnWish(_ cue: StanceCue, _ content: ContentFinder.Content, at verb: Int) -> Bool {
    if cue.isWeak, cue.stance == .demanded, content.frame == "inf", cue.addressees == [.preposition("to")] {
      // "looks to sell the mill" asks nobody.
      return addressees(of: cue, at: verb, content: content).0.isEmpty
    }
    return cue.isWeak && cue.stance == .demanded && !sentence.isNegated(verb) && content.frame == "inf"
      && cue.addressees == [.object]
      && !sentence.isPassive(verb) && sentence.child(of: verb, .object, .indirectObject) == nil
      && sentence.child(of: content.head, .subject) == nil
  }

  /// Whom the stance is addressed to, and the words that name them.
  private func addressees(
    of cue: StanceCue, at verb: Int, content: ContentFinder.Content
  ) -> ([Actor], Set<Int>) {
    let finder = ContentFinder(sentence: sentence)
    for role in cue.addressees {
      for word in finder.fillers(of: role, at: verb, part: .verb) where word != content.head {
        let actors = holders.actors(of: word, in: sentence)
        if !actors.isEmpty { return (actors, [word]) }
      }
    }
    // "called for Chad to open the border"
    if content.frame == "inf" {
      for word in sentence.dependents[verb] where word > verb && word < content.head && sentence.mark(of: word) == "for"
      {
        let actors = holders.actors(of: word, in: sentence)
        if !actors.isEmpty { return (actors, [word]) }
      }
    }
    return ([], [])
  }

  /// The subject of a content clause that is a party: an action's name leaves it out.
  private func subject(of content: ContentFinder.Content, at verb: Int) -> Int? {
    guard content.frame == "that" || content.frame == "inf", content.head != verb,
      let subject = sentence.child(of: content.head, .subject)
    else { return nil }
    return holders.actors(of: subject, in: sentence).isEmpty ? nil : subject
  }

  /// Addressees that the content names: who is to act, or whose offer it is.
  private func implied(_ content: ContentFinder.Content, dropped: Int?, isDemand: Bool) -> [Actor] {
    if let dropped, isDemand { return holders.actors(of: dropped, in: sentence) }
    if let possessor = sentence.possessor(of: content.head) { return holders.actors(of: possessor, in: sentence) }
    return []
  }
}
