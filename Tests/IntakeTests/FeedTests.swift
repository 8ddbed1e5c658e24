import Commitments
import Intake
import Testing

/// RSS, Atom and JSON Feed: every item an article.
@Suite struct FeedTests {
  /// Everything but the key, whose end is a hash.
  private func articles(_ feed: String, named name: String = "stdin") throws -> [Article] {
    try reading(feed, named: name).map { outcome in
      var article = try outcome.get()
      article.key = String(article.key.prefix { $0 != "-" })
      return article
    }
  }

  private static func time(_ text: String) -> RecordingTime? { RecordingTime(iso: text) }

  @Test func `RSS 2.0 with whole texts and with summaries`() throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>Harbour Post: World</title><link>https://example.org/</link>
      <atom:link href="https://example.org/rss" rel="self"/><description>News</description>
      <item><title><![CDATA[Owners & union sign]]></title><link>https://example.org/a?at_medium=RSS&amp;id=1#top</link>
      <guid isPermaLink="false">4711</guid><pubDate>Fri, 14 Mar 2025 23:05:09 -0500</pubDate><dc:creator>Ida Larkin</dc:creator>
      <media:title>A crane</media:title><media:content url="x.jpg"/><description>They have signed.</description>
      <content:encoded><![CDATA[<p>The owners signed on <b>Friday</b>.</p><figure><figcaption>A crane stands in the port of Estmouth.</figcaption></figure>
      <p>The pickets went home.</p><p>The post <a href="x">Owners sign</a> appeared first on Harbour Post.</p>]]></content:encoded></item>
      <item><title>Ferries&amp;nbsp;stop</title><guid>https://example.org/b</guid><author>desk@example.org (News desk)</author>
      <description>&lt;p&gt;Ferry crews have voted to stop work from Monday.&lt;/p&gt;&lt;a href="b"&gt;Continue reading&lt;/a&gt;</description></item>
      </channel></rss>
      """
    #expect(
      try articles(feed) == [
        Article(
          key: "stdin", title: "Owners & union sign", source: "Harbour Post: World",
          address: "https://example.org/a?id=1",
          author: "Ida Larkin", published: Day(iso: "2025-03-14"), modified: Self.time("2025-03-15T04:05:09Z"),
          text: "The owners signed on Friday.\n\nThe pickets went home."),
        Article(
          key: "stdin", title: "Ferries stop", source: "Harbour Post: World", address: "https://example.org/b",
          author: "News desk", isSummary: true, text: "Ferry crews have voted to stop work from Monday."),
      ])
  }

  @Test func `Atom with text, HTML and XHTML`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>Ministry</title>
      <link rel="self" href="https://example.org/feed"/><id>urn:feed</id><updated>2025-03-16T00:00:00Z</updated>
      <entry><title type="html">Statement &amp;amp; answer</title><id>urn:1</id><link rel="edit" href="https://example.org/e"/>
      <link href="https://example.org/1"/><published>2025-03-14T10:00:00Z</published><updated>2025-03-15T10:00:00Z</updated>
      <author><name>Press office</name></author><media:content url="x"/>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Norland will sign &lt;soon&gt; if <i>others</i> do.</p>
      <p>It waits.</p></div></content></entry>
      <entry><title>Second</title><id>urn:2</id><updated>2025-03-15T10:00:00Z</updated>
      <summary>Norland&#8217;s answer is in the post.</summary><source><title>Other ministry</title><id>x</id></source></entry>
      <entry><title>Third</title><id>urn:3</id><content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry></feed>
      """
    #expect(
      try articles(feed, named: "m.txt") == [
        Article(
          key: "m", title: "Statement & answer", source: "Ministry", address: "https://example.org/1",
          author: "Press office", published: Day(iso: "2025-03-14"), modified: Self.time("2025-03-15T10:00:00Z"),
          text: "Norland will sign <soon> if others do.\n\nIt waits."),
        Article(
          key: "m", title: "Second", source: "Other ministry", published: Day(iso: "2025-03-15"),
          modified: Self.time("2025-03-15T10:00:00Z"), isSummary: true, text: "Norland’s answer is in the post."),
        Article(key: "m", title: "Third", source: "Ministry", text: "One.\n\nTwo."),
      ])
  }

  @Test func `RSS 1.0 stands in RDF`() throws {
    let feed = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Old Post</title></channel>
      <item rdf:about="https://example.org/a"><title>Old</title><link>https://example.org/a</link><description>It is old.</description>
      <dc:date>2004-05-06T07:08:09Z</dc:date></item></rdf:RDF>
      """
    #expect(
      try articles(feed, named: "old.rdf") == [
        Article(
          key: "old", title: "Old", source: "Old Post", address: "https://example.org/a",
          published: Day(iso: "2004-05-06"),
          modified: Self.time("2004-05-06T07:08:09Z"), isSummary: true, text: "It is old.")
      ])
  }

  @Test func `JSON Feed`() throws {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Post", "authors": [{"name": "Desk"}], "items": [
        {"id": 1, "url": "https://example.org/a", "title": "Signed", "content_html": "<p>They signed.</p><p>All of them.</p>",
         "date_published": "2025-03-14T10:00:00+01:00", "date_modified": "2025-03-15T10:00:00Z"},
        {"id": "https://example.org/b", "content_text": "First.\\n\\nSecond.", "author": {"name": "Ida Larkin"}},
        {"id": "c", "summary": "Only this."},
        {"id": "d"}
      ]}
      """
    let outcomes = reading(feed, named: "feed.json")
    #expect(
      try outcomes.prefix(3).map { try $0.get() }.map { article in
        var article = article
        article.key = ""
        return article
      } == [
        Article(
          key: "", title: "Signed", source: "Harbour Post", address: "https://example.org/a", author: "Desk",
          published: Day(iso: "2025-03-14"), modified: Self.time("2025-03-15T10:00:00Z"),
          text: "They signed.\n\nAll of them."),
        Article(
          key: "", title: "", source: "Harbour Post", address: "https://example.org/b", author: "Ida Larkin",
          text: "First.\n\nSecond."),
        Article(key: "", title: "", source: "Harbour Post", author: "Desk", isSummary: true, text: "Only this."),
      ])
    #expect(
      messages(outcomes) == ["feed.json:6, item 4: neither content nor summary: an article needs at least one word"])
  }

  @Test func `the key of an item stays when the feed moves on`() throws {
    func feed(_ items: String...) -> String { "<rss><channel>\(items.joined())</channel></rss>" }
    let (first, second) = (
      "<item><guid>1</guid><description>One is here.</description></item>",
      "<item><guid>2</guid><description>Two is here.</description></item>"
    )
    let keys = try [feed(second), feed(first, second)].map { feed in
      try #require(reading(feed, named: "f.rss").last).get().key
    }
    #expect(keys == ["f-d4735e3a", "f-d4735e3a"])
  }

  @Test func `an address that several items share is none of theirs`() throws {
    let items = ["One is here.", "Two is here."].map { text in
      "<item><link>https://example.org/live</link><description>\(text)</description></item>"
    }
    let other = "<item><link>https://example.org/a</link><description>Three is here.</description></item>"
    let feed = "<rss><channel>\(items.joined())\(other)</channel></rss>"
    #expect(try articles(feed).map(\.address) == [nil, nil, "https://example.org/a"])
  }

  @Test(arguments: [
    ("<guid>g9</guid>", "#post-9", nil),
    ("<guid>https://example.org/live#post-9</guid>", "#post-9", nil),
    // The link only has something for counting behind it.
    ("<guid>https://example.org/live</guid>", "#ref=feed2", "https://example.org/live"),
    ("<guid>g9</guid>", "#top", "https://example.org/live"),
    ("", "#post-9", "https://example.org/live"), ("<guid>g9</guid>", "", "https://example.org/live"),
  ])
  func `a place within a page is no address of an item that has a name of its own`(
    guid: String, fragment: String, address: String?
  ) throws {
    let item = "<item>\(guid)<link>https://example.org/live\(fragment)</link><description>One.</description></item>"
    #expect(try articles("<rss><channel>\(item)</channel></rss>").map(\.address) == [address])
  }

  @Test(arguments: [
    ("https://example.org/news/feed.xml", "/rel/2", "https://example.org/rel/2"),
    ("https://example.org/news/feed.xml", "b?x=1", "https://example.org/news/b?x=1"),
    ("https://example.org/news/feed.xml?all", "../c#top", "https://example.org/c"),
    ("https://example.org/news/feed", "?p=7", "https://example.org/news/feed?p=7"),
    ("https://example.org", "a/./b", "https://example.org/a/b"),
    ("https://example.org/f", "//other.example/b", "https://other.example/b"),
    ("https://example.org/f", "mailto:desk@example.org", nil), ("https://example.org/f", "#top", nil),
  ])
  func `a relative link is the feed's`(base: String, link: String, address: String?) throws {
    let item = "<item><link>\(link)</link><guid>g</guid><description>One.</description></item>"
    let json =
      #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"g","url":"\#(link)","content_text":"One."}]}"#
    let feeds = [("<rss><channel>\(item)</channel></rss>", "text/xml"), (json, "application/json")]
    for (feed, mediaType) in feeds {
      let origin = WebOrigin(address: base, mediaType: mediaType)
      let outcomes = ArticleReader().read(bytes: Array(feed.utf8), from: origin)
      #expect(try outcomes.map { try $0.get().address } == [address], "\(feed)")
    }
  }

  @Test func `in a file the feed says itself what links are relative to`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.org/all/"/>
      <entry><id>1</id><link href="a"/><summary>One.</summary></entry>
      <entry xml:base="/other/"><id>2</id><link href="b"/><summary>Two.</summary></entry>
      <entry xml:base="https://third.example/x/"><id>3</id><link href="c"/><summary>Three.</summary></entry></feed>
      """
    #expect(
      try articles(feed).map(\.address) == [
        "https://example.org/all/a", "https://example.org/other/b", "https://third.example/x/c",
      ])
  }

  @Test func `a broken feed is read as far as it goes, but for an item that is cut off`() throws {
    let feed =
      "<rss><channel><item><title>A & B</title><description>Caf&eacute; &nbsp;owners sign.</description></item><item><description>Cut off he"
    let items = reading(feed, named: "f.rss")
    #expect(try items.dropLast().map { try $0.get().text } == ["Café owners sign."])
    #expect(
      messages(items) == [
        "f.rss, item 2: the file ends within it: what is left may say something else than the whole; save the feed again"
      ])
    let whole = "<rss><channel><item><description>One is here.</description><item><description>Two is.</channel></rss>"
    #expect(messages(reading(whole, named: "f.rss")) == [])
    #expect(messages(reading("<?xml version='1.0'?>", named: "f.rss")).count == 1)
  }

  @Test func `a feed in another encoding is read as it declares`() throws {
    let feed =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><description>Caf".utf8) + [0xE9]
      + Array(" owners sign.</description></item></channel></rss>".utf8)
    #expect(try reading(feed, named: "f.xml").map { try $0.get().text } == ["Café owners sign."])
  }
}
