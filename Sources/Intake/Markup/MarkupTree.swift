/// A page or feed as a tree without pointers: the nodes in the order of the document, each with the place where its subtree ends.
///
/// Walking a subtree is walking a range, so that no depth of nesting can exhaust the stack.
struct MarkupTree {
  struct Node {
    /// In small letters; empty for text. In XML with the prefix under which feeds know the namespace: `content:encoded`.
    var name: String
    /// Of a text node; empty for elements.
    var text: String = ""
    /// Names in small letters.
    var attributes: [String: String] = [:]
    /// `nil` for the root.
    var parent: Int?
    /// Behind the last node of the subtree.
    var end: Int

    var isText: Bool { name.isEmpty }
  }

  var nodes: [Node] = []
  /// What comments before the root say, in which browsers note where a saved page came from.
  var remarks: [String] = []

  var indices: Range<Int> { nodes.indices }

  /// The nodes below `index`, in their order, without itself.
  func descendants(of index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// The elements directly below `index`.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      if !nodes[next].isText { children.append(next) }
      next = nodes[next].end
    }
    return children
  }

  /// The first element of that name directly below `index`.
  func child(_ name: String, of index: Int) -> Int? { children(of: index).first { nodes[$0].name == name } }

  /// All the text below `index`, as it stands there.
  func text(of index: Int) -> String {
    if nodes[index].isText { return nodes[index].text }
    return descendants(of: index).reduce(into: "") { text, index in text += nodes[index].text }
  }

  /// The beginning of the text below `index`, of no more than `limit` scalars out of no more than `limit` nodes.
  ///
  /// For elements that can stand within each other, each of which would gather the whole text of the page again.
  func beginning(of index: Int, limit: Int) -> String {
    var text = ""
    var rest = limit
    for index in descendants(of: index).prefix(limit) where rest > 0 {
      let piece = nodes[index].text.unicodeScalars.prefix(rest)
      text.unicodeScalars += piece
      rest -= piece.count
    }
    return text
  }

  /// From the parent of `index` up to the root.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(state: nodes[index].parent) { next in
      guard let current = next else { return nil }
      next = nodes[current].parent
      return current
    }
  }
}
