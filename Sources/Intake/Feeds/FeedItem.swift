import Commitments

/// One item of a feed, whatever the feed's format.
struct FeedItem {
  /// What the feed knows it by; an address or any other text.
  var id: String?
  var facts = PageFacts()
  /// The whole text in HTML, or without markup.
  var content: Content?
  var summary: Content?

  enum Content {
    case html(String)
    case plain(String)

    /// Paragraphs; `nil` if there are none.
    var text: String? {
      switch self {
      case .html(let html): return fragmentText(html)
      case .plain(let text):
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
          tidyLine(String($0)) ?? ""
        }
        let paragraphs = lines.joined(separator: "\n").split(separator: "\n\n").map {
          String($0.drop(while: \.isNewline))
        }
        let words = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
        return words.isEmpty ? nil : words
      }
    }
  }

  /// The item as an article.
  ///
  /// - Parameters:
  ///   - feed: What the feed says for all its items.
  ///   - stem: The name of the file; a key has a few letters behind it that stay when the feed moves on.
  func article(
    of feed: PageFacts, stem: String, place: String, overrides: ArticleReader.Overrides
  ) throws(IntakeError) -> Article {
    let (content, summary) = (content?.text, summary?.text)
    guard let text = content ?? summary else { throw .noItemText(place: place) }
    // Some feeds have the whole text as description, others a summary as content too.
    let isSummary = wordCount(text) < 80 && (content == nil || content == summary)
    let name = id ?? facts.address ?? facts.title ?? text
    return Article(
      key: articleKey(stem + "-" + SHA256.hexDigest(of: name).prefix(8)),
      title: overrides.title.map(oneLine) ?? facts.title ?? "",
      source: overrides.source ?? facts.source ?? feed.source, address: overrides.address ?? facts.address,
      author: facts.author, published: overrides.published ?? facts.published?.day,
      modified: (facts.modified ?? facts.published)?.moment, isSummary: isSummary, text: text)
  }
}

/// The address of an item, `nil` if its link leads to a place within a page and something else tells the item from others: the
/// posts of a live blog would pass for versions of one article.
func itemAddress(_ link: String, id: String?) -> String? {
  guard let address = articleAddress(link) else { return nil }
  // Places of posts have a number; `#top` is no post.
  let hasNumber = link.firstIndex(of: "#").map { link[$0...].contains(where: \.isNumber) } ?? false
  guard hasNumber, let id, articleAddress(id) != address || id.contains("#") else { return address }
  return nil
}

/// The items of a feed without addresses that several of them have: those lead to a page that gathers them, and articles of one
/// address would pass for versions of one.
func withOwnAddresses(_ items: [Result<Article, IntakeError>]) -> [Result<Article, IntakeError>] {
  let addresses = items.compactMap { (try? $0.get())?.address }
  let counts = addresses.reduce(into: [:]) { counts, address in counts[address, default: 0] += 1 }
  return items.map { item in
    item.map { article in
      var article = article
      if let address = article.address, counts[address, default: 0] > 1 { article.address = nil }
      return article
    }
  }
}
