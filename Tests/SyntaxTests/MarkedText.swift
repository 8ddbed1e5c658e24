/// A text in which `|` marks where one span ends and the next begins; the marks are not part of the text.
struct MarkedText {
  var text = ""
  /// The text between two marks, white space around it cut off.
  var spans: [String]

  init(_ marked: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    text = parts.joined()
    spans = parts.map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }
}

/// The piece of a text that a range of UTF-8 bytes covers.
func piece(_ text: String, _ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
