import Syntax

/// Common nouns that stand for parties: "the company", "Peruvian officials", "shareholders".
extension SentenceResolver {
  mutating func description(_ word: Int, _ lower: String) -> Mention? {
    if let pair = pair(word, lower) ?? ordinal(word, lower) { return pair }
    if let states = region(of: word) { return regional(word, among: states) }
    if isCentralBank(word), let bank = centralBank(word) { return bank }
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
    // "my administration", "our country": the speaker's own, whoever that is.
    if role == .party, let mine = sentence.children(of: word, .possessor).first, mentions[mine]?.form == .firstPerson {
      mention.form = .firstPerson
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

  private mutating func fillParty(_ mention: inout Mention, _ word: Int, kind: PartyKind, owner: [Actor]) {
    if kind == .state, !owner.isEmpty {
      mention.actors = owner
      return
    }
    let relation = sentence[word].relation
    let isGiven = isDefinite(word) || isBesideOffice(word) || kind == .union && isOwned(word)
    if kind == .state {
      // "the authorities" are those of one state.
      let isOne = !isPlural(word) || sentence.lower(word) == "authorities"
      if isGiven || hasNoDeterminer(word), isOne, let state = state(at: word) { mention.actors = [state] }
      return
    }
    if let lead = context.lead, lead.place == sentence.place(word) {
      mention.actors = [Actor(party: lead.name.party, kind: lead.name.kind)]
      return
    }
    // "the Bank", in what a bank gives out
    if isGiven, sentence[word].form.isCapitalised, !quoted[word], let issuer = context.issuer, issuer.kind != .state,
      issuer.party?.split(separator: " ").contains(where: { $0 == sentence[word].form }) == true
    {
      mention.actors = [issuer]
      return
    }
    // "the Council", "the Commission" with a capital: an organ of the league of states that the article tells of.
    if isGiven || sentence.child(of: word, .possessor) != nil, sentence[word].form.isCapitalised,
      Self.organs.contains(sentence.lower(word)),
      context.party(endingIn: sentence.lower(word), before: sentence.place(word)) == nil,
      let league = context.party(of: .intergovernmental, at: sentence.place(word)), league.kind == .intergovernmental
    {
      mention.actors = [Actor(party: league.party, kind: league.kind)]
      return
    }
    // "BRUSSELS - the commission said"
    if isGiven, sentence.lower(word) == "commission",
      context.seat?.party == Self.union || context.counts[Self.union] != nil,
      context.party(endingIn: "commission", before: sentence.place(word)) == nil
    {
      mention.actors = [Actor(party: Self.union, kind: .intergovernmental)]
      return
    }
    if isGiven,
      let earlier = alike(word) ?? namesake(word) ?? speaking(word, kind) ?? sameNoun(word) ?? lender(word)
        ?? (kind == .court ? nil : referent(kind, word))
    {
      mention.actors = earlier
      return
    }
    if relation != .compound, !isPredicate(word), let text = led(word) {
      mention.actors = [Actor(party: text, kind: kind)]
      return
    }
    guard relation != .compound, !isPredicate(word), isPlayer(word) || isPossessive(word),
      let text = nounPhrase(word, needsModifier: true, allowsNames: kind == .court)
    else { return }
    mention.isKnown = false
    mention.actors = [Actor(party: text, kind: kind)]
  }

  private static let union = "European Union"
  private static let organs: Set<String> = ["council", "commission", "secretariat", "presidency"]

  /// "the group" behind "a group led by Ana Ruiz".
  private func namesake(_ word: Int) -> [Actor]? {
    let lemma = sentence.lemma(word)
    guard ["group", "consortium", "partnership", "alliance"].contains(lemma) else { return nil }
    return referents.last {
      $0.noun == lemma && !$0.isPlural && $0.actors.first?.party?.hasSuffix(" " + lemma) == true
    }?.actors
  }

  /// "a group led by Ana Ruiz": the Ana Ruiz group.
  private func led(_ word: Int) -> String? {
    for verb in sentence.children(of: word, .clausalModifier) where Self.leading.contains(sentence.lower(verb)) {
      for name in sentence.dependents[verb] where sentence.mark(of: name) == "by" {
        // "headed by investor Ana Ruiz"
        let parts = [name] + sentence.children(of: name, .flat, .apposition)
        guard let span = parts.compactMap({ found.span(at: $0) }).first else { continue }
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
      let issuer = context.issuer, [.alliance, .intergovernmental].contains(issuer.kind)
    {
      mention.actors = [issuer]
      return
    }
    if kind == .state, isPlural(word), isSubject, Self.council.contains(sentence.lemma(word)),
      let league = context.party(of: .intergovernmental, at: sentence.place(word)), league.kind == .intergovernmental
    {
      mention.actors = [Actor(party: league.party, kind: league.kind)]
      return
    }
    if title != nil, !isPlural(word), let holder = holder(of: office, party: nil) {
      mention.actors = [holder]
    } else if let title, title.title.bearer == .state, isDefinite(word), !isPlural(word), !quoted[word],
      let issuer = context.issuer, issuer.kind == .state
    {
      // "The President", in what his own office gives out.
      mention.actors = [issuer]
    } else if let same = sameNoun(word) {
      mention.actors = same.compactMap(\.withoutPerson)
    } else if kind == .company || kind == .union, isDefinite(word) || isSubject || kind == .union,
      let earlier = referent(kind, word)
    {
      mention.actors = earlier.compactMap(\.withoutPerson)
    } else if kind == .state, isDefinite(word) || isOrgan(word), !isPlural(word),
      title == nil || title?.title.bearer == .state,
      let state = state(at: word)
    {
      mention.actors = [state]
    } else if isDefinite(word), Self.voices.contains(sentence.lemma(word)) {
      // "a government spokesman said … the spokesman said"
      let lemma = sentence.lemma(word)
      mention.actors = referents.last { $0.noun == lemma }?.actors ?? []
    }
  }

  /// "Parliament approved": an organ that needs no article.
  private func isOrgan(_ word: Int) -> Bool {
    hasNoDeterminer(word) && sentence[word].form.isCapitalised && Self.chambers.contains(sentence.lower(word))
  }

  private static let chambers: Set<String> = ["parliament", "cabinet", "government"]

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
}
