/// What a reader sees on a page that says nothing about itself in its tags: the heading, a day beside it, a byline.
struct PageSight {
  private let tree: MarkupTree
  private let site: String?

  init(_ tree: MarkupTree, site: String?) {
    self.tree = tree
    self.site = site
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
    let headings = tree.indices.filter { tree.nodes[$0].name == "h1" }.compactMap { tidyLine(tree.text(of: $0)) }
    if let window, let heading = headings.first(where: { window.contains($0) && $0.count > 10 }) { return heading }
    if headings.count == 1, let heading = headings.first, window == nil || heading.count > 20 { return heading }
    guard let window else { return headings.first }
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
    let blocks = pageBlocks(tree) { ["script", "style", "head", "nav"].contains(tree.nodes[$0].name) }
    let heading = blocks.firstIndex { $0.level == 1 } ?? 0
    let near = blocks[heading...].prefix(8) + blocks[..<heading].suffix(6).reversed()
    return near.lazy.filter { $0.words <= 14 }.compactMap { WrittenTime($0.text) }.first
  }

  /// `By Jane Doe`, in a line of its own or in what is called byline.
  private var byline: String? {
    let blocks = pageBlocks(tree) { ["script", "style", "head", "nav"].contains(tree.nodes[$0].name) }
    guard let heading = blocks.firstIndex(where: { $0.level == 1 }) else { return nil }
    for line in blocks[heading...].prefix(8).flatMap({ $0.text.split(separator: "\n") }) {
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
