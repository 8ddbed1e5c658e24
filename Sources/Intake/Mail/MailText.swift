/// The text of a plain mail without what is not the sender's news: the signature, quoted replies, ways to unsubscribe.
struct MailText {
  private let lines: [Substring]

  init(_ text: String, type: ContentType) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let own = lines.firstIndex { $0 == "-- " }.map { lines[..<$0] } ?? lines[...]
    self.lines =
      type.parameters["format"]?.lowercased() == "flowed"
      ? Self.joined(own, deletesSpace: type.parameters["delsp"]?.lowercased() == "yes") : Array(own)
  }

  /// Paragraphs with an empty line between two; `nil` if nothing is left.
  var text: String? {
    let unquoted = lines.filter { !$0.hasPrefix(">") }
    var paragraphs: [[Substring]] = [[]]
    for line in unquoted {
      let end = line.lastIndex { !$0.isWhitespace }
      if let end { paragraphs[paragraphs.count - 1].append(line[...end]) } else { paragraphs.append([]) }
    }
    let texts = paragraphs.map { $0.joined(separator: "\n") }.filter { !$0.isEmpty && !isNotice($0) }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  private func isNotice(_ paragraph: String) -> Bool {
    let words = wordCount(paragraph)
    let text = paragraph.lowercased()
    if words <= 40, text.contains("unsubscribe") || text.contains("view this email in your browser") { return true }
    return paragraph.allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  /// RFC 3676: a line that ends with a space goes on in the next.
  private static func joined(_ lines: ArraySlice<Substring>, deletesSpace: Bool) -> [Substring] {
    // In place: a mail may be one line in thousands of pieces.
    var joined: [String] = []
    var flows = false
    for line in lines {
      // A space at the beginning was put there so that the line would not look like a quotation.
      let line = line.hasPrefix(" ") ? line.dropFirst() : line
      if flows, !joined.isEmpty {
        if deletesSpace { joined[joined.count - 1].removeLast() }
        joined[joined.count - 1] += line
      } else {
        joined.append(String(line))
      }
      flows = line.hasSuffix(" ")
    }
    return joined.map { Substring($0) }
  }
}
