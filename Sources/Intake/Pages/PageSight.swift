/// What a reader sees on a page that says nothing about itself in its tags: the heading, a day beside it, a byline.
struct PageSight {
  private let tree: MarkupTree
  private let blocks: [PageBlock]

  init(_ tree: MarkupTree) {
    self.tree = tree
    blocks = pageBlocks(tree) { ["script", "style", "head", "nav"].contains(tree.nodes[$0].name) }
  }

  var facts: PageFacts {
    var facts = PageFacts()
    facts.title = title
    facts.published = published
    facts.author = byline
    return facts
  }

  /// The heading if there is just one, else the title of the window without the name of the site.
  private var title: String? {
    let window = tree.indices.first { tree.nodes[$0].name == "title" }.flatMap { tidyLine(tree.text(of: $0)) }
    // Headings that are not closed stand within each other.
    let headings = Array(
      tree.indices.lazy.filter { tree.nodes[$0].name == "h1" }.prefix(20)
        .compactMap { tidyLine(tree.beginning(of: $0, limit: 1_000)) })
    if let window, let heading = headings.first(where: { window.contains($0) && $0.count > 10 }) { return heading }
    if headings.count == 1, let heading = headings.first, window == nil || heading.count > 20 { return heading }
    guard let window else { return headings.first }
    if let shown = blocks.first(where: { $0.words >= 3 && $0.text != window && window.contains($0.text) }),
      shown.text.count * 5 >= window.count * 2
    {
      return shown.text
    }
    for (separator, least) in [(" | ", 2), (" :: ", 2), (" • ", 2), (" - ", 3), (" – ", 3), (" — ", 3)] {
      let parts = window.split(separator: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if wordCount(String(last)) <= 5, wordCount(String(first)) >= least {
        return parts.dropLast().joined(separator: separator)
      }
    }
    return window
  }

  /// The first `time` with a day, else a short line with a day near the heading.
  private var published: WrittenTime? {
    let times = tree.indices.filter { tree.nodes[$0].name == "time" }
    let stated = times.first { tree.nodes[$0].attributes["pubdate"] != nil } ?? times.first
    if let stated, let time = WrittenTime(tree.nodes[stated].attributes["datetime"] ?? tree.text(of: stated)) {
      return time
    }
    let heading = blocks.firstIndex { $0.level == 1 } ?? 0
    let near = blocks[heading...].prefix(8) + blocks[..<heading].suffix(6).reversed()
    return near.lazy.filter { $0.words <= 14 }.compactMap { WrittenTime($0.text) }.first
  }

  /// `By Jane Doe`, in a line of its own or in what is called byline.
  private var byline: String? {
    let heading = blocks.firstIndex { $0.level == 1 }
    let near = heading.map { blocks[$0...].prefix(8) } ?? blocks.prefix(16)
    for line in near.flatMap({ $0.text.split { $0 == "\n" || $0 == "|" } }) {
      let words = line.split(separator: " ")
      guard words.first?.lowercased() == "by", (3...10).contains(words.count), line.last != ".",
        words.dropFirst().allSatisfy({
          $0.first?.isUppercase == true || ["and", "in", "de", "van", "von"].contains($0)
        })
      else { continue }
      return words.dropFirst().joined(separator: " ")
    }
    return nil
  }
}
