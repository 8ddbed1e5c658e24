/// Reads the mark of a list's item: "1.", "2)", "(b)", "• 9.", "a."
struct ListMark {
  let words: [SourceWord]
  let bytes: UnsafeBufferPointer<UInt8>

  /// The mark that begins at a word: its number (letters count from 1) and the word after it; nil where there is none.
  func read(at start: Int) -> (number: Int, end: Int)? {
    var word = start
    if matches(word, "•") { word += 1 }
    let open = matches(word, "(")
    if open { word += 1 }
    guard word < words.count, let name = name(word) else { return nil }
    word += 1
    var closed = name.stops
    while word < words.count, matches(word, ".") || matches(word, ")") {
      closed = true
      word += 1
    }
    return closed ? (name.number, word) : nil
  }

  /// A number of at most two digits or a single letter, with or without its full stop.
  private func name(_ word: Int) -> (number: Int, stops: Bool)? {
    var range = words[word].range
    let stops = range.count > 1 && bytes[range.upperBound - 1] == UInt8(ascii: ".")
    if stops { range = range.lowerBound..<range.upperBound - 1 }
    if range.count == 1, isLetter(bytes[range.lowerBound]) {
      return (Int(bytes[range.lowerBound] | 0x20) - 0x60, stops)
    }
    guard range.count <= 2, let number = Int(String(decoding: bytes[range], as: UTF8.self)) else { return nil }
    return (number, stops)
  }

  private func matches(_ word: Int, _ mark: String) -> Bool {
    word < words.count && bytes[words[word].range].elementsEqual(mark.utf8)
  }
}
