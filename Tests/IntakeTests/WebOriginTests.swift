import Commitments
import Intake
import Testing

/// What a site has sent, with what the site says of it.
@Suite struct WebOriginTests {
  private func read(
    _ bytes: some Sequence<UInt8>, at address: String = "https://www.example.org/2025/03/14/talks?id=7",
    _ mediaType: String? = "text/html", charset: String? = nil, overrides: ArticleReader.Overrides = .init()
  ) -> [Outcome] {
    ArticleReader(overrides: overrides).read(
      bytes: Array(bytes), from: WebOrigin(address: address, mediaType: mediaType, charset: charset))
  }

  private func page(_ head: String) -> String {
    """
    <html><head><title>Talks</title>\(head)</head><body><article><p>The owners of the harbour said on Friday that they \
    would sign if the crews came back.</p></article></body></html>
    """
  }

  private func article(_ outcomes: [Outcome]) throws -> Article {
    try #require(outcomes.count == 1)
    return try outcomes[0].get()
  }

  @Test func `a page that names no address is known by where it was found, day and outlet too`() throws {
    let article = try article(read(page("").utf8))
    #expect(article.address == "https://www.example.org/2025/03/14/talks?id=7")
    #expect(article.source == "example.org")
    #expect(article.published == Day(iso: "2025-03-14"))
    #expect(article.key == "talks?id=7")
  }

  @Test(arguments: [
    ("https://www.example.org/talks", "https://www.example.org/talks"),
    ("https://news.example.org/talks", "https://news.example.org/talks"), ("/talks", "https://www.example.org/talks"),
    ("https://rival.example/talks", "https://www.example.org/a"),
    ("https://notexample.org/talks", "https://www.example.org/a"),
    ("https://www.example.org/", "https://www.example.org/a"),
  ])
  func `a page's own address counts if it is of the same site`(_ canonical: String, _ expected: String) throws {
    let head =
      "<meta property=\"og:url\" content=\"https://www.example.org/x\"><link rel=canonical href=\"\(canonical)\">"
    let article = try article(
      read(page(canonical == "https://www.example.org/" ? "" : head).utf8, at: "https://www.example.org/a"))
    #expect(article.address == expected)
    #expect(article.source == (canonical.contains("news.") ? "news.example.org" : "example.org"))
  }

  @Test func `the front page of a site is no address of an article`() throws {
    let article = try article(read(page("").utf8, at: "https://example.org/"))
    #expect(article.address == nil)
    #expect(article.source == "example.org")
  }

  @Test func `the encoding that the site names goes before the one that the page names`() throws {
    let text = page("<meta charset=\"windows-1252\">").replacing("crews", with: "cr\u{1}ws")
    // 0xC5 is Е in KOI8-R, Å in Windows-1252.
    let bytes = Array(text.utf8).map { $0 == 1 ? 0xC5 : $0 }
    #expect(try article(read(bytes, charset: "KOI8-R")).text.contains("crеws"))
    #expect(try article(read(bytes)).text.contains("crÅws"))
    let plain = Array("Title\n\nA cr".utf8) + [0xC5] + Array("w came.".utf8)
    #expect(try article(read(plain, "text/plain", charset: "koi8-r")).text == "A crеw came.")
  }

  @Test func `content that is evident goes before the media type, the type before the ending`() throws {
    #expect(try article(read(page("").utf8, "text/plain")).title == "Talks")
    let feed =
      "<rss><channel><title>Post</title><item><title>One</title><description>Owners sign.</description></item></channel></rss>"
    for type in ["text/html", "application/rss+xml", nil] { #expect(try article(read(feed.utf8, type)).title == "One") }
    let text = try article(read("Talks\n\nOwners sign.".utf8, at: "https://example.org/a.json", "text/plain"))
    #expect(text.text == "Owners sign.")
    #expect(text.address == "https://example.org/a.json")
    #expect(text.source == "example.org")
    #expect(try article(read("{\"title\": \"T\", \"text\": \"Owners sign.\"}".utf8, "application/json")).title == "T")
  }

  @Test func `what is no text is named with its address`() {
    #expect(
      messages(read("%PDF-1.7".utf8, "application/pdf")) == [
        "https://www.example.org/2025/03/14/talks?id=7: looks like PDF: only text, Markdown, JSON, HTML, RSS, Atom and mail are read; save the article as one of them"
      ])
    #expect(
      messages(read("".utf8)) == [
        "https://www.example.org/2025/03/14/talks?id=7: holds no text: an article needs at least one word"
      ])
  }

  @Test func `what the caller knows better counts`() throws {
    let overrides = ArticleReader.Overrides(
      title: "Own", published: Day(iso: "2025-01-01"), source: "Post", address: "https://own.example/a")
    let article = try article(read(page("").utf8, overrides: overrides))
    #expect(article.title == "Own" && article.source == "Post" && article.address == "https://own.example/a")
  }
}
