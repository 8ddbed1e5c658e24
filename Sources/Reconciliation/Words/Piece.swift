/// A word or number of a phrase, as it stands there.
struct Piece: Hashable, Sendable {
  /// In lower case, letters and apostrophes only; for digits as written.
  var text: String
  var number: Double?

  /// The words and numbers of a phrase, in order.
  static func pieces(of phrase: String) -> [Piece] {
    var result: [Piece] = []
    for part in parts(of: phrase) {
      // A hyphen joins the parts of a word ("cease-fire") but not a number and its unit ("30-day").
      let isCounted =
        part.utf8.first.map(isDigit) == true
        || (part.contains("-") && Numbers.words[String(part.prefix { $0 != "-" })] != nil)
      for token in isCounted ? part.split(separator: "-") : [part[...]] { append(token, to: &result) }
    }
    return result
  }

  private static func append(_ token: Substring, to pieces: inout [Piece]) {
    if let value = Numbers.value(token) { return pieces.append(Piece(text: String(token), number: value)) }
    var word = token.utf8.allSatisfy(isLetter) ? String(token) : String(token.filter { $0.isLetter || $0 == "'" })
    if word.utf8.contains(UInt8(ascii: "'")) {
      while word.hasSuffix("'s") || word.hasSuffix("'") { word.removeLast(word.hasSuffix("'s") ? 2 : 1) }
    }
    guard !word.isEmpty else { return }
    if let scale = Numbers.scales[word], let last = pieces.last?.number {
      pieces[pieces.count - 1].number = last * scale
    } else {
      pieces.append(Piece(text: word, number: Numbers.words[word]))
    }
  }

  /// What stands between blanks and marks, in lower case; apostrophes are straight.
  private static func parts(of phrase: String) -> [String] {
    var result: [String] = []
    var part: [UInt8] = []
    for scalar in phrase.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", ".", ",", "'": part.append(UInt8(truncatingIfNeeded: scalar.value))
      case "’": part.append(UInt8(ascii: "'"))
      case _ where scalar.value >= 0x80 && belongsToWord(scalar): part += Array(String(scalar).utf8)
      default:
        if !part.isEmpty { result.append(String(decoding: part, as: UTF8.self)) }
        part.removeAll(keepingCapacity: true)
      }
    }
    if !part.isEmpty { result.append(String(decoding: part, as: UTF8.self)) }
    return result
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: scalar.properties.isAlphabetic
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}
