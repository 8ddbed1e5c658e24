/// Finds the dateline of a report ("GENEVA, March 23 - The ministers…"), which is not part of the sentence's grammar.
enum Dateline {
  /// The longest dateline in words.
  private static let longest = 14

  /// The number of words that the dateline at the beginning of a sentence takes, its dash included; 0 without one.
  ///
  /// A dateline begins with a word in capitals, holds only names, numbers and marks, and ends in a dash between blanks.
  static func length(_ words: [SourceWord], in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard words.count > 3, isShouted(words[0].range, bytes) else { return 0 }
    for index in 1..<min(longest, words.count - 1) {
      let range = words[index].range
      let first = bytes[range.lowerBound]
      if isDash(range, bytes) {
        let parted =
          words[index - 1].range.upperBound < range.lowerBound && range.upperBound < words[index + 1].range.lowerBound
        return parted ? index + 1 : 0
      }
      let fits = isCapital(first) || isDigit(first) || (!isLetter(first) && first < 0x80 && first != UInt8(ascii: "\""))
      if !fits { return 0 }
    }
    return 0
  }

  private static func isShouted(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.count >= 3 && range.allSatisfy { isCapital(bytes[$0]) || bytes[$0] == UInt8(ascii: ".") }
  }

  private static func isDash(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if range.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) { return true }
    return range.count == 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
      && (0x92...0x95).contains(bytes[range.lowerBound + 2])
  }
}
