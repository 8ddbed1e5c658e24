/// A sentence of the article's text with its tokens.
struct Sentence: Sendable {
  /// UTF-8 bytes of the article's text, end not included, without the space around it.
  let range: Range<Int>
  /// Number of the paragraph it stands in, from 0.
  let paragraph: Int
  let tokens: [Token]

  /// The words of `tokens[range]` with the spaces the text has between them, quotation marks at the ends left out.
  func words(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    var range = range.clamped(to: tokens.indices)
    func isTrimmed(_ token: Token) -> Bool {
      switch token.kind {
      case .openingQuote, .closingQuote: true
      case .mark: token.text != "(" && token.text != ")" && token.text != "%" && token.text != "&"
      default: false
      }
    }
    while let first = range.first, isTrimmed(tokens[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isTrimmed(tokens[last]) { range = range.lowerBound..<last }
    guard let first = range.first, let last = range.last else { return "" }
    let span = tokens[first].range.lowerBound..<tokens[last].range.upperBound
    let text = String(decoding: bytes[span], as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
