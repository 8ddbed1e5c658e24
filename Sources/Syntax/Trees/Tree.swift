/// The dependency tree of one sentence.
///
/// Every tree that the parser returns has one root and no cycle. A tree built by hand may break that; `problem` says how.
public struct Tree: Sendable, Hashable {
  /// The words in the order of the text.
  public var words: [Word]

  public init(words: [Word]) { self.words = words }

  /// From the first byte of the first word to the end of the last one, in UTF-8 bytes of the text, end not included.
  public var range: Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The position of the word that depends on no other; nil only in a tree without words.
  public var root: Int? { words.firstIndex { $0.head == nil } }

  /// The rule that the heads break, or nil where they make a tree.
  ///
  /// - Complexity: linear in the number of words.
  public var problem: String? {
    let roots = words.count { $0.head == nil }
    if !words.isEmpty && roots != 1 { return "one word has head 0, not \(roots)" }
    // 0 = not visited, 1 = on the path that is being followed, 2 = known to reach the root.
    var state = [UInt8](repeating: 0, count: words.count)
    for start in words.indices {
      var path: [Int] = []
      var current: Int? = start
      while let word = current, state[word] == 0 {
        state[word] = 1
        path.append(word)
        current = words[word].head
        if let head = current, !words.indices.contains(head) {
          return "word \(word + 1) has head \(head + 1), the sentence has \(words.count) words"
        }
      }
      if let word = current, state[word] == 1 { return "the heads of word \(word + 1) run in a circle" }
      for word in path { state[word] = 2 }
    }
    return nil
  }
}
