/// Splits what is coordinated: "stop building walls, hiring guards and buying arms" is three actions with one
/// head verb.
struct CoordinationSplitter {
  let reading: SentenceReading
  let bytes: [UInt8]

  /// The coordinated parts of `range` in words; one part if nothing is coordinated.
  func parts(of range: Range<Int>) -> [String] {
    let pieces = pieces(of: range)
    let whole = [reading.sentence.words(range, in: bytes)]
    guard pieces.count > 1, let first = pieces.first else { return whole }
    if let head = gerundHead(of: first), pieces.dropFirst().allSatisfy({ startsWithGerund($0) }) {
      return words(pieces, head: head)
    }
    if pieces.dropFirst().allSatisfy({ startsLike(first, $0) }) { return words(pieces, head: nil) }
    if pieces.count > 2, pieces.allSatisfy({ $0.count > 1 }), !startsWithGerund(first) {
      return words(pieces, head: nil)
    }
    return whole
  }

  private func words(_ pieces: [Range<Int>], head: Range<Int>?) -> [String] {
    pieces.enumerated().map { index, piece in
      let words = reading.sentence.words(piece, in: bytes)
      guard index > 0, let head else { return words }
      return reading.sentence.words(head, in: bytes) + " " + words
    }
  }

  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where place >= start {
      let word = reading.lower(place)
      guard word == "," || word == "and" || word == "or" else { continue }
      if place > start { pieces.append(start..<place) }
      start = place + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  /// The words before the first gerund of a piece that begins with a verb: the head the other parts share.
  private func gerundHead(of piece: Range<Int>) -> Range<Int>? {
    guard let gerund = piece.prefix(5).first(where: { isGerund($0) }), gerund > piece.lowerBound else { return nil }
    return piece.lowerBound..<gerund
  }

  private func isGerund(_ place: Int) -> Bool {
    let word = reading.lower(place)
    return word.hasSuffix("ing") && word.count > 5 && !["during", "nothing", "anything", "something"].contains(word)
  }

  private func startsWithGerund(_ piece: Range<Int>) -> Bool { isGerund(piece.lowerBound) }

  /// Whether two parts begin alike: the same function word, both with a gerund, both with the same verb ending.
  private func startsLike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let (left, right) = (reading.lower(one.lowerBound), reading.lower(other.lowerBound))
    if left == right { return true }
    if isGerund(one.lowerBound) { return isGerund(other.lowerBound) }
    let isVerbPair = left.hasSuffix("s") && right.hasSuffix("s") && one.count > 1 && other.count > 1
    return isVerbPair && reading.mention(at: other.lowerBound) == nil && reading.mention(at: one.lowerBound) == nil
  }
}
