import Commitments

/// The articles of an RSS (0.9 to 2.0, RDF too) or Atom file.
struct XMLFeed {
  private let tree: MarkupTree
  private let name: String
  private let overrides: ArticleReader.Overrides
  /// What links are relative to where nothing nearer says so.
  private let base: String?
  private let isCutOff: Bool

  /// - Parameter address: Where it was found, if on the web.
  /// - Throws: if it is no XML, declares entities, or is XML of another kind.
  init(_ text: String, name: String, overrides: ArticleReader.Overrides, foundAt address: String? = nil)
    throws(IntakeError)
  {
    do throws(MarkupFault) {
      tree = try parsedXML(text)
    } catch {
      throw IntakeError(error, place: name)
    }
    self.name = name
    self.overrides = overrides
    isCutOff = endsWithinItem(text)
    let tree = tree
    let channel = tree.indices.first { ["channel", "atom:feed", "feed"].contains(tree.nodes[$0].name) }
    base =
      address
      ?? channel.flatMap { channel in
        tree.children(of: channel).lazy.filter { ["link", "atom:link"].contains(tree.nodes[$0].name) }
          .compactMap { resolvedLink(tree.nodes[$0].attributes["href"] ?? tree.text(of: $0), against: nil) }.first
      }
    guard let root = tree.nodes.first?.name,
      ["rss", "rdf:rdf", "atom:feed", "atom:entry", "feed", "channel"].contains(root)
    else { throw .otherFormat(place: name, found: "XML of another kind (<\(tree.nodes.first?.name ?? "")>)") }
  }

  /// One result for each item, in the order of the file.
  func articles() throws(IntakeError) -> [Result<Article, IntakeError>] {
    let items = tree.indices.filter { ["item", "atom:entry", "entry"].contains(tree.nodes[$0].name) }
    guard !items.isEmpty else { throw .empty(place: name) }
    var feed = PageFacts()
    if let channel = tree.indices.first(where: { ["channel", "atom:feed", "feed"].contains(tree.nodes[$0].name) }) {
      feed.source = line("title", of: channel)
    }
    let articles = items.enumerated().map { number, item in
      Result { () throws(IntakeError) in
        let place = "\(name), item \(number + 1)"
        if isCutOff, number == items.count - 1 { throw .cutOff(place: place) }
        return try self.item(item).article(
          of: feed, stem: fileStem(of: name), place: place, overrides: overrides)
      }
    }
    return withOwnAddresses(articles)
  }

  private func item(_ index: Int) -> FeedItem {
    var item = FeedItem()
    item.id = line("guid", of: index) ?? line("id", of: index) ?? tree.nodes[index].attributes["about"]
    item.facts.title = line("title", of: index).map { tidyLine(plainMarkup($0)) ?? $0 }
    item.facts.address = address(of: index, id: item.id)
    item.facts.published = time(
      of: index, "pubdate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "date")
    item.facts.modified = time(of: index, "updated", "modified", "dcterms:modified")
    item.facts.published = item.facts.published ?? item.facts.modified
    item.facts.author = author(of: index)
    item.facts.source = element("source", of: index).flatMap { source in
      line("title", of: source) ?? (tree.child("id", of: source) == nil ? tidyLine(tree.text(of: source)) : nil)
    }
    item.content = content(of: index, "content:encoded") ?? content(of: index, "content")
    item.summary = content(of: index, "description") ?? content(of: index, "summary")
    return item
  }

  /// An element of RSS, or the Atom one of that name.
  private func element(_ name: String, of index: Int) -> Int? {
    let children = tree.children(of: index)
    return children.first { tree.nodes[$0].name == name } ?? children.first { tree.nodes[$0].name == "atom:" + name }
  }

  private func line(_ name: String, of index: Int) -> String? {
    element(name, of: index).flatMap { tidyLine(tree.text(of: $0)) }
  }

  private func time(of index: Int, _ names: String...) -> WrittenTime? {
    names.lazy.compactMap { line($0, of: index).flatMap { WrittenTime($0) } }.first
  }

  /// The link of RSS, the alternate one of Atom, or a guid that is an address.
  private func address(of index: Int, id: String?) -> String? {
    let links = tree.children(of: index).filter { ["link", "atom:link"].contains(tree.nodes[$0].name) }
    for link in links {
      let attributes = tree.nodes[link].attributes
      guard ["alternate", nil].contains(attributes["rel"]) else { continue }
      let text = resolvedLink(attributes["href"] ?? tree.text(of: link), against: base(of: link))
      if let text, articleAddress(text) != nil { return itemAddress(text, id: id) }
    }
    guard let guid = element("guid", of: index), tree.nodes[guid].attributes["ispermalink"]?.lowercased() != "false"
    else {
      return nil
    }
    return itemAddress(tree.text(of: guid), id: id)
  }

  /// `xml:base` of the element or of one around it, else that of the feed.
  private func base(of index: Int) -> String? {
    guard let own = tree.nodes[index].attributes["base"] else {
      return tree.nodes[index].parent.map(base) ?? base
    }
    let outer = tree.nodes[index].parent.map(base) ?? base
    return resolvedLink(own, against: outer) ?? (own.contains("://") ? own : outer)
  }

  private func author(of index: Int) -> String? {
    let people = tree.children(of: index).filter {
      ["author", "dc:creator", "atom:author"].contains(tree.nodes[$0].name)
    }
    let names = people.compactMap { person in
      line("name", of: person) ?? (tree.children(of: person).isEmpty ? tidyLine(tree.text(of: person)) : nil)
    }
    // RSS wants an address of mail there, with the name in brackets.
    let plain = names.map { name in
      guard name.contains("@"), let start = name.firstIndex(of: "("), name.last == ")" else { return name }
      return String(name[name.index(after: start)...].dropLast())
    }
    return plain.isEmpty ? nil : plain.joined(separator: ", ")
  }

  private func content(of index: Int, _ name: String) -> FeedItem.Content? {
    guard let element = element(name, of: index), tree.nodes[element].end > element + 1 else { return nil }
    switch tree.nodes[element].attributes["type"]?.lowercased() {
    case "xhtml", "application/xhtml+xml": return .html(markup(of: element))
    case "text", "text/plain": return .plain(tree.text(of: element))
    case nil where tree.nodes[element].name.hasPrefix("atom:"): return .plain(tree.text(of: element))
    default:
      let text = tree.text(of: element)
      return text.contains("<") || text.contains("&") ? .html(text) : .plain(text)
    }
  }

  /// XHTML within a feed, written out for the reader of HTML.
  private func markup(of element: Int) -> String {
    var html = ""
    var open: [Int] = []
    for index in tree.descendants(of: element) {
      while let last = open.last, tree.nodes[last].end <= index { html += "</\(tag(open.removeLast()))>" }
      let node = tree.nodes[index]
      if node.isText {
        html += node.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      } else {
        html += "<\(tag(index))>"
        open.append(index)
      }
    }
    return html
  }

  private func tag(_ index: Int) -> Substring { tree.nodes[index].name.split(separator: ":").last ?? "div" }
}
