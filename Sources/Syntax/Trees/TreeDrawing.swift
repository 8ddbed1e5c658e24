/// Draws a tree as indented lines for people to read.
public enum TreeDrawing {
  /// One line for each word: branches, the word, its relation, tags and lemma.
  ///
  /// Dependents follow their head in the order of the text. Control characters in the words are shown as `·`.
  public static func lines(_ tree: Tree) -> [String] { rows(tree).map(\.text) }

  /// The lines of ``lines(_:)``, each with the position of its word.
  public static func rows(_ tree: Tree) -> [(word: Int, text: String)] {
    guard let root = tree.root else { return [] }
    var dependents = [[Int]](repeating: [], count: tree.words.count)
    for (index, word) in tree.words.enumerated() { if let head = word.head { dependents[head].append(index) } }
    var rows: [(branch: String, word: Int)] = []
    // What is still to be drawn: the word, the branch before it, and what stands before its dependents.
    var agenda: [(word: Int, branch: String, below: String)] = [(root, "", "")]
    while let next = agenda.popLast() {
      rows.append((next.branch, next.word))
      let inner = dependents[next.word]
      for (position, child) in inner.enumerated().reversed() {
        let isLast = position == inner.count - 1
        agenda.append((child, next.below + (isLast ? "└─ " : "├─ "), next.below + (isLast ? "   " : "│  ")))
      }
    }
    let shown = rows.map { $0.branch + visible(tree.words[$0.word].form) }
    let width = shown.map(\.count).max() ?? 0
    return zip(rows, shown).map { row, text in
      let word = tree.words[row.word]
      let gap = String(repeating: " ", count: width - text.count + 2)
      let line =
        "\(text)\(gap)\(word.relation.rawValue) \(word.tag.rawValue)/\(word.pennTag.rawValue) \(visible(word.lemma))"
      return (row.word, line)
    }
  }

  private static func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      shown.unicodeScalars.append(isControl ? "·" : scalar)
    }
    return shown
  }
}
