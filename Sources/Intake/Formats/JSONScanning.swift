extension JSONParser {
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = peek, isJSONSpace(byte) {
      position += 1
      if byte == UInt8(ascii: "\n") { beginLine() }
    }
  }

  /// Whether `sign` came next, white space aside; if so it is behind us.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// What stands here, against what the grammar wants.
  func wrong(_ expected: String) -> IntakeError {
    let words: String
    switch peek {
    case nil: words = "the input ends"
    case .some(0..<0x20): words = "a line end or control character"
    default:
      let rest = String(decoding: bytes[position...].prefix(32), as: UTF8.self)
      words = "'\(rest.prefix(12).prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\t" })'"
    }
    return .notJSON(place: place, column: column, found: words, expected: expected)
  }

  var place: String { "\(file):\(line)" }
}

/// Strings.
extension JSONParser {
  /// The string whose quotation mark comes next, escapes resolved.
  mutating func string() throws(IntakeError) -> String {
    position += 1
    var text = ""
    while true {
      let start = position
      while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
      text += String(decoding: bytes[start..<position], as: UTF8.self)
      switch peek {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"): text.unicodeScalars.append(try escape())
      default: throw wrong("a closing quotation mark (a line end inside a text is written \\n)")
      }
    }
  }

  private mutating func escape() throws(IntakeError) -> Unicode.Scalar {
    let start = position
    position += 2
    guard start + 1 < bytes.count else {
      position = start
      throw wrong("a closing quotation mark (a line end inside a text is written \\n)")
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default:
      position = start
      throw wrong("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000")
    }
  }

  /// The character of one `\uXXXX`, or of the two that make a surrogate pair.
  ///
  /// Half a pair is refused, not replaced: the replacement would be quoted as if the article had it.
  private mutating func unicodeEscape(from start: Int) throws(IntakeError) -> Unicode.Scalar {
    let first = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(first), scalar != "\0" { return scalar }
    if (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) {
      let next = position
      position += 2
      let second = try fourDigits(from: next)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw .unusableEscape(place: place, escape: String(decoding: bytes[start..<start + 6], as: UTF8.self))
  }

  private mutating func fourDigits(from start: Int) throws(IntakeError) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      position = start
      throw wrong("\\u and four hexadecimal digits")
    }
    position += 4
    return number
  }
}
