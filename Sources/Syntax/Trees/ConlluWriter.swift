/// Writes trees as CoNLL-U.
public enum ConlluWriter {
  /// The lines of one tree, comments first, with an empty line at the end.
  ///
  /// - Parameters:
  ///   - tree: as the parser or a treebank gives it.
  ///   - text: the text whose UTF-8 bytes the words' ranges count; it gives `# text` and `SpaceAfter=No`.
  ///   - id: written as `sent_id` unless empty.
  public static func lines(_ tree: Tree, text: String, id: String = "") -> String {
    lines(tree, bytes: Array(text.utf8), id: id)
  }

  /// The same for a text whose bytes are at hand, so that writing many trees of it takes time linear in the text.
  public static func lines(_ tree: Tree, bytes: [UInt8], id: String = "") -> String {
    func piece(_ range: Range<Int>) -> String {
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    var lines = id.isEmpty ? "" : "# sent_id = \(id)\n"
    lines += "# text = \(blanks(piece(tree.range)))\n"
    for (index, word) in tree.words.enumerated() {
      let last = tokenEnd(tree, index)
      if !word.continuesToken && last > index {
        let form = blanks(piece(word.range.lowerBound..<tree.words[last].range.upperBound))
        lines += "\(index + 1)-\(last + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(space(tree, last))\n"
      }
      let inside = word.continuesToken || last > index
      let columns = [
        "\(index + 1)", blanks(word.form), word.lemma.isEmpty ? "_" : blanks(word.lemma), word.tag.rawValue,
        word.pennTag.rawValue, word.features.description, "\(word.head.map { $0 + 1 } ?? 0)", word.relation.rawValue,
        "_",
        inside ? "_" : space(tree, index),
      ]
      lines += columns.joined(separator: "\t") + "\n"
    }
    return lines + "\n"
  }

  /// The last word of the token that the word at `index` belongs to.
  private static func tokenEnd(_ tree: Tree, _ index: Int) -> Int {
    var end = index
    while end + 1 < tree.words.count, tree.words[end + 1].continuesToken { end += 1 }
    return end
  }

  private static func space(_ tree: Tree, _ index: Int) -> String {
    guard index + 1 < tree.words.count else { return "_" }
    return tree.words[index].range.upperBound == tree.words[index + 1].range.lowerBound ? "SpaceAfter=No" : "_"
  }

  /// A field may hold neither tabs nor line breaks.
  private static func blanks(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
