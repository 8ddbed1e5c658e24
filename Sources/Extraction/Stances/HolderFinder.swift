import Syntax

/// Finds the parties that words of a sentence stand for.
struct HolderFinder {
  let mentions: Mentions
  let attributions: Attributions

  struct Holding {
    var actors: [Actor] = []
    var word: Int?
    /// How the holder was found, for the model that judges candidates.
    var how = "none"
  }

  /// The actors that the phrase headed by `word` stands for, conjuncts included.
  func actors(of word: Int, in sentence: Sentence) -> [Actor] {
    var found: [Actor] = []
    let isSubject = sentence[word].relation.universal == .subject
    for part in [word] + sentence.conjuncts(of: word) + (isSubject ? sentence.companions(of: word) : []) {
      let place = sentence.place(part)
      var actors = named(beside: part, in: sentence) ?? mentions.actors(of: place)
      if actors.isEmpty { actors = counted(by: part, in: sentence) }
      let isFirstPerson = mentions[place]?.form == .firstPerson
      found += isFirstPerson && actors.isEmpty ? attributions.firstPerson(at: place) : actors
      // "producers and consumers": who stands beside a party in the plural is one too.
      if actors.isEmpty, !found.isEmpty, part != word, sentence[part].pennTag == .nounPlural, isBody(part, in: sentence)
      {
        found.append(Actor(party: sentence[part].form))
      }
    }
    return Self.onePerParty(found.map(Self.standingForThemselves))
  }

  /// "a group of Senate Democrats", "hundreds of nurses": it is they, whatever counts them.
  private func counted(by word: Int, in sentence: Sentence) -> [Actor] {
    let isCount =
      sentence[word].tag == .noun
      ? Self.counts.contains(sentence.lemma(word)) : Self.distributives.contains(sentence.lower(word))
    // "Two of the six funds, Marl Partners and Norline, …"
    if isCount {
      let counted = sentence.children(of: word, .nominalModifier).filter { sentence.mark(of: $0) == "of" }
      let beside = ([word] + counted).flatMap { part in
        (sentence.children(of: part, .apposition) + sentence.children(of: part, .conjunct)).flatMap {
          [$0] + sentence.conjuncts(of: $0)
        }
      }.uniqued()
      let named = beside.flatMap {
        mentions[sentence.place($0)]?.form == .name ? mentions.actors(of: sentence.place($0)) : []
      }
      if !named.isEmpty { return named }
    }
    guard isCount,
      let people = sentence.children(of: word, .nominalModifier).first(where: { sentence.mark(of: $0) == "of" })
    else { return [] }
    return mentions.actors(of: sentence.place(people)).compactMap(\.withoutPerson)
  }

  private static let distributives: Set<String> = [
    "each", "all", "both", "most", "many", "several", "some", "two", "three", "four", "five", "none",
  ]
  private static let counts: Set<String> = [
    "group", "majority", "minority", "handful", "dozen", "hundred", "thousand", "number", "couple", "most", "half",
    "third", "quarter", "rest", "many", "percent", "pct", "bulk", "leadership", "leader", "representative",
    "negotiator", "lawyer", "official",
  ]

  /// "Norline, the country's biggest carrier, …": the name that the subject says more of.
  private func apposed(to word: Int, in sentence: Sentence) -> [Actor] {
    guard let first = sentence.subtree(of: word).first(where: { sentence[$0].tag != .punctuation }), first > 1,
      sentence.lower(first - 1) == ",", word - first < 12,
      sentence[first].tag == .determiner || sentence[first].pennTag == .possessivePronoun
    else { return [] }
    guard let other = mentions[sentence.place(first - 2)], other.form == .name || other.form == .person else {
      return []
    }
    return other.actors
  }

  /// The name that a description stands beside: "rebel group *Sol Norte*", "*Norline*, a ferry firm, sold …".
  private func named(beside word: Int, in sentence: Sentence) -> [Actor]? {
    // "The hauler, Marl Waste, …": a noun that says nothing by itself.
    if sentence[word].tag == .noun, mentions[sentence.place(word)] == nil, sentence[word].relation == .subject,
      let name = sentence.children(of: word, .apposition).first(where: { $0 > word && sentence[$0 - 1].tag != .noun }),
      let other = mentions[sentence.place(name)], other.form == .name || other.form == .person
    {
      return other.actors
    }
    guard sentence[word].tag == .noun, let mention = mentions[sentence.place(word)], mention.head == word,
      mention.form == .description, !mention.isKnown || mention.actors.isEmpty
    else { return nil }
    for child in sentence.dependents[word] where child > word {
      guard [.apposition, .flat, .nominalModifier].contains(sentence[child].relation.universal),
        sentence.mark(of: child) == nil, let other = mentions[sentence.place(child)], other.form == .name
      else { continue }
      // "Six states - Peru, Chile and Mali - agreed"
      let others = sentence.conjuncts(of: child).flatMap { mentions.actors(of: sentence.place($0)) }
      return other.actors + others.filter { !other.actors.contains($0) }
    }
    // "The fund that made the first offer was Marl Partners."
    if sentence[word].relation.universal == .subject, let name = sentence[word].head,
      sentence.child(of: name, .copula) != nil, sentence.child(of: word, .clausalModifier) != nil,
      let other = mentions[sentence.place(name)], other.form == .name, !sentence.isNegated(name)
    {
      return other.actors
    }
    guard let first = sentence.subtree(of: word).first, first > 1, ["a", "an"].contains(sentence.lower(first)),
      sentence.lower(first - 1) == ",", let other = mentions[sentence.place(first - 2)], other.form == .name
    else { return nil }
    return other.actors
  }

  /// Somebody who speaks for nobody known is a party by their own name.
  private static func standingForThemselves(_ actor: Actor) -> Actor {
    guard actor.party == nil, let person = actor.person, person.contains(" ") else { return actor }
    return Actor(party: person, person: person, kind: nil)
  }

  /// One actor for each party, the one with a person's name where there is one.
  private static func onePerParty(_ actors: [Actor]) -> [Actor] {
    var found: [Actor] = []
    for actor in actors where actor.party != nil {
      if let index = found.firstIndex(where: { $0.party == actor.party }) {
        if found[index].person == nil { found[index] = actor }
      } else {
        found.append(actor)
      }
    }
    return found
  }

  /// Who holds what a predicate says.
  func holder(of predicate: Int, in sentence: Sentence) -> Holding {
    guard let word = sentence.doer(of: predicate) else { return Holding() }
    if Self.papers.contains(sentence.lemma(word)), mentions[sentence.place(word)] == nil,
      let owner = sentence.possessor(of: word)
    {
      // "Peru's proposal demands", "the union's reply rejects": whose paper it is says so.
      return Holding(actors: actors(of: owner, in: sentence), word: word, how: "paper")
    }
    // "filed a suit seeking to stop the sale": whoever filed it.
    if Self.filings.contains(sentence.lemma(word)), sentence.actorless(word, mentions),
      sentence[predicate].relation.universal == .clausalModifier, sentence[predicate].head == word,
      let filer = sentence.holderOfSupport(for: word)
    {
      return Holding(actors: actors(of: filer, in: sentence), word: filer, how: "paper")
    }
    let members = members(of: word, in: sentence)
    if !members.isEmpty { return Holding(actors: members, word: word, how: "member") }
    let actors = actors(of: word, in: sentence)
    if !actors.isEmpty { return Holding(actors: actors, word: word, how: how(word, in: sentence)) }
    let apposed = apposed(to: word, in: sentence)
    if !apposed.isEmpty { return Holding(actors: apposed, word: word, how: "apposed") }
    return unresolved(word, predicate, in: sentence)
  }

  /// Whose doing a passive without an agent is: of whoever has what it is done to ("Iran's guards were pulled back", "its
  /// levy has been dropped"), else of who speaks.
  func unnamedAgent(of verb: Int, in sentence: Sentence) -> Holding {
    if let subject = sentence.child(of: verb, .passiveSubject) {
      let owners = sentence.children(of: subject, .possessor, .compound, .adjectivalModifier).filter { $0 < subject }
      for owner in owners.reversed() {
        let actors = mentions.actors(of: sentence.place(owner)).filter { $0.party != nil }
        if !actors.isEmpty { return Holding(actors: actors.compactMap(\.withoutPerson), word: nil, how: "owned") }
      }
      if !mentions.actors(of: sentence.place(subject)).isEmpty { return Holding() }
    }
    return speaker(of: verb, in: sentence)
  }

  /// Whoever says it.
  func speaker(of verb: Int, in sentence: Sentence) -> Holding {
    Holding(actors: speakers(at: sentence.place(verb)), word: nil, how: "speaker")
  }

  /// A holder nobody has introduced: what the speaker says in the speaker's own name, or a name that is no party yet.
  private func unresolved(_ word: Int, _ predicate: Int, in sentence: Sentence) -> Holding {
    if let party = namesake(in: word, of: sentence) {
      return Holding(actors: [party], word: word, how: "inside")
    }
    if let party = bearer(of: word, in: sentence) {
      return Holding(actors: [party], word: word, how: "short")
    }
    if sentence[word].tag == .properNoun, !isOpeningPlural(word, of: sentence) {
      // "Mr Ruiz" parsed with "Mr" on top.
      for part in sentence.dependents[word] {
        let inside = mentions.actors(of: sentence.place(part)).filter { $0.party != nil }
        if !inside.isEmpty,
          [.flat, .apposition, .compound, .nominalModifier].contains(sentence[part].relation.universal)
        {
          return Holding(actors: inside, word: word, how: "person")
        }
      }
      let words = sentence.subtree(of: word).filter { sentence[$0].tag == .properNoun }
      let name = words.prefix(6).map { sentence[$0].form }.joined(separator: " ")
      return Holding(actors: [Actor(party: name)], word: word, how: "name?")
    }
    let sources = attributions.sources(of: sentence.place(predicate))
    if let source = sources.first(where: { !$0.actors.isEmpty && !$0.isInferred && $0.manner == .speech }),
      Self.collectives.contains(sentence.lemma(word)) || sentence[word].tag == .adjective
    {
      return Holding(actors: source.actors.filter { $0.party != nil }, word: word, how: "speaker?")
    }
    if sentence[word].tag == .noun, isBody(word, in: sentence) {
      let words = sentence.subtree(of: word).filter {
        $0 <= word && [.noun, .adjective, .properNoun, .adposition, .particle].contains(sentence[$0].tag)
          && !(sentence[$0].relation == .caseMarker && sentence[$0].head == word)
      }
      let name = words.suffix(5).map { sentence[$0].form }.joined(separator: " ")
      return Holding(actors: [Actor(party: name)], word: word, how: "noun?")
    }
    return Holding(actors: [], word: word, how: how(word, in: sentence))
  }

  /// "Talks in Lima resumed": a capital at the beginning of a sentence makes no name of a plural.
  private func isOpeningPlural(_ word: Int, of sentence: Sentence) -> Bool {
    word == 0 && sentence[word].pennTag == .properNounPlural && word + 1 < sentence.words.count
      && sentence[word + 1].tag == .adposition
  }

  /// "the APEC forum", "the rebels' network": a body by the name that stands before it.
  private func namesake(in word: Int, of sentence: Sentence) -> Actor? {
    guard Self.collectives.contains(sentence.lemma(word)) else { return nil }
    for child in sentence.dependents[word] where child < word {
      guard [.compound, .nominalModifier, .adjectivalModifier].contains(sentence[child].relation.universal) else {
        continue
      }
      if let actor = mentions.actors(of: sentence.place(child)).first(where: { $0.party != nil }) { return actor }
    }
    return nil
  }

  /// "the trust", "the Forum": the party named last whose name ends in the word.
  private func bearer(of word: Int, in sentence: Sentence) -> Actor? {
    let form = sentence.lower(word)
    guard form.count > 3, sentence[word].tag == .noun || sentence[word].tag == .properNoun else { return nil }
    for mention in mentions.all.reversed() where mention.sentence <= sentence.index && mention.form == .name {
      for actor in mention.actors {
        guard let party = actor.party, let last = party.split(separator: " ").last, party.utf8.count > form.utf8.count,
          last.lowercased() == form
        else { continue }
        return Actor(party: party, kind: actor.kind)
      }
    }
    return nil
  }

  /// Whether a noun is one for people or their bodies: "growers", "the council", not "the talks".
  private func isBody(_ word: Int, in sentence: Sentence) -> Bool {
    let noun = sentence.lemma(word)
    if Self.collectives.contains(noun) { return true }
    // "the international community", not "the community centre"
    if noun == "community" {
      return sentence.children(of: word, .adjectivalModifier).contains {
        ["international", "global", "world"].contains(sentence.lower($0))
      }
    }
    guard sentence[word].pennTag == .nounPlural, !Self.papers.contains(noun) else { return false }
    return Self.peopleEndings.contains { noun.hasSuffix($0) } && !Self.notPeople.contains(noun)
  }

  private static let peopleEndings = [
    "er", "or", "ist", "ian", "ee", "ant", "ent", "man", "people", "woman", "business", "firm", "club", "country",
    "nation", "state", "body", "force", "rebel", "ally", "student", "nurse",
  ]
  private static let notPeople: Set<String> = [
    "number", "matter", "member", "factor", "paper", "power", "border", "winter", "summer", "quarter", "error",
    "weather",
    "agreement", "settlement", "payment", "statement", "shipment", "event", "comment", "development", "moment",
    "percent",
    "cent", "element", "amendment", "investment", "employment", "measurement", "document", "treatment", "engagement",
    "movement", "improvement", "argument", "commitment", "plant", "grant", "center", "corner", "manner", "term", "door",
    "floor", "sector", "reactor", "figure", "letter", "barrier", "tender", "parameter", "incident", "accident",
    "dollar",
    "corridor", "year", "river", "water", "other",
  ]

  /// Nouns for bodies of people that act as one.
  private static let collectives: Set<String> = [
    "government", "company", "union", "group", "board", "committee", "party", "side", "team", "firm", "administration",
    "ministry", "council", "commission", "delegation", "cabinet", "parliament", "army", "bank", "club", "league",
    "trust",
    "association", "federation", "forum", "network", "force", "troop", "leader", "rebel", "guerrilla", "faction",
    "fighter", "militia", "bloc", "regime", "junta", "organisation", "organization", "front", "movement", "coalition",
    "alliance", "court", "judge", "jury", "tribunal", "agency", "authority", "leadership",
  ]

  private static let filings: Set<String> = [
    "lawsuit", "suit", "complaint", "petition", "motion", "action", "letter", "telegram", "request", "application",
    "appeal", "claim", "brief", "note", "message", "cable",
  ]

  private static let papers: Set<String> = [
    "proposal", "offer", "plan", "statement", "letter", "reply", "response", "answer", "position", "message", "note",
    "demand", "draft", "resolution", "communique", "announcement", "declaration", "decree", "order", "programme",
    "program", "bid", "text", "platform", "manifesto", "motion", "decision",
  ]

  func how(_ word: Int, in sentence: Sentence) -> String {
    guard let mention = mentions[sentence.place(word)] else { return "nomention" }
    return "\(mention.form)" + (mention.isKnown ? "" : "?")
  }

  /// Whose words a place gives; the issuer of the article where nobody is quoted.
  func speakers(at place: WordPlace) -> [Actor] {
    let sources = attributions.sources(of: place)
    for source in sources where !source.actors.isEmpty && !source.isInferred {
      return source.actors.filter { $0.party != nil }
    }
    if !mentions.voices.isEmpty { return mentions.voices }
    return sources.first { !$0.actors.isEmpty }?.actors.filter { $0.party != nil } ?? []
  }
}

extension Array where Element: Hashable {
  /// The elements without later repetitions.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Sentence {
  /// Whether nobody is meant by a word.
  fileprivate func actorless(_ word: Int, _ mentions: Mentions) -> Bool { mentions.actors(of: place(word)).isEmpty }
}
