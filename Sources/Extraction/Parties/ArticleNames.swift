import Commitments

/// The names an article introduces itself: full names with their party, and the short forms used afterwards.
struct ArticleNames {
  private(set) var names: [String: PartyName] = [:]
  private(set) var longest: [String: Int] = [:]

  /// Single words that stand capitalised inside sentences: at the beginning of one they are names too.
  private var midSentence: Set<String> = []
  /// The last party named that is not a person: whom "its chairman" belongs to.
  var lastParty: PartyName?

  mutating func noteMidSentence(_ surface: String) { midSentence.insert(surface) }
  func isMidSentence(_ surface: String) -> Bool { midSentence.contains(surface) }

  func reading(of surface: String) -> PartyName? { names[surface] }

  /// Enters an organisation with its short forms: without the legal form, first words, initials.
  mutating func learn(organisation name: String, surface: String, kind: PartyKind) {
    let entry = PartyName(form: .name, party: name, kind: kind)
    add(surface, entry)
    add(name, entry)
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1, words[0].count > 2, !Self.generic.contains(words[0].lowercased()) {
      addShort(words[0], entry)
    }
    if words.count > 2 {
      addShort(words.prefix(2).joined(separator: " "), entry)
      addShort(words.dropLast().joined(separator: " "), entry)
    }
  }

  /// Enters `alias` ("NWP" in brackets behind the name) for the party of `entry`.
  mutating func learn(alias: String, of entry: PartyName) { add(alias, entry) }

  /// Enters a person with the family name; a party once known is kept.
  mutating func learn(person: String, party: String?, kind: PartyKind) {
    let known = names[person]
    let entry = PartyName(form: .person, party: party ?? known?.party, kind: known?.kind ?? kind, person: person)
    names[person] = entry
    note(person)
    guard let family = person.split(separator: " ").last.map(String.init), family != person else { return }
    if let short = names[family], short.person != person { return }
    names[family] = entry
    note(family)
  }

  private static let generic: Set<String> = [
    "national", "international", "united", "american", "first", "general", "new", "north", "south", "east", "west",
    "central", "federal", "royal", "air", "bank", "the", "british", "european", "world", "food", "labour", "labor",
    "house", "group", "union", "office", "ministry", "department", "board", "national", "local", "public",
    "independent",
  ]

  private mutating func addShort(_ surface: String, _ entry: PartyName) {
    guard names[surface] == nil else { return }
    add(surface, entry)
  }

  private mutating func add(_ surface: String, _ entry: PartyName) {
    names[surface] = entry
    note(surface)
  }

  private mutating func note(_ surface: String) {
    let words = surface.split(separator: " ")
    guard let first = words.first.map(String.init) else { return }
    longest[first] = max(longest[first] ?? 0, words.count)
  }
}
