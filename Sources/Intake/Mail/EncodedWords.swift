/// The text of a header field with its encoded words (RFC 2047), `=?utf-8?Q?Caf=C3=A9?=`, read.
///
/// White space between two of them goes. Neighbours of one encoding are joined before they are read, since senders cut
/// characters in two. What only looks like an encoded word stays as it is.
func decodedWords(_ field: String) -> String {
  var text = ""
  var rest = Substring(field)
  var pending: (bytes: [UInt8], label: String)?
  func finish() {
    if let (bytes, label) = pending { text += declaredText(bytes, label: label) }
    pending = nil
  }
  while let start = rest.firstRange(of: "=?") {
    let before = rest[..<start.lowerBound]
    guard let word = EncodedWord(rest[start.lowerBound...]) else {
      finish()
      text += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      continue
    }
    if pending == nil || !before.allSatisfy(\.isWhitespace) {
      finish()
      text += before
    }
    if let known = pending, known.label != word.label { finish() }
    pending = ((pending?.bytes ?? []) + word.bytes, word.label)
    rest = word.rest
  }
  finish()
  return text + rest
}

/// In characters. RFC 2047 allows 75, not all senders keep to it; without any bound a field full of beginnings would be searched
/// to its end for each of them.
private let longest = 1_000

private struct EncodedWord {
  var bytes: [UInt8]
  var label: String
  /// What follows it.
  var rest: Substring

  /// `nil` unless `text` begins with a whole encoded word.
  init?(_ text: Substring) {
    let parts = text.prefix(longest).dropFirst(2).split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let end = parts[2].firstRange(of: "?=") else { return nil }
    let content = parts[2][..<end.lowerBound]
    // The language that RFC 2231 allows behind the encoding is of no use here.
    label = parts[0].prefix { $0 != "*" }.lowercased()
    guard !label.isEmpty, !label.contains(where: \.isWhitespace) else { return nil }
    switch parts[1] {
    case "Q", "q":
      let underscored = content.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = quotedPrintable(underscored[...])
    case "B", "b": bytes = base64(content.utf8)
    default: return nil
    }
    rest = text[end.upperBound...]
  }
}
