import Commitments
import Syntax

/// Finds the names and titles of a sentence; organisations it meets are entered into the article's names.
struct NameScanner {
  let gazetteer: PartyGazetteer
  let words: PartyWords
  let day: Day?

  func names(in sentence: Sentence, letters: Letters, names: inout ArticleNames) -> SentenceNames {
    var found = SentenceNames(letters: letters, start: sentence.datelineEnd, count: sentence.words.count)
    var place = found.start
    while place < sentence.words.count {
      if let title = title(at: place, in: sentence) {
        found.add(title)
        place = title.words.upperBound
      } else {
        place += 1
      }
    }
    place = found.start
    while place < sentence.words.count {
      if let (words, content) = name(at: place, in: sentence, found: found, names: &names) {
        if let content {
          found.add(NameSpan(words: words, head: sentence.top(of: words), content: content))
          for word in words where !isPerson(content) { found.titleAt[word] = nil }
        }
        place = words.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  /// "finance minister ana ruiz": behind a title a name goes on to the verb, where no capitals show it.
  private func titled(_ place: Int, in sentence: Sentence, found: SentenceNames) -> Range<Int>? {
    guard found.letters != .mixed, place > 0, found.titleAt[place - 1] != nil, found.titleAt[place] == nil else {
      return nil
    }
    var end = place
    while end < min(place + 4, sentence.words.count), [.noun, .properNoun, .other].contains(sentence[end].tag),
      found.titleAt[end] == nil, words.description(end, of: sentence) == nil
    {
      end += 1
    }
    guard end > place, (place..<end).contains(where: { sentence[$0].tag == .properNoun }) else { return nil }
    return place..<end
  }

  private static let ranks: Set<String> = [
    "deputy", "vice", "acting", "assistant", "associate", "interim", "caretaker", "chief", "senior", "junior",
  ]
  private static let suffixes: Set<String> = ["Jr", "Jr.", "Sr", "Sr."]

  private func isPerson(_ content: NameSpan.Content) -> Bool {
    if case .party(let name) = content { return name.form == .person }
    return false
  }

  private func title(at place: Int, in sentence: Sentence) -> TitleSpan? {
    let first = sentence.lower(place)
    var length = min(gazetteer.longestTitle[first] ?? 0, sentence.words.count - place)
    while length > 0 {
      let key = length == 1 ? first : surface(place..<place + length, of: sentence).lowercased()
      if let title = gazetteer.titles[key] { return TitleSpan(words: place..<place + length, title: title) }
      length -= 1
    }
    // "deputy trade representative", "acting prime minister"
    if Self.ranks.contains(first), place + 1 < sentence.words.count, let office = title(at: place + 1, in: sentence) {
      return TitleSpan(words: place..<office.words.upperBound, title: office.title)
    }
    return nil
  }

  /// The name at a place; a name that is no party's has words but no content.
  private func name(
    at place: Int, in sentence: Sentence, found: SentenceNames, names: inout ArticleNames
  ) -> (Range<Int>, NameSpan.Content?)? {
    let letters = found.letters
    let known = known(at: place, in: sentence, letters: letters, names: names)
    if known == nil, let range = titled(place, in: sentence, found: found) {
      return (range, .unknown(surface(range, of: sentence)))
    }
    if known == nil, isPortfolio(place, in: sentence, found) { return nil }
    let startsWithTitle = found.titleAt[place] != nil
    var chain: NameChain?
    // Asked first: most words begin no name, and what decides where one ends would be copied for each of them.
    if NameChain.begins(sentence, at: place, letters: letters, words) {
      chain = NameChain(from: place, in: sentence, letters: letters, words: words) { cuts($0, sentence, found) }
    }
    if startsWithTitle {
      // "General Motors" begins with a title, "Foreign Minister Ana Ruiz" is one.
      let isSingle = found.title(at: place)?.words.count == 1
      if chain?.kind == nil || !isSingle || (chain?.words.count ?? 0) < 2 { chain = nil }
    }
    if let known, known.0.count >= chain?.words.count ?? 0 {
      return (known.0, known.1.party == nil && known.1.form != .person ? nil : .party(known.1))
    }
    // "Peruvian Mining Minister": of Peru.
    if let whole = chain?.words, whole.count > 1, isPortfolio(whole.upperBound - 1, in: sentence, found) {
      guard let known, known.0.upperBound < whole.upperBound else { return nil }
      return (known.0, known.1.party == nil ? nil : .party(known.1))
    }
    guard let chain else { return nil }
    let last = sentence[chain.words.upperBound - 1].form
    if let known, known.0.upperBound < chain.words.upperBound, sentence.lower(known.0.upperBound) == "and" {
      return (known.0, known.1.party == nil ? nil : .party(known.1))
    }
    if words.isThing(last, letters: letters), chain.words.count > known?.0.count ?? 0,
      !isActingPlace(chain.words, in: sentence)
    {
      return (place..<thingEnd(chain.words.upperBound, in: sentence), nil)
    }
    // "In the Oval Office Ana Ruiz said": the known name ends where another begins.
    if let known, known.0.count > 1, known.1.form == .name,
      words.organisation(sentence[known.0.upperBound - 1].form, letters: letters) != nil,
      words.organisation(sentence[chain.words.upperBound - 1].form, letters: letters) == nil
    {
      return (known.0, known.1.party == nil ? nil : .party(known.1))
    }
    if let kind = chain.kind, !words.isThing(last, letters: letters) {
      if chain.words.count == 1 { return nil }
      if let known, known.0.upperBound < sentence.words.count, sentence[known.0.upperBound].pennTag == .possessive {
        return (known.0, .party(known.1))
      }
      return organisation(chain.words, kind: kind, known: known?.1, in: sentence, names: &names)
    }
    if let known {
      // "Chad Ruiz": a state's name can begin a person's; "president of Togo Ana Ruiz" is two.
      let next = known.0.upperBound
      let isPersonal =
        known.1.form == .name && known.0.count == 1 && sentence[next].relation == .flat
        && (place == 0 || !["of", "for"].contains(sentence.lower(place - 1)))
        && !isFullName(next, of: chain.words, in: sentence, letters: letters, names: names)
      // "Norline Industries" goes on with the name of Norline.
      if known.1.kind == .company, known.1.form == .name, known.1.party != nil, chain.words.count > known.0.count,
        chain.words.dropFirst(known.0.count).allSatisfy({
          sentence[$0].tag == .properNoun && sentence[$0].form.utf8.allSatisfy(\.isLetter)
            && self.known(at: $0, in: sentence, letters: letters, names: names) == nil
        })
      {
        return (chain.words, .party(known.1))
      }
      if !isPersonal { return (known.0, known.1.party == nil ? nil : .party(known.1)) }
    }
    if isActingPlace(chain.words, in: sentence) { return (chain.words, .unknown(surface(chain.words, of: sentence))) }
    if words.isThing(last, letters: letters) || words.isThing(sentence[place].form, letters: letters) {
      return (place..<thingEnd(chain.words.upperBound, in: sentence), nil)
    }
    if chain.words.count == 1, place > 0, sentence[place - 1].form == "(", sentence[place].form.isAcronym { return nil }
    // "the Republic", "the Government": a capital makes no name of a noun that says what it is.
    if chain.words.count == 1, letters == .mixed, place > 0, Self.articles.contains(sentence.lower(place - 1)),
      words.descriptions[sentence.lower(place)] != nil
    {
      return nil
    }
    // "Brokers said" begins with a capital because it begins.
    if chain.words.count == 1, letters == .mixed, place == found.start || sentence[place - 1].tag == .punctuation,
      [.nounPlural, .properNounPlural].contains(sentence[place].pennTag)
    {
      return nil
    }
    if sentence[place].form.utf8.count == 1, chain.words.count == 1 { return nil }
    var end = chain.words.upperBound
    if chain.words.count > 1, end + 1 < sentence.words.count, sentence[end].form == ",",
      Self.suffixes.contains(sentence[end + 1].form)
    {
      end += 2
      return (place..<end, .unknown(surface(place..<end, of: sentence)))
    }
    // "Investor Ana Ruiz": what somebody is stands before the name.
    if chain.words.count > 2, letters == .mixed, sentence[place].relation == .nominalDescription,
      sentence[place].head.map(chain.words.contains) == true
    {
      return (place + 1..<end, .unknown(surface(place + 1..<end, of: sentence)))
    }
    // "Open China's market": a capital at the beginning belongs to the sentence.
    if chain.words.count > 1, sentence[place].tag != .properNoun,
      place == found.start || sentence[place - 1].tag == .punctuation,
      self.known(at: place + 1, in: sentence, letters: letters, names: names) != nil
    {
      return nil
    }
    let text = surface(chain.words, of: sentence)
    if chain.words.count > 1, end + 2 < sentence.words.count, sentence[end].form == "(",
      sentence[end + 1].form.isAcronym, sentence[end + 2].form == ")", initials(text) == sentence[end + 1].form
    {
      return organisation(chain.words, kind: .organisation, known: nil, in: sentence, names: &names)
    }
    return (chain.words, .unknown(text))
  }

  /// "In Lima Ana Ruiz said": a known name of several words that ends with the chain stands by itself.
  private func isFullName(
    _ place: Int, of chain: Range<Int>, in sentence: Sentence, letters: Letters, names: ArticleNames
  ) -> Bool {
    guard let name = known(at: place, in: sentence, letters: letters, names: names) else { return false }
    return name.0.count > 1 && name.0.upperBound >= chain.upperBound
  }

  /// Whether a title ends the name before it: "NWP President Ana Ruiz", but not "Market General Corp".
  private func cuts(_ word: Int, _ sentence: Sentence, _ found: SentenceNames) -> Bool {
    guard let title = found.title(at: word), title.words.lowerBound == word,
      title.words.count > 1 || words.organisation(sentence[word].form, letters: found.letters) == nil
    else { return false }
    let next = title.words.upperBound
    if title.words.count > 1 || !sentence[word].form.isCapitalised || next >= sentence.words.count { return true }
    return sentence[next].form.isCapitalised && words.organisation(sentence[next].form, letters: found.letters) == nil
  }

  private func initials(_ name: String) -> String {
    String(name.split(separator: " ").compactMap(\.first)).uppercased()
  }

  /// The longest known name that begins at a place.
  private func known(
    at place: Int, in sentence: Sentence, letters: Letters, names: ArticleNames
  ) -> (Range<Int>, PartyName)? {
    let form = sentence[place].form
    let lower = sentence.lower(place)
    let length = max(
      letters == .mixed ? gazetteer.longest[form] ?? 0 : gazetteer.longestFolded[lower] ?? 0, names.longest[lower] ?? 0)
    guard length > 0 else { return nil }
    var best: (Range<Int>, PartyName)?
    var text = ""
    for end in place..<min(place + length + 2, sentence.words.count) {
      if end > place, sentence[end - 1].range.upperBound != sentence[end].range.lowerBound { text += " " }
      text += sentence[end].form
      if let name = reading(text, letters: letters, names: names) { best = (place..<end + 1, name) }
    }
    guard var best else { return nil }
    let end = best.0.upperBound
    if best.1.form == .person, best.0.count > 1, end + 1 < sentence.words.count, sentence[end].form == ",",
      Self.suffixes.contains(sentence[end + 1].form)
    {
      best.0 = place..<end + 2
      best.1.person = surface(best.0, of: sentence)
    }
    return excluded(best, in: sentence, letters: letters) ? nil : best
  }

  private func reading(_ text: String, letters: Letters, names: ArticleNames) -> PartyName? {
    if let person = names.person(text, letters: letters) {
      return PartyName(form: .person, party: person.party, kind: person.kind ?? .organisation, person: person.name)
    }
    if let name = names.reading(of: text, letters: letters) { return name }
    if let name = gazetteer.readings(of: text, letters: letters, on: day).last {
      guard name.form == .person else { return name }
      var person = name
      person.person = text
      return person
    }
    return nil
  }

  /// Words that are names only by chance: a verb or pronoun written in capitals, "us" in small letters.
  private func excluded(_ known: (Range<Int>, PartyName), in sentence: Sentence, letters: Letters) -> Bool {
    guard known.0.count == 1 else { return false }
    let word = sentence[known.0.lowerBound]
    // "US$3 billion"
    let next = known.0.upperBound
    if next < sentence.words.count, sentence[next].form.hasPrefix("$"),
      sentence[next].range.lowerBound == word.range.upperBound
    {
      return true
    }
    if letters == .mixed { return word.tag == .verb && known.1.form == .person }
    if word.form.utf8.count <= 3, letters == .lower { return true }
    if letters == .lower, known.1.kind != .state, word.tag != .properNoun { return true }
    return [.verb, .auxiliary, .pronoun, .adposition, .determiner, .adverb].contains(word.tag) && word.tag != .pronoun
      || word.tag == .pronoun && word.form.utf8.count <= 4
  }

  func organisation(
    _ range: Range<Int>, kind: PartyKind, known: PartyName?, in sentence: Sentence, names: inout ArticleNames
  ) -> (Range<Int>, NameSpan.Content?) {
    // "EU Foreign Ministers Council", "NATO Military Committee": bodies of a league of states act for it.
    if let known, known.kind == .intergovernmental, known.form == .name, sentence[range.lowerBound].form.isAcronym {
      return (range, .party(known))
    }
    if kind == .state, let known, known.kind == .state, known.party != nil {
      var name = known
      name.form = .name
      name.person = nil
      return (range, .party(name))
    }
    if let whole = whole(of: range, in: sentence, names: names) { return (range, .party(whole)) }
    if let owner = owner(ofOrgan: range, in: sentence, names: &names) { return owner }
    let text = surface(range, of: sentence)
    var end = range.upperBound
    while end - 1 > range.lowerBound, words.isLegalForm(sentence[end - 1].form) { end -= 1 }
    let name = Self.spelledOut(surface(range.lowerBound..<end, of: sentence))
    let after = range.upperBound
    var alias: String?
    if after + 2 < sentence.words.count, sentence[after].form == "(", sentence[after + 2].form == ")",
      sentence[after + 1].form.isCapitalised,
      sentence[after + 1].tag == .properNoun || sentence[after + 1].form.isAcronym
    {
      alias = sentence[after + 1].form
    }
    // A word in brackets that is no acronym is the name in use: "National Union of Maritime Companies (Navimar)".
    let inUse = alias.flatMap {
      $0.isAcronym || $0.utf8.count < 4 || names.reading(of: name, letters: .mixed) != nil ? nil : $0
    }
    if let state = state(of: range, in: sentence) { return (range, .party(state)) }
    // "the Energy Ministry" of a state that the article tells elsewhere.
    if kind == .state,
      Self.ministries.contains(sentence.lower(range.upperBound - 1))
        || Self.ministries.contains(sentence.lower(range.lowerBound))
    {
      return (range, nil)
    }
    names.learn(organisation: inUse ?? name, surface: text, kind: kind) { short in
      gazetteer.names[short] != nil
    }
    let entry = names.reading(of: inUse ?? name, letters: .mixed) ?? PartyName(form: .name, party: name, kind: kind)
    if inUse != nil { names.learn(alias: name, of: entry) }
    if let alias { names.learn(alias: alias, of: entry) }
    return (range, .party(entry))
  }

  /// "Executive Board of the Millers' Union", "Government of Peru": an organ acts for what it is an organ of.
  private func whole(of range: Range<Int>, in sentence: Sentence, names: ArticleNames) -> PartyName? {
    guard let link = range.first(where: { sentence.lower($0) == "of" }), link > range.lowerBound,
      link + 1 < range.upperBound,
      Self.organs.contains(sentence.lower(link - 1))
    else { return nil }
    let start = sentence.lower(link + 1) == "the" ? link + 2 : link + 1
    guard start < range.upperBound else { return nil }
    let text = surface(start..<range.upperBound, of: sentence)
    guard let name = names.reading(of: text, letters: .mixed) ?? gazetteer.readings(of: text, on: day).last,
      name.form == .name, name.party != nil
    else { return nil }
    return name
  }

  private static let organs: Set<String> = [
    "board", "secretariat", "government", "delegation", "presidency", "leadership", "management", "cabinet",
    "directorate", "mission", "embassy",
  ]

  private static let articles: Set<String> = ["the", "this", "our", "its", "their"]
  private static let ministries: Set<String> = ["ministry", "department", "treasury", "cabinet", "parliament"]

  /// The words with one space between them where the text has any: the form in which names are looked up.
  func surface(_ range: Range<Int>, of sentence: Sentence) -> String {
    var text = ""
    for place in range {
      if place > range.lowerBound, sentence[place - 1].range.upperBound != sentence[place].range.lowerBound {
        text += " "
      }
      text += sentence[place].form
    }
    return text
  }
}
