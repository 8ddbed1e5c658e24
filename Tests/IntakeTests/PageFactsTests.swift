import Commitments
import Intake
import Testing

/// What a page says about itself, by the place where it says it.
@Suite struct PageFactsTests {
  /// Title, day, source, address and author, joined by bars.
  private func facts(head: String = "", body: String = "") throws -> String {
    let page =
      "<html><head>\(head)</head><body>\(body)<p>The owners will sign the paper once the pickets have gone home.</p></body></html>"
    let article = try #require(reading(page, named: "a.html").first).get()
    return [article.title, article.published?.description, article.source, article.address, article.author]
      .map { $0 ?? "" }.joined(separator: "|")
  }

  @Test(arguments: [
    ("<title>Owners sign | Harbour Post</title>", "Owners sign||||"),
    ("<title>Owners will sign paper | Harbour Post</title>", "Owners will sign paper||||"),
    ("<meta property=og:title content='Owners &amp; union sign'><title>x</title>", "Owners & union sign||||"),
    ("<meta property=og:site_name content='Harbour Post'>", "||Harbour Post||"),
    ("<meta name=author content='By Ida Larkin'>", "||||Ida Larkin"),
    ("<meta property=article:author content='https://example.org/ida'>", "||||"),
    (
      "<link rel=canonical href=/2025/03/14/sign><meta property=og:url content=https://Example.org/x>",
      "|2025-03-14|example.org|https://example.org/2025/03/14/sign|"
    ),
    (
      "<link rel=canonical href=https://example.org/><meta property=og:url content='https://example.org/a?id=1&utm_source=x#top'>",
      "||example.org|https://example.org/a?id=1|"
    ),
    ("<link rel=canonical href=javascript:alert(1)>", "||||"),
    ("<meta property=article:published_time content=2025-03-14T23:30:00-05:00>", "|2025-03-14|||"),
    ("<meta name=DC.date.issued content=2024-11-05>", "|2024-11-05|||"),
    ("<meta name=pubdate content='Fri, 14 Mar 2025 10:00:00 GMT'>", "|2025-03-14|||"),
    ("<meta name=date content='03/04/2025'>", "||||"),
    (
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A\\nB\",\"datePublished\":\"2025-03-14\",\"author\":\"X\",\"publisher\":{\"name\":\"P\"}}</script>",
      "A B|2025-03-14|P||X"
    ),
    (
      "<script type=application/ld+json>[{\"@type\":[\"Article\"],\"headline\":\"A\nB\",\"author\":[{\"name\":\"X\"},{\"name\":\"Y\"}]}]</script>",
      "A B||||X, Y"
    ),
    (
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":</script><title>Only the title is left</title>",
      "Only the title is left||||"
    ),
    (
      "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2025-03-14\"},{\"@type\":\"WebSite\",\"name\":\"P\"}]}</script>",
      "|2025-03-14|P||"
    ),
  ])
  func `the head says it`(head: String, expected: String) throws {
    #expect(try facts(head: head) == expected)
  }

  @Test(arguments: [
    ("<h1>Owners sign</h1>", "Owners sign||||"),
    ("<h1>Owners sign</h1><p>By Ida Larkin</p><p>Monday, April 12, 1999</p>", "Owners sign|1999-04-12|||Ida Larkin"),
    ("<h1>Owners sign</h1><time datetime=2025-03-14T10:00Z>today</time>", "Owners sign|2025-03-14|||"),
    ("<p class=date>14.03.2025</p><h1>Owners sign</h1>", "Owners sign|2025-03-14|||"),
    (
      "<div itemscope><h1>Owners sign</h1><span itemprop=author><span itemprop=name>Ida Larkin</span></span><meta itemprop=datePublished content=2025-03-14></div>",
      "Owners sign|2025-03-14|||Ida Larkin"
    ),
    (
      "<h1>Owners sign</h1><p>They had met on 3 March 2025 in a hotel near the port, and had talked all night about it.</p>",
      "Owners sign||||"
    ),
  ])
  func `or a reader sees it`(body: String, expected: String) throws {
    #expect(try facts(body: body) == expected)
  }

  @Test func `a saved page knows where it came from`() throws {
    let page = """
      <!DOCTYPE html>
      <!-- saved from url=(0040)https://example.org/news/owners-sign?a=1 -->
      <html><body><p>The owners will sign the paper once the pickets have gone home.</p></body></html>
      """
    let article = try #require(reading(page, named: "a.html").first).get()
    #expect(article.address == "https://example.org/news/owners-sign?a=1")
  }

  @Test func `the caller's word goes before all of it`() throws {
    let page = """
      <title>x</title><meta property=og:site_name content=y><link rel=canonical href=https://example.org/a>
      <meta name=date content=2025-03-14><p>The owners will sign the paper once the pickets have gone home.</p>
      """
    let overrides = ArticleReader.Overrides(
      title: "T", published: Day(iso: "2020-01-01"), source: "S", address: "https://example.org/b")
    let article = try #require(reading(page, named: "a.html", with: overrides).first).get()
    #expect(
      [article.title, article.published?.description, article.source, article.address]
        == ["T", "2020-01-01", "S", "https://example.org/b"])
  }
}
