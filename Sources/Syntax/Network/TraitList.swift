/// The traits of all words of a text, computed once and read by the sentence splitter and by the network.
package struct TraitList {
  /// `WordTraits.count` hashes for each word.
  package private(set) var hashes: [UInt64] = []

  /// Reads the traits of `words` in order.
  package init(_ words: [SourceWord], in bytes: UnsafeBufferPointer<UInt8>) {
    hashes.reserveCapacity(words.count * WordTraits.count)
    var traits = WordTraits()
    for word in words {
      traits.read(UnsafeBufferPointer(rebasing: bytes[word.range]))
      hashes.append(contentsOf: traits.hashes)
    }
  }

  package var count: Int { hashes.count / WordTraits.count }

  @inline(__always)
  package subscript(word: Int, kind: WordTraits.Kind) -> UInt64 { hashes[word * WordTraits.count + kind.rawValue] }

  /// Appends the rows of the embedding table for one word, -1 for a trait that has none.
  package func appendRows(_ word: Int, _ index: HashIndex, to rows: inout [Int32]) {
    for kind in 0..<WordTraits.count {
      let hash = hashes[word * WordTraits.count + kind]
      let row = hash == 0 ? nil : index[hash]
      rows.append(row.map { Int32($0) } ?? (kind == 0 ? WordTraits.unknownForm : -1))
    }
  }
}
