import Foundation

/// A word or a sign of a text, as it is compared.
struct Token: Hashable {
  enum Kind: Hashable {
    case word, sign
    /// "…" and "...": in a quotation, words that were left out.
    case ellipsis
  }

  let kind: Kind
  /// A word in small letters, compatibility forms resolved; a sign with the forms of one sign made one: “ is ", – is -.
  let form: String
  /// Where it stands, in UTF-8 bytes.
  let range: Range<Int>
  /// Written with a capital: it may be a name.
  let isCapital: Bool
  /// A number, or what makes money or shares of one.
  let isFigure: Bool
  /// What an ellipsis may not leave out: figures, and words that turn the sense around or bind it.
  let isFixed: Bool
  /// A word that carries no sense by itself.
  let isSmall: Bool

  init(_ kind: Kind, _ scalars: ArraySlice<Unicode.Scalar>, at range: Range<Int>) {
    self.kind = kind
    self.range = range
    let first = scalars.first ?? " "
    form =
      switch kind {
      case .word: Self.form(of: scalars)
      case .sign: Self.sign(first)
      case .ellipsis: "…"
      }
    isCapital = first.properties.isUppercase
    isFigure =
      switch kind {
      case .word: scalars.contains { $0.properties.numericType != nil }
      case .sign: first.properties.generalCategory == .currencySymbol || first == "%" || first == "‰"
      case .ellipsis: false
      }
    isFixed = isFigure || kind == .word && Sense.isTurned(by: form)
    isSmall = kind == .word && Sense.small.contains(form)
  }

  /// The words and signs of a text in their order; white space and signs that are not seen are left out.
  static func all(in text: String) -> [Token] {
    var tokens: [Token] = []
    var place = 0
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let start = place
      let first = index
      func advance() {
        place += UTF8.width(scalars[index])
        index += 1
      }
      if isLetter(scalars[index]) {
        while index < scalars.count, isLetter(scalars[index]) || joins(scalars, at: index, from: first) { advance() }
        tokens.append(Token(.word, scalars[first..<index], at: start..<place))
      } else if scalars[index].properties.isWhitespace || isUnseen(scalars[index]) {
        advance()
      } else if scalars[index] == "…" || scalars[index...].prefix(3).elementsEqual(["." as Unicode.Scalar, ".", "."]) {
        while index < scalars.count, scalars[index] == "…" || scalars[index] == "." { advance() }
        tokens.append(Token(.ellipsis, scalars[first..<index], at: start..<place))
      } else {
        advance()
        tokens.append(Token(.sign, scalars[first..<index], at: start..<place))
      }
    }
    return tokens
  }

  /// Whether a sign stands within a word: "won't", "cease-fire", "1,200.50".
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int, from first: Int) -> Bool {
    if isUnseen(scalars[index]) { return true }
    guard index > first, index + 1 < scalars.count else { return false }
    if isApostrophe(scalars[index]) || isHyphen(scalars[index]) { return isLetter(scalars[index + 1]) }
    return (scalars[index] == "." || scalars[index] == ",") && isDigit(scalars[index - 1])
      && isDigit(scalars[index + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  /// "Cease-fire" is "ceasefire"; a dash parts words.
  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool { "-\u{2010}\u{2011}".unicodeScalars.contains(scalar) }

  /// Soft hyphens, joiners, byte order marks.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .format }

  private static func form(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for (index, scalar) in zip(scalars.indices, scalars) where !isUnseen(scalar) && !isHyphen(scalar) {
      // "1,200" is "1200"; "4,5" is not "45".
      if scalar == ",", scalars[(index + 1)...].prefix(while: isDigit).count == 3 { continue }
      text.unicodeScalars.append(isApostrophe(scalar) ? "'" : scalar)
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.precomposedStringWithCompatibilityMapping.lowercased()
  }

  private static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "'", "`", "´", "«", "»", "‹", "›", "\u{2018}"..."\u{201F}", "″", "′": "\""
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    default: String(Character(scalar))
    }
  }
}
