/// How many columns of a terminal a text takes.
///
/// Counted for each grapheme cluster: East Asian wide and fullwidth characters take two columns (`WideScalars`),
/// combining marks and invisible characters none, a cluster never more than two. Emoji shown as pictures (flags,
/// families joined by U+200D, anything with U+FE0F) take two. Characters of ambiguous width count one, as
/// terminals outside East Asian locales show them. Line breaks and other controls count nothing.
///
/// ```swift
/// DisplayWidth.of("停战 now")  // 8
/// ```
public enum DisplayWidth {
  public static func of(_ text: some StringProtocol) -> Int {
    var ascii = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return ofClusters(text) }
      if byte >= 0x20 && byte != 0x7F { ascii += 1 }
    }
    return ascii
  }

  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return of(first) }
    if first.properties.isEmoji && scalars.contains("\u{FE0F}") { return 2 }
    if isRegionalIndicator(first) { return 2 }
    return min(2, scalars.reduce(0) { $0 + of($1) })
  }

  /// The width of a scalar that stands alone.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar) { return 1 }
    if isZero(scalar) { return 0 }
    return WideScalars.contains(scalar) ? 2 : 1
  }

  /// The width where every scalar is a plain letter, without finding clusters; with clusters from the first other.
  private static func ofClusters(_ text: some StringProtocol) -> Int {
    var plain = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar) else { return text.reduce(0) { $0 + of($1) } }
      plain += 1
    }
    return plain
  }

  /// Letters and punctuation of which each is known to be one column and a cluster of its own: ASCII, Latin,
  /// Greek and Cyrillic letters, dashes and quotation marks, currency signs.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x391...0x3A1, 0x3A3...0x482, 0x48A...0x52F: true
    case 0x2010...0x2027, 0x2030...0x203B, 0x203D...0x2048, 0x20A0...0x20BF: true
    default: false
    }
  }

  /// Marks, format characters and controls; the vowels and final consonants of conjoining Hangul, which are drawn
  /// into the column of the leading consonant.
  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return true
    case 0x600...0x605, 0x6DD, 0x8E2: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
