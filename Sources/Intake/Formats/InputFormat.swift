/// How an input is laid out.
public enum InputFormat: String, CaseIterable, Hashable, Sendable {
  /// `.txt` and `.md`: the first line is the title, the rest the text.
  case text
  /// `.json`: one article as an object, or a list of them, or a JSON Feed.
  case json
  /// `.jsonl`: one object a line.
  case jsonLines
  /// A page of the web.
  case html
  /// RSS or Atom.
  case feed
  /// `.eml`: one mail; also `.mhtml`, a page that a browser saved as a mail.
  case mail
  /// `.mbox`: mails one after the other.
  case mailbox

  /// The format that a file's ending promises, letter case aside; `nil` for an ending that promises none.
  public init?(ending: String) {
    switch ending.lowercased() {
    case "txt", "text", "md", "markdown": self = .text
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "html", "htm", "xhtml", "xht", "shtml": self = .html
    case "xml", "rss", "atom", "rdf": self = .feed
    case "eml", "mht", "mhtml": self = .mail
    case "mbox", "mbx": self = .mailbox
    default: return nil
    }
  }

  /// The format by the first characters, a byte order mark aside.
  ///
  /// What is ``init(evident:)`` is that. Else a tag begins HTML; `{` begins JSON, and JSON Lines if the next line that is not
  /// blank begins with `{` too; `[` begins JSON only if `{` or `]` follows, since a text may begin with a bracketed remark.
  /// UTF-16 is looked through. Everything else is text.
  public init(content: some Collection<UInt8>) {
    if let evident = InputFormat(evident: content) {
      self = evident
      return
    }
    let content = content.filter { $0 != 0 }
    let rest = content.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) || isJSONSpace($0) }
    guard let first = rest.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      self = beginsWithTag(rest) ? .html : .text
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

  /// The format of content that cannot be taken for another, whatever the file is called: pages that say so, XML, mail with the
  /// fields that only mail has. `nil` for text and JSON, which are told by less.
  public init?(evident content: some Collection<UInt8>) {
    let head = content.prefix(65_536).filter { $0 != 0 }.drop {
      [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) || isJSONSpace($0)
    }
    if head.first == UInt8(ascii: "<") {
      guard let format = Self.markup(String(decoding: head.prefix(4_096), as: UTF8.self).lowercased()) else {
        return nil
      }
      self = format
    } else if head.starts(with: "From ".utf8), !mailboxMessages(Array(head)).isEmpty {
      self = .mailbox
    } else if MailHeaders.read(head).headers.areOfMail {
      self = .mail
    } else {
      return nil
    }
  }

  /// By the first element behind declarations and comments.
  private static func markup(_ head: String) -> InputFormat? {
    var rest = Substring(head)
    let isXML = head.hasPrefix("<?xml")
    while let ends = [("<?", "?>"), ("<!--", "-->"), ("<!doctype", ">")].first(where: { rest.hasPrefix($0.0) }) {
      let isPage = rest.dropFirst("<!doctype".count).drop(while: \.isWhitespace).hasPrefix("html")
      if ends.0 == "<!doctype", isPage { return .html }
      guard let end = rest.firstRange(of: ends.1) else { return isXML ? .feed : nil }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    let element = rest.dropFirst().prefix { $0.isLetter || $0 == ":" }
    if ["html", "head", "body"].contains(element) { return .html }
    return isXML || ["rss", "feed", "rdf:rdf", "atom:feed"].contains(element) ? .feed : nil
  }
}

/// Whether an element of HTML comes first, as when a piece of a page was copied.
private func beginsWithTag(_ content: ArraySlice<UInt8>) -> Bool {
  guard content.first == UInt8(ascii: "<") else { return false }
  let name = String(decoding: content.dropFirst().prefix(12), as: UTF8.self).lowercased().prefix {
    $0.isLetter || $0.isNumber
  }
  return isBlockElement(String(name))
    || ["meta", "title", "link", "script", "style", "span", "a", "b", "i", "font", "img", "br", "strong", "em"]
      .contains(name)
}

/// The name of a format that articles come in but that this module does not read; `nil` for anything else.
///
/// Told by its beginning, or by the ending of the file's name.
func foreignFormat(of bytes: [UInt8], ending: String) -> String? {
  let head = String(decoding: bytes.prefix(16), as: UTF8.self).lowercased()
  if head.hasPrefix("%pdf-") { return "PDF" }
  if head.hasPrefix("{\\rtf") { return "RTF" }
  switch ending.lowercased() {
  case "pdf": return "PDF"
  case "doc", "docx", "odt", "rtf", "pages", "msg", "epub": return ending.uppercased()
  default: return nil
  }
}

func isJSONSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }
