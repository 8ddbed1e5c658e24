/// Splits contractions and possessives into their words.
enum Contractions {
  /// Appends the one or two words that the token `range` holds.
  static func split(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ words: inout [SourceWord]) {
    let cut = boundary(range, bytes)
    if cut <= range.lowerBound || cut >= range.upperBound {
      words.append(SourceWord(range: range))
    } else {
      words.append(SourceWord(range: range.lowerBound..<cut))
      words.append(SourceWord(range: cut..<range.upperBound, continuesToken: true))
    }
  }

  /// Where the second word begins; the end of the range where there is none.
  private static func boundary(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = range.upperBound
    // The apostrophe is one of the last four characters: 've, n't, 's.
    var index = end - 1
    while index > range.lowerBound, index >= end - 5 {
      if let length = apostrophe(index, bytes), index + length <= end {
        let tail = lower(index + length..<end, bytes)
        if tail == "t" {
          let letter = index - 1
          return letter > range.lowerBound && bytes[letter] | 0x20 == UInt8(ascii: "n") ? letter : end
        }
        return EnglishWords.clitics.contains(tail) ? index : end
      }
      index -= 1
    }
    if range.count <= 8, range.count >= 2, mayLackApostrophe(bytes[end - 1]) {
      let word = String(decoding: bytes[range], as: UTF8.self)
      // "IM" and "HES" are names more often than contractions.
      if range.count <= 3, word != word.lowercased(), word != "Im", word != "Ive" { return end }
      if let tail = EnglishWords.splits[word.lowercased()] { return end - tail }
    }
    return end
  }

  /// The last letters of the words in `EnglishWords.splits`, to look up no others.
  private static func mayLackApostrophe(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "m"),
      UInt8(ascii: "l"),
      UInt8(ascii: "o"):
      true
    default: false
    }
  }

  private static func apostrophe(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "`") { return 1 }
    if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 { return 3 }
    return nil
  }

  private static func lower(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }
}
