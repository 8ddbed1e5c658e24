/// The part of a text that is shown around a place.
public struct Excerpt: Hashable, Sendable {
  /// How much is shown on either side.
  public enum Context: Hashable, Sendable {
    /// At most so many characters, cut between words (between characters in East Asian writing).
    case characters(Int)
    /// The sentences that the place lies in, and so many before and behind. Sentences are told by their
    /// punctuation alone (`SentenceStart`), and a line feed parts them.
    case sentences(Int)
  }

  /// UTF-8 bytes, the end not included, on boundaries of characters and without white space at the ends.
  let range: Range<Int>
  /// Whether words were left out before it.
  let isCutBefore: Bool
  /// Whether words were left out behind it.
  let isCutBehind: Bool

  init(whole text: String) {
    range = 0..<text.utf8.count
    isCutBefore = false
    isCutBehind = false
  }

  /// - Parameter around: UTF-8 bytes of the text, the end not included; within the text.
  init(of text: String, around: Range<Int>, context: Context) {
    let place = text.utf8(in: around)
    var start = place.startIndex
    var end = place.endIndex
    switch context {
    case .characters(let count):
      start = Self.start(in: text, from: start, characters: count)
      end = Self.end(in: text, from: end, characters: count)
    case .sentences(let count):
      for number in 0...max(0, count) { start = Self.sentenceStart(in: text, before: start, again: number > 0) }
      for number in 0...max(0, count) { end = Self.sentenceEnd(in: text, behind: end, again: number > 0) }
    }
    var words = text[start..<end]
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    range = text.utf8Offset(of: words.startIndex)..<text.utf8Offset(of: words.endIndex)
    isCutBefore = text[..<words.startIndex].contains { !$0.isWhitespace }
    isCutBehind = text[words.endIndex...].contains { !$0.isWhitespace }
  }

  /// A text of its own cut to so many columns between words, with `…` where something was left out.
  ///
  /// For titles in one-line messages; a table wraps instead.
  ///
  /// ```swift
  /// Excerpt.beginning(of: "EU 'cautiously hopeful' about mackerel talks", columns: 30)  // EU 'cautiously hopeful' about…
  /// ```
  ///
  /// - Parameter columns: at least 2; `nil` leaves the text whole.
  public static func beginning(of text: SafeText, columns: Int?) -> SafeText {
    let line = text.singleLine
    guard let columns, line.width > columns else { return line }
    let first = StyledText(line).wrapped(first: max(1, columns - 1)).first ?? .empty
    return first.plain + "…"
  }

  private static func start(in text: String, from place: String.Index, characters count: Int) -> String.Index {
    var index = place
    var best = place
    for _ in 0..<max(0, count) where index > text.startIndex {
      index = text.index(before: index)
      if isBetweenWords(index, in: text) { best = index }
    }
    return best
  }

  private static func end(in text: String, from place: String.Index, characters count: Int) -> String.Index {
    var index = place
    var best = place
    for _ in 0..<max(0, count) where index < text.endIndex {
      index = text.index(after: index)
      if isBetweenWords(index, in: text) { best = index }
    }
    return best
  }

  private static func isBetweenWords(_ index: String.Index, in text: String) -> Bool {
    guard index > text.startIndex, index < text.endIndex else { return true }
    let before = text[text.index(before: index)]
    let behind = text[index]
    if before.isWhitespace || behind.isWhitespace { return true }
    guard let first = before.unicodeScalars.first, let second = behind.unicodeScalars.first else { return false }
    return LineBreaks.isAllowed(between: first, and: second)
  }

  /// The beginning of the sentence that `place` lies in, or with `again` of the one before it.
  private static func sentenceStart(in text: String, before place: String.Index, again: Bool) -> String.Index {
    var index = place
    if again {
      guard index > text.startIndex else { return index }
      index = text.index(before: index)
    }
    while index > text.startIndex && !SentenceStart.isAt(index, in: text) { index = text.index(before: index) }
    return index
  }

  /// The end of the sentence that `place` lies behind or in, or with `again` of the one after it.
  private static func sentenceEnd(in text: String, behind place: String.Index, again: Bool) -> String.Index {
    var index = place
    if again && index < text.endIndex { index = text.index(after: index) }
    while index < text.endIndex && !SentenceStart.isAt(index, in: text) { index = text.index(after: index) }
    return index
  }
}
