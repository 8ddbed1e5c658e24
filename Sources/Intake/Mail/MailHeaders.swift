/// The header of a mail or of one of its parts (RFC 5322), fields unfolded, encoded words still encoded.
struct MailHeaders {
  /// Names in small letters, in order, long values cut; bytes beyond ASCII are read as UTF-8, else as Windows-1252.
  private(set) var fields: [(name: String, value: String)] = []

  /// Reads up to the first empty line.
  ///
  /// - Returns: in `body` what follows it. A line that is no field ends the header too: it belongs to the text.
  static func read(_ bytes: ArraySlice<UInt8>) -> (headers: MailHeaders, body: ArraySlice<UInt8>) {
    var headers = MailHeaders()
    var rest = bytes
    while !rest.isEmpty {
      let (line, following) = firstLine(of: rest)
      if line.isEmpty { return (headers, following) }
      if line.first == 0x20 || line.first == 0x09 {
        guard !headers.fields.isEmpty else { return (headers, rest) }
        let last = headers.fields.count - 1
        if headers.fields[last].value.utf8.count < longestField { headers.fields[last].value += " " + plain(line) }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), isName(line[..<colon]) {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        headers.fields.append((name, plain(line[(colon + 1)...])))
      } else if !headers.fields.isEmpty || !line.starts(with: "From ".utf8) {
        return (headers, rest)
      }
      rest = following
    }
    return (headers, rest)
  }

  /// The first field of that name, as it stands.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The first field of that name with its encoded words read.
  func words(_ name: String) -> String? { self[name].flatMap { tidyLine(decodedWords($0)) } }

  /// Whether this is the beginning of a mail rather than a text with colons.
  var areOfMail: Bool {
    let names = Set(fields.map(\.name))
    guard names.contains("from") || names.contains("subject") else { return false }
    if !names.isDisjoint(with: ["received", "message-id", "mime-version", "return-path", "delivered-to"]) {
      return true
    }
    return self["from"]?.contains("@") == true && self["date"].flatMap { WrittenTime($0) } != nil
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let text = tidyLine(declaredText(Array(bytes))) ?? ""
    return text.utf8.count <= longestField ? text : String(text.unicodeScalars.prefix(longestField))
  }
}

/// In characters, roughly: a field that is longer is cut. No subject and no sender comes near.
private let longestField = 10_000

/// The bytes to the next line end, which may be of either kind, and what follows it.
func firstLine(of bytes: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
  guard let end = bytes.firstIndex(of: 0x0A) else { return (bytes, bytes[bytes.endIndex...]) }
  let line = bytes[..<end]
  return (line.last == 0x0D ? line.dropLast() : line, bytes[(end + 1)...])
}
