import Fetching
import Testing

@Suite struct RobotsTests {
  private func allowed(_ text: String, _ targets: [String]) -> [String] {
    let robots = Robots(text, agent: "ctrack")
    return targets.filter { robots.rule(against: $0) == nil }
  }

  @Test func `the groups for us count together, and before those for all`() {
    let text = """
      User-agent: *
      Disallow: /

      User-Agent: other
      User-agent: CTRACK/1.0
      Disallow: /a
      # more for us
      user-agent: ctrack
      disallow: /b # with its reason
      """
    #expect(allowed(text, ["/a", "/b", "/c", "/"]) == ["/c", "/"])
    #expect(Robots(text, agent: "stranger").rule(against: "/c") == "Disallow: /")
    #expect(Robots(text, agent: "ctrack").rule(against: "/bee") == "disallow: /b")
  }

  @Test func `a group without rules lets us everywhere`() {
    #expect(allowed("User-agent: *\nDisallow: /\nUser-agent: ctrack\nDisallow:", ["/a"]) == ["/a"])
    #expect(allowed("Disallow: /", ["/a"]) == ["/a"])
    #expect(allowed("", ["/a"]) == ["/a"])
  }

  @Test func `the longest pattern decides, and of equals the one that allows`() {
    let text = "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /news/open/not\nAllow: /x\nDisallow: /x"
    #expect(
      allowed(text, ["/news/1", "/news/open/1", "/news/open/not/1", "/x", "/"]) == ["/news/open/1", "/x", "/"])
  }

  @Test(arguments: [
    ("/*.pdf$", ["/a.pdf", "/a/b.pdf"], ["/a.pdf?x", "/pdf"]), ("/a*b*c", ["/abc", "/axxbxxcxx"], ["/acb", "/ab"]),
    ("*", ["/", "/a"], []), ("/$", ["/"], ["/a"]), ("/a$", ["/a"], ["/ab", "/"]), ("/*a$", ["/a", "/aaba"], ["/ab"]),
    ("/a$b", ["/a$b"], ["/a"]), ("/ü", ["/%C3%BC"], ["/u"]), ("/%7eme", ["/~me"], []), ("/a%2fb", ["/a%2Fb"], ["/a/b"]),
    ("/a*$", ["/a", "/ab"], ["/b"]), ("/A", ["/A"], ["/a"]),
  ])
  func `stars stand for anything and the dollar for the end`(
    _ pattern: String, _ forbidden: [String], _ open: [String]
  ) {
    #expect(allowed("User-agent: *\nDisallow: \(pattern)", forbidden + open) == open)
  }

  @Test func `what is not understood is passed over`() {
    let text =
      "\u{FEFF}User-agent: *\r\nCrawl-delay: 5\r\nSitemap: http://a/\r\nnonsense\r\n\0\r\nDISALLOW : /a\rAllow\r\n"
    #expect(allowed(text, ["/a", "/b", "/robots.txt"]) == ["/b", "/robots.txt"])
    #expect(allowed("User-agent: *\nDisallow: /", ["/robots.txt"]) == ["/robots.txt"])
  }

  @Test func `patterns made to take long are done at once`() {
    let pattern = String(repeating: "a*", count: 2_000) + "b$"
    let target = "/" + String(repeating: "a", count: 1_900)
    #expect(allowed("User-agent: *\nDisallow: /\(pattern)", [target]) == [target])
  }
}
