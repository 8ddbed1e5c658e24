import Commitments
import Syntax

/// "Kyiv's demand for a truce", "the US proposal", "made an offer to buy the line".
struct NounStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let lightVerbs: LightVerbLexicon
  let stances: StanceLexicon

  func candidates(_ cue: StanceCue, at noun: Int) -> [Candidate] {
    let had = had(cue, noun)
    if !had.isEmpty { return had }
    if isSought(cue, noun) { return [] }
    let sides = cue.stance == .accepted ? sides(of: noun) : nil
    var holding = holding(of: noun)
    if holding.actors.isEmpty, cue.stance == .met { holding = owner(ofWhatIs: noun) }
    if holding.actors.isEmpty, let sides { holding = HolderFinder.Holding(actors: sides, word: nil, how: "between") }
    if holding.actors.isEmpty, cue.stance == .proposed || cue.stance == .demanded, effect(on: noun) == .receive,
      let word = sentence.holderOfSupport(for: noun),
      let other = counterpart(of: holders.actors(of: word, in: sentence))
    {
      holding = HolderFinder.Holding(actors: [other], word: nil, how: "counterpart")
    }
    guard !holding.actors.isEmpty else { return [] }
    let finder = ContentFinder(sentence: sentence)
    let named = said(of: noun) ?? contents(of: cue, at: noun, finder)
    // "struck a deal to exempt both": what is agreed may hang on the verb.
    let content =
      (named?.frame == "self" ? beside(noun, cue, finder) : nil) ?? named ?? beside(noun, cue, finder)
      ?? sought(by: noun, finder) ?? ContentFinder.Content(head: noun, frame: "bare")
    let isNegated = sentence.isNegated(noun) || supportVerb(of: noun).map { sentence.isNegated($0) } ?? false
    let effect = effect(on: noun)
    guard let stance = stance(of: cue, isNegated: isNegated, effect: effect) else { return [] }
    // "the truce proposed by Oslo" is no agreement of Oslo's, "a truce between Oslo and Lima" is one of both.
    if Self.pauses.contains(cue.name), holding.how != "between", effect == nil { return [] }
    // "work towards an agreement", "cited a deal": no verb that makes it theirs.
    if holding.how == "support" {
      if content.frame == "self", effect == nil { return [] }
      // Who receives, accepts or refuses an offer is not who makes it.
      if effect == .receive || effect == .accept || effect == .reject { return [] }
    }
    var addressees: [Actor] = []
    for role in cue.addressees where addressees.isEmpty {
      for word in finder.fillers(of: role, at: noun, part: .noun) where word != content.head {
        addressees += holders.actors(of: word, in: sentence)
      }
    }
    if addressees.isEmpty, let verb = supportVerb(of: noun) {
      for word in sentence.dependents[verb] where ["to", "on", "with"].contains(sentence.mark(of: word) ?? "") {
        addressees += holders.actors(of: word, in: sentence)
      }
    }
    // "its offer of a raise to the pilots": to whom may hang on what is offered.
    var addressed: Int?
    if addressees.isEmpty, content.head != noun, sentence[content.head].tag == .noun {
      addressed = sentence.children(of: content.head, .nominalModifier).last { child in
        child > content.head && sentence.mark(of: child) == "to" && cue.addressees.contains(.preposition("to"))
          && !holders.actors(of: child, in: sentence).isEmpty
      }
      if let addressed { addressees = holders.actors(of: addressed, in: sentence) }
    }
    func candidate(_ parties: [Actor], _ others: [Actor], how: String) -> Candidate {
      Candidate(
        sentence: sentence.index, cue: noun, family: .noun, name: cue.name, frame: content.frame, stance: stance,
        holders: parties, holderWord: holding.word, addressees: others, head: content.head,
        words: phrase.words(
          content.head,
          without: content.frame == "is"
            ? noun : content.frame == "bare" || content.frame == "self" ? holding.word : addressed),
        isNegated: isNegated,
        isWeak: cue.isWeak,
        features: [
          "how=" + how, "light=" + (effect.map { "\($0)" } ?? "none"),
          "support=" + (supportVerb(of: noun).map { sentence.lemma($0) } ?? "none"),
        ])
    }
    if stance == .accepted, let sides {
      // "a deal between A and B" is theirs, whoever speaks of it.
      return sides.map { side in candidate([side], sides.filter { $0 != side }, how: "between") }
    }
    if Self.duties.contains(cue.name), let (speakers, bound) = demanded(of: holding, at: noun) {
      var demand = candidate(speakers, bound, how: "speaker")
      demand.stance = .demanded
      return [demand]
    }
    var found = [candidate(holding.actors, addressees, how: holding.how)]
    // "offers of a raise from the firm and of a bonus from the state"
    for other in sentence.children(of: content.head, .conjunct) where content.head != noun {
      let source = sentence.dependents[other].first { sentence.mark(of: $0) == "from" }
      let actors = source.map { holders.actors(of: $0, in: sentence) } ?? []
      guard !actors.isEmpty else { continue }
      var second = candidate(actors, addressees, how: "from")
      second.words = phrase.words(other, without: source)
      found.append(second)
    }
    // What is agreed binds both sides.
    if stance == .accepted, !addressees.isEmpty { found.append(candidate(addressees, holding.actors, how: "mirror")) }
    return found
  }

  /// What the noun names, said behind it or behind a participle or relative clause of it: "an offer made by Oslo *to pay*",
  /// "the commitment they have given *to a pause*".
  private func contents(of cue: StanceCue, at noun: Int, _ finder: ContentFinder) -> ContentFinder.Content? {
    var own = finder.contents(of: cue, at: noun) {
      !phrase.isTime($0) && !isCarrier($0, of: noun) && !ContentFinder.isToBeReviewed($0, in: sentence)
    }.first
    if let found = own, found.frame.hasPrefix("prep"), cue.stance == .proposed, isFirm(found.head) {
      // "a bid for Norline": the bid is what is offered.
      own = .init(head: noun, frame: found.frame)
    }
    if let own, own.frame == "prep:for", let act = asked(of: own.head, at: noun) {
      return .init(head: act, frame: "inf")
    }
    if let own, own.frame != "self" { return own }
    if let behind = behindSource(of: noun, cue, finder) { return behind }
    for clause in sentence.children(of: noun, .clausalModifier) where isCarrier(clause, of: noun) {
      for role in cue.contents + [.preposition("in")] where role == .infinitive || isPreposition(role) {
        if let head = finder.fillers(of: role, at: clause, part: .noun).first {
          return .init(head: head, frame: ContentFinder.name(role))
        }
      }
    }
    return own
  }

  /// "filed a suit seeking to stop the sale": what is aimed at with a paper.
  private func sought(by noun: Int, _ finder: ContentFinder) -> ContentFinder.Content? {
    let next = sentence.dependents[noun] + (sentence[noun].head.map { sentence.dependents[$0] } ?? [])
    guard let aim = next.first(where: { $0 > noun && Self.aims.contains(sentence.lower($0)) && $0 - noun <= 8 }),
      !sentence.dependents[aim].contains(where: { $0 < aim })
    else { return nil }
    if let act = finder.fillers(of: .infinitive, at: aim, part: .verb).first { return .init(head: act, frame: "inf") }
    if let thing = finder.fillers(of: .object, at: aim, part: .verb).first { return .init(head: thing, frame: "obj") }
    return nil
  }

  private static let aims: Set<String> = ["seeking", "demanding", "asking", "requesting", "aiming", "aimed"]

  private func isFirm(_ word: Int) -> Bool {
    guard let mention = holders.mentions[sentence.place(word)], mention.form == .name else { return false }
    return mention.actors.contains { $0.kind != .state && $0.party != nil }
  }

  /// "a call for the neighbours to step in": what those named behind "for" are to do.
  private func asked(of filler: Int, at noun: Int) -> Int? {
    guard sentence.mark(of: filler) == "for", let end = sentence.subtree(of: filler).last else { return nil }
    let near =
      sentence.dependents[filler] + sentence.dependents[noun]
      + (sentence[noun].head.map { sentence.dependents[$0] } ?? [])
    return near.first { verb in
      guard verb > filler, sentence[verb].tag == .verb, sentence.isInfinitive(verb) else { return false }
      let first = sentence.subtree(of: verb).first ?? verb
      return first > filler && (first <= filler + 1 || first == end + 1)
    }
  }

  /// Whether a clause behind the noun says no more than whose it is: "that they have made", "put forward by Oslo".
  private func isCarrier(_ clause: Int, of noun: Int) -> Bool {
    guard sentence[clause].head == noun, sentence[clause].relation.universal == .clausalModifier,
      (sentence.child(of: clause, .object) ?? -1) < clause
    else { return false }
    // "an assurance that no ward will be closed" is no assurance that is closed.
    if let passive = sentence.child(of: clause, .passiveSubject), !["that", "which"].contains(sentence.lower(passive)) {
      return false
    }
    return lightVerbs.verb(at: clause, in: sentence) != nil
  }

  /// The parties between whom something is agreed, at least two.
  private func sides(of noun: Int) -> [Actor]? {
    for child in sentence.dependents[noun] where sentence.mark(of: child) == "between" {
      let actors = holders.actors(of: child, in: sentence)
      if actors.count > 1 { return actors }
    }
    return nil
  }

  /// The other side of those who are given an offer: the party named last that is none of them.
  ///
  /// A union deals with an employer, and so does an employer with a union.
  private func counterpart(of parties: [Actor]) -> Actor? {
    guard let own = parties.first else { return nil }
    let taken = Set(parties.map(\.party))
    func fits(_ actor: Actor) -> Bool {
      guard actor.party != nil, !taken.contains(actor.party) else { return false }
      return own.kind == .union ? actor.kind != .union : own.kind == .state || actor.kind != .state
    }
    for mention in holders.mentions.last(24, upTo: sentence.index)
    where mention.form == .name || mention.form == .description {
      if let actor = mention.actors.first(where: fits) { return actor.withoutPerson }
    }
    return nil
  }

  /// What the verb that carries a noun does to it; only what is told as done fulfils or breaks a promise.
  private func effect(on noun: Int) -> LightVerb.Effect? {
    guard let verb = supportVerb(of: noun), let effect = lightVerbs.verb(at: verb, in: sentence)?.effect else {
      return nil
    }
    return effect == .fulfil || effect == .break ? sentence.isPast(verb) ? effect : nil : effect
  }

  /// "the resumption of Peruvian aid": what is resumed tells whose it is.
  private func owner(ofWhatIs noun: Int) -> HolderFinder.Holding {
    for content in sentence.dependents[noun] where sentence.mark(of: content) == "of" {
      for child in sentence.dependents[content] where child < content {
        guard [.compound, .adjectivalModifier, .nominalModifier].contains(sentence[child].relation.universal) else {
          continue
        }
        let actors = (holders.mentions[sentence.place(child)]?.actors ?? []).filter { $0.party != nil }
        if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: child, how: "compound") }
      }
    }
    return HolderFinder.Holding()
  }

  /// "Chad announced that a deal had been reached": who speaks of it is in it.
  private func sealed(_ noun: Int) -> HolderFinder.Holding? {
    guard Self.mutual.contains(sentence.lemma(noun)), sentence[noun].relation == .passiveSubject,
      let verb = sentence[noun].head, sentence.isPassive(verb), sentence.agent(of: verb) == nil,
      sentence.isPast(verb)
        || sentence.auxiliaries(of: verb).contains(where: { ["has", "have", "had"].contains(sentence.lower($0)) }),
      lightVerbs.verb(at: verb, in: sentence)?.effect == .keep
    else { return nil }
    let sources = holders.attributions.sources(of: sentence.place(verb))
    guard let source = sources.first(where: { !$0.isInferred && $0.actors.contains { $0.party != nil } }) else {
      return nil
    }
    return HolderFinder.Holding(actors: source.actors.filter { $0.party != nil }, word: nil, how: "speaker")
  }

  /// The stance of the noun under the verb that carries it: "dropped its demand" withdraws it.
  private func stance(of cue: StanceCue, isNegated: Bool, effect: LightVerb.Effect?) -> Stance? {
    if isNegated { return cue.negated }
    switch effect {
    case .withdraw: return .withdrawn
    case .fulfil where cue.stance != .demanded: return .met
    case .break where cue.stance != .demanded: return .broken
    default: return cue.stance
    }
  }

  /// "the union's demand is a shorter week", "its proposal was to pay nothing": what is said of the noun is the action.
  private func said(of noun: Int) -> ContentFinder.Content? {
    guard let predicate = sentence[noun].head, noun < predicate, sentence[noun].relation.universal == .subject,
      sentence.child(of: predicate, .copula) != nil, !sentence.isNegated(predicate)
    else { return nil }
    let isAction = sentence[predicate].tag == .verb && sentence.isInfinitive(predicate)
    let isThing =
      sentence[predicate].tag == .noun && sentence.child(of: predicate, .caseMarker) == nil
      && (max(noun, predicate - 6)..<predicate).contains { sentence[$0].tag == .numeral }
    return isAction || isThing ? ContentFinder.Content(head: predicate, frame: "is") : nil
  }

  private static let pauses: Set<String> = ["truce", "ceasefire", "cease-fire"]
  private static let duties: Set<String> = ["obligation", "duty", "responsibility"]

  /// "Lima has an obligation to pay, the banks said": what the one is bound to by the word of the other.
  private func demanded(of holding: HolderFinder.Holding, at noun: Int) -> (speakers: [Actor], bound: [Actor])? {
    let speakers = holders.speakers(at: sentence.place(noun))
    let bound = holding.actors.compactMap(\.withoutPerson)
    guard !speakers.isEmpty, Set(speakers.map(\.party)).isDisjoint(with: bound.map(\.party)) else { return nil }
    return (speakers, bound)
  }

  /// "accept a plan for a truce", where the parse hangs the truce on the verb.
  private func beside(_ noun: Int, _ cue: StanceCue, _ finder: ContentFinder) -> ContentFinder.Content? {
    guard let verb = sentence[noun].head, sentence[noun].relation.universal == .object else { return nil }
    // "an appeal to the miners to return": the infinitive stands behind all that hangs on the noun.
    let end = sentence.subtree(of: noun).last ?? noun
    for role in cue.contents {
      guard role == .infinitive || isPreposition(role) else { continue }
      for filler in finder.fillers(of: role, at: verb, part: .noun) where filler > noun {
        let first = sentence.subtree(of: filler).first { sentence[$0].tag != .punctuation }
        // "delivered its "final offer" for a contract"
        let next = (noun + 1..<max(noun + 1, filler)).first { sentence[$0].tag != .punctuation }
        if first == next || role == .infinitive && first == end + 1 {
          return .init(head: filler, frame: ContentFinder.name(role))
        }
      }
    }
    return nil
  }

  func isPreposition(_ role: StanceCue.Role) -> Bool { if case .preposition = role { true } else { false } }

  private func supportVerb(of noun: Int) -> Int? {
    guard let head = sentence[noun].head else { return nil }
    // "reached a truce and a prisoner deal"
    if sentence[noun].relation == .conjunct, sentence[head].relation == .object { return supportVerb(of: head) }
    guard sentence[head].tag == .verb else { return nil }
    switch sentence[noun].relation.universal {
    case .object, .subject: return head
    default: return nil
    }
  }

  /// "accepted an offer from the unit", "received assurances": what the subject answers or is given is not its own.
  func isAnothers(_ noun: Int) -> Bool {
    guard let verb = supportVerb(of: noun) else { return false }
    switch lightVerbs.verb(at: verb, in: sentence)?.effect {
    case .receive, .accept, .reject: return true
    case .some: return false
    case nil: break
    }
    return sentence[noun].relation.universal == .object
      && stances.cues(at: verb, in: sentence).contains { cue in
        cue.part == .verb && [.accepted, .rejected, .pendingReview].contains(cue.stance)
      } && !Self.mutual.contains(sentence.lemma(noun))
  }

  /// What several parties make together: who accepts or signs it is one of them.
  private static let mutual: Set<String> = [
    "agreement", "accord", "deal", "pact", "treaty", "contract", "settlement", "truce", "ceasefire", "cease-fire",
    "memorandum", "understanding", "compromise", "protocol", "armistice", "merger",
  ]

  private func holding(of noun: Int) -> HolderFinder.Holding {
    if let word = sentence.possessor(of: noun) {
      // "the president's and the chancellor's agreement"
      let others = sentence.children(of: noun, .possessor).filter { $0 != word }
      let actors = ([word] + others).flatMap { holders.actors(of: $0, in: sentence) }.uniqued()
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: word, how: "poss") }
    }
    for carrier in [noun] + (supportVerb(of: noun).map { [$0] } ?? []) {
      for child in sentence.dependents[carrier] where sentence.mark(of: child) == "between" {
        let actors = holders.actors(of: child, in: sentence)
        if actors.count > 1 { return HolderFinder.Holding(actors: actors, word: child, how: "between") }
      }
    }
    for child in sentence.dependents[noun] where child < noun {
      guard [.compound, .adjectivalModifier, .nominalModifier].contains(sentence[child].relation.universal) else {
        continue
      }
      if let mention = holders.mentions[sentence.place(child)], mention.actors.contains(where: { $0.party != nil }) {
        return HolderFinder.Holding(actors: mention.actors.filter { $0.party != nil }, word: child, how: "compound")
      }
    }
    for child in sentence.dependents[noun] where sentence.mark(of: child) == "of" {
      let actors = holders.actors(of: child, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: child, how: "of") }
    }
    // "an offer of a raise from the firm": whose it is stands with what is offered.
    for child in sentence.children(of: noun, .nominalModifier) where child > noun {
      for source in sentence.dependents[child] where ["from", "by"].contains(sentence.mark(of: source) ?? "") {
        let actors = holders.actors(of: source, in: sentence)
        if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: source, how: "from") }
      }
    }
    for child in sentence.children(of: noun, .clausalModifier) where sentence.isPassive(child) {
      if let agent = sentence.agent(of: child) {
        let actors = holders.actors(of: agent, in: sentence)
        if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: agent, how: "agent") }
      }
    }
    for clause in sentence.children(of: noun, .clausalModifier) where isCarrier(clause, of: noun) {
      guard let subject = sentence.child(of: clause, .subject) else { continue }
      let actors = holders.actors(of: subject, in: sentence)
      if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: subject, how: "relative") }
    }
    if let verb = supportVerb(of: noun), isAnothers(noun) {
      // "accepted an offer of a loan from Kenya": the parse may hang Kenya on the verb.
      for child in sentence.dependents[verb] where child > noun && sentence.mark(of: child) == "from" {
        let actors = holders.actors(of: child, in: sentence)
        if !actors.isEmpty { return HolderFinder.Holding(actors: actors, word: child, how: "from") }
      }
    }
    if let sealed = sealed(noun) { return sealed }
    if let word = sentence.holderOfSupport(for: noun), !isAnothers(noun) {
      return HolderFinder.Holding(actors: holders.actors(of: word, in: sentence), word: word, how: "support")
    }
    return HolderFinder.Holding()
  }
}
