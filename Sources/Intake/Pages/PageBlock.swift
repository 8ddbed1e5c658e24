/// A run of text that a page shows as one paragraph, heading, list item or cell.
struct PageBlock: Equatable {
  /// White space collapsed; a line end where the page forces one.
  var text: String
  /// The nearest block element around it.
  var node: Int
  /// Where the text begins among the nodes.
  var start: Int
  /// Bytes of the text that are in links.
  var linked: Int
  /// All of it stands in bold: a heading that is not marked as one, or a lead.
  var isBold: Bool
  var words: Int
  var level: Int?

  /// Share of the text that leads elsewhere, 0 to 1.
  var linkDensity: Double { text.isEmpty ? 0 : Double(linked) / Double(text.utf8.count) }

  var isHeading: Bool { level != nil }

  /// Ends as a sentence does, a closing quotation mark or bracket aside.
  var endsSentence: Bool {
    let last = text.last { !"\"'”’»)]".contains($0) && !$0.isWhitespace }
    return last.map { ".?!…:;".contains($0) } ?? false
  }

  /// Reads like running text rather than like a label, a link or a heading.
  var isProse: Bool {
    guard !isHeading, linkDensity < 0.5 else { return false }
    return words >= 12 || words >= 4 && endsSentence
  }

  /// How much it speaks for the element around it to be the article.
  var weight: Double { isProse ? Double(min(words, 80)) * (1 - linkDensity) : 0 }
}

/// The blocks of a tree in order, without what `isDropped` names.
///
/// Linear in the tree.
func pageBlocks(_ tree: MarkupTree, without isDropped: (Int) -> Bool = { _ in false }) -> [PageBlock] {
  var collector = BlockCollector(tree)
  var index = 0
  while index < tree.nodes.count {
    collector.leave(before: index)
    let node = tree.nodes[index]
    if node.isText {
      collector.add(node.text, at: index)
    } else if isDropped(index) {
      if isBlockElement(node.name) { collector.finish() }
      index = node.end
      continue
    } else {
      collector.enter(index)
    }
    index += 1
  }
  collector.leave(before: index)
  collector.finish()
  return collector.blocks
}

/// Gathers inline text until a block element begins or ends.
private struct BlockCollector {
  private let tree: MarkupTree
  private(set) var blocks: [PageBlock] = []
  private var text: [UInt8] = []
  private var start = 0
  private var linked = 0
  private var plain = 0
  private var breaks = 0
  private var needsSpace = false
  /// Open elements that matter, with what they mean.
  private var open: [(index: Int, meaning: Meaning)] = []
  private var (links, bolds, preformatted) = (0, 0, 0)
  /// Those of the open elements that are blocks, and the levels of those that are headings.
  private var (around, levels): ([Int], [Int]) = ([], [])

  private enum Meaning {
    case block, heading(Int), link, bold, preformatted

    var isBlock: Bool {
      switch self {
      case .block, .heading, .preformatted: true
      case .link, .bold: false
      }
    }
  }

  init(_ tree: MarkupTree) { self.tree = tree }

  mutating func enter(_ index: Int) {
    let name = tree.nodes[index].name
    switch name {
    case "br":
      breaks += 1
      if breaks > 1 { finish() }
    case "a": push(index, .link)
    case "b", "strong": push(index, .bold)
    default:
      guard isBlockElement(name) else { return }
      finish()
      push(index, name == "pre" ? .preformatted : headingLevel(name).map { .heading($0) } ?? .block)
    }
  }

  private mutating func push(_ index: Int, _ meaning: Meaning) {
    open.append((index, meaning))
    count(meaning, by: 1)
    if meaning.isBlock { around.append(index) }
    if case .heading(let level) = meaning { levels.append(level) }
  }

  private mutating func count(_ meaning: Meaning, by change: Int) {
    switch meaning {
    case .link: links += change
    case .bold: bolds += change
    case .preformatted: preformatted += change
    case .block, .heading: break
    }
  }

  /// Closes what ends before the node `index`.
  mutating func leave(before index: Int) {
    while let last = open.last, tree.nodes[last.index].end <= index {
      if last.meaning.isBlock {
        finish()
        around.removeLast()
      }
      if case .heading = last.meaning { levels.removeLast() }
      open.removeLast()
      count(last.meaning, by: -1)
    }
  }

  mutating func add(_ words: String, at index: Int) {
    for scalar in words.unicodeScalars {
      if preformatted > 0, scalar == "\n" {
        breaks += 1
        if breaks > 1 { finish() }
        continue
      }
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        needsSpace = true
        continue
      }
      guard !isInvisible(scalar) else { continue }
      if text.isEmpty {
        start = index
      } else if breaks > 0 {
        text.append(UInt8(ascii: "\n"))
      } else if needsSpace {
        text.append(UInt8(ascii: " "))
        if links > 0 { linked += 1 }
      }
      (needsSpace, breaks) = (false, 0)
      let encoded = UTF8.encode(scalar)
      if let encoded {
        text += encoded
        if links > 0 { linked += encoded.count }
        if bolds == 0 { plain += encoded.count }
      }
    }
  }

  /// Ends the block, if there is one.
  mutating func finish() {
    defer {
      text.removeAll(keepingCapacity: true)
      (linked, plain, breaks, needsSpace) = (0, 0, 0, false)
    }
    guard !text.isEmpty else { return }
    let words = String(decoding: text, as: UTF8.self)
    blocks.append(
      PageBlock(
        text: words, node: around.last ?? 0, start: start, linked: linked, isBold: plain == 0,
        words: words.split(whereSeparator: \.isWhitespace).count, level: levels.last))
  }

  private func headingLevel(_ name: String) -> Int? {
    switch name {
    case "h1": 1
    case "h2": 2
    case "h3": 3
    case "h4": 4
    case "h5": 5
    case "h6": 6
    default: nil
    }
  }
}

/// Elements that begin and end a paragraph.
func isBlockElement(_ name: String) -> Bool { blockElements.contains(name) }

private let blockElements: Set<String> = [
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
  "dl",
  "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
  "hr",
  "html", "legend", "li", "main", "menu", "nav", "noscript", "ol", "p", "pre", "section", "summary", "table", "tbody",
  "td",
  "tfoot", "th", "thead", "title", "tr", "ul", "xmp", "option", "select", "button",
]
