import Syntax

/// Tells who is meant by the words that name a source: "Ali Sow, foreign minister", "a source close to the talks", "the Herald".
struct SourceReader {
  let mentions: Mentions
  let lexicon: AttributionLexicon

  /// The source that the noun or pronoun `head` names, without its manner and place.
  func source(of head: Int, in sentence: Sentence) -> Source {
    let heads = [head] + sentence.children(of: head, .conjunct).filter { sentence[$0].tag != .verb }
    var source = one(head, in: sentence)
    for other in heads.dropFirst() {
      let next = one(other, in: sentence)
      source.actors += next.actors.filter { !source.actors.contains($0) }
      source.outlet = source.outlet ?? next.outlet
    }
    // "Norline president and chief negotiator Ali Sow" is one person of Norline.
    let parties = Set(source.actors.filter { $0.person != nil }.map(\.party))
    source.actors.removeAll { $0.person == nil && parties.contains($0.party) }
    return source
  }

  /// The source that `words` name by their head, whatever the tree makes of them.
  func source(of head: Int, within words: Range<Int>, in sentence: Sentence) -> Source {
    var source = one(head, in: sentence, phrase: Array(words))
    guard source.actors.allSatisfy({ $0.person == nil }), source.outlet == nil else { return source }
    // "Secretary of State Ali Sow said": a person that ends the phrase, unless a preposition makes it somebody else's ("a lawyer for Sow").
    let end = words.first { $0 > head && sentence[$0].form == "," } ?? words.upperBound
    if let last = mentions[sentence.place(end - 1)], let person = last.actors.first(where: { $0.person != nil }),
      last.words.upperBound == end, last.words.lowerBound > words.lowerBound,
      sentence[last.words.lowerBound - 1].tag != .adposition
    {
      source.actors = [
        Actor(party: person.party ?? source.actors.first?.party, person: person.person, kind: person.kind)
      ]
      source.isUnnamed = false
      return source
    }
    // "Mali's minister, Ali Sow, said": the person stands in the apposition.
    if let comma = words.first(where: { $0 > head && sentence[$0].form == "," }), comma + 1 < words.upperBound,
      let named = mentions[sentence.place(comma + 1)], let person = named.actors.first(where: { $0.person != nil })
    {
      let party = person.party ?? source.actors.first?.party
      source.actors = [Actor(party: party, person: person.person, kind: person.kind ?? source.actors.first?.kind)]
      source.isUnnamed = false
    }
    return source
  }

  private func one(_ head: Int, in sentence: Sentence) -> Source {
    one(head, in: sentence, phrase: nearWords(of: head, in: sentence))
  }

  private func one(_ head: Int, in sentence: Sentence, phrase: [Int]) -> Source {
    var source = Source(actors: [])
    let kind = lexicon.noun(sentence.lower(head))
    source.outlet = outlet(in: phrase, head: head, kind: kind, sentence: sentence)
    if source.outlet != nil, kind != .spokesman { return source }
    source.isAnalyst = kind == .analyst
    if kind != .analyst { source.actors = actors(of: head, phrase: phrase, kind: kind, in: sentence) }
    let isWithheld = phrase.contains { lexicon.noun(sentence.lower($0)) == .anonymity }
    let hasPerson = source.actors.contains { $0.person != nil }
    if isWithheld || (kind == .person && !hasPerson) || (kind == .official && source.actors.isEmpty) {
      source.isUnnamed = true
    }
    return source
  }

  /// The words of the phrase without clauses that hang on it, at most a dozen on either side.
  private func nearWords(of head: Int, in sentence: Sentence) -> [Int] {
    var found = [head]
    var agenda = sentence.dependents[head]
    while let next = agenda.popLast() {
      if abs(next - head) > 12 { continue }
      switch sentence[next].relation.universal {
      case .clausalModifier, .punctuation, .adverbialClause, .conjunct, .parataxis, .clausalComplement: continue
      default: break
      }
      found.append(next)
      agenda.append(contentsOf: sentence.dependents[next])
    }
    return found.sorted()
  }

  private func outlet(
    in phrase: [Int], head: Int, kind: AttributionLexicon.SourceNoun?, sentence: Sentence
  ) -> String? {
    let first = phrase.first { sentence[$0].tag != .determiner } ?? head
    if let name = lexicon.outlet(at: first, in: sentence) ?? lexicon.outlet(at: head, in: sentence) {
      return isSpelledOut(name, at: head, in: sentence) ? nil : name
    }
    // "the Morning Herald", where nobody knows it for a party.
    let isName = phrase.contains { sentence[$0].tag == .properNoun && lexicon.noun(sentence.lower($0)) == .masthead }
    if isName, sentence[head].tag == .properNoun, mentions[sentence.place(head)]?.isKnown != true {
      var first = head
      while first > 0, sentence[first - 1].tag != .determiner, sentence[first - 1].form.first?.isUppercase == true {
        first -= 1
      }
      return (first...head).map { sentence[$0].form }.joined(separator: " ")
    }
    let isMedium = kind == .outlet
    guard isMedium || kind == .journalist else { return nil }
    for word in phrase { if let name = lexicon.outlet(at: word, in: sentence) { return name } }
    // "the Morning Herald newspaper", "the newspaper Herald": the capitalised words; else "Chadian media" as it stands.
    let names = phrase.filter { sentence[$0].tag == .properNoun }
    if !names.isEmpty, sentence[head].tag != .properNoun {
      return names.map { sentence[$0].form }.joined(separator: " ")
    }
    guard isMedium else { return nil }
    return phrase.filter { sentence[$0].tag != .determiner && $0 <= head }.map { sentence[$0].form }.joined(
      separator: " ")
  }

  /// "The National Tin Company … NTC said": who is named in full in the article acts in it and does not report it.
  private func isSpelledOut(_ outlet: String, at head: Int, in sentence: Sentence) -> Bool {
    guard outlet.isAcronym, let mention = mentions[sentence.place(head)], mention.form == .name,
      let party = mention.actors.first?.party, party.spaces > 0
    else { return false }
    return outlet.hasPrefix(String(party.split(separator: " ").filter { String($0).isCapitalised }.compactMap(\.first)))
  }

  /// The mention at the head, else an apposition that is a person, else the party named beside the noun ("Chadian officials").
  private func actors(
    of head: Int, phrase: [Int], kind: AttributionLexicon.SourceNoun?, in sentence: Sentence
  ) -> [Actor] {
    let own = mentions[sentence.place(head)]?.actors ?? []
    if own.contains(where: { $0.person != nil }) { return own }
    let flats = sentence.children(of: head, .apposition, .flat, .nominalDescription, .compound)
    for word in flats {
      if let named = mentions[sentence.place(word)], let person = named.actors.first(where: { $0.person != nil }) {
        let party = person.party ?? own.first?.party
        return [Actor(party: party, person: person.person, kind: person.kind ?? own.first?.kind)]
      }
    }
    if !own.isEmpty { return own }
    guard sentence[head].tag == .noun || sentence[head].tag == .properNoun || kind != nil else { return [] }
    for word in phrase.reversed() where word < head {
      if let found = mentions[sentence.place(word)]?.actors, !found.isEmpty {
        return found.map { Actor(party: $0.party, kind: $0.kind) }
      }
    }
    guard kind == .spokesman || kind == .official else { return [] }
    for word in phrase where word > head {
      if let found = mentions[sentence.place(word)]?.actors, !found.isEmpty {
        return found.map { Actor(party: $0.party, kind: $0.kind) }
      }
    }
    return []
  }
}
