import Commitments
import Syntax

/// Finds who is named in an article and whom pronouns and descriptions stand for.
///
/// The article is read twice: first for the names and people it introduces, then, knowing them all, for its mentions.
struct MentionFinder {
  let gazetteer: PartyGazetteer
  let words: PartyWords

  func mentions(in reading: Reading) -> Mentions {
    let scanner = NameScanner(gazetteer: gazetteer, words: words, day: reading.article.published)
    let letters = Letters(of: reading.sentences)
    var names = ArticleNames()
    learn(from: reading, letters: letters, scanner: scanner, names: &names)
    let found = reading.sentences.map {
      scanner.names(in: $0, letters: Letters(of: $0, in: letters), names: &names)
    }
    var (context, unknown) = survey(reading, found, names)
    names.indexOffices()
    var known = names
    let headline = reading.headline.map { sentence in
      (sentence, scanner.names(in: sentence, letters: Letters(of: sentence, in: letters), names: &known))
    }
    let issue = VoiceFinder(gazetteer: gazetteer, names: names, article: reading.article).issue(in: headline)
    context.issuer = issue.issuer
    if let state = state(of: issue.issuer) { context.home = state }
    context.principals = issue.principals
    let quotes = QuoteMarks(reading.sentences)
    var referents = Referents()
    var all: [Mention] = []
    for (sentence, found) in zip(reading.sentences, found) {
      let byHead = resolved(sentence, found, names, context, unknown, referents, quotes, reading)
      let here = byHead.values.sorted { ($0.head, $0.words.count) < ($1.head, $1.words.count) }
      for mention in here {
        note(mention, of: sentence, found, in: &referents)
        let others = sentence.children(of: mention.head, .conjunct)
        guard others.count == 1, mention.actors.count == 1, mention.form != .adjective else { continue }
        referents.add(
          pair: mention.actors + (byHead[others[0]]?.actors ?? []), in: sentence.index,
          isSubject: sentence[mention.head].relation.universal == .subject)
      }
      noteEncounters(in: sentence, byHead, &referents)
      for mention in here where sentence[mention.head].relation.universal == .subject && mention.form != .adjective {
        note(together: mention, of: sentence, byHead, in: &referents)
      }
      all += here
    }
    let signers = Signatures(sentences: reading.sentences, quotes: quotes).parties(all)
    let voices = signers.count > 1 ? signers : issue.voices
    for index in all.indices where all[index].form == .firstPerson {
      let mention = all[index]
      if !quotes.isQuoted[mention.sentence][mention.head] { all[index].actors = voices }
    }
    return Mentions(all, voices: voices)
  }

  /// The mentions of a sentence by their heads.
  ///
  /// A function of its own so that nothing holds the referents while they grow: they would be copied for each sentence.
  private func resolved(
    _ sentence: Sentence, _ found: SentenceNames, _ names: ArticleNames, _ context: PartyContext,
    _ unknown: UnknownNames, _ referents: Referents, _ quotes: QuoteMarks, _ reading: Reading
  ) -> [Int: Mention] {
    var resolver = SentenceResolver(
      sentence: sentence, found: found, article: names, context: context, gazetteer: gazetteer, vocabulary: words,
      referents: referents, quoted: quotes.isQuoted[sentence.index], reading: reading,
      named: named(sentence, found, unknown, context))
    resolver.resolve()
    return resolver.mentions
  }

  /// Enters the organisations, then the people of the article.
  private func learn(from reading: Reading, letters: Letters, scanner: NameScanner, names: inout ArticleNames) {
    // "Norway Pushes Mali": where every word of a title has a capital, capitals show no names.
    let isIssued = VoiceFinder.isStatement(title: reading.article.title)
    let title = reading.headline.filter { Letters(of: $0, in: letters) != .upper && (isIssued || !$0.isTitleCased) }
    func scan(_ sentence: Sentence, _ names: inout ArticleNames) -> SentenceNames {
      scanner.names(in: sentence, letters: Letters(of: sentence, in: letters), names: &names)
    }
    for sentence in reading.sentences { _ = scan(sentence, &names) }
    for sentence in title { _ = scan(sentence, &names) }
    for sentence in reading.sentences { learnKinds(scan(sentence, &names), of: sentence, names: &names) }
    let found = reading.sentences.map { scan($0, &names) }
    let (context, unknown) = survey(reading, found, names)
    let people = PersonReader(
      gazetteer: gazetteer, words: words, day: reading.article.published, singles: unknown.singles,
      issuer: VoiceFinder(gazetteer: gazetteer, names: names, article: reading.article).issuer()
    ) { kind, place in context.party(of: kind, at: place) }
    for (sentence, found) in zip(reading.sentences, found) { people.read(sentence, found, names: &names) }
    for sentence in title { people.read(sentence, scan(sentence, &names), names: &names) }
    for (sentence, found) in zip(reading.sentences, found) { learnFollowed(found, of: sentence, names: &names) }
    for one in Introduction(sentences: reading.sentences, found: found).people(names) {
      names.learn(person: one.name, party: one.party.party, kind: one.party.kind, office: one.office)
    }
  }

  /// "the port union FNV", "brewer Norbrau": a noun before an unknown name says what it is.
  private func learnKinds(_ found: SentenceNames, of sentence: Sentence, names: inout ArticleNames) {
    for span in found.spans {
      guard case .unknown(let surface) = span.content else { continue }
      if isFighting(span, in: sentence) {
        names.learn(organisation: surface, surface: surface, kind: .armedGroup)
        continue
      }
      let before = span.words.lowerBound - 1
      if let state = state(ofBody: span, in: sentence, found) {
        names.learn(alias: surface, of: state)
        continue
      }
      learnBody(behind: span, surface, in: sentence, found, names: &names)
      guard before >= found.start, sentence[before].tag == .noun,
        found.titleAt[before] == nil, !sentence[before].features.contains(.plural),
        let noun = words.description(before, of: sentence), noun.role == .party, noun.kind != .state
      else { continue }
      names.learn(organisation: surface, surface: surface, kind: noun.kind)
    }
  }

  /// "the Sol Norte rebels", "Sol Norte rebel coalition": whom a name before such a noun arms.
  private func isFighting(_ span: NameSpan, in sentence: Sentence) -> Bool {
    let next = span.words.upperBound
    guard next < sentence.words.count, sentence[next].tag == .noun, sentence.covers(sentence[next].head ?? next, next),
      sentence[span.head].relation != .possessor,
      let noun = words.description(next, of: sentence), noun.kind == .armedGroup
    else { return false }
    return sentence[span.head].head == next || sentence[span.head].head == sentence[next].head
  }

  /// The named parties in order, and how unknown names are used.
  private func survey(
    _ reading: Reading, _ found: [SentenceNames], _ names: ArticleNames
  ) -> (PartyContext, UnknownNames) {
    let sentences = reading.sentences
    var context = PartyContext()
    var unknown = UnknownNames()
    var places: [String: Int] = [:]
    for sentence in sentences where sentence.datelineEnd > 0 { unknown.note(dateline: sentence) }
    for (sentence, found) in zip(sentences, found) {
      for span in found.spans {
        switch span.content {
        case .party(let name):
          if name.form != .person, case .place = UnknownNames.Use(of: span, in: sentence) {
            if name.kind == .state, let party = name.party { places[party, default: 0] += 1 }
            continue
          }
          if name.isMinistry { continue }
          context.add(name, at: sentence.place(span.head))
        case .unknown(let surface): unknown.note(surface, span, in: sentence)
        }
      }
    }
    let families = unknown.families
    for (sentence, found) in zip(sentences, found) {
      for span in found.spans {
        guard case .unknown(let surface) = span.content, unknown.isActing(surface), unknown.isParty(surface),
          names.person(surface) == nil, !families.contains(surface), found.title(at: span.words.lowerBound - 1) == nil
        else { continue }
        context.add(
          PartyName(form: .name, party: surface, kind: .organisation), at: sentence.place(span.head))
      }
    }
    context.finish()
    for (sentence, found) in zip(sentences, found) { context.note(descriptions: sentence, found) }
    context.home = home(of: reading, context)
    setSeat(of: reading, in: &context)
    // "a strike in Peru": "the government" of an article in which no state acts is that of the place.
    if context.home == nil, context.main(.state).isEmpty {
      context.home = places.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    context.lead = lead(of: sentences, found)
    return (context, unknown)
  }

  /// "An investor group said it would bid for Norbrau. Marl Partners said …": the second sentence names who it is.
  private func lead(of sentences: [Sentence], _ found: [SentenceNames]) -> PartyContext.Named? {
    guard sentences.count > 1, let noun = subject(of: sentences[0]), let other = subject(of: sentences[1]),
      let description = words.description(noun, of: sentences[0]), description.role == .party,
      description.kind != .state, found[0].spanAt[noun] == nil,
      sentences[0].dependents[noun].contains(where: { ["a", "an"].contains(sentences[0].lower($0)) }),
      case .party(let name)? = found[1].span(at: other)?.content, name.form == .name, name.kind != .state
    else { return nil }
    for span in found[0].spans {
      if case .party(let earlier) = span.content, earlier.party == name.party { return nil }
    }
    return PartyContext.Named(place: sentences[0].place(noun), name: name)
  }

  private func subject(of sentence: Sentence) -> Int? {
    sentence.words.indices.first { sentence[$0].head == nil }.flatMap { sentence.child(of: $0, .subject) }
  }

  /// The state of the dateline, where the article or its title has more to say of it or tells of no other.
  private func home(of reading: Reading, _ context: PartyContext) -> String? {
    guard let first = reading.sentences.first else { return nil }
    for word in 0..<first.datelineEnd {
      if let state = gazetteer.readings(of: first[word].form, letters: .upper, on: reading.article.published).last,
        state.kind == .state, let party = state.party,
        (context.counts[party] ?? 0) > 1 || context.main(.state).isEmpty
          || isNamed(party, in: reading.headline, on: reading.article.published)
      {
        return party
      }
    }
    return nil
  }

  /// Whether a title has the name of a state or the adjective of it: "SRI LANKAN GOVERNMENT TO …".
  private func isNamed(_ party: String, in headline: [Sentence], on day: Day?) -> Bool {
    for sentence in headline {
      for start in sentence.words.indices {
        for end in start + 1...min(start + 3, sentence.words.count) {
          let text = sentence.words[start..<end].map(\.form).joined(separator: " ")
          let readings = gazetteer.readings(of: text, letters: .upper, on: day)
          if readings.contains(where: { $0.party == party && $0.form != .person }) { return true }
        }
      }
    }
    return false
  }

  /// The mentions by name of a sentence.
  private func named(
    _ sentence: Sentence, _ found: SentenceNames, _ unknown: UnknownNames, _ context: PartyContext
  ) -> [Mention] {
    found.spans.compactMap { span in
      let isPossessive =
        span.words.upperBound < sentence.words.count && sentence[span.words.upperBound].pennTag == .possessive
      var mention = Mention(
        sentence: sentence.index, words: span.words, head: span.head, form: .name, actors: [],
        isPossessive: isPossessive)
      switch span.content {
      case .unknown(let surface):
        guard unknown.isParty(surface) else { return nil }
        mention.isKnown = false
        mention.actors = [Actor(party: surface)]
      case .party(let name):
        if name.form != .person, name.kind == .state, case .place = UnknownNames.Use(of: span, in: sentence) {
          return nil
        }
        mention.actors = [Actor(party: name.party, person: name.person, kind: name.kind)]
        // "the E3", where the article names all three: each of them is bound.
        if let party = name.party, let members = gazetteer.members[party],
          members.allSatisfy({ (context.counts[$0] ?? 0) > 0 })
        {
          mention.actors = members.map { Actor(party: $0, person: nil, kind: .state) }
        }
        // "the Ministry of Labour" without a word of whose: that of the country the article is about.
        if name.isMinistry, let state = context.state {
          mention.actors = [Actor(party: state, person: nil, kind: .state)]
        }
        switch name.form {
        case .person: mention.form = .person
        case .name:
          let isAdjective = sentence[span.head].tag == .adjective && sentence[span.head].relation == .adjectivalModifier
          mention.form = isAdjective ? .adjective : .name
        case .adjective:
          let relation = sentence[span.head].relation.universal
          mention.form =
            [.subject, .object, .agent, .possessor, .oblique].contains(relation)
              && sentence.child(of: span.head, .determiner) != nil ? .name : .adjective
        }
      }
      return mention
    }
  }

  /// Whether a word is the subject of the main clause or possesses it.
  private func isMain(_ word: Int, of sentence: Sentence) -> Bool {
    guard let head = sentence[word].head else { return true }
    if sentence[word].relation == .possessor {
      return sentence[head].relation.universal == .subject && isMain(head, of: sentence)
    }
    guard sentence[word].relation.universal == .subject else { return false }
    return sentence[head].head == nil
      || sentence[head].relation == .conjunct && sentence[head].head.map { sentence[$0].head == nil } == true
  }

  /// "Ruiz spoke today with President Holm of Chile": the two of whom an account goes on to tell.
  private func noteEncounters(in sentence: Sentence, _ byHead: [Int: Mention], _ referents: inout Referents) {
    for verb in sentence.words.indices where Self.meeting.contains(sentence.lemma(verb)) && sentence[verb].tag == .verb
    {
      guard let subject = sentence.child(of: verb, .subject), let one = byHead[subject]?.actors, one.count == 1 else {
        continue
      }
      let others = sentence.dependents[verb].filter {
        [.oblique, .object].contains(sentence[$0].relation.universal)
          && ["with", "to", nil].contains(sentence.mark(of: $0))
      }
      guard
        let other = others.lazy.compactMap({ byHead[$0]?.actors }).first(where: {
          $0.count == 1 && $0[0].party != one[0].party && $0[0].party != nil
        })
      else { continue }
      referents.add(encounter: one + other, in: sentence.index)
    }
  }

  private static let meeting: Set<String> = [
    "speak", "talk", "meet", "confer", "host", "welcome", "receive", "call", "phone", "telephone", "visit",
  ]

  /// "Peru and Chile, together with the League, …": who acts together is who "they" are.
  private func note(
    together mention: Mention, of sentence: Sentence, _ byHead: [Int: Mention], in referents: inout Referents
  ) {
    let others = sentence.conjuncts(of: mention.head) + sentence.companions(of: mention.head)
    guard !others.isEmpty else { return }
    var actors = mention.actors
    for other in others {
      actors += (byHead[other]?.actors ?? []).filter { actor in !actors.contains { $0.party == actor.party } }
    }
    guard actors.count > max(1, mention.actors.count) else { return }
    referents.add(
      Referents.Referent(
        actors: actors.compactMap(\.withoutPerson), place: sentence.place(mention.head), isSubject: true,
        isMain: isMain(mention.head, of: sentence), isPlural: true))
  }

  private func note(
    _ mention: Mention, of sentence: Sentence, _ found: SentenceNames, in referents: inout Referents
  ) {
    guard [.name, .person, .description, .pronoun, .pair, .paper].contains(mention.form) else { return }
    let relation = sentence[mention.head].relation.universal
    let noun: String? =
      switch mention.form {
      case .description: sentence.lemma(mention.head)
      case .paper: SentenceResolver.paperKind(mention.head, in: sentence).map { "paper:" + $0 }
      default: nil
      }
    referents.add(
      Referents.Referent(
        actors: mention.actors, place: sentence.place(mention.head), isSubject: relation == .subject,
        isMain: isMain(mention.head, of: sentence), noun: noun,
        isPlural: sentence[mention.head].tag == .noun && sentence[mention.head].features.contains(.plural),
        isHuman: mention.form == .description && found.titleAt[mention.head] != nil
          && !sentence[mention.head].features.contains(.plural),
        isGroup: !mention.isKnown && mention.form == .description))
  }
}
