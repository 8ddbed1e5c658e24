/// Cuts text into tokens: clitics (`'s`, `n't`, `'ll`) stand alone, hyphenated words and `U.S.` stay whole.
///
/// Every byte outside ASCII counts as a letter, apart from typographic quotation marks, dashes and spaces, so that
/// no input is refused. Linear.
struct Tokenizer {
  let bytes: [UInt8]

  /// The tokens of `range`, in order.
  func tokens(in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let mark = TextMark(bytes, at: place, end: range.upperBound)
      switch mark.kind {
      case .space:
        place += mark.length
      case .letter, .digit:
        let end = wordEnd(from: place, limit: range.upperBound)
        appendWord(place..<end, to: &tokens)
        place = end
      case .apostrophe:
        place = appendApostrophe(at: place, length: mark.length, limit: range.upperBound, to: &tokens)
      case .openingQuote, .closingQuote, .straightQuote, .other:
        let end = place + mark.length
        tokens.append(token(place..<end, kind: Self.kind(of: mark.kind)))
        place = end
      }
    }
    return tokens
  }

  private static func kind(of mark: TextMark.Kind) -> Token.Kind {
    switch mark {
    case .openingQuote, .straightQuote: .openingQuote
    case .closingQuote: .closingQuote
    default: .mark
    }
  }

  /// A straight quotation mark comes out as opening here; ``SentenceSplitter`` pairs them.
  private func token(_ range: Range<Int>, kind: Token.Kind) -> Token {
    var text = String(decoding: bytes[range], as: UTF8.self)
    if bytes[range].contains(0xE2) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "’" || $0 == "‘" ? "'" : $0 }))
    }
    return Token(range: range, text: text, kind: kind)
  }

  private func wordEnd(from start: Int, limit: Int) -> Int {
    var place = start
    while place < limit {
      let mark = TextMark(bytes, at: place, end: limit)
      switch mark.kind {
      case .letter, .digit:
        place += mark.length
      case .apostrophe, .other:
        guard joins(mark, at: place, start: start, limit: limit) else { return place }
        place += mark.length
      default:
        return place
      }
    }
    return place
  }

  /// Whether the mark at `place` is inside a word: a hyphen, a slash, an initial's full stop, a decimal point.
  private func joins(_ mark: TextMark, at place: Int, start: Int, limit: Int) -> Bool {
    let next = place + mark.length
    let follower = next < limit ? TextMark(bytes, at: next, end: limit).kind : .space
    let isInside = follower == .letter || follower == .digit
    guard mark.kind == .other else { return isInside }
    switch bytes[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"):
      return isInside
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      return follower == .digit && place > start && isDigit(bytes[place - 1])
    case UInt8(ascii: "."):
      if follower == .digit, place > start, isDigit(bytes[place - 1]) { return true }
      // "U.S." and "J.": a single letter before the stop, and a letter or nothing wordlike behind it.
      let isInitial = place - start == 1 || bytes[place - 2] == UInt8(ascii: ".")
      return place > start && isLetter(bytes[place - 1]) && isInitial && (isInside || place - start > 1)
    default:
      return false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

  private func appendWord(_ range: Range<Int>, to tokens: inout [Token]) {
    if let border = cliticStart(in: range) {
      let tail = token(border..<range.upperBound, kind: .word)
      tokens.append(token(range.lowerBound..<border, kind: .word))
      tokens.append(tail.lower == "'s" ? Token(range: tail.range, text: tail.text, kind: .possessive) : tail)
      return
    }
    // "€31", "$1.8": an amount with its currency.
    let isAmount =
      !isLetter(bytes[range.lowerBound]) && bytes[range].contains { isDigit($0) }
      && !bytes[range].contains { isLetter($0) }
    tokens.append(token(range, kind: isDigit(bytes[range.lowerBound]) || isAmount ? .number : .word))
  }

  /// Where "'s", "'ll" … or "n't" begins at the end of a word.
  private func cliticStart(in range: Range<Int>) -> Int? {
    var place = range.upperBound
    var tail = ""
    while place > range.lowerBound, tail.utf8.count < 3, isLetter(bytes[place - 1]) {
      place -= 1
      tail = String(UnicodeScalar(bytes[place] | 0x20)) + tail
    }
    let length: Int
    if place > range.lowerBound, bytes[place - 1] == UInt8(ascii: "'") {
      length = 1
    } else if place - range.lowerBound >= 3, bytes[place - 3] == 0xE2, bytes[place - 2] == 0x80,
      bytes[place - 1] == 0x99 || bytes[place - 1] == 0x98
    {
      length = 3
    } else {
      return nil
    }
    var start = place - length
    if tail == "t", start > range.lowerBound, bytes[start - 1] | 0x20 == UInt8(ascii: "n") {
      start -= 1
    } else if !Self.clitics.contains(tail) {
      return nil
    }
    return start > range.lowerBound ? start : nil
  }

  private static let clitics: Set<String> = ["s", "ll", "re", "ve", "d", "m"]

  private func appendApostrophe(at place: Int, length: Int, limit: Int, to tokens: inout [Token]) -> Int {
    let end = place + length
    let follower = end < limit ? TextMark(bytes, at: end, end: limit).kind : .space
    let touches = tokens.last?.range.upperBound == place
    if touches, tokens.last?.kind == .word, follower != .letter {
      let isPlural = tokens.last?.lower.hasSuffix("s") ?? false
      tokens.append(token(place..<end, kind: isPlural ? .possessive : .closingQuote))
    } else {
      tokens.append(token(place..<end, kind: touches ? .closingQuote : .mark))
    }
    return end
  }
}
