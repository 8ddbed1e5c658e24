import Commitments

/// A person met in the article: the fullest name, for whom they speak, the offices they are given.
struct PersonRecord: Hashable, Sendable {
  var name: String
  var party: String?
  var kind: PartyKind?
  /// The last words of the titles: "minister", "spokesman".
  var offices: Set<String> = []
}

/// The names an article introduces itself: organisations with their short forms, people with their parties.
struct ArticleNames {
  private(set) var names: [String: PartyName] = [:]
  private(set) var folded: [String: PartyName] = [:]
  /// People by their full names.
  private(set) var people: [String: PersonRecord] = [:]
  private var byOffice: [String: [PersonRecord]] = [:]
  private var byParty: [String: [PersonRecord]] = [:]
  /// The full name of the person a family name stands for.
  private var families: [String: String] = [:]
  /// The number of words in the longest learned name that begins with a word, words in lower case.
  private(set) var longest: [String: Int] = [:]

  func reading(of surface: String, letters: Letters) -> PartyName? {
    if let name = names[surface] { return name }
    // "Norbrau" is "NorBrau" too.
    guard letters != .mixed || surface.isCapitalised && surface.utf8.count > 3 else { return nil }
    return folded[surface.lowercased()]
  }

  /// The person a full or family name stands for.
  func person(_ surface: String, letters: Letters = .mixed) -> PersonRecord? {
    if let record = people[surface] { return record }
    if let record = families[surface].flatMap({ people[$0] }) { return record }
    guard letters != .mixed else { return nil }
    let name = surface.nameCased
    return people[name] ?? families[name].flatMap { people[$0] }
  }

  /// Lets people be found by office and party; needed after the last person is learned.
  mutating func indexOffices() {
    // In the order of their names: the same text gives the same ledger.
    for name in people.keys.sorted() {
      guard let record = people[name] else { continue }
      for office in record.offices { byOffice[office, default: []].append(record) }
      if let party = record.party { byParty[party, default: []].append(record) }
    }
  }

  /// The person of a party with an office, if there is just one.
  func holder(of office: String, party: String) -> PersonRecord? {
    let all = (byOffice[office] ?? []).filter { $0.party == party }
    return all.count == 1 ? all.first : nil
  }

  /// The person of a party, if there is just one.
  func onlyPerson(of party: String) -> PersonRecord? {
    byParty[party].flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// The organisation that bears a person's family name: "Ek Family Trust" for Nils Ek.
  func organisation(begunBy family: String) -> PartyName? {
    guard let name = names[family], name.form == .name, let party = name.party, party.spaces > 0,
      party.firstWord == family
    else { return nil }
    return name
  }

  /// Enters an organisation with its short forms: without the legal form, its first words, its initials.
  ///
  /// - Parameter isTaken: whether a short form already names somebody else.
  mutating func learn(
    organisation name: String, surface: String, kind: PartyKind?, isTaken: (String) -> Bool = { _ in false }
  ) {
    let known = names[name] ?? names[surface]
    let entry = PartyName(form: .name, party: known?.party ?? name, kind: known?.kind ?? kind ?? .organisation)
    add(surface, entry)
    add(name, entry)
    let words = name.split(separator: " ").map(String.init)
    // "National Tin Co" is "NTC".
    let long = surface.split(separator: " ").filter { String($0).isCapitalised }
    if long.count > 2, long.count == words.count + 1 { addShort(String(long.compactMap(\.first)), entry) }
    guard words.count > 1 else { return }
    if words[0].utf8.count > 2, !Self.generic.contains(words[0].lowercased()), !isTaken(words[0]) {
      addShort(words[0], entry)
    }
    if words.count > 2 {
      for short in [words.prefix(2), words.dropLast()].map({ $0.joined(separator: " ") }) where !isTaken(short) {
        addShort(short, entry)
      }
      let initials = String(words.filter { $0.isCapitalised }.compactMap(\.first))
      if initials.count > 2 { addShort(initials, entry) }
    }
  }

  /// Enters `alias` ("NWP" in brackets behind the name) for the party of `entry`.
  mutating func learn(alias: String, of entry: PartyName) {
    add(alias, entry)
  }

  /// Enters a person with the family name; a party once known is kept, offices add up.
  mutating func learn(person: String, party: String?, kind: PartyKind?, office: String?) {
    learn(person: person, party: party, kind: kind, offices: office.map { [$0] } ?? [])
  }

  mutating func learn(person: String, party: String?, kind: PartyKind?, offices: [String]) {
    var name = person
    if PersonReader.courtesies.contains(name.firstWord.lowercased()), name.spaces > 1 {
      enter(name)
      let full = String(name.dropFirst(name.firstWord.count + 1))
      families[name] = full
      name = full
    }
    if people[name] == nil, let full = families[person] { name = full }
    var record = people[name] ?? PersonRecord(name: name)
    if record.party == nil {
      record.party = party
      record.kind = kind
    }
    record.offices.formUnion(offices)
    people[name] = record
    var words = name.split(separator: " ").map(String.init)
    while let last = words.last, Self.suffixes.contains(last.lowercased()) {
      words.removeLast()
      if words.last?.hasSuffix(",") == true, let bare = words.popLast() { words.append(String(bare.dropLast())) }
    }
    enter(name)
    guard words.count > 1, let family = words.last else { return }
    if let other = families[family], other != name, people[other]?.party != record.party { return }
    if let bare = people[family], bare.name == family {
      // Met by the family name before: the full name takes over what is known.
      if record.party == nil { people[name]?.party = bare.party; people[name]?.kind = bare.kind }
      people[name]?.offices.formUnion(bare.offices)
      people[family] = nil
      names[family] = nil
    }
    if let other = families[family], other.utf8.count >= name.utf8.count { return }
    families[family] = name
    enter(family)
    for start in 1..<words.count - 1 {
      let long = words[start...].joined(separator: " ")
      for form in [long, long.prefix(1).uppercased() + long.dropFirst()] {
        families[form] = name
        enter(form)
      }
    }
  }

  /// Lets a person speak for another party than the one known of them.
  mutating func set(party: PartyName, of person: String) {
    learn(person: person, party: party.party, kind: party.kind, offices: [])
    let full = people[person] == nil ? families[person] ?? person : person
    people[full]?.party = party.party
    people[full]?.kind = party.kind
  }

  private mutating func enter(_ surface: String) { note(surface) }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii"]

  /// First words that many names share.
  private static let generic: Set<String> = [
    "national", "international", "united", "american", "first", "general", "new", "north", "south", "east", "west",
    "central", "federal", "royal", "air", "bank", "the", "british", "european", "world", "food", "labour", "labor",
    "house", "group", "union", "office", "ministry", "department", "board", "local", "public", "independent",
    "canadian", "japanese", "german", "french", "dutch", "chinese", "indian", "supreme", "high", "trade", "state",
    "competition", "defense", "defence", "pacific", "atlantic", "northern", "southern", "eastern", "western",
    "people", "workers", "democratic", "republican", "great", "security", "human", "christian", "islamic",
    "advanced", "standard", "texas", "california", "london", "york", "army", "liberation", "popular", "community",
  ]

  private mutating func addShort(_ surface: String, _ entry: PartyName) {
    guard names[surface] == nil else { return }
    add(surface, entry)
  }

  private mutating func add(_ surface: String, _ entry: PartyName) {
    names[surface] = entry
    folded[surface.lowercased()] = entry
    note(surface)
  }

  private mutating func note(_ surface: String) {
    let words = surface.firstWord.lowercased()
    let hyphens = surface.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "-") ? 2 : 0) }
    // "Holm-Berg" is three words to the parser.
    let first = words.split(separator: "-").first.map(String.init) ?? words
    longest[first] = max(longest[first] ?? 0, surface.spaces + 1 + hyphens)
  }
}
