import Foundation

/// A word or a sign of a text, as it is compared.
struct Token: Hashable {
  enum Kind: Hashable {
    case word, sign
    /// "…" and "...": in a quotation, words that were left out.
    case ellipsis
  }

  var kind: Kind
  /// A word in small letters, compatibility forms resolved; a sign with the forms of one sign made one: “ is ", – is -.
  var form: String
  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>

  /// A word that turns what is said around: a quotation may not differ in it.
  var isNegation: Bool { kind == .word && (Self.negations.contains(form) || form.hasSuffix("n't")) }

  private static let negations: Set<String> = ["not", "no", "never", "none", "nor", "neither", "without", "cannot"]

  var isFigure: Bool { kind == .word && form.contains(where: \.isNumber) }

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
        while index < scalars.count {
          let joins =
            (isApostrophe(scalars[index]) || isHyphen(scalars[index])) && index + 1 < scalars.count
            && isLetter(scalars[index + 1])
            || isUnseen(scalars[index])
          guard isLetter(scalars[index]) || joins else { break }
          advance()
        }
        tokens.append(Token(kind: .word, form: form(of: scalars[first..<index]), range: start..<place))
      } else if scalars[index].properties.isWhitespace || isUnseen(scalars[index]) {
        advance()
      } else if scalars[index] == "…" || scalars[index...].prefix(3).elementsEqual(["." as Unicode.Scalar, ".", "."]) {
        while index < scalars.count, scalars[index] == "…" || scalars[index] == "." { advance() }
        tokens.append(Token(kind: .ellipsis, form: "…", range: start..<place))
      } else {
        advance()
        tokens.append(Token(kind: .sign, form: sign(scalars[first]), range: start..<place))
      }
    }
    return tokens
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  /// "Cease-fire" is "ceasefire"; a dash parts words.
  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool { "-\u{2010}\u{2011}".unicodeScalars.contains(scalar) }

  /// Soft hyphens, joiners, byte order marks.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .format }

  private static func form(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars where !isUnseen(scalar) && !isHyphen(scalar) {
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
