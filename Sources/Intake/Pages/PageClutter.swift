/// What of a page is not its article, told by elements, attributes and the words of classes and ids.
struct PageClutter {
  private let tree: MarkupTree
  /// Elements in which the article must be: around its heading or its marked body.
  private let kept: Set<Int>
  /// Whether names of classes and ids count; without them a page that names everything oddly is still read.
  private let believesNames: Bool

  init(_ tree: MarkupTree, believesNames: Bool) {
    self.tree = tree
    self.believesNames = believesNames
    var kept: Set<Int> = []
    for index in tree.indices where Self.marksArticle(tree.nodes[index]) {
      for ancestor in tree.ancestors(of: index) where !kept.insert(ancestor).inserted { break }
    }
    self.kept = kept
  }

  private static func marksArticle(_ node: MarkupTree.Node) -> Bool {
    node.name == "h1" || node.name == "main" || node.attributes["itemprop"]?.lowercased() == "articlebody"
  }

  /// Whether an element, with all that is in it, is left out.
  func drops(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if PageClutter.unread.contains(node.name) { return true }
    if isHidden(node) { return !kept.contains(index) }
    guard !kept.contains(index), node.name != "html", node.name != "body", node.name != "main" else { return false }
    if node.attributes["itemprop"]?.lowercased() == "articlebody" { return false }
    if PageClutter.beside.contains(node.name) { return true }
    if let role = node.attributes["role"]?.lowercased(), PageClutter.roles.contains(role) { return true }
    if node.name == "sup", isFootnote(index) { return true }
    return believesNames && hasClutterName(node)
  }

  private func isHidden(_ node: MarkupTree.Node) -> Bool {
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = node.attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// The number of a note, which stands behind a word and is none.
  private func isFootnote(_ index: Int) -> Bool {
    tree.descendants(of: index).contains { tree.nodes[$0].attributes["href"]?.hasPrefix("#") == true }
  }

  private func hasClutterName(_ node: MarkupTree.Node) -> Bool {
    // What a heading stands over its words tell better; its id may be any word of the text.
    if node.name.count == 2, node.name.hasPrefix("h") { return false }
    for name in [
      "class", "id", "data-testid", "data-component", "data-block", "data-gu-name", "data-module", "aria-label",
    ] {
      guard let value = node.attributes[name], !value.isEmpty else { continue }
      // A label for readers of screens may be a title as well.
      if name == "aria-label", wordCount(value) > 3 { continue }
      // A body of text may say in its class what stands beside it.
      if node.name == "article" || node.name == "p", name == "class", value.utf8.count > 60 { continue }
      for part in value.split(whereSeparator: \.isWhitespace) where ClutterNames.means(part) { return true }
    }
    return false
  }

  /// Elements whose text nobody reads as text.
  private static let unread: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video", "picture",
    "canvas", "map", "button", "select", "option", "textarea", "input", "head", "title", "dialog", "datalist", "applet",
    "frameset", "noframes", "rt", "rp",
  ]
  /// Elements that by their meaning stand beside the article.
  private static let beside: Set<String> = [
    "nav", "aside", "footer", "figure", "figcaption", "caption", "form", "menu",
  ]
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "tooltip", "form",
  ]
}

/// The words in names of classes and ids that say what an element is for.
enum ClutterNames {
  /// Whether one class or id, `story-body__related-links` for instance, means something beside the article.
  static func means(_ name: Substring) -> Bool {
    // Under what a text is filed says nothing of what it is.
    if name.hasPrefix("category-") || name.hasPrefix("tag-") { return false }
    let words = Self.words(of: name)
    guard !words.contains(where: { exceptions.contains($0) }) else { return false }
    for (index, word) in words.enumerated() {
      if alone.contains(word) { return true }
      if index + 1 < words.count, pairs.contains(word + " " + words[index + 1]) { return true }
    }
    return words.count == 1 && words.first.map { whole.contains($0) } == true
  }

  /// `relatedLinks`, `related-links` and `related__links` are the same two words.
  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for character in name {
      let isWord = character.isLetter || character.isNumber
      if !isWord || character.isUppercase && wasSmall {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isWord { word += character.lowercased() }
      wasSmall = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let alone: Set<String> = set(
    """
    ad ads adslot advert advertisement advertising adunit banner breadcrumb breadcrumbs byline bylines caption captions carousel
    comment comments commenting consent cookie cookies copyright credit credits crumb disclaimer disqus dontprint
    footer gallery gdpr infobox lightbox livefyre login mailto marginalia masthead menu modal nav navbar navigation newsletter
    newsletters noprint outbrain overlay pager pagination paywall popular popup promo promos promotion promoted pullquote recirc
    recirculation recommended related respond rail share sharebar sharedaddy sharing sidebar signup
    skiplink slideshow social socials sponsor sponsored subscribe subscription subnav tagcloud taglist tags taboola teaser teasers
    thumbnail tooltip toolbar topnav trending trendmd upsell imagecaption mediacaption photocaption bibliography references
    """)
  private static let pairs: Set<String> = Set(
    """
    read more|read next|also read|more stories|more news|more on|more from|latest news|latest stories|most read|most viewed|most
    popular|see also|screen reader|sr only|visually hidden|skip link|skip to|skip nav|author bio|author info|author box|author
    card|about author|print only|pull quote|image description|photo credit|image credit|image source|topic list|topics list|article
    topics|article meta|post meta|entry meta|article tools|story tools|page tools|back to|top stories|top story|you may|what to|up
    next|next up|call to|site header|page header|global header|site info|article footer|post footer|entry footer|post
    navigation|link list|links list|story package|contact info|press contact|media contact|on this|in this|reading time|read time|date line|time
    stamp|last updated|publish date|published date|media caption|wp caption|fact box|key dates
    """.replacing("\n", with: " ").split(separator: "|").map(String.init))
  /// Said alone they name the thing; in longer names they may be anything.
  private static let whole: Set<String> = set(
    "links header aside metadata meta topics tag more timestamp date author authors widget widgets contact media ref reflist"
  )
  /// A name with one of these speaks of the text itself: what stands beside it, or does not.
  private static let exceptions: Set<String> = set(
    "articlebody storybody maincontent bodytext articletext with without has no is not open enabled")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
