/// The characters of a page or feed, by what it declares and by what its bytes allow.
///
/// In this order: a byte order mark; bytes that alternate with NUL are UTF-16; bytes beyond ASCII that are valid UTF-8 throughout are
/// UTF-8, whatever is declared (a page that was saved or pasted anew keeps the old declaration); then the declared encoding; then
/// UTF-8 if nearly all of it is valid, since one broken advertisement should not change the letters of the article; else
/// Windows-1252. NUL goes, as in browsers.
///
/// - Parameter label: What a mail says of the part; goes before what the part says itself.
func declaredText(_ bytes: [UInt8], label: String? = nil) -> String {
  let text = decoded(bytes, label: label)
  return text.utf8.contains(0) ? String(decoding: text.utf8.filter { $0 != 0 }, as: UTF8.self) : text
}

private func decoded(_ bytes: [UInt8], label: String?) -> String {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return CharacterSet.utf8.text(bytes.dropFirst(3)) }
  if bytes.starts(with: [0xFF, 0xFE]) { return CharacterSet.utf16(.little).text(bytes.dropFirst(2)) }
  if bytes.starts(with: [0xFE, 0xFF]) { return CharacterSet.utf16(.big).text(bytes.dropFirst(2)) }
  if let order = evidentUTF16(bytes) { return CharacterSet.utf16(order).text(bytes) }
  let declared = (label.flatMap { CharacterSet(label: $0) }) ?? declaredSet(bytes.prefix(4_096))
  // Encodings that shift by ASCII characters are valid UTF-8 too.
  if declared == .other("ISO-2022-JP") { return CharacterSet.other("ISO-2022-JP").text(bytes) }
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  switch declared {
  case .some(.utf8), .none, .some(.utf16):
    // A page that was read as ASCII by its declaration cannot be UTF-16.
    let text = CharacterSet.utf8.text(bytes)
    let broken = text.unicodeScalars.lazy.filter { $0 == "\u{FFFD}" }.count
    let beyond = text.unicodeScalars.lazy.filter { !$0.isASCII }.count
    return broken * 10 <= beyond ? text : CharacterSet.windows1252.text(bytes)
  case .some(let declared): return declared.text(bytes)
  }
}

/// The encoding that the beginning declares: `<?xml … encoding="…"`, `<meta charset=…>` or the older `http-equiv` form.
private func declaredSet(_ head: ArraySlice<UInt8>) -> CharacterSet? {
  let head = String(decoding: head.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self).lowercased()
  if head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") {
    let declaration = head[..<end.lowerBound]
    if let label = value(of: "encoding", in: declaration), let set = CharacterSet(label: label) { return set }
  }
  var rest = head[...]
  while let start = rest.firstRange(of: "<meta") {
    rest = rest[start.upperBound...]
    let tag = rest.prefix { $0 != ">" }
    if let label = value(of: "charset", in: tag), let set = CharacterSet(label: label) { return set }
  }
  return nil
}

/// What stands behind `name=`, to the quotation mark, semicolon or space that ends it.
private func value(of name: String, in text: Substring) -> Substring? {
  guard let found = text.firstRange(of: name) else { return nil }
  let rest = text[found.upperBound...].drop(while: \.isWhitespace)
  guard rest.first == "=" else { return nil }
  let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
  return value.prefix { !$0.isWhitespace && !"\"';/>".contains($0) }
}
