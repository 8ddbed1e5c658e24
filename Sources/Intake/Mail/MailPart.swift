/// A mail, or a part of one, with what is in it (RFC 2046).
struct MailPart {
  let headers: MailHeaders
  let type: ContentType
  private let body: ArraySlice<UInt8>
  private let depth: Int

  /// Deeper than forwarding goes; what lies deeper is not looked at.
  private static let deepest = 8
  private static let mostParts = 200

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
    (headers, body) = MailHeaders.read(bytes)
    type = ContentType(headers["content-type"])
    self.depth = depth
  }

  /// The text of this part and of those within it; `nil` if there is none to read.
  var text: String? {
    guard !isAttachment, type.isMultipart || binaryByte == nil else { return nil }
    switch type.type {
    case _ where isHTML: return fragmentText(html)
    case "multipart/alternative": return alternative
    case "multipart/signed": return parts.first?.text
    case "multipart/related": return firstText(in: related)
    case _ where type.isMultipart:
      let texts = parts.compactMap(\.text)
      return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    case _ where isPlain: return MailText(decodedBody, type: type).text
    default: return nil
    }
  }

  /// The HTML of a part that is HTML.
  var html: String { declaredText(bytes, label: type.parameters["charset"]) }

  /// The parts of a multipart, in order; empty for any other.
  var parts: [MailPart] {
    guard type.isMultipart, depth < Self.deepest, let boundary = type.parameters["boundary"], !boundary.isEmpty else {
      return []
    }
    return Self.split(body, at: boundary).map { MailPart($0, depth: depth + 1) }
  }

  /// The mail that this part carries, or that stands among its parts.
  var enclosed: MailPart? {
    if type.type == "message/rfc822", depth < Self.deepest { return MailPart(bytes[...], depth: depth + 1) }
    // A lazy map would look into each part twice, at every level.
    for part in parts {
      if let mail = part.enclosed { return mail }
    }
    return nil
  }

  /// The parts of a multipart/related, the one that refers to the others first if the mail names it (RFC 2387).
  var related: [MailPart] {
    let parts = self.parts
    guard let start = type.parameters["start"].map(Self.bare), !start.isEmpty,
      let root = parts.firstIndex(where: { $0.headers["content-id"].map(Self.bare) == start })
    else { return parts }
    return [parts[root]] + parts[..<root] + parts[(root + 1)...]
  }

  /// What shows that a part which claims to be text is none, the first in order: a picture, an archive. `offset` counts bytes
  /// from the start of that part, decoded.
  var binaryByte: (byte: UInt8, offset: Int)? {
    guard isPlain || isHTML else {
      for part in parts where !part.isAttachment {
        if let found = part.binaryByte { return found }
      }
      return nil
    }
    let isWide = type.parameters["charset"]?.lowercased().hasPrefix("utf-16") == true
    return isWide ? nil : firstBinaryByte(of: bytes)
  }

  /// Plain text, unless it only says that there is HTML.
  private var alternative: String? {
    let parts = self.parts
    let plain = parts.first { $0.type.type == "text/plain" }?.text
    let rich = firstText(in: parts.reversed().filter { $0.type.type != "text/plain" })
    guard let plain else { return rich }
    guard let rich else { return plain }
    return wordCount(plain) * 3 >= wordCount(rich) ? plain : rich
  }

  private func firstText(in parts: [MailPart]) -> String? {
    for part in parts {
      if let text = part.text { return text }
    }
    return nil
  }

  private static func bare(_ id: String) -> String { id.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" } }

  private var isPlain: Bool { ["text/plain", "text", "text/enriched", "text/markdown"].contains(type.type) }

  private var isHTML: Bool { ["text/html", "application/xhtml+xml"].contains(type.type) }

  private var isAttachment: Bool {
    ContentType(headers["content-disposition"]).type == "attachment"
  }

  private var bytes: [UInt8] { transferDecoded(body, encoding: headers["content-transfer-encoding"]) }

  private var decodedBody: String { declaredText(bytes, label: type.parameters["charset"]) }

  /// The bytes between the lines that begin with the boundary; a last part that nothing ends goes to the end.
  private static func split(_ body: ArraySlice<UInt8>, at boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var rest = body
    while !rest.isEmpty, parts.count < mostParts {
      let (line, following) = firstLine(of: rest)
      if line.starts(with: mark) {
        let tail = line.dropFirst(mark.count).filter { $0 != 0x20 && $0 != 0x09 }
        let isEnd = tail == Array("--".utf8)
        if tail.isEmpty || isEnd {
          if let start, start <= rest.startIndex { parts.append(body[start..<rest.startIndex]) }
          start = isEnd ? nil : following.startIndex
          if isEnd { return parts }
        }
      }
      rest = following
    }
    if let start, start < body.endIndex, parts.count < mostParts { parts.append(body[start...]) }
    return parts
  }
}
