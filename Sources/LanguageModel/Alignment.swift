/// The words of a quotation set against those of a text, in order, at the least cost.
///
/// What is alike costs nothing. A sign more or less costs little, a word that is written a little differently, is missing or
/// stands between costs more; figures are never one for another, and words that turn the sense around may not differ at all. Where the quotation has an
/// ellipsis, the text may go on as it likes for ``longestGap`` words and signs.
struct Alignment {
  /// The places in the text of the words of each piece between ellipses, in order.
  let pieces: [ClosedRange<Int>]
  let cost: Int

  private static let signCost = 1
  private static let nearCost = 2
  private static let wordCost = 4
  private static let forbidden = 1_000
  /// How much of the text an ellipsis can stand for.
  static let longestGap = 250
  /// Larger tables are not made.
  private static let mostCells = 12_000_000

  /// How much a quotation of so many words may differ: one word in ten.
  static func bound(words: Int) -> Int { 2 + words * wordCost / 10 }

  private enum Step: UInt8 {
    case none, match, skipQuoted, skipText
  }

  /// - Returns: The place of least cost, the first of several; `nil` where the cost is beyond the bound, or fewer than
  ///   three words are alike.
  /// - Complexity: words of the quotation times words of the text.
  init?(of quotation: [Token], in text: [Token]) {
    let quoted = Self.withoutOuterEllipses(quotation)
    let words = quoted.count { $0.kind == .word }
    guard words >= 3, !text.isEmpty, (quoted.count + 1) * (text.count + 1) <= Self.mostCells else { return nil }
    let bound = Self.bound(words: words)
    let width = text.count + 1
    var steps = [Step](repeating: .none, count: (quoted.count + 1) * width)
    // The quotation may begin anywhere.
    var above = [Int](repeating: 0, count: width)
    for (row, token) in quoted.enumerated() {
      var current = [Int](repeating: Self.forbidden, count: width)
      if token.kind == .ellipsis {
        Self.fillGap(&current, from: above, steps: &steps, row: (row + 1) * width)
      } else {
        let skip = Self.cost(ofLacking: token)
        current[0] = above[0] + skip
        steps[(row + 1) * width] = .skipQuoted
        for column in 1..<width {
          let matched = above[column - 1] + Self.cost(token, text[column - 1])
          let lacking = above[column] + skip
          let between = current[column - 1] + Self.cost(ofLacking: text[column - 1])
          let best = min(matched, lacking, between)
          current[column] = best
          steps[(row + 1) * width + column] = best == matched ? .match : best == lacking ? .skipQuoted : .skipText
        }
      }
      guard current.contains(where: { $0 <= bound }) else { return nil }
      above = current
    }
    guard let cost = above.min(), cost <= bound, let end = above.firstIndex(of: cost) else { return nil }
    self.cost = cost
    guard let pieces = Self.pieces(of: quoted, in: text, steps: steps, end: end) else { return nil }
    self.pieces = pieces
  }

  /// After an ellipsis the text may have gone on, at no cost, up to the longest gap.
  private static func fillGap(_ current: inout [Int], from above: [Int], steps: inout [Step], row: Int) {
    var candidates: [Int] = []
    for column in above.indices {
      while let last = candidates.last, above[last] > above[column] { candidates.removeLast() }
      candidates.append(column)
      if let first = candidates.first, first < column - longestGap { candidates.removeFirst() }
      guard let best = candidates.first else { continue }
      current[column] = above[best]
      steps[row + column] = best == column ? .skipQuoted : .skipText
    }
  }

  private static func cost(_ one: Token, _ other: Token) -> Int {
    if one.kind == other.kind, one.form == other.form { return 0 }
    if one.isNegation || other.isNegation || one.isFigure || other.isFigure { return forbidden }
    guard one.kind == .word, other.kind == .word else {
      return one.kind == .word || other.kind == .word ? wordCost + signCost : signCost
    }
    return isNear(one.form, other.form) ? nearCost : wordCost
  }

  private static func cost(ofLacking token: Token) -> Int {
    if token.isNegation { return forbidden }
    return token.isFigure ? 2 * wordCost : token.kind == .word ? wordCost : signCost
  }

  /// Whether two words of at least four letters differ in one letter: mistyped, or inflected otherwise.
  private static func isNear(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.utf8.count <= other.utf8.count ? (one.utf8, other.utf8) : (other.utf8, one.utf8)
    guard short.count >= 4, long.count - short.count <= 1 else { return false }
    let prefix = zip(short, long).prefix { $0 == $1 }.count
    let suffix = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    return prefix + suffix >= long.count - 1
  }

  private static func withoutOuterEllipses(_ tokens: [Token]) -> [Token] {
    func isOuter(_ token: Token) -> Bool { token.kind == .ellipsis || "[]()".contains(token.form) }
    let start = tokens.firstIndex { !isOuter($0) } ?? tokens.endIndex
    let end = tokens.lastIndex { !isOuter($0) } ?? start
    return start <= end && start < tokens.endIndex ? Array(tokens[start...end]) : []
  }

  /// Walks the steps back and gathers where the words of each piece came to stand.
  private static func pieces(
    of quoted: [Token], in text: [Token], steps: [Step], end: Int
  ) -> [ClosedRange<Int>]? {
    let width = text.count + 1
    var (row, column) = (quoted.count, end)
    var pieces: [ClosedRange<Int>] = []
    var piece: ClosedRange<Int>?
    var alike = 0
    while row > 0 {
      let isEllipsis = quoted[row - 1].kind == .ellipsis
      if isEllipsis, let done = piece {
        pieces.append(done)
        piece = nil
      }
      switch steps[row * width + column] {
      case .match:
        let place = column - 1
        if text[place].kind == .word || quoted[row - 1].form == text[place].form {
          piece = place...(piece?.upperBound ?? place)
        }
        if quoted[row - 1].kind == .word, quoted[row - 1].form == text[place].form { alike += 1 }
        row -= 1
        column -= 1
      case .skipQuoted: row -= 1
      case .skipText: column -= 1
      case .none: return nil
      }
    }
    if let piece { pieces.append(piece) }
    return alike >= 3 && !pieces.isEmpty ? pieces.reversed() : nil
  }
}
