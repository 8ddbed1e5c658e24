import Syntax

/// An office named beside a person: "GM Vice President …", "…, managing director of Graan Elevator".
struct Office {
  /// The last word of the title: "president".
  var name: String
  var title: PartyGazetteer.Title
  /// For whom the bearer speaks, where the words say so.
  var party: PartyName?
}

/// Reads the offices that stand before and after names of people.
struct PersonReader {
  let words: PartyWords
  /// The party that a noun ("the union") stands for at a place, as far as names tell.
  let party: (PartyKind, WordPlace) -> PartyName?

  static let courtesies: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "dame", "sheikh", "miss",
  ]
  private static let reach = 14

  /// Enters the people of a sentence with their offices and parties.
  func read(_ sentence: Sentence, _ found: SentenceNames, gazetteer: PartyGazetteer, names: inout ArticleNames) {
    for span in found.spans {
      let text: String
      var known: PartyName?
      switch span.content {
      case .unknown(let name):
        guard span.words.count <= 5 else { continue }
        text = name
      case .party(let name):
        guard name.form == .person, let person = name.person else { continue }
        text = person
        known = name
      }
      let before = span.words.lowerBound - 1
      let isAddressed = before >= 0 && Self.courtesies.contains(sentence.lower(before))
      let office = office(before: span, in: sentence, found) ?? office(after: span, in: sentence, found)
      guard known != nil || office != nil || isAddressed else { continue }
      var party = known.flatMap { $0.party == nil ? nil : $0 } ?? office?.party
      if party == nil, let office {
        party = holder(of: office, at: sentence.place(span.words.lowerBound))
      }
      names.learn(person: text, party: party?.party, kind: party?.kind, office: office?.name)
    }
  }

  /// For whom an office speaks that stands alone: "finance minister Ana Ruiz".
  private func holder(of office: Office, at place: WordPlace) -> PartyName? {
    switch office.title.bearer {
    case .own: nil
    case .state: party(.state, place)
    case .company: party(.company, place)
    case .organisation: party(.organisation, place)
    }
  }

  private func office(before span: NameSpan, in sentence: Sentence, _ found: SentenceNames) -> Office? {
    var place = span.words.lowerBound - 1
    if place >= 0, Self.courtesies.contains(sentence.lower(place)) { place -= 1 }
    if place >= 0, sentence[place].form == ",", found.titleAt[max(0, place - 1)] != nil { place -= 1 }
    var office: Office?
    var party: PartyName?
    let limit = max(found.start, place - Self.reach)
    while place >= limit {
      if let other = found.span(at: place) {
        guard let name = Self.party(other) else { break }
        party = name
        if office != nil { break }
        place = other.words.lowerBound - 1
        continue
      }
      if let title = found.title(at: place) {
        if office == nil {
          office = Office(name: sentence.lower(title.words.upperBound - 1), title: title.title, party: nil)
        }
        place = title.words.lowerBound - 1
        if party != nil { break }
        continue
      }
      if party == nil, let noun = noun(place, of: sentence) {
        party = noun
        if office != nil { break }
      }
      guard isModifier(place, of: sentence, isNamed: office != nil) else { break }
      place -= 1
    }
    office?.party = party
    return office
  }

  private func office(after span: NameSpan, in sentence: Sentence, _ found: SentenceNames) -> Office? {
    var place = span.words.upperBound
    guard place < sentence.words.count, sentence[place].form == "," || sentence[place].form == "(" else { return nil }
    place += 1
    var title: TitleSpan?
    var party: PartyName?
    let limit = min(place + Self.reach, sentence.words.count)
    var isBehind = false
    while place < limit {
      if let other = found.span(at: place) {
        guard let name = Self.party(other) else { break }
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
      } else if title != nil, !isBehind, party != nil {
        break
      } else if party == nil, let noun = noun(place, of: sentence) {
        party = noun
      } else if !isModifier(place, of: sentence, isNamed: true) {
        break
      }
      place += 1
    }
    return title.map {
      Office(name: sentence.lower($0.words.upperBound - 1), title: $0.title, party: party)
    }
  }

  /// The party that a common noun beside a title stands for: "union spokesman", "head of the company".
  private func noun(_ place: Int, of sentence: Sentence) -> PartyName? {
    guard sentence[place].tag == .noun, let noun = words.description(place, of: sentence), noun.role == .party else {
      return nil
    }
    return party(noun.kind, sentence.place(place))
  }

  private func isModifier(_ place: Int, of sentence: Sentence, isNamed: Bool) -> Bool {
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

  private static func party(_ span: NameSpan) -> PartyName? {
    switch span.content {
    case .party(let name): name.form == .person ? nil : name
    case .unknown(let name): PartyName(form: .name, party: name, kind: .organisation)
    }
  }
}
