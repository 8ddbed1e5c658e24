import Syntax

/// Common nouns that stand for parties: "the company", "Peruvian officials", "shareholders".
extension SentenceResolver {
  mutating func description(_ word: Int, _ lower: String) -> Mention? {
    if let pair = pair(word, lower) { return pair }
    let title = found.title(at: word)
    let noun = vocabulary.description(word, of: sentence)
    guard noun != nil || title != nil else { return nil }
    if noun == nil, let title, sentence.top(of: title.words) != word { return nil }
    var mention = Mention(
      sentence: sentence.index, words: phrase(of: word), head: word, form: .description, actors: [],
      isPossessive: isPossessive(word))
    if let person = namedPerson(word) ?? person(behind: title) {
      mention.actors = [person]
      return mention
    }
    // "the investment fund Halden Capital"
    if noun?.role == .party, sentence[word].relation == .compound, let head = sentence[word].head,
      found.spanAt[head] != nil
    {
      return nil
    }
    let kind = noun?.kind ?? Self.kind(of: title?.title.bearer)
    // Several companies that nobody names are people of their own: "creditor banks".
    let isCrowd = noun?.role == .party && kind != .state && isPlural(word)
    let role = isCrowd ? .group : noun?.role ?? .member
    if noun?.role == .party, let actors = named(beside: word) {
      mention.actors = actors
      return mention
    }
    let owner = owner(of: word, role: role, kind: kind)
    switch role {
    case .party: fillParty(&mention, word, kind: kind, owner: owner)
    case .member: fillMember(&mention, word, kind: kind, title: title, owner: owner)
    case .group: fillGroup(&mention, word, kind: kind, owner: owner)
    }
    guard mention.actors.isEmpty else { return mention }
    let isBeside = [.compound, .adjectivalModifier, .nominalDescription].contains(sentence[word].relation)
    return role != .member || isBeside ? nil : mention
  }

  private static func kind(of bearer: PartyGazetteer.Title.Bearer?) -> PartyKind {
    switch bearer {
    case .state, nil: .state
    case .company: .company
    case .organisation, .own: .organisation
    }
  }

  /// Nouns that any party can be called by: their last use says nothing about whom they mean now.
  private static let general: Set<String> = [
    "company", "firm", "group", "union", "government", "country", "nation", "organization", "organisation", "party",
    "official", "spokesman", "spokeswoman", "spokesperson", "leader", "president", "minister",
  ]

  private mutating func fillParty(_ mention: inout Mention, _ word: Int, kind: PartyKind, owner: [Actor]) {
    if kind == .state, !owner.isEmpty {
      mention.actors = owner
      return
    }
    let relation = sentence[word].relation
    let isGiven = isDefinite(word) || isBesideOffice(word) || kind == .union && isOwned(word)
    if kind == .state {
      if isGiven || hasNoDeterminer(word), !isPlural(word), let state = state(at: word) { mention.actors = [state] }
      return
    }
    if let lead = context.lead, lead.place == sentence.place(word) {
      mention.actors = [Actor(party: lead.name.party, kind: lead.name.kind)]
      return
    }
    // "the Council", "the Commission" with a capital: an organ of the league of states that the article tells of.
    if isGiven, sentence[word].form.isCapitalised, Self.organs.contains(sentence.lower(word)),
      context.party(endingIn: sentence.lower(word), before: sentence.place(word)) == nil,
      let league = context.party(of: .intergovernmental, at: sentence.place(word)), league.kind == .intergovernmental
    {
      mention.actors = [Actor(party: league.party, kind: league.kind)]
      return
    }
    if isGiven,
      let earlier = alike(word) ?? speaking(word, kind) ?? sameNoun(word)
        ?? (kind == .court ? nil : referent(kind, word))
    {
      mention.actors = earlier
      return
    }
    guard relation != .compound, !isPredicate(word), isPlayer(word) || isPossessive(word),
      let text = led(word) ?? nounPhrase(word, needsModifier: true, allowsNames: kind == .court)
    else { return }
    mention.isKnown = false
    mention.actors = [Actor(party: text, kind: kind)]
  }

  private static let organs: Set<String> = ["council", "commission", "secretariat", "presidency"]

  /// "a group led by Ana Ruiz": the Ana Ruiz group.
  private func led(_ word: Int) -> String? {
    for verb in sentence.children(of: word, .clausalModifier) where Self.leading.contains(sentence.lower(verb)) {
      for name in sentence.dependents[verb] where sentence.mark(of: name) == "by" {
        guard let span = found.span(at: name) else { continue }
        return reading.text(Array(span.words), of: sentence) + " " + sentence.lower(word)
      }
    }
    return nil
  }

  private static let leading: Set<String> = ["formed", "led", "headed", "controlled", "organised", "organized"]

  /// "union" in "a union official".
  private func isBesideOffice(_ word: Int) -> Bool {
    guard [.compound, .nominalDescription].contains(sentence[word].relation), let head = sentence[word].head else {
      return false
    }
    return found.titleAt[head] != nil || vocabulary.description(head, of: sentence)?.role == .member
  }

  private mutating func fillMember(
    _ mention: inout Mention, _ word: Int, kind: PartyKind, title: TitleSpan?, owner: [Actor]
  ) {
    let office = (title?.words ?? word..<word + 1).map { sentence.lower($0) }.joined(separator: " ")
    if !owner.isEmpty {
      mention.actors = owner.compactMap(\.withoutPerson)
      if !isPlural(word), title != nil, let party = owner.first?.party,
        let holder = holder(of: office, party: party) ?? lastPerson(of: party, calledBy: word)
      {
        mention.actors = [holder]
      }
      return
    }
    if !isDefinite(word), Self.voices.contains(sentence.lemma(word)), let speaker = fellow(word) {
      mention.actors = speaker
      return
    }
    guard isDefinite(word) || hasNoDeterminer(word) else { return }
    // "The Peruvian spokesman said ministers had agreed": the speaker's own.
    if kind == .state, isPlural(word), hasNoDeterminer(word), sentence[word].relation.universal == .subject,
      Self.council.contains(sentence.lemma(word)), let own = speaking(word, .state), own.first?.kind == .state
    {
      mention.actors = own
      return
    }
    let isSubject = sentence[word].relation.universal == .subject
    // "Ministers agreed", in an article of one league of states.
    if kind == .state, isPlural(word), isSubject, Self.council.contains(sentence.lemma(word)),
      let league = context.party(of: .intergovernmental, at: sentence.place(word)), league.kind == .intergovernmental
    {
      mention.actors = [Actor(party: league.party, kind: league.kind)]
      return
    }
    if title != nil, !isPlural(word), let holder = holder(of: office, party: nil) {
      mention.actors = [holder]
    } else if let same = sameNoun(word) {
      mention.actors = same.compactMap(\.withoutPerson)
    } else if kind == .company || kind == .union, isDefinite(word) || isSubject || kind == .union,
      let earlier = referent(kind, word)
    {
      mention.actors = earlier.compactMap(\.withoutPerson)
    } else if kind == .state, isDefinite(word), !isPlural(word), title == nil || title?.title.bearer == .state,
      let state = state(at: word)
    {
      mention.actors = [state]
    }
  }

  /// Who meets in the bodies of a league of states.
  private static let council: Set<String> = ["minister", "leader", "ambassador", "member", "delegate", "head"]
  private static let voices: Set<String> = ["spokesman", "spokeswoman", "spokesperson"]

  /// "Norline managers stayed silent, yet a spokeswoman …": whose people the subject before it are.
  private func fellow(_ word: Int) -> [Actor]? {
    let before = mentions.values.filter {
      $0.head < word && $0.form == .description && !$0.actors.isEmpty
        && vocabulary.description($0.head, of: sentence)?.role == .member
        && sentence[$0.head].relation.universal == .subject
    }
    return before.max { $0.head < $1.head }?.actors.compactMap(\.withoutPerson)
  }

  /// The person with an office ("the foreign minister"): the last one met, else the only one the article has.
  private func holder(of office: String, party: String?) -> Actor? {
    func holds(_ person: PersonRecord) -> Bool {
      guard party == nil || person.party == party else { return false }
      if person.offices.contains(office) { return true }
      // "a union official" for "senior official of the union"; but one minister is not another.
      guard let last = office.split(separator: " ").last.map(String.init), last != office else { return false }
      return last != "minister" && last != "secretary" && person.offices.contains(last)
    }
    let last = referents.last { referent in
      guard let person = referent.actors.first?.person, let record = article.people[person] else { return false }
      return holds(record)
    }
    if let actor = last?.actors.first { return actor }
    guard let party else { return nil }
    var only = article.holder(of: office, party: party)
    // "a Norline official said" and one person of Norline named later are the same.
    if only == nil, let last = office.split(separator: " ").last.map(String.init), last != "minister",
      last != "secretary"
    {
      only = article.holder(of: last, party: party)
      if last == "official", context.kinds[party] != .state { only = only ?? article.onlyPerson(of: party) }
    }
    return only.map { Actor(party: $0.party, person: $0.name, kind: $0.kind) }
  }

  /// "The Peruvian official": whoever of the party spoke last.
  private func lastPerson(of party: String, calledBy word: Int) -> Actor? {
    guard isDefinite(word), Self.callings.contains(sentence.lower(word)) else { return nil }
    return referents.last(within: 12, of: sentence.index) {
      $0.actors.count == 1 && $0.actors[0].isPerson && $0.actors[0].party == party
    }?.actors.first
  }

  private static let callings: Set<String> = [
    "official", "diplomat", "executive", "envoy", "chief", "leader", "spokesman", "spokeswoman", "spokesperson", "aide",
    "adviser", "negotiator", "commander", "politician",
  ]

  /// The organisation whose name has a word of the phrase: "the competition watchdog".
  private func alike(_ word: Int) -> [Actor]? {
    if let party = context.party(endingIn: sentence.lower(word), before: sentence.place(word)),
      // "the union" in dock news is not the European one.
      vocabulary.description(word, of: sentence)?.kind != .union || party.kind == .union
    {
      return [Actor(party: party.party, kind: party.kind)]
    }
    var before = word - 1
    while before > found.start, [.noun, .adjective].contains(sentence[before].tag), found.spanAt[before] == nil {
      let modifier = sentence.lower(before)
      if modifier.utf8.count > 4, let party = context.party(with: modifier) {
        return [Actor(party: party.party, kind: party.kind)]
      }
      before -= 1
    }
    return nil
  }

  /// The party of who says it: "Hamas leader … said the group was ready".
  private mutating func speaking(_ word: Int, _ kind: PartyKind) -> [Actor]? {
    var current = word
    var clauses = 0
    for _ in 0..<20 {
      guard let head = sentence[current].head else { return nil }
      if [.clausalComplement, .parataxis].contains(sentence[current].relation) { clauses += 1 }
      current = head
      guard clauses > 0 else { continue }
      for subject in sentence.children(of: head, .subject) where !sentence.covers(subject, word) {
        guard let actor = actors(at: subject).first?.withoutPerson, let own = actor.kind, own.matches(kind) else {
          continue
        }
        return [actor]
      }
    }
    return nil
  }

  /// Whom the same noun meant before: "the partnership", "the creditors".
  func sameNoun(_ word: Int) -> [Actor]? {
    let lemma = sentence.lemma(word)
    guard !Self.general.contains(lemma) else { return nil }
    let here = earlier(than: word).first { $0.form == .description && sentence.lemma($0.head) == lemma }
    if let here, !here.actors.isEmpty { return here.actors }
    return referents.last { $0.noun == lemma }?.actors
  }

  /// The party of a kind met last, the subjects first.
  func referent(_ kind: PartyKind, _ word: Int) -> [Actor]? {
    func fits(_ actors: [Actor], _ isExact: Bool) -> Bool {
      guard actors.count == 1, let actor = actors.first, actor.party != nil, !actor.isPerson else { return false }
      if let party = actor.party, referents.groups.contains(party) { return false }
      guard let own = actor.kind else { return kind != .state && !isExact }
      return own == kind || !isExact && (own.matches(kind) || own == .organisation && kind != .state)
    }
    for isExact in [true, false] {
      let here = earlier(than: word).filter { $0.form == .name && fits($0.actors, isExact) }
      if let nearest = here.max(by: { rank($0) < rank($1) }) { return nearest.actors }
      let earlier =
        referents.last(within: 4, of: sentence.index) { !$0.isGroup && fits($0.actors, isExact) }
        ?? referents.last { !$0.isGroup && fits($0.actors, isExact) }
      if let earlier { return earlier.actors }
      if isExact, let party = context.party(of: kind, at: sentence.place(word)), party.kind == kind {
        return [Actor(party: party.party, kind: party.kind)]
      }
    }
    return context.party(of: kind, at: sentence.place(word)).map { [Actor(party: $0.party, kind: $0.kind)] }
  }

  /// The state that "the government" means: that of who speaks, else one named before, else that of the dateline.
  private mutating func state(at word: Int) -> Actor? {
    var current = word
    for _ in 0..<20 {
      guard let head = sentence[current].head else { break }
      current = head
      for subject in sentence.children(of: head, .subject) where subject != word && !sentence.covers(subject, word) {
        if let actor = actors(at: subject).first, actor.kind == .state { return actor.withoutPerson }
      }
    }
    // "BEIJING - … the commerce ministry said": an office without a word of whose is that of where it is told.
    if sentence.lemma(word) == "ministry", let home = context.home { return Actor(party: home, kind: .state) }
    let here = earlier(than: word).filter { $0.actors.first?.kind == .state }
    if let nearest = here.max(by: { rank($0) < rank($1) }) { return nearest.actors.first?.withoutPerson }
    if let home = context.home { return Actor(party: home, kind: .state) }
    let earlier = referents.last(within: 2, of: sentence.index) { $0.isSubject && $0.actors.first?.kind == .state }
    return earlier?.actors.first?.withoutPerson ?? context.main(.state).first
  }

  /// The person whose name stands with the noun: "the minister, Ana Ruiz".
  private func namedPerson(_ word: Int) -> Actor? {
    for child in sentence.dependents[word] {
      guard [.apposition, .flat].contains(sentence[child].relation), let mention = mentions[child],
        mention.form == .person
      else { continue }
      return mention.actors.first
    }
    return nil
  }

  /// The person whose name follows the title: "President Ana Ruiz".
  private func person(behind title: TitleSpan?) -> Actor? {
    guard let next = title?.words.upperBound, let span = found.span(at: next), let mention = mentions[span.head],
      mention.form == .person
    else { return nil }
    return mention.actors.first
  }

  /// The party whose name stands with the noun: "the port agency Norline".
  private func named(beside word: Int) -> [Actor]? {
    for child in sentence.children(of: word, .apposition) {
      if let mention = mentions[child], mention.form == .name, !mention.actors.isEmpty { return mention.actors }
    }
    // "the Dockers' Union leadership council": the name stands right before.
    if word > found.start, let span = found.span(at: word - 1), let mention = mentions[span.head],
      mention.form == .name, mention.actors.first?.kind != .state, sentence.covers(word, span.head),
      vocabulary.description(word, of: sentence)?.kind == mention.actors.first?.kind
    {
      return mention.actors
    }
    // "Norline, a shipping company": the noun says what the name before it is.
    if sentence[word].relation == .apposition, let head = sentence[word].head, let mention = mentions[head],
      mention.form == .name, !mention.actors.isEmpty
    {
      return mention.actors
    }
    return nil
  }

  /// The party that a noun belongs to: possessor, adjective or name before it, "of" phrase behind it.
  private mutating func owner(of word: Int, role: PartyWords.Description.Role, kind: PartyKind) -> [Actor] {
    for child in sentence.children(of: word, .possessor) {
      let actors = actors(at: child)
      if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
    }
    for child in sentence.dependents[word].reversed() where child < word {
      guard Self.before.contains(sentence[child].relation) else { continue }
      if let mention = mentions[child], mention.form == .adjective || mention.form == .name {
        if role == .party, kind != .state { continue }
        return mention.actors.compactMap(\.withoutPerson)
      }
      if role == .member, sentence[child].tag == .noun {
        let actors = actors(at: child)
        if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
      }
    }
    if role == .member {
      // "the United Nations refugee agency": the name stands two words up.
      for child in phrase(of: word).reversed() where child < word && sentence[child].relation != .possessor {
        guard let mention = mentions[child], mention.form == .name, mention.head == child,
          let head = sentence[child].head, head < word, sentence[head].head == word
        else { continue }
        return mention.actors.compactMap(\.withoutPerson)
      }
    }
    if role == .member, sentence[word].relation.universal == .subject, let verb = sentence[word].head {
      // "At Norline, executives said …"
      for place in sentence.dependents[verb] where place < word && sentence.mark(of: place) == "at" {
        let actors = actors(at: place)
        if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
      }
    }
    guard role != .party || kind == .state else { return [] }
    // "officials in Lima", "the ministry in Lima"
    if kind == .state, role != .group, !Self.guests.contains(sentence.lemma(word)) {
      for child in sentence.children(of: word, .nominalModifier) where child > word && sentence.mark(of: child) == "in"
      {
        guard let span = found.span(at: child), case .party(let name) = span.content, name.kind == .state,
          let party = name.party, name.form == .name
        else { continue }
        return [Actor(party: party, kind: .state)]
      }
    }
    for child in sentence.children(of: word, .nominalModifier) where child > word {
      guard let mark = sentence.mark(of: child), ["of", "for", "from", "at", "with", "in"].contains(mark) else {
        continue
      }
      var actors = actors(at: child)
      if mark == "in", actors.first?.kind == .state { continue }
      for other in sentence.conjuncts(of: child) { actors += self.actors(at: other) }
      if !actors.isEmpty { return actors.compactMap(\.withoutPerson) }
    }
    return []
  }

  /// Who may be in a capital for another state.
  private static let guests: Set<String> = [
    "diplomat", "envoy", "ambassador", "embassy", "mission", "mediator", "negotiator", "delegate", "delegation",
    "counterpart", "representative", "expert", "source", "soldier", "troop", "troops", "force", "forces", "commander",
    "side", "country", "nation", "leader", "team", "officer",
  ]

  private static let before: Set<Relation> = [
    .adjectivalModifier, .compound, .nominalDescription, .nominalModifier, .nominalUnmarked,
  ]
}
