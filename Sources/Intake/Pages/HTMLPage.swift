import Commitments

/// An HTML page as an article: what it says about itself, and its text.
struct HTMLPage {
  private let tree: MarkupTree
  let facts: PageFacts
  /// Paragraphs, with an empty line between two.
  let text: String

  /// - Parameter found: Where the page was fetched. An address that it gives as its own is believed only if it is of the same
  ///   site, since a page can name whatever it likes.
  /// - Throws: if the page nests or grows beyond measure or holds no running text.
  init(_ html: String, place: String, foundAt found: String? = nil) throws(IntakeError) {
    let parsed: MarkupTree?
    do throws(MarkupFault) { parsed = try parsedHTML(html) } catch { throw IntakeError(error, place: place) }
    guard let tree = parsed else { throw .empty(place: place) }
    self.tree = tree
    let linked = LinkedData(in: tree)
    var facts = linked.facts
    let tags = PageTags(tree).facts
    // Outlets write the canonical address most carefully of all.
    facts.address = tags.address ?? facts.address
    facts.complete(from: tags)
    facts.complete(from: PageSight(tree).facts)
    if let found, !(facts.address.map { areOfOneSite($0, found) } ?? false) { facts.address = articleAddress(found) }
    facts.title = facts.title.map { withoutSite($0, facts.source) }
    facts.source = facts.source ?? (facts.address ?? found).flatMap { siteName($0) }
    facts.published = facts.published ?? facts.address.flatMap { dayInAddress($0) }
    self.facts = facts
    let body = PageBody(tree, title: facts.title)
    var text = body.paragraphs(believingNames: true).joined(separator: "\n\n")
    if wordCount(text) < 15 {
      // Some pages name everything oddly; then there is far more to read without the names.
      let all = body.paragraphs(believingNames: false).joined(separator: "\n\n")
      if wordCount(all) > 4 * wordCount(text) { text = all }
    }
    if let body = linked.body, wordCount(body) > 2 * wordCount(text), wordCount(body) >= 40 {
      text = paragraphs(of: body)
    }
    guard !text.isEmpty else { throw .noParagraphs(place: place) }
    self.text = text
  }
}

extension HTMLPage {
  /// - Parameter address: where the page was found, if it does not say so itself.
  func article(key: String, otherwiseAt address: String? = nil, overrides: ArticleReader.Overrides) -> Article {
    Article(
      key: articleKey(key), title: overrides.title.map(oneLine) ?? facts.title ?? "",
      source: overrides.source ?? facts.source ?? address.flatMap { siteName($0) },
      address: overrides.address ?? facts.address ?? address, author: facts.author,
      published: overrides.published ?? facts.published?.day, modified: (facts.modified ?? facts.published)?.moment,
      text: text)
  }
}

/// `Owners sign | Harbour Post` without the name of the site, where that is known.
private func withoutSite(_ title: String, _ site: String?) -> String {
  guard let site, !site.isEmpty, title.lowercased().hasSuffix(site.lowercased()) else { return title }
  let rest = title.dropLast(site.count).reversed().drop { !$0.isLetter && !$0.isNumber && !"\"”’)?!.".contains($0) }
  let cut = title.dropLast(site.count).dropFirst(rest.count)
  return cut.contains { "|-–—:•".contains($0) } && !rest.isEmpty ? String(rest.reversed()) : title
}

/// `https://example.org/2025/03/14/talks` tells the day.
private func dayInAddress(_ address: String) -> WrittenTime? {
  let parts = address.split(separator: "/").map(String.init)
  for index in parts.indices.dropLast(2) {
    guard parts[index].count == 4, let year = Int(parts[index]), (1_990..<2_100).contains(year),
      let day = Int(parts[index + 2]), parts[index + 2].count <= 2
    else { continue }
    if let month = Int(parts[index + 1]), let day = Day(year: year, month: month, day: day) {
      return WrittenTime(day: day)
    }
    if let time = WrittenTime("\(day) \(parts[index + 1]) \(year)") { return time }
  }
  return nil
}

/// Text that came without markup, line by line.
private func paragraphs(of body: String) -> String {
  body.split(whereSeparator: \.isNewline).compactMap { tidyLine(plainMarkup(String($0))) }.joined(separator: "\n\n")
}

func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

/// The text of a piece of HTML on one line, its entities resolved.
func plainMarkup(_ html: String) -> String {
  guard html.contains("<") || html.contains("&") else { return html }
  guard let tree = (try? parsedHTML(html)) ?? nil else { return html }
  return pageBlocks(tree).map(\.text).joined(separator: " ")
}

/// The paragraphs of a piece of HTML that is all article, as feeds and mails have it: pictures, labels and invitations go, and
/// where nothing else is left they are the text. `nil` if there is none at all.
func fragmentText(_ html: String) -> String? {
  guard let tree = (try? parsedHTML(html)) ?? nil else { return nil }
  let text = PageBody(tree, title: nil).allParagraphs().joined(separator: "\n\n")
  return text.isEmpty ? nil : text
}
