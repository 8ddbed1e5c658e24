/// What the head and the markup of a page say of its article: OpenGraph, Dublin Core and other `meta` tags, microdata, `link`, `time`.
struct PageTags {
  private let tree: MarkupTree
  /// The content of `meta` tags by name or property, the first of each.
  private var metas: [String: String] = [:]

  init(_ tree: MarkupTree) {
    self.tree = tree
    for index in tree.indices where tree.nodes[index].name == "meta" {
      let attributes = tree.nodes[index].attributes
      guard let content = tidyLine(attributes["content"]) else { continue }
      for name in [attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"]] {
        guard let name = name?.lowercased(), metas[name] == nil else { continue }
        metas[name] = content
      }
    }
  }

  var facts: PageFacts {
    var facts = PageFacts()
    facts.address = address
    facts.source =
      first("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "dc.source")
      .flatMap { $0.contains("://") ? nil : $0 } ?? property("publisher")
    facts.title =
      first("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title")
    facts.published =
      time(
        "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
        "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created",
        "dcterms.created", "publish-date", "publish_date", "publication_date", "publicationdate", "publishdate",
        "pubdate", "citation_publication_date", "citation_date", "article.published", "cxenseparse:recs:publishtime",
        "og:published_time", "date", "originalpublicationdate", "displaydate") ?? property("datePublished")
    facts.modified =
      time(
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
        "last-modified")
      ?? property("dateModified")
    facts.author = author
    return facts
  }

  /// `link rel=canonical`, else the address that the page shares itself under, else where the browser saved it from.
  private var address: String? {
    let base = metas["og:url"] ?? first("twitter:url", "parsely-link") ?? saved
    let canonical = tree.indices.lazy.filter {
      tree.nodes[$0].name == "link" && tree.nodes[$0].attributes["rel"]?.lowercased() == "canonical"
    }.compactMap { tree.nodes[$0].attributes["href"] }.first
    return [canonical, metas["og:url"], first("twitter:url", "parsely-link"), saved].lazy
      .compactMap { $0.flatMap { articleAddress($0, base: base) } }.first
  }

  /// `saved from url=(0042)https://…`, the note of browsers; `Page saved with SingleFile url: https://…`.
  private var saved: String? {
    for remark in tree.remarks {
      guard let start = remark.firstRange(of: "url=(") ?? remark.firstRange(of: "url: ") else { continue }
      let rest = remark[start.upperBound...]
      return String(rest.drop { $0.isNumber || $0 == ")" }.prefix { !$0.isWhitespace })
    }
    return nil
  }

  private var author: String? {
    let named = first(
      "author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "parsely-author", "article:author")
    if let named, !named.contains("://"), !named.hasPrefix("@") { return withoutBy(named) }
    let marked = tree.indices.first { index in
      let attributes = tree.nodes[index].attributes
      return attributes["rel"] == "author" || attributes["itemprop"] == "author"
    }
    guard let marked else { return nil }
    let name = tree.descendants(of: marked).first { tree.nodes[$0].attributes["itemprop"] == "name" } ?? marked
    let words = tree.nodes[name].attributes["content"] ?? tree.text(of: name)
    return tidyLine(words).flatMap { $0.count <= 120 ? withoutBy($0) : nil }
  }

  private func withoutBy(_ name: String) -> String {
    name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
  }

  private func first(_ names: String...) -> String? { names.lazy.compactMap { metas[$0] }.first }

  private func time(_ names: String...) -> WrittenTime? {
    names.lazy.compactMap { metas[$0].flatMap { WrittenTime($0) } }.first
  }

  private func property(_ name: String) -> WrittenTime? {
    tree.indices.lazy.filter { tree.nodes[$0].attributes["itemprop"] == name }.prefix(20).compactMap { index in
      let attributes = tree.nodes[index].attributes
      return WrittenTime(
        attributes["content"] ?? attributes["datetime"] ?? tree.beginning(of: index, limit: 1_000))
    }.first
  }

  private func property(_ name: String) -> String? {
    guard let index = tree.indices.first(where: { tree.nodes[$0].attributes["itemprop"] == name }) else { return nil }
    let inner = tree.descendants(of: index).first { tree.nodes[$0].attributes["itemprop"] == "name" } ?? index
    let words = tidyLine(tree.nodes[inner].attributes["content"] ?? tree.text(of: inner))
    return words.flatMap { $0.count <= 80 && !$0.contains("://") ? $0 : nil }
  }
}
