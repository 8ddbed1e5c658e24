import Commitments

/// Reads the cues of one sentence into drafts.
struct CueReader {
  let reading: SentenceReading
  let bytes: [UInt8]
  let data: ExtractionData
  let attributions: [Attribution]
  let discourse: Discourse
  let published: Day?
  /// Tokens of clauses in which nothing is asserted.
  let supposed: [Range<Int>]

  /// The drafts in order of their cues, without conditions.
  func drafts() -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var place = 0
    while place < reading.tokens.count {
      var step = 1
      if isOpen(place) {
        for entry in data.stances.cues(at: place, in: reading.tokens) {
          let found = read(entry, at: place)
          guard !found.isEmpty else { continue }
          drafts += found
          drafts += found.compactMap { answeredOffer(of: $0) }
          step = entry.cue.words.count
          break
        }
      }
      place += step
    }
    return drafts
  }

  private static let offers: Set<String> = [
    "offer", "offers", "proposal", "proposals", "plan", "bid", "draft", "package", "suggestion", "invitation",
    "initiative",
  ]

  /// The offer that an answer names with its owner: "rejected the airline's offer" says that the airline made one.
  private func answeredOffer(of answer: StatementDraft) -> StatementDraft? {
    guard [.accepted, .rejected, .pendingReview].contains(answer.stance), !answer.isNominal, answer.to.count == 1,
      let owner = answer.to.first, let party = answer.actor.party, owner != party,
      let noun = answer.actionTokens.first(where: { Self.offers.contains(reading.lower($0)) })
    else { return nil }
    var range = answer.actionTokens
    if range.lowerBound == answer.cue { range = min(range.lowerBound + 1, noun)..<range.upperBound }
    if noun + 2 < range.upperBound, ["to", "of", "for", "that"].contains(reading.lower(noun + 1)) {
      range = noun + 2..<range.upperBound
    }
    while let first = range.first, first < noun || range.lowerBound > noun,
      WordClasses.determiners.contains(reading.lower(first)) || first < noun && isOwner(first, owner)
    { range = first + 1..<range.upperBound }
    guard !range.isEmpty else { return nil }
    var offer = StatementDraft(
      actor: Actor(party: owner), stance: .proposed, action: words(range), sureness: 0.55,
      rule: "offer answered", cue: answer.cue, actionTokens: range, isFuture: false)
    offer.to = [party]
    offer.isNominal = true
    return offer
  }

  /// Whether the token belongs to the owner's name, or to the `'s` behind it.
  private func isOwner(_ place: Int, _ owner: String) -> Bool {
    if reading.tokens[place].kind == .possessive { return true }
    return reading.mention(at: place).map { reading.mentions[$0].party == owner } ?? false
  }

  /// Whether a cue may stand here: outside names.
  private func isOpen(_ place: Int) -> Bool {
    guard reading.tokens[place].kind == .word, !supposed.contains(where: { $0.contains(place) }) else { return false }
    return reading.mention(at: place) == nil
  }

  var subjects: SubjectFinder {
    SubjectFinder(reading: reading) { place in attributions.contains { $0.verb == place } }
  }

  var actions: ActionFinder {
    ActionFinder(
      reading: reading, conditions: data.conditions, attributions: attributions,
      isFiniteCue: isFiniteCue, isAgentive: isAgentive, pastForms: data.pastForms)
  }

  private func isAgentive(_ place: Int) -> Bool {
    guard reading.mention(at: place) == nil else { return false }
    return data.stances.cues(at: place, in: reading.tokens).contains {
      $0.cue.part == .verb && reading.lower(place + $0.cue.words.count) == "by"
        && ($0.form != .base || data.isParticiple(reading.lower(place)))
    }
  }

  private func isFiniteCue(_ place: Int) -> Bool {
    guard reading.tokens.indices.contains(place), reading.mention(at: place) == nil else { return false }
    return data.stances.cues(at: place, in: reading.tokens).contains {
      $0.cue.part == .verb && ($0.form == .past || $0.form == .present)
    }
  }

  private func read(_ entry: StanceLexicon.Entry, at place: Int) -> [StatementDraft] {
    switch entry.cue.part {
    case .verb: VerbRule(reader: self, cue: entry.cue, form: entry.form ?? .base, place: place).drafts()
    case .adjective: AdjectiveRule(reader: self, cue: entry.cue, place: place).drafts()
    case .noun: NounRule(reader: self, cue: entry.cue, place: place).drafts()
    case .modal: ModalRule(reader: self, cue: entry.cue, place: place).drafts()
    }
  }

  /// The innermost attribution whose words include the token.
  func attribution(around place: Int) -> Attribution? {
    attributions.last { $0.content.contains(place) && $0.verb != place }
  }

  /// The actors that take the position of the verb at `place`; empty where its subject is no party.
  func actors(of verb: Int) -> [Actor] {
    let speaker = attribution(around: verb)?.speaker
    switch subjects.subject(of: verb) {
    case .mentions(let indices):
      if reading.mentions[indices[0]].form == .pair { return discourse.pair }
      return indices.compactMap {
        discourse.actor(of: reading.mentions[$0], in: reading, subject: contextSubject(of: $0, speaker))
      }
      .filter { $0.party != nil }
    case .other:
      return []
    case .none:
      return speaker.map { $0.party != nil ? [$0] : [] } ?? []
    }
  }

  /// The actor a pronoun at a mention looks to: the speaker whose words it stands in, else an earlier subject.
  private func contextSubject(of index: Int, _ speaker: Actor?) -> Actor? {
    let place = reading.mentions[index].tokens.lowerBound
    if let speaker, attribution(around: place) != nil { return speaker }
    let earlier = reading.mentions[..<index].first { $0.canAct && $0.form != .pronoun && $0.party != nil }
    return earlier.flatMap { discourse.actor(of: $0, in: reading, subject: nil) }
  }

  func words(_ range: Range<Int>) -> String { reading.sentence.words(range, in: bytes) }

  /// One draft for each actor.
  func made(
    _ actors: [Actor], _ stance: Stance, _ action: ActionFinder.Action, cue: StanceCue, at place: Int, isFuture: Bool,
    rule: String, to: [String]? = nil, prefix: String = ""
  ) -> [StatementDraft] {
    guard let bare = wording(of: action) else { return [] }
    let text = prefix + bare
    let around = attribution(around: place)
    return actors.compactMap { actor in
      guard let party = actor.party else { return nil }
      var draft = StatementDraft(
        actor: actor, speaker: actor.person, stance: stance, action: text, sureness: cue.sureness, rule: rule,
        cue: place, actionTokens: action.tokens, isFuture: isFuture)
      draft.to = (to ?? addressees(of: action, stance: stance, party: party)).filter { $0 != party }
      if to == nil { draft.bystander = onlyOther(than: actors, around) }
      if around == nil, let voice = discourse.voice {
        if voice.party == party { draft.speaker = draft.speaker ?? voice.person } else { draft.claimedBy = voice.party }
      }
      if let around {
        if around.speaker.isUnnamed { draft.claimedBy = "unnamed" }
        if let other = around.speaker.party, other != party { draft.claimedBy = other }
        if draft.speaker == nil, around.speaker.party == party { draft.speaker = around.speaker.person }
      }
      let dating = StatementDating(reading: reading, attribution: around, published: published)
      (draft.on, draft.due) = dating.dates(of: draft, isVerbal: action.isVerbal)
      return draft
    }
  }

  /// The action in words; a pronoun in it stands for what was last offered, demanded or agreed.
  private func wording(of action: ActionFinder.Action) -> String? {
    let pronouns: Set<String> = ["it", "them", "this", "that", "so"]
    let isVerbFirst = action.frame == .act
    let object = action.tokens.lowerBound + (isVerbFirst ? 1 : 0)
    let next = reading.lower(object + 1)
    let isBare =
      object + 1 >= action.tokens.upperBound || WordClasses.prepositions.contains(next)
      || WordClasses.adverbs.contains(next)
    if action.tokens.contains(object), pronouns.contains(reading.lower(object)), isBare {
      guard let matter = discourse.matter else { return nil }
      return isVerbFirst ? reading.tokens[action.tokens.lowerBound].text + " " + matter : matter
    }
    let first = reading.lower(action.tokens.lowerBound)
    guard !WordClasses.coordinators.contains(first), !WordClasses.actionEnds.contains(first),
      !["down", "up", "out", "off", "away", "back", "unless", "if"].contains(first)
    else { return nil }
    let text = words(action.tokens)
    return text.count > 2 && action.tokens.contains(where: { isContent($0) }) ? text : nil
  }

  private func isContent(_ place: Int) -> Bool {
    let word = reading.lower(place)
    return reading.tokens[place].kind == .number
      || reading.tokens[place].kind == .word
        && !WordClasses.determiners.contains(word) && !WordClasses.prepositions.contains(word)
        && !["it", "so", "them", "do", "him", "not", "he", "they", "there", "one", "he"].contains(word)
  }

  /// To whom the position is addressed, from the words around the action.
  private func addressees(of action: ActionFinder.Action, stance: Stance, party: String) -> [String] {
    func party(_ index: Int) -> String? {
      discourse.actor(of: reading.mentions[index], in: reading, subject: nil)?.party
    }
    if let addressee = action.addressee { return [party(addressee)].compactMap { $0 } }
    if stance == .demanded {
      return action.subject.flatMap { party($0) }.map { [$0] } ?? directed(action, ["from", "to"])
    }
    switch stance {
    case .accepted, .acceptedIf, .rejected, .pendingReview:
      if !action.isVerbal || action.frame == .act, let owner = owner(of: action) { return [owner] }
      return directed(action, ["from", "with"])
    default:
      return directed(action, ["to", "on", "against", "with", "from"])
    }
  }

  /// The one other party the sentence names, if there is just one: whoever takes a position takes it towards somebody.
  private func onlyOther(than actors: [Actor], _ around: Attribution?) -> String? {
    let own = Set(actors.compactMap(\.party) + [around?.speaker.party].compactMap { $0 })
    let others = Set(
      reading.mentions.compactMap { mention -> String? in
        guard mention.isKnown, mention.kind != nil, let party = mention.party, !own.contains(party) else { return nil }
        let before = reading.lower(mention.tokens.lowerBound - 1)
        return ["in", "at", "near"].contains(before) ? nil : party
      })
    return others.count == 1 ? others.first : nil
  }

  /// Whose offer or position the action names: "Oslo's plan", "the Norwegian plan", "a plan put forward by Oslo".
  private func owner(of action: ActionFinder.Action) -> String? {
    let reach = action.tokens.lowerBound..<min(action.tokens.upperBound + 6, reading.tokens.count)
    for place in reach where reading.lower(place) == "by" || reading.lower(place) == "from" {
      if let index = reading.mention(at: place + 1) ?? reading.mention(at: place + 2) {
        return discourse.actor(of: reading.mentions[index], in: reading, subject: nil)?.party
      }
    }
    for place in action.tokens.prefix(4) {
      guard let index = reading.mention(at: place) else { continue }
      let mention = reading.mentions[index]
      guard mention.isPossessive || mention.form == .adjective || mention.kind == .state else { continue }
      return discourse.actor(of: mention, in: reading, subject: nil)?.party
    }
    return nil
  }

  private func directed(_ action: ActionFinder.Action, _ prepositions: Set<String>) -> [String] {
    for place in action.tokens where prepositions.contains(reading.lower(place)) {
      let next = ["the", "all"].contains(reading.lower(place + 1)) ? place + 2 : place + 1
      guard let index = reading.mention(at: next) else { continue }
      let mention = reading.mentions[index]
      guard mention.form != .adjective, !mention.isPossessive else { continue }
      if let party = discourse.actor(of: mention, in: reading, subject: nil)?.party { return [party] }
    }
    return []
  }
}
