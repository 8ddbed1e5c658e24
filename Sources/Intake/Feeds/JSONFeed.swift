import Commitments

/// The articles of a JSON Feed (jsonfeed.org, versions 1 and 1.1).
struct JSONFeed {
  private let feed: JSONNode
  private let items: [JSONNode]
  private let name: String
  private let overrides: ArticleReader.Overrides
  private let address: String?

  /// `nil` for an object that is no feed.
  init?(_ node: JSONNode, name: String, overrides: ArticleReader.Overrides, foundAt address: String?) {
    guard case .text(let version)? = node["version"]?.value, version.contains("jsonfeed.org/version/"),
      case .list(let items)? = node["items"]?.value
    else { return nil }
    (feed, self.items, self.name, self.overrides, self.address) = (node, items, name, overrides, address)
  }

  /// One result for each item, in the order of the file.
  func articles() throws(IntakeError) -> [Result<Article, IntakeError>] {
    guard !items.isEmpty else { throw .empty(place: name) }
    var facts = PageFacts()
    facts.source = line("title", in: feed)
    let articles = items.enumerated().map { number, node in
      Result { () throws(IntakeError) in
        try item(node).article(
          of: facts, stem: fileStem(of: name), place: "\(name):\(node.line), item \(number + 1)", overrides: overrides)
      }
    }
    return withOwnAddresses(articles)
  }

  private func item(_ node: JSONNode) -> FeedItem {
    var item = FeedItem()
    item.id = line("id", in: node)
    // Relative to the feed itself, though the standard asks for whole addresses.
    let url = line("url", in: node).flatMap {
      resolvedLink($0, against: address ?? line("feed_url", in: feed) ?? line("home_page_url", in: feed))
    }
    item.facts.title = line("title", in: node)
    let link = [url, item.id].compactMap { $0 }.first { articleAddress($0) != nil }
    item.facts.address = link.flatMap { itemAddress($0, id: item.id) }
    item.facts.published = line("date_published", in: node).flatMap { WrittenTime($0) }
    item.facts.modified = line("date_modified", in: node).flatMap { WrittenTime($0) }
    item.facts.author = authors(of: node) ?? authors(of: feed)
    item.content = text("content_text", in: node).map { .plain($0) } ?? text("content_html", in: node).map { .html($0) }
    item.summary = text("summary", in: node).map { .plain($0) }
    return item
  }

  private func authors(of node: JSONNode) -> String? {
    if case .list(let people)? = node["authors"]?.value {
      let names = people.compactMap { line("name", in: $0) }
      if !names.isEmpty { return names.joined(separator: ", ") }
    }
    return node["author"].flatMap { line("name", in: $0) }
  }

  private func line(_ field: String, in node: JSONNode) -> String? {
    if case .number(let digits)? = node[field]?.value { return digits }
    return tidyLine(text(field, in: node))
  }

  private func text(_ field: String, in node: JSONNode) -> String? {
    guard case .text(let words)? = node[field]?.value, !words.isEmpty else { return nil }
    return words
  }
}
