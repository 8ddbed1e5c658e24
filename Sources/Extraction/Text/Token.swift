/// A word, number or mark of a text.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word, number, mark
    /// `'s`, or the apostrophe alone after a plural.
    case possessive
    case openingQuote, closingQuote
  }

  /// UTF-8 bytes of the article's text, end not included.
  let range: Range<Int>
  /// The token's characters, with typewriter apostrophes.
  let text: String
  let lower: String
  let kind: Kind
  /// Whether it stands inside a quotation.
  var isQuoted = false

  let isCapitalised: Bool

  init(range: Range<Int>, text: String, kind: Kind) {
    self.range = range
    self.text = text
    self.kind = kind
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    lower = isPlain ? text : text.lowercased()
    isCapitalised = kind == .word && !isPlain && (text.first?.isUppercase ?? false)
  }

  /// Letters only, all of them capitals, at least two.
  var isAcronym: Bool {
    kind == .word && text.utf8.count >= 2 && text.utf8.allSatisfy { (65...90).contains($0) || $0 == 46 || $0 == 38 }
  }
}
