/// What the JSON-LD of a page (schema.org) says of its article.
///
/// A block that is not JSON is passed over: many pages have one, and the rest of the page says the same.
struct LinkedData {
  var facts = PageFacts()
  /// The whole text, which some outlets put there; without paragraphs as a rule.
  var body: String?

  private var objects: [JSONNode] = []
  /// The first object of each `@id` that says more of it than the `@id`.
  private var described: [String: JSONNode] = [:]

  init(in tree: MarkupTree) {
    for index in tree.indices where tree.nodes[index].name == "script" {
      guard tree.nodes[index].attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true else {
        continue
      }
      // Line ends within strings, which JSON forbids and some systems write, are spaces then.
      let bytes = tree.text(of: index).utf8.map { $0 < 0x20 ? 0x20 : $0 }
      let json = bytes.drop { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
      guard let end = json.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }) else { continue }
      var parser = JSONParser(Array(json[...end]), file: "")
      if let node = try? parser.parse() { collect(node) }
    }
    let articles = objects.filter { Self.isArticle($0) }
    guard let article = articles.first(where: { $0["datePublished"] != nil }) ?? articles.first else {
      // A page that is not marked as an article still knows its own date.
      let page = objects.first { types($0).contains("WebPage") && $0["datePublished"] != nil }
      facts.published = page.flatMap { text($0["datePublished"]) }.flatMap { WrittenTime($0) }
      facts.modified = page.flatMap { text($0["dateModified"]) }.flatMap { WrittenTime($0) }
      facts.source = objects.first { types($0).contains("WebSite") }.flatMap { name($0) }
      return
    }
    facts.title = text(article["headline"]) ?? text(article["name"])
    facts.published = (text(article["datePublished"]) ?? text(article["dateCreated"])).flatMap { WrittenTime($0) }
    facts.modified = text(article["dateModified"]).flatMap { WrittenTime($0) }
    facts.source = name(article["publisher"]) ?? name(article["sourceOrganization"]) ?? name(article["provider"])
    facts.address = (text(article["mainEntityOfPage"]) ?? text(article["url"])).flatMap { articleAddress($0) }
    facts.author = names(article["author"] ?? article["creator"])
    if case .text(let words)? = article["articleBody"]?.value { body = words }
  }

  private mutating func collect(_ node: JSONNode) {
    switch node.value {
    case .list(let nodes): nodes.forEach { collect($0) }
    case .object(let members):
      guard objects.count < 1_000 else { return }
      objects.append(node)
      if members.count > 1, case .text(let id)? = node["@id"]?.value, described[id] == nil { described[id] = node }
      for member in members { collect(member.node) }
    default: break
    }
  }

  /// No article has more authors, and lists of names within names multiply.
  private static let mostNames = 50

  private func types(_ node: JSONNode) -> [String] { Self.types(node) }

  private static func types(_ node: JSONNode) -> [String] {
    switch node["@type"]?.value {
    case .text(let type): [String(type.split { $0 == "/" || $0 == ":" }.last ?? "")]
    case .list(let types): types.compactMap { if case .text(let type) = $0.value { type } else { nil } }
    default: []
    }
  }

  /// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting` and their kin.
  private static func isArticle(_ node: JSONNode) -> Bool {
    types(node).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") && $0 != "JobPosting" || $0 == "Report" }
  }

  /// The node that `{"@id": …}` points at, or the node itself.
  private func resolved(_ node: JSONNode) -> JSONNode {
    guard case .object(let members) = node.value, members.count == 1, case .text(let id)? = node["@id"]?.value else {
      return node
    }
    return described[id] ?? node
  }

  /// A text, or the address that an object is known by.
  private func text(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    switch node.value {
    case .text(let text): return tidyLine(unescaped(text))
    case .list(let nodes): return nodes.lazy.compactMap { text($0) }.first
    case .object: return text(node["@value"]) ?? text(node["@id"]) ?? text(node["url"])
    case .number(let digits): return digits
    default: return nil
    }
  }

  /// - Parameter steps: how many objects are still asked for their names: those of two can point at each other.
  private func name(_ node: JSONNode?, steps: Int = 2) -> String? {
    guard let node else { return nil }
    switch node.value {
    case .text(let text): return text.contains("://") ? nil : tidyLine(unescaped(text))
    case .list(let nodes): return nodes.prefix(Self.mostNames).lazy.compactMap { name($0, steps: steps) }.first
    case .object:
      guard steps > 0, let name = resolved(node)["name"] else { return nil }
      return self.name(name, steps: steps - 1)
    default: return nil
    }
  }

  private func names(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    guard case .list(let nodes) = node.value else { return name(node) }
    let names = nodes.prefix(Self.mostNames).compactMap { name($0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

/// Titles in JSON-LD are often escaped a second time.
private func unescaped(_ text: String) -> String {
  guard text.contains("&"), text.contains(";") else { return text }
  return plainMarkup(text)
}
