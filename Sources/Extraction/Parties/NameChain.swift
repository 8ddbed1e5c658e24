/// A run of capitalised words that reads as one name.
struct NameChain {
  /// Indices of the sentence's tokens, end not included.
  let tokens: Range<Int>
  let words: [String]
  /// What the words say about the kind of party; `nil` for a plain name.
  let kind: PartyKind?

  private static let particles: Set<String> = [
    "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "du", "da", "dos", "della", "y", "&",
  ]

  /// The chain that begins at `place`, or `nil`; at most twelve tokens are looked at.
  ///
  /// "of", "and", "for" and a plural's apostrophe belong to the name only of an organisation
  /// ("Guild of Harbour Pilots", "Bakers' and Millers' Union").
  init?(at place: Int, in tokens: [Token], words vocabulary: PartyWords) {
    let first = tokens[place]
    guard first.isCapitalised, !WordClasses.noNames.contains(first.lower) else { return nil }
    let isOpener = WordClasses.nameOpeners.contains(first.lower)
    let limit = min(place + 12, tokens.count)
    var plainEnd = place + 1
    while plainEnd < limit, Self.continues(tokens, at: plainEnd, limit: limit) { plainEnd += 1 }
    var end = plainEnd
    var hasOrganisationWord = tokens[place..<end].contains { vocabulary.organisations[$0.text] != nil }
    var reach = end
    for _ in 0..<3 {
      guard let next = Self.resumed(tokens, at: reach, limit: limit) else { break }
      let connectors = tokens[reach..<next].map(\.lower)
      reach = next + 1
      while reach < limit, Self.continues(tokens, at: reach, limit: limit) { reach += 1 }
      let closes = vocabulary.organisations[tokens[reach - 1].text] != nil
      let isOf = connectors.contains("of") || connectors.contains("for")
      guard isOf ? hasOrganisationWord : !(connectors.contains("and") && hasOrganisationWord) else { break }
      guard isOf || closes else { continue }
      hasOrganisationWord = hasOrganisationWord || closes
      end = reach
    }
    if isOpener, end == place + 1 { return nil }
    self.tokens = place..<end
    words = tokens[place..<end].map(\.text)
    kind = words.reversed().lazy.compactMap { vocabulary.organisations[$0] }.first
  }

  private static func continues(_ tokens: [Token], at place: Int, limit: Int) -> Bool {
    let token = tokens[place]
    if token.lower == "plc" { return true }
    if token.isCapitalised {
      return !["Mr", "Mrs", "Ms", "President"].contains(token.text) && !isCommon(token.lower)
    }
    return particles.contains(token.lower) && place + 1 < limit && tokens[place + 1].isCapitalised
  }

  private static func isCommon(_ word: String) -> Bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(word)
  }

  /// Where the name goes on behind a connecting word at `place`.
  private static func resumed(_ tokens: [Token], at place: Int, limit: Int) -> Int? {
    var next = place
    if next < limit, tokens[next].kind == .possessive { next += 1 }
    if next < limit, ["of", "for", "and"].contains(tokens[next].lower) {
      next += 1
      if next < limit, tokens[next].lower == "the" { next += 1 }
    }
    guard next > place, next < limit, tokens[next].isCapitalised, !WordClasses.noNames.contains(tokens[next].lower)
    else { return nil }
    return next
  }

  /// The name without "Inc", "plc" and their like; the whole name where nothing else is in it.
  func commonName(_ vocabulary: PartyWords, in tokens: [Token]) -> String {
    var end = self.tokens.upperBound
    while end - 1 > self.tokens.lowerBound, vocabulary.legalForms.contains(tokens[end - 1].text) { end -= 1 }
    return tokens.surface(self.tokens.lowerBound..<end)
  }
}

extension [Token] {
  /// The tokens with one space between them where the text has any between them: the form in which names are looked up.
  func surface(_ range: Range<Int>) -> String {
    var text = ""
    for place in range {
      if place > range.lowerBound, self[place - 1].range.upperBound != self[place].range.lowerBound { text += " " }
      text += self[place].text
    }
    return text
  }
}
