/// What `ctrack parse` prints of a text.
public enum ParseRendering {
  public enum Style: Sendable {
    /// A drawn tree for every sentence.
    case drawn
    case conllu
    /// One sentence a line, line breaks within it turned into blanks.
    case sentences
  }

  /// The output for a text, ending in a line break unless the text has no words.
  public static func render(_ text: String, _ parser: Parser, _ style: Style) -> String {
    let bytes = Array(text.utf8)
    func line(_ range: Range<Int>) -> String {
      let words = String(decoding: bytes[range], as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
      return String(String.UnicodeScalarView(words.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
    switch style {
    case .sentences: return parser.sentences(in: text).map { line($0.range) + "\n" }.joined()
    case .conllu:
      return parser.parse(text).enumerated().map { ConlluWriter.lines($1, bytes: bytes, id: "\($0 + 1)") }.joined()
    case .drawn:
      return parser.parse(text).map { tree in
        ([line(tree.range)] + TreeDrawing.lines(tree)).joined(separator: "\n") + "\n\n"
      }.joined()
    }
  }
}
