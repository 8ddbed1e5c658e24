/// What is certain about the end of a sentence and needs no weighing.
struct BoundaryRules {
  /// What the rules say of a gap.
  enum Verdict {
    case ends, continues, open
  }

  let words: [SourceWord]
  let bytes: UnsafeBufferPointer<UInt8>

  /// Words that, written with a capital after an abbreviation, begin a sentence.
  private static let starters: Set<String> = [
    "They", "It", "He", "She", "We", "You", "How", "What", "When", "Where", "Why", "Who", "This", "These", "Those",
    "There",
    "But", "The", "His", "Her", "Its", "Their", "In", "If", "A", "An", "However", "Both", "Some", "Many", "After",
    "Before",
    "While", "Although", "Since", "Until", "Yet", "Did", "Does", "Is", "Are", "Was", "Were", "Please",
  ]

  /// The verdict on the gap after `word`, which is not the last one and is followed by a blank or a line break.
  ///
  /// - Parameter start: the first word of the sentence that is being read.
  func verdict(after word: Int, from start: Int) -> Verdict {
    let range = words[word].range
    let marks = ListMark(words: words, bytes: bytes)
    if let item = marks.read(at: start) {
      if word < item.end { return .continues }
      if let next = marks.read(at: word + 1), next.number == item.number + 1, word > item.end { return .ends }
    }
    if isDatelineDash(start...word) { return .continues }
    let next = bytes[words[word + 1].range.lowerBound]
    let last = bytes[range.upperBound - 1]
    if last == UInt8(ascii: "!") || last == UInt8(ascii: "?"), isSmall(next), startsWithCapital(start) {
      return .continues
    }
    if last == UInt8(ascii: ",") { return .continues }
    guard last == UInt8(ascii: ".") else { return .open }
    if range.count == 1 { return isSmall(next) && startsWithCapital(start) ? .continues : .open }
    guard isLetter(bytes[range.lowerBound]) else { return .open }
    if isSmall(next) { return .continues }
    let name = lower(range.lowerBound..<range.upperBound - 1)
    if EnglishWords.titles.contains(name) { return isCapital(next) || next == UInt8(ascii: "\"") ? .continues : .open }
    if isDigit(next), EnglishWords.beforeDigit.contains(name) { return .continues }
    if range.count > 2, isCapital(next), BoundaryRules.starters.contains(text(words[word + 1].range)) { return .ends }
    return .open
  }

  /// Whether words are a dateline, which belongs to the sentence after it.
  private func isDatelineDash(_ range: ClosedRange<Int>) -> Bool {
    let first = bytes[words[range.upperBound].range.lowerBound]
    guard range.count < 15, first == UInt8(ascii: "-") || first == 0xE2 else { return false }
    let end = min(range.upperBound + 3, words.count)
    return Dateline.length(Array(words[range.lowerBound..<end]), in: bytes) == range.count
  }

  private func startsWithCapital(_ word: Int) -> Bool { isCapital(bytes[words[word].range.lowerBound]) }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func lower(_ range: Range<Int>) -> String { text(range).lowercased() }
}
