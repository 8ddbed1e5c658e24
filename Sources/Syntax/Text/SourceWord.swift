/// A word of the text before anything is known about it: where it stands.
public struct SourceWord: Sendable, Hashable {
  /// UTF-8 bytes of the unmodified text, end not included.
  public var range: Range<Int>
  /// Whether the word was split off the one before it, as "n't" in "don't".
  public var continuesToken: Bool

  public init(range: Range<Int>, continuesToken: Bool = false) {
    self.range = range
    self.continuesToken = continuesToken
  }
}

/// The words of one sentence before anything is known about them; never empty.
public struct SourceSentence: Sendable, Hashable {
  public var words: [SourceWord]

  public init(words: [SourceWord]) { self.words = words }

  /// From the first byte of the first word to the end of the last one, end not included.
  public var range: Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
