/// Splits text into words as the English treebanks of Universal Dependencies do: "don't" is "do" and "n't", "Kyiv's" is
/// "Kyiv" and "'s", "30-day" is "30", "-" and "day", while "non-binding", "U.S." and "1,200.50" stay whole.
///
/// Every byte lies in at most one word and only white space lies between words.
package struct Tokenizer {
  package init() {}

  /// The words of `bytes` in order.
  package func words(in bytes: UnsafeBufferPointer<UInt8>) -> [SourceWord] {
    var words: [SourceWord] = []
    words.reserveCapacity(bytes.count / 5 + 4)
    var index = 0
    while index < bytes.count {
      let (kind, length) = ByteClass.at(index, bytes)
      if kind == .space {
        index += length
        continue
      }
      let start = index
      index += length
      while index < bytes.count {
        let (kind, length) = ByteClass.at(index, bytes)
        if kind == .space { break }
        index += length
      }
      let chunk = ChunkTokenizer(bytes: bytes, chunk: start..<index)
      chunk.run(&words)
    }
    return words
  }
}
