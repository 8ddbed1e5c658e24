/// Where a line may be broken: a small part of Unicode Standard Annex #14.
///
/// At spaces, behind a hyphen or slash between letters, behind a dash, and between East Asian characters, but not
/// before their closing or behind their opening punctuation. Thai, Lao and Khmer, which need a dictionary, break
/// only at spaces.
enum LineBreaks {
  /// Spaces that separate; U+00A0, U+2007 and U+202F hold together.
  static func isSpace(_ character: Character) -> Bool {
    switch character {
    case " ", "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{3000}": true
    default: false
    }
  }

  static func isAllowed(behind character: Character, after before: Character?, before following: Character?) -> Bool {
    guard let before, let following else { return false }
    switch character {
    case "-", "/", "\u{2010}": return before.isLetter && following.isLetter
    case "\u{2013}", "\u{2014}": return !isSpace(before) && (following.isLetter || following.isNumber)
    default: return false
    }
  }

  static func isAllowed(between first: Character, and second: Character) -> Bool {
    guard isWide(first) || isWide(second) else { return false }
    return !opening.contains(first) && !closing.contains(second) && (isWide(first) || first.isLetter)
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
    return WideScalars.contains(scalar)
  }

  private static let opening: Set<Character> = [
    "「", "『", "（", "【", "〈", "《", "〔", "［", "｛", "“", "‘", "(", "[", "{", "⟦", "⟪",
  ]
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "！", "？", "：", "；", "」", "』", "）", "】", "〉", "》", "〕", "］", "｝", "ー", "々", "…",
    "”", "’", ")", "]", "}", ",", ".", "!", "?", ":", ";", "⟧", "⟫", "%", "％",
  ]
}
