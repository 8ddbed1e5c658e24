import Syntax

/// How the letters of a sentence are cased: whether capitals tell names from other words.
enum Letters: Sendable {
  case mixed
  /// Wire copy in small letters, but for the first word of a sentence.
  case lower
  /// A headline in capitals.
  case upper

  /// The casing of a sentence; a sentence without capitals counts as mixed where the article uses them elsewhere.
  init(of sentence: Sentence, in article: Letters) {
    var letters = 0
    var upper = 0
    for word in sentence.words {
      guard let first = word.form.utf8.first, first.isLetter else { continue }
      letters += 1
      if word.form.utf8.count > 1, !word.form.utf8.contains(where: { (97...122).contains($0) }) { upper += 1 }
    }
    self = letters > 2 && upper * 5 >= letters * 4 ? .upper : article
  }

  /// The casing of a whole article: small letters where hardly a word but the first of a sentence is capitalised.
  init(of sentences: [Sentence]) {
    var words = 0
    var capitals = 0
    for sentence in sentences {
      for word in sentence.words.dropFirst() {
        guard let first = word.form.utf8.first, first.isLetter else { continue }
        words += 1
        if word.form.isCapitalised { capitals += 1 }
      }
    }
    self = words > 10 && capitals * 50 < words ? .lower : .mixed
  }
}

extension Sentence {
  /// Whether every longer word has a capital, as in the titles of many papers: "Norway Pushes Mali to Sign".
  var isTitleCased: Bool {
    let long = words.dropFirst().filter { $0.form.utf8.count > 3 && $0.form.utf8.first?.isLetter == true }
    let capitals = long.count { $0.form.isCapitalised }
    return long.count > 2 && capitals * 10 >= long.count * 8
  }
}

extension String {
  /// Whether a text can stand in this one: `false` only where it does not, which for ASCII is told by the bytes.
  func mayContain(_ text: String) -> Bool {
    let (own, other) = (utf8, text.utf8)
    guard let first = other.first, own.allSatisfy({ $0 < 128 }) else { return true }
    var place = own.startIndex
    while let start = own[place...].firstIndex(of: first) {
      if own[start...].starts(with: other) { return true }
      place = own.index(after: start)
    }
    return false
  }

  /// Whether the first character is a capital letter.
  var isCapitalised: Bool {
    guard let first = utf8.first else { return false }
    if first < 128 { return (65...90).contains(first) }
    return self.first?.isUppercase ?? false
  }

  /// Every word with a capital, as names are written: "ana ruiz" gives "Ana Ruiz".
  var nameCased: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }

  /// Whether the first character is a small letter of ASCII.
  var isSmall: Bool { utf8.first.map { (97...122).contains($0) } ?? false }

  /// Whether the word has a capital and no small letter.
  var isUpper: Bool { isCapitalised && !utf8.contains { (97...122).contains($0) } }

  /// Whether the word has at least two capitals and no small letter: "NWP", "U.S.".
  var isAcronym: Bool {
    var capitals = 0
    for byte in utf8 {
      if (97...122).contains(byte) { return false }
      if (65...90).contains(byte) { capitals += 1 }
    }
    return capitals > 1
  }
}

extension UInt8 {
  /// An ASCII letter or a byte of a letter beyond ASCII.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) || self >= 128 }
}
