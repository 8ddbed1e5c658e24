/// The name of a party, prepared for comparison with others.
struct ComparedParty: Hashable, Sendable {
  /// Lowercased, without article, a metonym replaced by what it stands for.
  let name: String
  /// Its words without those that any organisation may have.
  let words: [String]

  init(_ name: String) {
    var plain = Substring(name.lowercased())
    plain = plain.drop(while: \.isWhitespace)
    while plain.last?.isWhitespace == true { plain.removeLast() }
    if plain.hasPrefix("the ") { plain = plain.dropFirst(4) }
    self.name = Self.aliases[String(plain)] ?? String(plain)
    words = Words.list(Words.withoutPossessive(self.name)).filter { !Self.generic.contains($0) }
  }

  /// Equal but for generic words ("Corp", "movement"), an acronym of the other, or its first words with no role noun after them.
  ///
  /// Deliberately generous with short forms: "Northgate" is "Northgate Brands", but not "Northgate shareholders".
  func isSame(as other: ComparedParty) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return name == other.name && !name.isEmpty }
    if words == other.words || Set(words) == Set(other.words) { return true }
    if isAcronym(of: other) || other.isAcronym(of: self) { return true }
    let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    return long.starts(with: short) && !long.dropFirst(short.count).contains(where: Self.roles.contains)
  }

  private func isAcronym(of other: ComparedParty) -> Bool {
    guard words.count == 1, other.words.count > 1 else { return false }
    return words[0].unicodeScalars.elementsEqual(other.words.compactMap(\.unicodeScalars.first))
  }

  private static let aliases = [
    "us": "united states", "u.s.": "united states", "usa": "united states", "america": "united states",
    "washington": "united states", "white house": "united states", "trump administration": "united states",
    "kiev": "ukraine", "kyiv": "ukraine", "moscow": "russia", "kremlin": "russia", "uk": "united kingdom",
    "britain": "united kingdom", "eu": "european union", "un": "united nations", "u.n.": "united nations",
  ]
  private static let generic = Words.set(
    """
    the of and for a an corp corporation inc incorporated plc co company companies ltd llc sa ag group holdings movement
    """)
  private static let roles = Words.set(
    """
    shareholders shareholder holders trustees trustee workers employees staff board union unions members bank pension
    opposition rebels forces army parliament courts court residents customers government party bondholders creditors foods
    """)
}
