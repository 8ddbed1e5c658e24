import Commitments

/// Finds where quotations stand in a text, exactly, else by alignment.
///
/// What is found is always the text's own words, byte for byte, never the model's.
struct QuotationFinder {
  private let bytes: [UInt8]
  private let tokens: [Token]

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens = Token.all(in: text)
  }

  /// The places in the text, several where the quotation leaves words out; `nil` if it does not stand there.
  func find(_ quotation: String) -> [Evidence]? {
    if let range = exact(Array(quotation.utf8)) { return [evidence(range)] }
    let quoted = Token.all(in: quotation)
    guard let alignment = Alignment(of: quoted, in: tokens) else { return nil }
    return alignment.pieces.map { piece in
      evidence(tokens[piece.lowerBound].range.lowerBound..<tokens[piece.upperBound].range.upperBound)
    }
  }

  private func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(range: range, quotation: String(decoding: bytes[range], as: UTF8.self))
  }

  /// The first place where the bytes stand.
  private func exact(_ quotation: [UInt8]) -> Range<Int>? {
    guard let first = quotation.first, quotation.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - quotation.count)
    where bytes[start] == first && bytes[start..<start + quotation.count].elementsEqual(quotation) {
      return start..<start + quotation.count
    }
    return nil
  }
}
