/// On which lines the keys of a TOML document stand, which its parser does not tell.
///
/// What breaks the grammar is refused here, and so is what no setting can hold (dates, infinities, sections deep within
/// sections): the parser is made for what is well formed, and some of what is not ends it, and the program with it.
struct KeyLines {
  struct Fault: Error {
    var line: Int
    var reason: String
  }

  /// Lines from 1, by the whole key: `endpoint.url`.
  private(set) var lines: [String: Int] = [:]

  /// - Throws: ``Fault`` for the first thing that does not belong.
  /// - Complexity: linear in the length of the text.
  init(_ text: String) throws(Fault) {
    var scan = TOMLScan(text)
    var header: [String] = []
    while true {
      scan.skipSpace(withLines: true)
      guard !scan.isAtEnd else { return }
      let line = scan.line
      if scan.take("[") {
        let isList = scan.take("[")
        header = try scan.key()
        guard scan.take("]"), !isList || scan.take("]") else { throw scan.fault("a section is written [name]") }
        note(header, line)
      } else {
        let key = try scan.key()
        for count in 1...key.count { note(header + key.prefix(count), line) }
        guard scan.take("=") else { throw scan.fault("after a key comes =") }
        try scan.value(depth: 0)
      }
      try scan.endLine()
    }
  }

  /// The line of a key, or of the nearest one around it.
  func line(of path: [String]) -> Int {
    for count in stride(from: path.count, to: 0, by: -1) {
      if let line = lines[path.prefix(count).joined(separator: ".")] { return line }
    }
    return 1
  }

  private mutating func note(_ path: [String], _ line: Int) {
    let key = path.joined(separator: ".")
    if lines[key] == nil { lines[key] = line }
  }
}
