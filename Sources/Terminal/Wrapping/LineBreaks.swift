/// Where a line may be broken: a small part of Unicode Standard Annex #14, told by the first scalar of each
/// grapheme cluster.
///
/// At spaces, behind a hyphen or slash between letters, behind a dash, and between East Asian characters, but not
/// before their closing or behind their opening punctuation. Thai, Lao and Khmer, which need a dictionary, break
/// only at spaces.
enum LineBreaks {
  /// Spaces that separate; U+00A0, U+2007 and U+202F hold together.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a line may end behind the middle one of three, none of which is a space.
  static func isAllowed(behind scalar: Unicode.Scalar, after before: Unicode.Scalar, before next: Unicode.Scalar)
    -> Bool
  {
    switch scalar.value {
    case 0x2D, 0x2F, 0x2010: isLetter(before) && isLetter(next)
    case 0x2013, 0x2014: isLetter(next) || (0x30...0x39).contains(next.value)
    default: false
    }
  }

  /// Whether a line may end between the two because one of them is East Asian (or an emoji).
  static func isAllowed(between first: Unicode.Scalar, and second: Unicode.Scalar) -> Bool {
    guard first.value >= 0x2E80 || second.value >= 0x2E80 else { return false }
    let firstIsWide = isEastAsian(first)
    guard firstIsWide || isEastAsian(second) && isLetter(first) else { return false }
    return !opening.contains(first) && !closing.contains(second)
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && WideScalars.contains(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: scalar.properties.isAlphabetic
    }
  }

  private static let opening = Set("「『（【〈《〔［｛“‘([{".unicodeScalars)
  private static let closing = Set("、。，．！？：；」』）】〉》〕］｝ー々…”’)]},.!?:;%％".unicodeScalars)
}
