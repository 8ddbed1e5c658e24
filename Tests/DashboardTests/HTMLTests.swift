import Testing

@testable import Dashboard

@Suite struct HTMLTests {
  @Test func `text cannot become markup`() {
    let html = HTML.element("p", [.named("title", "\" onclick=\"x")]) { "<script>alert('1')</script> & \u{1b}[31mred" }
    #expect(
      html.source == "<p title=\"&quot; onclick=&quot;x\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; red</p>"
    )
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example/x", "file:///etc/passwd",
    "https://", "https://a b", "https://a\n.example", " https://a.example", "",
  ])
  func `what is no address of the web is no link`(_ address: String) {
    #expect(Link.outside(address) == nil)
  }

  @Test func `an address of the web is a link, escaped`() throws {
    let link = try #require(Link.outside("https://news.example/?a=1&b=\"2"))
    let html = HTML.element("a", [.href(link)]) { "there" }
    #expect(html.source == "<a href=\"https://news.example/?a=1&amp;b=&quot;2\">there</a>")
  }

  @Test func `parts of our own paths are encoded`() {
    #expect(Link.page(["parties", "A/B ?&"], [("p", "ü#")]).target == "/parties/A%2FB%20%3F%26?p=%C3%BC%23")
  }
}
