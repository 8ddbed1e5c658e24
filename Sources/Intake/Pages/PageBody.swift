/// Finds the text of the article among the blocks of a page.
///
/// The article is where paragraphs are densest: from the top the way goes down as long as one element holds nearly all of
/// the running text. In doubt more is kept rather than less: what does not belong there is told by its own signs afterwards.
struct PageBody {
  private let tree: MarkupTree
  private let title: String?

  init(_ tree: MarkupTree, title: String?) {
    self.tree = tree
    self.title = title
  }

  /// The paragraphs of the article; empty if the page has no running text.
  func paragraphs(believingNames: Bool) -> [String] {
    let clutter = PageClutter(tree, believesNames: believingNames)
    let blocks = withoutCards(pageBlocks(tree) { clutter.drops($0) })
    let region = self.region(of: blocks)
    let inside = self.blocks(blocks, in: region)
    return selected(lead(of: blocks, before: region.first?.lowerBound ?? 0) + inside)
  }

  /// The paragraphs of a tree that is nothing but an article; all its blocks if none reads like a paragraph.
  func allParagraphs() -> [String] {
    let clutter = PageClutter(tree, believesNames: false)
    let blocks = pageBlocks(tree) { clutter.drops($0) }
    let paragraphs = selected(blocks)
    return paragraphs.isEmpty ? blocks.map(\.text) : paragraphs
  }
}

/// Where the article is.
extension PageBody {
  /// The blocks that begin in one of `ranges`; both are in order, so that one walk meets all.
  private func blocks(_ blocks: [PageBlock], in ranges: [Range<Int>]) -> [PageBlock] {
    var rest = ranges[...]
    return blocks.filter { block in
      while let range = rest.first, range.upperBound <= block.start { rest.removeFirst() }
      return rest.first?.contains(block.start) == true
    }
  }

  /// The ranges of nodes that hold the article, in order.
  private func region(of blocks: [PageBlock]) -> [Range<Int>] {
    var weights = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { weights[block.node] += block.weight }
    // Nodes come before what is in them: backwards, each is complete when it is added to its parent.
    for index in tree.indices.reversed() where weights[index] > 0 {
      if let parent = tree.nodes[index].parent { weights[parent] += weights[index] }
    }
    guard let root = tree.indices.first, weights[root] > 0 else { return [] }
    func span(_ index: Int) -> Range<Int> { index..<tree.nodes[index].end }
    let marked = outermost { tree.nodes[$0].attributes["itemprop"]?.lowercased() == "articlebody" }
    let markedWeight = marked.reduce(0) { $0 + weights[$1] }
    if markedWeight >= weights[root] * 0.4 { return marked.map { span($0) } }
    let articles = outermost { tree.nodes[$0].name == "article" }
    var start = root
    if let best = articles.max(by: { weights[$0] < weights[$1] }), weights[best] >= weights[root] * 0.5 {
      start = best
      if markedWeight >= weights[best] * 0.4 { return marked.map { span($0) } }
    } else if let main = outermost({ tree.nodes[$0].name == "main" || tree.nodes[$0].attributes["role"] == "main" })
      .first,
      weights[main] >= weights[root] * 0.4
    {
      start = main
    }
    var inside = start
    while let next = densest(below: inside, weights) { inside = next }
    // A single paragraph is no place where an article could be: what holds it may hold others, shorter ones.
    let paragraphs: Set<String> = [
      "p", "li", "ul", "ol", "blockquote", "td", "tr", "h2", "h3", "b", "strong", "span", "a", "em", "i",
    ]
    while paragraphs.contains(tree.nodes[inside].name), let parent = tree.nodes[inside].parent { inside = parent }
    return [span(inside)]
  }

  /// The element that holds nearly all of the text below `index`, or most of it where the rest is strewn about.
  private func densest(below index: Int, _ weights: [Double]) -> Int? {
    let children = tree.children(of: index).sorted { weights[$0] > weights[$1] }
    guard let first = children.first, weights[first] > 0 else { return nil }
    let second = children.dropFirst().first.map { weights[$0] } ?? 0
    let share = weights[first] / weights[index]
    return share >= 0.85 || share >= 0.7 && second <= weights[first] * 0.25 ? first : nil
  }

  /// Elements of a kind that stand in no other of it.
  private func outermost(_ isOne: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for index in tree.indices where index >= (found.last.map { tree.nodes[$0].end } ?? 0) && isOne(index) {
      found.append(index)
    }
    return found
  }

  /// Sentences between the heading of the article and its body: the standfirst.
  private func lead(of blocks: [PageBlock], before start: Int) -> [PageBlock] {
    guard let heading = blocks.lastIndex(where: { $0.level == 1 && $0.start < start }) else { return [] }
    return blocks[heading...].dropFirst().filter { block in
      block.start < start && block.isProse && block.words >= 6 && block.linkDensity < 0.2
        && (block.endsSentence || tree.nodes[block.node].name == "p")
    }
  }
}

/// What of it is text.
extension PageBody {
  /// Without cards: a heading that is all link, with the few words that go with it, tells of another article.
  private func withoutCards(_ blocks: [PageBlock]) -> [PageBlock] {
    var dropped: Set<Int> = []
    for (position, heading) in blocks.enumerated() where heading.isHeading && heading.level != 1 {
      guard heading.linkDensity > 0.9 else { continue }
      dropped.insert(position)
      let card = tree.ancestors(of: heading.node).prefix(3).filter { index in
        var words = 0
        var headings = 0
        // What has text before the heading is no card but the place where the card stands.
        for block in blocks[..<position].reversed().prefix(12) where block.start > index && block.isProse {
          return false
        }
        for block in blocks[position...].dropFirst().prefix(12) where block.start < tree.nodes[index].end {
          words += block.words
          headings += block.isHeading ? 1 : 0
        }
        return words <= 60 && headings == 0
      }.last
      guard let card else { continue }
      for (other, block) in blocks.enumerated().dropFirst(position + 1).prefix(12)
      where block.start < tree.nodes[card].end {
        dropped.insert(other)
      }
    }
    return blocks.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// The paragraphs, and the headings that stand over one.
  private func selected(_ blocks: [PageBlock]) -> [String] {
    var paragraphs: [String] = []
    var seen: Set<String> = []
    var heading: String?
    var foreign: (level: Int, end: Int)?
    for (position, block) in blocks.enumerated() {
      if let until = foreign, block.start >= until.end { foreign = nil }
      if let level = block.level ?? (isBoldHeading(block) ? 6 : nil) {
        if let foreign, level > foreign.level { continue }
        foreign = PagePhrases.endsArticle(block.text) ? (level, reach(of: position, in: blocks)) : nil
        let isTitle = block.text == title || level == 1
        let stands = foreign == nil && !isTitle && block.linkDensity < 0.5 && !PagePhrases.isInsertion(block)
        heading = stands ? block.text : nil
        continue
      }
      guard foreign == nil, block.text != title, isText(block), !PagePhrases.isInsertion(block) else { continue }
      guard block.words < 6 || seen.insert(block.text).inserted else { continue }
      paragraphs += [heading, block.text].compactMap(\.self)
      heading = nil
    }
    return paragraphs
  }

  /// How far a heading over things of other articles reaches: to the end of the box that begins with it, or of the element
  /// in which it stands among paragraphs.
  private func reach(of position: Int, in blocks: [PageBlock]) -> Int {
    let heading = blocks[position]
    let before = position > 0 ? blocks[position - 1].start : -1
    var box = heading.node
    for ancestor in tree.ancestors(of: heading.node) {
      guard before < ancestor else {
        return holdsMore(box, than: heading) ? tree.nodes[box].end : tree.nodes[ancestor].end
      }
      box = ancestor
    }
    return tree.nodes[box].end
  }

  /// Whether text follows the heading in a box, be it text that is left out.
  private func holdsMore(_ box: Int, than heading: PageBlock) -> Bool {
    (tree.nodes[heading.node].end..<tree.nodes[box].end).contains { index in
      tree.nodes[index].text.contains { !$0.isWhitespace }
    }
  }

  /// A short line in bold without the end of a sentence.
  private func isBoldHeading(_ block: PageBlock) -> Bool { block.isBold && block.words <= 12 && !block.endsSentence }

  private func isText(_ block: PageBlock) -> Bool {
    if block.isProse { return true }
    guard block.linkDensity < 0.5 else { return false }
    return switch tree.nodes[block.node].name {
    case "p", "blockquote", "dd", "dt", "pre": block.endsSentence || block.words >= 4
    case "li": block.linkDensity < 0.3 && (block.endsSentence || block.words >= 3)
    default: block.endsSentence && block.words >= 3
    }
  }
}
