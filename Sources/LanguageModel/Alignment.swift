/// The words of a quotation set against those of a text, in order, at the least cost.
///
/// Every word must stand there, in the same order and with nothing between: no word stands for another. What is allowed for is how
/// things are written: signs, a word spelt or inflected otherwise (never a name or a figure), and in quotations of ten words and
/// more a word in ten of those that carry no sense by themselves. Where the quotation has an ellipsis, the text may go on for
/// ``longestGap`` words and signs, though not over a figure or a word that turns the sense around.
struct Alignment {
  /// The places in the text of the words of each piece between ellipses, in order; each has ``fewestWords`` at least.
  let pieces: [ClosedRange<Int>]
  let cost: Int

  private static let signCost = 1
  private static let kinCost = 4
  private static let smallCost = 6
  private static let forbidden = 10_000
  /// How much of the text an ellipsis can stand for.
  static let longestGap = 40
  static let fewestWords = 3
  /// Below these no word may be more or less.
  private static let wordsForSmall = 10
  /// Larger tables are not made.
  private static let mostCells = 4_000_000

  /// How much a quotation of so many words may differ.
  static func bound(words: Int) -> Int { 3 + words * smallCost / 10 }

  private enum Step: UInt8 {
    case none, match, skipQuoted, skipText
  }

  /// - Parameter cells: How many comparisons are left; each row takes as many as the text has words.
  /// - Returns: The place of least cost, the first of several; `nil` where there is none.
  /// - Throws: `CancellationError`.
  /// - Complexity: words of the quotation times words of the text, most often far less: the first words that stand nowhere in
  ///   that order end it.
  init?(of quotation: [Token], in text: inout TokenText, cells: inout Int) throws {
    let quoted = Self.withoutOuterEllipses(quotation)
    let words = quoted.count { $0.kind == .word }
    let mayLackSmall = words >= Self.wordsForSmall
    let width = text.tokens.count + 1
    guard words >= Self.fewestWords, !text.tokens.isEmpty, (quoted.count + 1) * width <= Self.mostCells else {
      return nil
    }
    let bound = Self.bound(words: words)
    let skips = text.tokens.map { Self.cost(ofLacking: $0, mayLackSmall) }
    // The quotation may begin anywhere.
    var above = [Int](repeating: 0, count: width)
    var steps: [[Step]] = []
    for token in quoted {
      cells -= width
      guard cells >= 0 else { return nil }
      try Task.checkCancellation()
      var row = [Step](repeating: .none, count: width)
      above =
        token.kind == .ellipsis
        ? Self.afterGap(above, text.tokens, &row) : Self.after(token, above, &text, skips, mayLackSmall, &row)
      steps.append(row)
      guard above.contains(where: { $0 <= bound }) else { return nil }
    }
    guard let cost = above.min(), cost <= bound, let end = above.firstIndex(of: cost) else { return nil }
    self.cost = cost
    guard let pieces = Self.pieces(of: quoted, in: text.tokens, steps: steps, end: end) else { return nil }
    self.pieces = pieces
  }

  private static func after(
    _ token: Token, _ above: [Int], _ text: inout TokenText, _ skips: [Int], _ mayLackSmall: Bool, _ row: inout [Step]
  ) -> [Int] {
    let skip = cost(ofLacking: token, mayLackSmall)
    let own = text.number(of: token.form)
    let kin = text.kin(of: token)
    let isSign = token.kind == .sign && !token.isFigure
    var current = [Int](repeating: forbidden, count: above.count)
    current[0] = above[0] + skip
    row[0] = .skipQuoted
    for column in 1..<above.count {
      let place = column - 1
      let number = text.numbers[place]
      var unlike = forbidden
      if number == own {
        unlike = 0
      } else if isSign {
        if text.tokens[place].kind == .sign, !text.tokens[place].isFigure { unlike = signCost }
      } else if !kin.isEmpty, kin.contains(number), !text.tokens[place].isCapital {
        unlike = kinCost
      }
      let matched = above[place] + unlike
      let lacking = above[column] + skip
      let between = current[place] + skips[place]
      let best = min(matched, lacking, between)
      current[column] = min(best, forbidden)
      row[column] = best == matched ? .match : best == lacking ? .skipQuoted : .skipText
    }
    return current
  }

  /// After an ellipsis the text may have gone on, at no cost, up to the longest gap.
  private static func afterGap(_ above: [Int], _ text: [Token], _ row: inout [Step]) -> [Int] {
    var current = above
    var candidates: [Int] = []
    var first = 0
    for column in above.indices {
      if column > 0, text[column - 1].isFixed { (candidates, first) = ([], 0) }
      while candidates.count > first, above[candidates[candidates.count - 1]] > above[column] {
        candidates.removeLast()
      }
      candidates.append(column)
      if candidates[first] < column - longestGap { first += 1 }
      let best = candidates[first]
      current[column] = above[best]
      row[column] = best == column ? .skipQuoted : .skipText
    }
    return current
  }

  private static func cost(ofLacking token: Token, _ mayLackSmall: Bool) -> Int {
    if token.isFixed { return forbidden }
    if token.kind != .word { return signCost }
    return token.isSmall && mayLackSmall ? smallCost : forbidden
  }

  private static func withoutOuterEllipses(_ tokens: [Token]) -> [Token] {
    func isOuter(_ token: Token) -> Bool { token.kind == .ellipsis || "[]()".contains(token.form) }
    let start = tokens.firstIndex { !isOuter($0) } ?? tokens.endIndex
    let end = tokens.lastIndex { !isOuter($0) } ?? start
    return start <= end && start < tokens.endIndex ? Array(tokens[start...end]) : []
  }

  /// Walks the steps back and gathers where the words of each piece came to stand.
  ///
  /// - Returns: `nil` where a piece has too few words that are alike.
  private static func pieces(
    of quoted: [Token], in text: [Token], steps: [[Step]], end: Int
  ) -> [ClosedRange<Int>]? {
    var (row, column) = (quoted.count, end)
    var pieces: [ClosedRange<Int>] = []
    var piece: ClosedRange<Int>?
    var alike = 0
    func isComplete() -> Bool {
      guard let piece, alike >= fewestWords else { return false }
      pieces.append(piece)
      return true
    }
    while row > 0 {
      let token = quoted[row - 1]
      let step = steps[row - 1][column]
      if token.kind == .ellipsis, step == .skipQuoted {
        // Two ellipses in a row are one.
        if piece != nil || alike > 0 { guard isComplete() else { return nil } }
        (piece, alike) = (nil, 0)
      }
      switch step {
      case .match:
        let place = column - 1
        if text[place].kind == .word || token.form == text[place].form { piece = place...(piece?.upperBound ?? place) }
        if token.kind == .word, token.form == text[place].form { alike += 1 }
        row -= 1
        column -= 1
      case .skipQuoted: row -= 1
      case .skipText: column -= 1
      case .none: return nil
      }
    }
    guard isComplete() else { return nil }
    return pieces.reversed()
  }
}
