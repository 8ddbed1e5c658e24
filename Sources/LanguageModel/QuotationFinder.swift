import Commitments

/// Finds where quotations stand in a text, exactly, else by alignment.
///
/// What is found is always the text's own words, byte for byte, never the model's: at least three in a row, or a whole sentence or
/// line that has fewer. How much is compared is bounded for all quotations together; those beyond are not found.
final class QuotationFinder {
  private let bytes: [UInt8]
  private var text: TokenText
  private var found: [String: [Evidence]?] = [:]
  /// How many comparisons are left.
  private(set) var cells: Int

  /// Some three hundred quotations that a model has not copied letter by letter, of a text of four thousand words.
  static let mostCells = 40_000_000
  /// What comparing bytes costs beside comparing words.
  private static let bytesInCell = 4

  init(_ text: String, cells: Int = mostCells) {
    bytes = Array(text.utf8)
    self.text = TokenText(text)
    self.cells = cells
  }

  /// The places in the text, several where the quotation leaves words out; `nil` if it does not stand there.
  ///
  /// - Throws: `CancellationError`.
  func find(_ quotation: String) throws -> [Evidence]? {
    if let known = found[quotation] { return known }
    let places = try look(for: quotation)
    found[quotation] = .some(places)
    return places
  }

  private func look(for quotation: String) throws -> [Evidence]? {
    try Task.checkCancellation()
    if let range = exact(Array(quotation.utf8)) { return [evidence(range)] }
    guard cells > 0 else { return nil }
    guard let alignment = try Alignment(of: Token.all(in: quotation), in: &text, cells: &cells) else { return nil }
    return alignment.pieces.map { piece in
      evidence(text.tokens[piece.lowerBound].range.lowerBound..<text.tokens[piece.upperBound].range.upperBound)
    }
  }

  private func evidence(_ range: Range<Int>) -> Evidence {
    Evidence(range: range, quotation: String(decoding: bytes[range], as: UTF8.self))
  }

  /// The first place where the bytes stand as words of their own.
  private func exact(_ quotation: [UInt8]) -> Range<Int>? {
    guard cells > 0 else { return nil }
    let pattern = BytePattern(quotation)
    cells -= bytes.count / Self.bytesInCell
    var start = 0
    while cells > 0, let range = pattern.first(in: bytes, from: start) {
      cells -= Self.bytesInCell
      if isQuotable(range) { return range }
      start = range.lowerBound + 1
    }
    return nil
  }

  private func isQuotable(_ range: Range<Int>) -> Bool {
    let tokens = text.tokens
    let first = index(endingAfter: range.lowerBound)
    guard first < tokens.count, tokens[first].range.lowerBound >= range.lowerBound else { return false }
    var end = index(endingAfter: range.upperBound)
    if end < tokens.count, tokens[end].range.lowerBound < range.upperBound { return false }
    end = max(first, end)
    let words = tokens[first..<end].lazy.filter { $0.kind == .word }.prefix(Alignment.fewestWords).count
    return words == Alignment.fewestWords || words > 0 && isSentence(first..<end)
  }

  /// The first token that ends after a place, by halving.
  private func index(endingAfter place: Int) -> Int {
    var (low, high) = (0, text.tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if text.tokens[middle].range.upperBound > place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether these are all the words of a sentence or a line.
  private func isSentence(_ range: Range<Int>) -> Bool {
    let tokens = text.tokens
    func isMark(_ token: Token) -> Bool { token.kind == .sign && "\"()[]".contains(token.form) }
    func isEnd(_ token: Token) -> Bool { token.kind == .ellipsis || token.kind == .sign && ".!?".contains(token.form) }
    func isLineEnd(between one: Int, and other: Int) -> Bool {
      bytes[tokens[one].range.upperBound..<tokens[other].range.lowerBound].contains(UInt8(ascii: "\n"))
    }
    var start = range.lowerBound
    while true {
      guard start > 0, !isLineEnd(between: start - 1, and: start) else { break }
      start -= 1
      if isMark(tokens[start]) { continue }
      // What ends an abbreviation ends no sentence.
      guard isEnd(tokens[start]), tokens[start].form != "." || start > 0 && tokens[start - 1].form.count > 3 else {
        return false
      }
      break
    }
    if isEnd(tokens[range.upperBound - 1]) { return true }
    var end = range.upperBound
    while end < tokens.count, !isLineEnd(between: end - 1, and: end) {
      if isEnd(tokens[end]) { return true }
      guard isMark(tokens[end]) else { return false }
      end += 1
    }
    return true
  }
}
