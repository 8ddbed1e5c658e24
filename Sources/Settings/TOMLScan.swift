/// Walks through a TOML document by its grammar, and makes no values of it.
struct TOMLScan {
  private var rest: ArraySlice<UInt8>
  /// From 1.
  private(set) var line = 1

  /// Brackets within brackets.
  private static let maxDepth = 8

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  func fault(_ reason: String) -> KeyLines.Fault { KeyLines.Fault(line: line, reason: reason) }

  private mutating func step() {
    if rest.popFirst() == UInt8(ascii: "\n") { line += 1 }
  }

  private func stands(_ character: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: character) }

  /// Passes over blanks and the sign, if it stands there.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace(withLines: false)
    guard stands(character) else { return false }
    step()
    return true
  }

  /// Passes over blanks; with lines also over comments and ends of lines.
  mutating func skipSpace(withLines: Bool) {
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): step()
      case UInt8(ascii: "\r") where withLines && rest.dropFirst().first == UInt8(ascii: "\n"): step()
      case UInt8(ascii: "\n") where withLines: step()
      case UInt8(ascii: "#") where withLines: skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() {
    while let byte = rest.first, byte != UInt8(ascii: "\n") { step() }
  }

  /// Nothing but a comment may follow on the line.
  mutating func endLine() throws(KeyLines.Fault) {
    skipSpace(withLines: false)
    if stands("#") { skipComment() }
    if stands("\r") { step() }
    guard isAtEnd || stands("\n") else { throw fault("more stands on the line than belongs there") }
  }

  /// A key with its parts, quotation marks taken off.
  mutating func key() throws(KeyLines.Fault) -> [String] {
    var parts: [String] = []
    repeat {
      skipSpace(withLines: false)
      if stands("\"") || stands("'") {
        guard !isLong else { throw fault("a name stands between single quotation marks") }
        parts.append(String(decoding: try string(), as: UTF8.self))
      } else {
        let word = self.word { Self.isBare($0) }
        guard !word.isEmpty else { throw fault("a name begins with a letter, a digit or a quotation mark") }
        parts.append(String(decoding: word, as: UTF8.self))
      }
    } while take(".")
    return parts
  }

  mutating func value(depth: Int) throws(KeyLines.Fault) {
    guard depth < Self.maxDepth else { throw fault("brackets within brackets, \(Self.maxDepth) deep") }
    skipSpace(withLines: false)
    if stands("\"") || stands("'") {
      _ = try string()
    } else if take("[") {
      while true {
        skipSpace(withLines: true)
        if take("]") { return }
        try value(depth: depth + 1)
        skipSpace(withLines: true)
        if take(",") { continue }
        guard take("]") else { throw fault("a list ends with ]") }
        return
      }
    } else if take("{") {
      if take("}") { return }
      repeat {
        _ = try key()
        guard take("=") else { throw fault("after a key comes =") }
        try value(depth: depth + 1)
      } while take(",")
      guard take("}") else { throw fault("a section in braces ends with } on the same line") }
    } else {
      try plain()
    }
  }

  /// `true`, `false` or a number without exponent.
  private mutating func plain() throws(KeyLines.Fault) {
    let text = String(decoding: word { !" \t\r\n,=[]{}#\"'".utf8.contains($0) }, as: UTF8.self)
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      parts.count <= 2
      && parts.allSatisfy { part in
        (1...15).contains(part.utf8.count)
          && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
    guard text == "true" || text == "false" || isNumber else {
      throw fault("'\(text)' is neither a text in quotation marks, nor a number, nor true or false")
    }
  }

  private mutating func word(where belongs: (UInt8) -> Bool) -> [UInt8] {
    var word: [UInt8] = []
    while let byte = rest.first, belongs(byte) {
      word.append(byte)
      step()
    }
    return word
  }

  /// Whether a byte can stand in a key without quotation marks.
  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a string in three quotation marks begins here, which may go over lines.
  private var isLong: Bool {
    guard let mark = rest.first else { return false }
    return rest.starts(with: [mark, mark, mark])
  }

  /// The bytes of a string of any of the four kinds, its escapes left as they are.
  private mutating func string() throws(KeyLines.Fault) -> [UInt8] {
    guard let mark = rest.first else { return [] }
    let start = line
    let end = [UInt8](repeating: mark, count: isLong ? 3 : 1)
    for _ in end { step() }
    var content: [UInt8] = []
    while let byte = rest.first, end.count == 3 || byte != UInt8(ascii: "\n") {
      if rest.starts(with: end) {
        for _ in end { step() }
        // Up to two marks may stand before the three that end it.
        var further = 0
        while end.count == 3, further < 2, rest.first == mark {
          step()
          further += 1
        }
        return content
      }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        content.append(byte)
        step()
      }
      if let next = rest.first { content.append(next) }
      step()
    }
    throw KeyLines.Fault(line: start, reason: "a quotation mark is not closed")
  }
}
