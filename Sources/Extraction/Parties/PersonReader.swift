import Commitments
import Syntax

/// An office named beside a person: "GM Vice President …", "…, managing director of Norline Mills".
struct Office {
  /// The title and its last word: "foreign minister", "minister".
  var names: [String]
  var title: PartyGazetteer.Title
  /// For whom the bearer speaks, where the words say so.
  var party: PartyName?
  /// "an independent chairman": of nobody in particular.
  var isIndefinite = false
}

/// Reads the offices that stand before and after names of people.
struct PersonReader {
  let gazetteer: PartyGazetteer
  let words: PartyWords
  let day: Day?
  /// The single unknown names of the article.
  let singles: Set<String>
  /// Whose office gives the article out, if any does.
  let issuer: Actor?
  /// The party that a noun ("the union") stands for at a place, as far as names tell.
  let party: (PartyKind?, WordPlace) -> PartyName?

  static let courtesies: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "dame", "sheikh", "miss",
  ]
  private static let reach = 14

  /// Enters the people of a sentence with their offices and parties.
  func read(_ sentence: Sentence, _ found: SentenceNames, names: inout ArticleNames) {
    for span in found.spans {
      let text: String
      var known: PartyName?
      switch span.content {
      case .unknown(let name):
        guard span.words.count <= 5, !name.isAcronym, !isModifier(span, in: sentence) else { continue }
        text = found.letters == .mixed ? name : name.nameCased
        if span.words.count == 1 { known = gazetteer.leader(text, on: day) }
      case .party(let name):
        guard name.form == .person, let person = name.person else { continue }
        text = found.letters == .mixed ? person : person.nameCased
        known = name
      }
      let before = span.words.lowerBound - 1
      let isAddressed = before >= 0 && Self.courtesies.contains(sentence.lower(before))
      let first = office(before: span, in: sentence, found, names)
      let office = first ?? office(after: span, in: sentence, found, names)
      let home = office?.party == nil ? home(of: span, in: sentence, found, isOfficial: office != nil) : nil
      guard known != nil || office != nil || isAddressed || home != nil || isFamily(text, names) else { continue }
      var party = office?.party ?? home
      if party == nil || known?.offices.isEmpty == false { party = known ?? party }
      if party?.party == nil, office == nil || office?.title.bearer != .own, text.spaces > 0,
        let family = text.split(separator: " ").last
      {
        party = names.organisation(begunBy: String(family))
      }
      if party?.party == nil, let office, !office.isIndefinite {
        party =
          colleague(office, isBehind: first == nil) ?? holder(of: office, at: sentence.place(span.words.lowerBound))
      }
      names.learn(
        person: text, party: party?.party, kind: party?.kind, offices: (office?.names ?? []) + (known?.offices ?? []))
    }
  }

  /// "the Presidential elections": a word with a capital that only says which.
  private func isModifier(_ span: NameSpan, in sentence: Sentence) -> Bool {
    guard span.words.count == 1, sentence[span.head].tag == .adjective, let noun = sentence[span.head].head else {
      return false
    }
    return noun > span.head && sentence[span.head].relation == .adjectivalModifier
  }

  /// Whether the last word of a name is used alone elsewhere, as that of a person is.
  private func isFamily(_ name: String, _ names: ArticleNames) -> Bool {
    guard name.spaces > 0, let family = name.split(separator: " ").last.map(String.init) else { return false }
    return singles.contains(family) || names.organisation(begunBy: family) != nil
  }

  /// The party of "Ana Ruiz of the Labour Office" and of "Ana Ruiz, who heads the Peruvian team".
  private func home(
    of span: NameSpan, in sentence: Sentence, _ found: SentenceNames, isOfficial: Bool
  ) -> PartyName? {
    guard span.words.count > 1 else { return nil }
    let before = span.words.lowerBound - 1
    // "U.S. Trade Representative Ana Ruiz": an office that is known by name.
    if let other = found.span(at: before), other.words.count > 1, case .party(let name) = other.content,
      name.form == .name, gazetteer.titles[sentence.lower(before)] != nil
    {
      return name
    }
    if before > 0, sentence[before].pennTag == .possessive, let other = found.span(at: before - 1),
      case .party(let name) = other.content, name.form == .name
    {
      return name
    }
    // "the rebels' Ana Ruiz"
    if before > 0, sentence[before].pennTag == .possessive, let noun = words.description(before - 1, of: sentence),
      noun.kind == .armedGroup || noun.role == .party && noun.kind != .state
    {
      return party(noun.kind, sentence.place(before - 1))
    }
    // "For Peru Ana Ruiz offered to pay."
    if let other = found.span(at: before), other.words.lowerBound > 0, case .party(let name) = other.content,
      name.form == .name, sentence.lower(other.words.lowerBound - 1) == "for", isActing(span, in: sentence)
    {
      return name
    }
    var place = span.words.upperBound
    guard place < sentence.words.count else { return nil }
    if sentence.lower(place) == "of" || sentence.lower(place) == "from" {
      place += 1
      while place < sentence.words.count, place < span.words.upperBound + 7, found.spanAt[place] == nil {
        guard [.determiner, .adjective, .verb, .noun].contains(sentence[place].tag) || sentence[place].form == "-"
        else {
          return nil
        }
        place += 1
      }
      guard let other = found.span(at: place), case .party(let name) = other.content, name.form != .person else {
        return nil
      }
      return name.kind == .state && !isOfficial && !isActing(span, in: sentence) ? nil : name
    }
    // By its words, for the verb is often read as a noun: ", who chairs Norline's board".
    guard place + 2 < sentence.words.count, sentence[place].form == ",", sentence.lower(place + 1) == "who" else {
      return nil
    }
    let verb = sentence.lower(place + 2)
    guard
      let clause =
        Self.leading.contains(sentence.lemma(place + 2))
          || verb.hasSuffix("s")
            && Self.leading.contains(String(verb.dropLast()))
        ? place + 2 : nil
    else { return nil }
    return named(around: clause, in: sentence, found)
  }

  /// The first party named behind the verb of "who heads the Peruvian team".
  private func named(around clause: Int, in sentence: Sentence, _ found: SentenceNames) -> PartyName? {
    for place in clause..<min(clause + 7, sentence.words.count) {
      if let other = found.span(at: place), case .party(let name) = other.content, name.form != .person { return name }
    }
    return nil
  }

  private func isActing(_ span: NameSpan, in sentence: Sentence) -> Bool {
    if case .acting = UnknownNames.Use(of: span, in: sentence) { return true }
    return false
  }

  private static let leading: Set<String> = [
    "head", "lead", "chair", "front", "helm", "captain", "govern", "steer", "manage", "own", "represent", "run",
    "direct", "command", "speak", "negotiate",
  ]

  /// "…, said Ana Ruiz, Managing Director": in what a firm or union gives out, an office without a word of whose is one of its own.
  private func colleague(_ office: Office, isBehind: Bool) -> PartyName? {
    guard let issuer, let kind = issuer.kind, kind != .state, isBehind || office.title.bearer == .company else {
      return nil
    }
    return PartyName(form: .name, party: issuer.party, kind: kind)
  }

  /// For whom an office speaks that stands alone: "finance minister Ana Ruiz".
  private func holder(of office: Office, at place: WordPlace) -> PartyName? {
    if let first = office.names.last?.firstWord, let noun = words.descriptions[first], noun.role == .party {
      return party(noun.kind, place)
    }
    return switch office.title.bearer {
    case .own: nil
    case .state: party(.state, place)
    case .company: party(.company, place)
    case .organisation: body(at: place) ?? party(.state, place)
    }
  }

  /// The organisation that can have commissioners and directors: no rebels and no firm.
  private func body(at place: WordPlace) -> PartyName? {
    guard let name = party(.organisation, place), name.kind != .armedGroup, name.kind != .company else { return nil }
    return name
  }

  private func office(
    before span: NameSpan, in sentence: Sentence, _ found: SentenceNames, _ names: ArticleNames
  ) -> Office? {
    var place = span.words.lowerBound - 1
    if place >= 0, Self.courtesies.contains(sentence.lower(place)) { place -= 1 }
    // "The head of the Millers' Union, Ana Ruiz,": behind a comma the name must be in apposition.
    if place > 0, sentence[place].form == ",",
      found.titleAt[place - 1] != nil || sentence[span.head].relation == .apposition
    {
      place -= 1
    }
    var office: Office?
    var party: PartyName?
    let limit = max(found.start, place - Self.reach)
    while place >= limit {
      if let other = found.span(at: place) {
        guard let name = partyNamed(other, sentence, names) else { break }
        // "Sol Bay investor Ana Ruiz": who speaks for nobody is only from there.
        if case .unknown = other.content, office?.title.bearer == .own { break }
        // "Senate Liberal leader": of which side the leader is.
        if case .unknown = other.content, isModifier(other, in: sentence) {
          place = other.words.lowerBound - 1
          continue
        }
        party = name
        if office != nil { break }
        place = other.words.lowerBound - 1
        continue
      }
      if let title = found.title(at: place) {
        if office == nil {
          office = self.office(title, of: sentence)
        }
        place = title.words.lowerBound - 1
        if party != nil { break }
        continue
      }
      if party == nil, let noun = noun(place, of: sentence) {
        party = noun
        if office != nil { break }
      }
      if ["its", "their", "his", "her"].contains(sentence.lower(place)), let office {
        // "its president, Ana Ruiz": of the party named last.
        let isState = office.title.bearer == .state && !office.title.isLeader
        party = party ?? self.party(isState ? .state : nil, sentence.place(place))
        break
      }
      guard isModifier(place, of: sentence) else { break }
      if ["a", "an"].contains(sentence.lower(place)) { office?.isIndefinite = true }
      place -= 1
    }
    office?.party = party
    return office
  }

  private func office(
    after span: NameSpan, in sentence: Sentence, _ found: SentenceNames, _ names: ArticleNames
  ) -> Office? {
    var place = span.words.upperBound
    guard place < sentence.words.count, sentence[place].form == "," || sentence[place].form == "(" else { return nil }
    place += 1
    var title: TitleSpan?
    var party: PartyName?
    let limit = min(place + Self.reach, sentence.words.count)
    var isBehind = false
    while place < limit {
      if let other = found.span(at: place) {
        guard let name = partyNamed(other, sentence, names) else { break }
        party = party ?? name
        if title != nil { break }
        place = other.words.upperBound
        continue
      }
      if let next = found.title(at: place) {
        if title == nil { title = next }
        place = next.words.upperBound
        continue
      }
      let lower = sentence.lower(place)
      if lower == "of" || lower == "for" || lower == "at" || lower == "with" {
        guard title != nil else { break }
        isBehind = true
      } else if party == nil, lower == "its" || lower == "their" {
        party = self.party(nil, sentence.place(span.words.lowerBound))
      } else if title != nil, !isBehind, party != nil {
        break
      } else if party == nil || isBehind, let noun = noun(place, of: sentence, before: span.words.lowerBound) {
        // "the Dutch chairman of the group"
        party = noun
        if isBehind { break }
      } else if !isModifier(place, of: sentence) {
        break
      }
      place += 1
    }
    guard let title else { return nil }
    var office = office(title, of: sentence)
    office.party = party
    return office
  }

  /// The party that a common noun beside a title stands for: "union spokesman", "head of the company".
  private func noun(_ place: Int, of sentence: Sentence, before start: Int? = nil) -> PartyName? {
    guard sentence[place].tag == .noun, let noun = words.description(place, of: sentence) else { return nil }
    let isCrowd = noun.kind != .state && sentence[place].features.contains(.plural)
    switch noun.role {
    case .party where !isCrowd: return party(noun.kind, sentence.place(start ?? place))
    case .party: return PartyName(form: .name, party: sentence.lower(place), kind: noun.kind)
    // "a pilot and spokesman for the union": what somebody is by trade.
    case .group:
      if place > 0, ["a", "an"].contains(sentence.lower(place - 1)) { return nil }
      // "rebel commander Ana Ruiz"
      if noun.kind == .armedGroup, let group = party(.armedGroup, sentence.place(place)), group.kind == .armedGroup {
        return group
      }
      return PartyName(form: .name, party: sentence.lower(place), kind: noun.kind)
    case .member: return nil
    }
  }

  private func office(_ title: TitleSpan, of sentence: Sentence) -> Office {
    let last = sentence.lower(title.words.upperBound - 1)
    let start = title.words.lowerBound
    var names = [last]
    if title.words.count > 1 {
      names.append(title.words.map { sentence.lower($0) }.joined(separator: " "))
    } else if start > 0, [.noun, .adjective, .properNoun].contains(sentence[start - 1].tag) {
      names.append(sentence.lower(start - 1) + " " + last)
    }
    return Office(names: names, title: title.title)
  }

  private func isModifier(_ place: Int, of sentence: Sentence) -> Bool {
    let word = sentence[place]
    switch word.tag {
    case .noun, .adjective, .properNoun, .numeral, .coordinatingConjunction: return true
    case .particle: return word.pennTag == .possessive
    case .determiner: return true
    case .adposition: return ["of", "for"].contains(sentence.lower(place))
    case .pronoun: return ["its", "his", "her", "their"].contains(sentence.lower(place))
    case .punctuation: return ["-", "(", ")", "'", "’"].contains(word.form)
    default: return word.pennTag == .possessive
    }
  }

  /// The party that a name beside a title stands for: that of the person in "Mr Ruiz's envoy".
  private func partyNamed(_ span: NameSpan, _ sentence: Sentence, _ names: ArticleNames) -> PartyName? {
    switch span.content {
    case .party(let name):
      if name.isMinistry { return party(.state, sentence.place(span.head)) ?? name }
      guard name.form == .person else { return name }
      return name.party.map { PartyName(form: .name, party: $0, kind: name.kind) }
    case .unknown(let surface):
      if let person = names.person(surface) {
        return person.party.map { PartyName(form: .name, party: $0, kind: person.kind ?? .organisation) }
      }
      if let leader = gazetteer.leader(surface, on: day) {
        return PartyName(form: .name, party: leader.party, kind: leader.kind)
      }
      return PartyName(form: .name, party: surface, kind: .organisation)
    }
  }
}
