/// Cuts an article's text into sentences: at line ends, and after a full stop, question or exclamation mark that no
/// abbreviation explains.
///
/// A sentence of more than ``longest`` bytes is cut at a space, so that every later stage is linear in the text.
struct SentenceSplitter {
  static let longest = 1_500

  let bytes: [UInt8]

  func sentences() -> [Sentence] {
    let tokenizer = Tokenizer(bytes: bytes)
    var sentences: [Sentence] = []
    var paragraph = 0
    var isQuoted = false
    var start = 0
    while start < bytes.count {
      let lineEnd = bytes[start...].firstIndex(of: 10) ?? bytes.count
      for range in sentenceRanges(in: start..<lineEnd) {
        let tokens = Self.markingQuotations(tokenizer.tokens(in: range), isQuoted: &isQuoted)
        if !tokens.isEmpty { sentences.append(Sentence(range: range, paragraph: paragraph, tokens: tokens)) }
      }
      isQuoted = false
      paragraph += 1
      start = lineEnd + 1
    }
    return sentences
  }

  /// Pairs straight quotation marks and marks what stands between quotation marks; a quotation may run on.
  private static func markingQuotations(_ tokens: [Token], isQuoted: inout Bool) -> [Token] {
    tokens.map { token in
      var token = token
      switch token.kind {
      case .openingQuote where token.text == "\"":
        let kind: Token.Kind = isQuoted ? .closingQuote : .openingQuote
        isQuoted.toggle()
        return Token(range: token.range, text: token.text, kind: kind)
      case .openingQuote: isQuoted = true
      case .closingQuote where token.text != "'": isQuoted = false
      default: token.isQuoted = isQuoted
      }
      return token
    }
  }

  private func sentenceRanges(in line: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = line.lowerBound
    var lastSpace = start
    var place = start
    func close(at end: Int) {
      if let range = trimmed(start..<end) { ranges.append(range) }
      start = end
      lastSpace = end
    }
    while place < line.upperBound {
      let mark = TextMark(bytes, at: place, end: line.upperBound)
      if mark.kind == .space { lastSpace = place }
      if mark.kind == .other, isTerminator(bytes[place]), let end = sentenceEnd(at: place, in: line, from: start) {
        close(at: end)
        place = end
        continue
      }
      place += mark.length
      if place - start > Self.longest { close(at: lastSpace > start ? lastSpace : boundary(before: place)) }
    }
    close(at: line.upperBound)
    return ranges
  }

  private func isTerminator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  /// The nearest place at or before `place` where a character begins.
  private func boundary(before place: Int) -> Int {
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// Where the sentence ends if the terminator at `place` ends it: behind closing quotation marks and brackets.
  private func sentenceEnd(at place: Int, in line: Range<Int>, from start: Int) -> Int? {
    var end = place + 1
    scan: while end < line.upperBound {
      let mark = TextMark(bytes, at: end, end: line.upperBound)
      switch mark.kind {
      case .closingQuote, .straightQuote, .apostrophe: end += mark.length
      case .other where isTerminator(bytes[end]) || bytes[end] == UInt8(ascii: ")"): end += 1
      default: break scan
      }
    }
    guard end < line.upperBound else { return end }
    guard TextMark(bytes, at: end, end: line.upperBound).kind == .space else { return nil }
    var next = end
    while next < line.upperBound, TextMark(bytes, at: next, end: line.upperBound).kind == .space { next += 1 }
    guard next < line.upperBound else { return end }
    let follower = TextMark(bytes, at: next, end: line.upperBound)
    if follower.kind == .letter, (97...122).contains(bytes[next]) { return nil }
    if bytes[place] == UInt8(ascii: "."), end == place + 1, isAbbreviation(before: place, from: start, next: next) {
      return nil
    }
    return end
  }

  private func isAbbreviation(before place: Int, from start: Int, next: Int) -> Bool {
    var first = place
    while first > start, TextMark(bytes, at: first - 1, end: place).kind != .space { first -= 1 }
    let word = String(decoding: bytes[first..<place], as: UTF8.self).lowercased()
      .trimmingPrefix { !$0.isLetter }
    if word.count == 1, word.first?.isLetter == true, word != "i" { return true }
    if Self.abbreviations.contains(String(word)) { return true }
    guard word.contains("."), word.count <= 5 else { return false }
    // "U.S. officials" goes on; "U.S. The officials" begins anew.
    let following = bytes[next..<min(next + 12, bytes.count)].prefix { $0 > 32 }
    return !Self.starters.contains(String(decoding: following, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt", "sen", "rep", "gov",
    "st", "rev", "hon", "pres", "no", "nos", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec", "fla", "calif", "ill", "mass", "pa", "tex", "va", "conn", "minn", "messrs", "e.g", "i.e",
    "approx",
  ]

  private static let starters: Set<String> = [
    "The", "He", "She", "It", "They", "We", "But", "And", "In", "On", "At", "A", "An", "This", "That", "If", "After",
    "However,", "For", "There", "His", "Its", "Their",
  ]

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let mark = TextMark(bytes, at: low, end: high)
      guard mark.kind == .space else { break }
      low += mark.length
    }
    while high > low, bytes[high - 1] <= 32 { high -= 1 }
    while high - low >= 2, bytes[high - 2] == 0xC2, bytes[high - 1] == 0xA0 { high -= 2 }
    return low < high ? low..<high : nil
  }
}
