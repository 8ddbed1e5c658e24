/// Reads one JSON text (RFC 8259) with the line of every value.
///
/// Foundation's decoder on Linux says neither where a text is broken nor what it expected there, takes half surrogate pairs for
/// something else than text, and allows commas before a closing bracket: too little to tell a person what to repair.
struct JSONParser {
  let bytes: [UInt8]
  let file: String
  var position = 0
  var line: Int
  private var lineStart = 0
  private var depth = 0

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - file: what messages call the input.
  ///   - line: the number of the first line.
  init(_ bytes: [UInt8], file: String, line: Int = 1) {
    self.bytes = bytes
    self.file = file
    self.line = line
  }

  /// The only value of the input.
  mutating func parse() throws(IntakeError) -> JSONNode {
    let node = try value()
    skipSpace()
    guard position == bytes.count else {
      throw wrong("the end of the file (several objects, one a line, are JSON Lines: name the file .jsonl)")
    }
    return node
  }

  private mutating func value() throws(IntakeError) -> JSONNode {
    skipSpace()
    let start = line
    switch peek {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members()), line: start)
    case UInt8(ascii: "["): return JSONNode(value: .list(try elements()), line: start)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try string()), line: start)
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
      return JSONNode(value: .number(try number()), line: start)
    default:
      for (word, value) in [("true", JSONNode.Value.truth(true)), ("false", .truth(false)), ("null", .null)]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return JSONNode(value: value, line: start)
      }
      throw wrong("a value")
    }
  }

  private mutating func members() throws(IntakeError) -> [(name: String, node: JSONNode)] {
    try descend()
    var members: [(name: String, node: JSONNode)] = []
    defer { depth -= 1 }
    if take("}") { return members }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw wrong("a name in quotation marks") }
      let name = try string()
      guard take(":") else { throw wrong("':'") }
      members.append((name, try value()))
    } while take(",")
    guard take("}") else { throw wrong("',' or '}'") }
    return members
  }

  private mutating func elements() throws(IntakeError) -> [JSONNode] {
    try descend()
    var nodes: [JSONNode] = []
    defer { depth -= 1 }
    if take("]") { return nodes }
    repeat { nodes.append(try value()) } while take(",")
    guard take("]") else { throw wrong("',' or ']'") }
    return nodes
  }

  private mutating func descend() throws(IntakeError) {
    guard depth < 64 else { throw wrong("an article, which nests less deeply") }
    depth += 1
    position += 1
  }

  private mutating func number() throws(IntakeError) -> String {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if let sign = peek, sign | 0x20 == UInt8(ascii: "e") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(IntakeError) {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw wrong("a digit") }
  }

  /// Counts bytes from 1.
  var column: Int { position - lineStart + 1 }

  mutating func beginLine() {
    line += 1
    lineStart = position
  }
}
