/// How an input is laid out.
public enum InputFormat: String, CaseIterable, Hashable, Sendable {
  /// `.txt` and `.md`: the first line is the title, the rest the text.
  case text
  /// `.json`: one article as an object, or a list of them.
  case json
  /// `.jsonl`: one object a line.
  case jsonLines

  /// The format that a file's ending promises, letter case aside; `nil` for an ending that promises none.
  public init?(ending: String) {
    switch ending.lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// The format by the first characters, a byte order mark aside.
  ///
  /// `{` begins JSON, and JSON Lines if the next line that is not blank begins with `{` too; `[` begins JSON only if `{` or
  /// `]` follows, since a text may begin with a bracketed remark. UTF-16 is looked through. Everything else is text.
  public init(content: some Collection<UInt8>) {
    let content = content.filter { $0 != 0 }
    let rest = content.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) || isJSONSpace($0) }
    guard let first = rest.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      self = .text
      return
    }
    if first == UInt8(ascii: "[") {
      let second = rest.dropFirst().drop(while: isJSONSpace).first
      self = second == UInt8(ascii: "{") || second == UInt8(ascii: "]") ? .json : .text
      return
    }
    let later = rest.split(separator: UInt8(ascii: "\n")).dropFirst()
    self = later.first { !$0.allSatisfy(isJSONSpace) }?.first == UInt8(ascii: "{") ? .jsonLines : .json
  }
}

/// The name of a format that articles come in but that this module does not read; `nil` for anything else.
///
/// Told by its beginning, or by the ending of the file's name. A `.txt` that begins like HTML is still refused: its tags
/// would be read as words.
func foreignFormat(of bytes: [UInt8], ending: String) -> String? {
  let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
  if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return "HTML" }
  if head.hasPrefix("<?xml") || head.hasPrefix("<rss") || head.hasPrefix("<feed") { return "XML" }
  if head.hasPrefix("%pdf-") { return "PDF" }
  if head.hasPrefix("{\\rtf") { return "RTF" }
  switch ending.lowercased() {
  case "html", "htm", "xhtml": return "HTML"
  case "xml", "rss", "atom": return "XML"
  case "pdf": return "PDF"
  case "doc", "docx", "odt", "rtf", "eml", "mbox": return ending.uppercased()
  default: return nil
  }
}

func isJSONSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }
