/// The words of a phrase that carry its meaning, cut to a rough stem, so that two wordings of one action can be compared.
struct ContentWords: Hashable, Sendable {
  let stems: Set<String>

  init(_ text: String) {
    let words = Words.list(Words.withoutPossessive(text.lowercased()), joining: ["’", "'", "-"])
    stems = Set(words.filter { !Self.empty.contains($0) }.map(Self.stem))
  }

  /// The F1 of the two sets: 1 for the same words, 0 for none in common; two empty phrases are the same.
  func overlap(_ other: ContentWords) -> Double {
    if stems.isEmpty || other.stems.isEmpty { return stems == other.stems ? 1 : 0 }
    return 2 * Double(stems.intersection(other.stems).count) / Double(stems.count + other.stems.count)
  }

  /// Endings are tried in this order, and only the first that leaves three letters is cut.
  private static let endings = ["ations", "ation", "ements", "ement", "ings", "ing", "ies", "ed", "es", "s", "e"]
    .map { Array($0.unicodeScalars) }

  static func stem(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    for ending in endings where letters.count - ending.count >= 3 && letters.suffix(ending.count) == ending[...] {
      letters.removeLast(ending.count)
      break
    }
    if letters.count > 4, letters[letters.count - 1] == letters[letters.count - 2] { letters.removeLast() }
    var stem = String.UnicodeScalarView()
    stem.append(contentsOf: letters)
    return String(stem)
  }

  private static let empty = Words.set(
    """
    a an the of to in on at by for with from and or that this these those its their his her our your it they he
    she we you i is are was were be been being will would shall should can could may might must do does did done has have had
    not no as if into over under than then there also any all such own more most some only just up out about who which whose
    what when while whether after before during until unless provided said says say would-be both between against per via
    """)
}

/// Cutting text into words: runs of letters, digits and underscores.
enum Words {
  static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The words of `text` in order; the scalars of `joining` count as letters.
  static func list(_ text: String, joining: Set<Unicode.Scalar> = []) -> [String] {
    text.unicodeScalars.split { !isWordScalar($0) && !joining.contains($0) }.map { String($0) }
  }

  /// Without any "’s" and "'s", wherever they stand.
  static func withoutPossessive(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for apostrophe: Unicode.Scalar in ["’", "'"] {
      var kept: [Unicode.Scalar] = []
      var index = 0
      while index < scalars.count {
        if scalars[index] == apostrophe, index + 1 < scalars.count, scalars[index + 1] == "s" {
          index += 2
        } else {
          kept.append(scalars[index])
          index += 1
        }
      }
      scalars = kept
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || scalar.properties.isAlphabetic || (48...57).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    case .decimalNumber, .letterNumber, .otherNumber: return true
    default: return false
    }
  }
}
