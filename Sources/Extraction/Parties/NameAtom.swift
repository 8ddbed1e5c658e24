import Commitments

/// A name, title or noun found by itself, before neighbours are put together into mentions.
struct NameAtom {
  enum Content {
    case party(PartyName)
    /// A capitalised name that nothing is known about.
    case unknown(String)
    case title(PartyGazetteer.Title)
    case courtesy
    case description(PartyWords.Description)
    case pronoun
    case pair
  }

  /// Indices of the sentence's tokens, end not included.
  let tokens: Range<Int>
  let content: Content
}

/// Finds the atoms of a sentence; what its names say about parties is entered into the article's names.
struct NameAtomFinder {
  let gazetteer: PartyGazetteer
  let words: PartyWords
  let day: Day?

  static let pronouns: Set<String> = [
    "he", "she", "it", "they", "we", "i", "its", "his", "their", "our", "my", "them", "him", "us",
  ]
  private static let courtesies: Set<String> = ["mr", "mrs", "ms", "dr", "sir", "lord", "lady", "sheikh", "messrs"]

  func atoms(in tokens: [Token], names: inout ArticleNames) -> [NameAtom] {
    var atoms: [NameAtom] = []
    var place = tokens.datelineEnd
    while place < tokens.count {
      if let atom = atom(at: place, in: tokens, names: &names, after: atoms.last) {
        atoms.append(atom)
        place = atom.tokens.upperBound
      } else {
        place += 1
      }
    }
    return atoms
  }

  private func atom(
    at place: Int, in tokens: [Token], names: inout ArticleNames, after previous: NameAtom?
  ) -> NameAtom? {
    let token = tokens[place]
    guard token.kind == .word else { return nil }
    if let pair = Self.pair(at: place, in: tokens) { return pair }
    if let title = title(at: place, in: tokens) {
      guard token.isCapitalised, title.tokens.count == 1, WordClasses.nameOpeners.contains(token.lower),
        let chain = NameChain(at: place, in: tokens, words: words), chain.kind != nil
      else { return title }
    }
    if token.isCapitalised || longestKnown(token.text, names) > 0, let name = name(at: place, in: tokens, names: &names)
    {
      return name
    }
    if token.text == "US" || token.text == "I" || !token.isAcronym, Self.pronouns.contains(token.lower),
      token.text != "US"
    {
      return NameAtom(tokens: place..<place + 1, content: .pronoun)
    }
    if Self.courtesies.contains(token.lower) { return NameAtom(tokens: place..<place + 1, content: .courtesy) }
    return description(at: place, in: tokens)
  }

  private static let pairNouns: Set<String> = [
    "sides", "parties", "countries", "delegations", "governments", "leaders", "nations", "companies", "states", "teams",
    "presidents", "ministers", "capitals",
  ]

  private static func pair(at place: Int, in tokens: [Token]) -> NameAtom? {
    let words = tokens[place..<min(place + 4, tokens.count)].map(\.lower)
    let noun: Int
    switch words.prefix(2) {
    case ["the", "two"], ["these", "two"]: noun = 2
    case ["both", "the"]: noun = 2
    case let start where start.first == "both": noun = 1
    default: return nil
    }
    guard noun < words.count, pairNouns.contains(words[noun]) else { return nil }
    return NameAtom(tokens: place..<place + noun + 1, content: .pair)
  }

  private func longestKnown(_ word: String, _ names: ArticleNames) -> Int {
    max(gazetteer.longest[word] ?? 0, names.longest[word] ?? 0)
  }

  private func title(at place: Int, in tokens: [Token]) -> NameAtom? {
    var length = min(gazetteer.longestTitle[tokens[place].lower] ?? 0, tokens.count - place)
    while length > 0 {
      let words = tokens[place..<place + length].map(\.lower).joined(separator: " ")
      if let title = gazetteer.titles[words] {
        return NameAtom(tokens: place..<place + length, content: .title(title))
      }
      length -= 1
    }
    return nil
  }

  private func description(at place: Int, in tokens: [Token]) -> NameAtom? {
    for length in [2, 1] where place + length <= tokens.count {
      let noun = tokens[place..<place + length].map(\.lower).joined(separator: " ")
      if let description = words.descriptions[noun] {
        return NameAtom(tokens: place..<place + length, content: .description(description))
      }
    }
    return nil
  }

  private func name(at place: Int, in tokens: [Token], names: inout ArticleNames) -> NameAtom? {
    let known = knownName(at: place, in: tokens, names: &names)
    let chain = NameChain(at: place, in: tokens, words: words)
    if let chain, let kind = chain.kind, chain.tokens.count > known?.tokens.count ?? 0,
      !containsTitle(chain.tokens, in: tokens)
    {
      if chain.tokens.count == 1, known == nil { return nil }
      // "Peru's Fishing Agency": a known party's agency, no name of its own.
      if let known, tokens[known.tokens.upperBound].kind == .possessive { return known }
      return organisation(chain, kind: kind, known: known, in: tokens, names: &names)
    }
    if let known { return known }
    guard let chain else { return nil }
    let end = titleStart(in: chain.tokens, of: tokens)
    guard end > place, !words.isThing(chain.words.last ?? "") else { return nil }
    let surface = tokens.surface(place..<end)
    let isFirst =
      !tokens[..<place].contains { $0.kind == .word || $0.kind == .number }
      || tokens[place - 1].kind == .openingQuote || tokens[place - 1].text == ":"
    if end == place + 1, isFirst, !names.isMidSentence(surface) { return nil }
    if !isFirst { names.noteMidSentence(surface) }
    if let holder = holder(of: surface) {
      return NameAtom(tokens: place..<end, content: .party(holder))
    }
    return NameAtom(tokens: place..<end, content: .unknown(surface))
  }

  private func knownName(at place: Int, in tokens: [Token], names: inout ArticleNames) -> NameAtom? {
    var length = min(longestKnown(tokens[place].text, names) + 1, tokens.count - place)
    while length > 0 {
      let surface = tokens.surface(place..<place + length)
      if var name = names.reading(of: surface) ?? gazetteer.readings(of: surface, on: day).last {
        if name.form == .person, length > 1 {
          if !Self.courtesies.contains(tokens[place].lower) { name.person = surface }
          names.learn(person: name.person ?? surface, party: name.party, kind: name.kind)
        }
        return NameAtom(tokens: place..<place + length, content: .party(name))
      }
      length -= 1
    }
    return nil
  }

  /// The leader whom news shortens to `surname` on the article's day, if there is just one.
  private func holder(of surname: String) -> PartyName? {
    guard let day, let leaders = gazetteer.surnames[surname] else { return nil }
    let current = leaders.filter { $0.holds(on: day) }
    let persons = Set(current.compactMap(\.party))
    return persons.count == 1 ? current.first : nil
  }

  private func containsTitle(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    titleStart(in: range, of: tokens) < range.upperBound
  }

  private func titleStart(in range: Range<Int>, of tokens: [Token]) -> Int {
    range.first { $0 > range.lowerBound && title(at: $0, in: tokens) != nil } ?? range.upperBound
  }

  private func organisation(
    _ chain: NameChain, kind: PartyKind, known: NameAtom?, in tokens: [Token], names: inout ArticleNames
  ) -> NameAtom {
    if kind == .state, case .party(let state)? = known?.content, state.kind == .state {
      var name = state
      name.form = .name
      name.person = nil
      return NameAtom(tokens: chain.tokens, content: .party(name))
    }
    let name = chain.commonName(words, in: tokens)
    names.learn(organisation: name, surface: tokens.surface(chain.tokens), kind: kind)
    let entry = names.reading(of: name) ?? PartyName(form: .name, party: name, kind: kind)
    let end = chain.tokens.upperBound
    if end + 2 < tokens.count, tokens[end].text == "(", tokens[end + 1].isAcronym, tokens[end + 2].text == ")" {
      names.learn(alias: tokens[end + 1].text, of: entry)
    }
    return NameAtom(tokens: chain.tokens, content: .party(entry))
  }
}
