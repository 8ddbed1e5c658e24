import Commitments
import Foundation
import Intake
import TestSupport
import Testing

/// Markup that was made to do harm, or broke by itself, ends in a text or in a message.
@Suite struct HostileMarkupTests {
  private static let sentence = "The owners will sign the paper once the pickets have gone home."

  @Test func `nesting beyond measure is refused`() {
    let page = "<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>\(Self.sentence)</p>"
    #expect(
      messages(reading(page, named: "a.html")) == [
        "a.html: thousands of elements stand within one another, as in no page; save the article as text"
      ])
  }

  @Test func `a feed nested beyond measure, or with a page in it that is, is refused`() {
    let nested = { (tag: String) in String(repeating: tag, count: 100_000) }
    #expect(
      messages(reading("<rss>" + nested("<channel>"), named: "a.rss")) == [
        "a.rss: holds no text: an article needs at least one word"
      ])
    for tag in ["<b>", "&lt;div&gt;"] {
      let item = "<item><description>" + nested(tag) + Self.sentence + "</description></item>"
      #expect(messages(reading("<rss><channel>\(item)</channel></rss>", named: "a.rss")).count == 1, "\(tag)")
    }
    let feed = #"{"version": "https://jsonfeed.org/version/1", "items": "# + nested("[")
    #expect(messages(reading(feed, named: "a.json")).first?.contains("which nests less deeply") == true)
  }

  @Test func `a feed of very many items is read, each of them`() {
    let item = "<item><title>News</title><description>\(Self.sentence)</description></item>"
    let feed = "<rss><channel>" + String(repeating: item, count: 3_000) + "</channel></rss>"
    #expect(
      reading(feed, named: "a.rss").compactMap { try? $0.get().text }
        == [String](repeating: Self.sentence, count: 3_000))
  }

  @Test func `a page that never closes its bold type is read to the end`() throws {
    let paragraphs = (1...400).map { "<p><b>\($0) owners will sign the paper once the pickets have gone home." }
    let text = try #require(reading("<body>" + paragraphs.joined(), named: "a.html").first).get().text
    #expect(text.split(separator: "\n\n").count == 400)
    #expect(text.hasSuffix("400 owners will sign the paper once the pickets have gone home."))
  }

  @Test(.timeLimit(.minutes(Sanitizer.minutes(15)))) func `a page of five megabytes is read`() throws {
    let paragraph =
      "<div class=x><p>\(Self.sentence) <a href=/x>And a link.</a></p><ul><li><a href=/y>Another</a></ul></div>\n"
    let page = "<html><body><main>" + String(repeating: paragraph, count: 5_000_000 / paragraph.utf8.count)
    let text = try #require(reading(page, named: "a.html").first).get().text
    #expect(text == Self.sentence + " And a link.")
  }

  @Test(
    .timeLimit(.minutes(Sanitizer.minutes(15))),
    arguments: [
      "<b></i>", "<a href=x><p>", "</div></span>", "<table><tr><td>", "<p class='", "&#x41;&", "<!--", "<![CDATA[",
    ])
  func `a megabyte of broken tags ends in time`(piece: String) {
    let page = "<html><body><p>\(Self.sentence)</p>" + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(reading(page, named: "a.html").count == 1)
  }

  @Test(arguments: [
    "<p>", "<", "<html", "<html><body><p>\u{FFFD}", "&", "&#0;&#xD800;&#1114112;&bogus;", "<title>", "<!DOCTYPE html",
    "<?xml", "<!--",
    "<meta charset", "<meta charset=>", "<script>", "<script type=application/ld+json>",
    "<script type=application/ld+json>[[[[{",
    "<link rel=canonical href>", "<time datetime>", "<a href='", "<svg><p>", "<p lang=en\0>",
  ])
  func `a piece of a page is a text or a message`(page: String) {
    #expect(reading(page, named: "a.html").count == 1)
    #expect(reading(page + Self.sentence, named: "stdin").count == 1)
  }

  @Test func `a billion laughs are not laughed`() {
    var xml = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">"
    for level in 1...9 {
      xml +=
        "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level == 1 ? "" : "\(level - 1)");", count: 10) + "\">"
    }
    xml += "]><rss><channel><item><title>x</title><description>&lol9;</description></item></channel></rss>"
    let message = "declares entities of its own, which no feed needs and which can fill the memory: it is not read"
    #expect(messages(reading(xml, named: "a.rss")) == ["a.rss: \(message)"])
    #expect(messages(reading(utf16("\u{FEFF}" + xml), named: "stdin")) == ["stdin: \(message)"])
  }

  @Test(arguments: ["file:///etc/hostname", "http://127.0.0.1:9/x"])
  func `an entity from elsewhere is refused`(address: String) {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "\(address)">]>
      <rss><channel><item><description>&x;</description></item></channel></rss>
      """
    let message = "declares entities of its own, which no feed needs and which can fill the memory: it is not read"
    #expect(messages(reading(xml, named: "a.rss")) == ["a.rss: \(message)"])
  }

  @Test func `a document type from elsewhere is not fetched`() throws {
    try inTemporaryFolder { folder in
      let types = folder + "/rss.dtd"
      try "<!ENTITY stolen 'words of the disk'><!ATTLIST item note CDATA 'words of the disk'>"
        .write(toFile: types, atomically: true, encoding: .utf8)
      let xml = """
        <?xml version="1.0"?><!DOCTYPE rss SYSTEM "file://\(types)">
        <rss><channel><item><description>So it is: &stolen;.</description></item></channel></rss>
        """
      #expect(reading(xml, named: "a.rss").compactMap { try? $0.get().text } == ["So it is: &stolen;."])
    }
  }

  @Test func `references behind a fault are kept`() {
    let feed = { (text: String) in "<rss><channel><item><description>\(text)</description></item></channel></rss>" }
    let texts = { (text: String) in reading(feed(text), named: "a.rss").compactMap { try? $0.get().text } }
    #expect(texts("&foo; R&amp;D") == ["&foo; R&D"])
    #expect(texts("\u{B}R&amp;D &#0; &#xD800;") == ["R&D \u{FFFD} \u{FFFD}"])
    #expect(texts("A&B, &eacute;1 &apos;&#x41;&apos; & 2 &quot;C&quot; &amp;amp;") == ["A&B, \u{E9}1 'A' & 2 \"C\" &"])
    #expect(texts("<![CDATA[R&amp;D\u{C} &foo;]]> and S&amp;T") == ["R&D &foo; and S&T"])
  }

  @Test(arguments: [
    ("<p ", " a%=1", ">"), ("<p/", "a%/", ">"), ("<p ", "a% = '>' ", ">"), ("<!-- <i a=' --><p ", "a% ", ">"),
  ])
  func `thousands of attributes are refused before they cost anything`(start: String, piece: String, end: String) {
    let page = { (count: Int) in
      "<html><body>" + start + (1...count).map { piece.replacing("%", with: "\($0)") }.joined() + end + Self.sentence
    }
    let message = "an element with more than 1000 attributes, as in no page; save the article as text"
    #expect(messages(reading(page(200_000), named: "a.html")) == ["a.html: \(message)"])
    #expect(messages(reading(page(900), named: "a.html")).isEmpty)
  }

  @Test func `a feed's element of thousands of attributes is refused`() {
    let attributes = (1...2_000).map { " a\($0)=''" }.joined()
    let message = "an element with more than 1000 attributes, as in no page; save the article as text"
    #expect(messages(reading("<rss\(attributes)/>", named: "a.rss")) == ["a.rss: \(message)"])
  }

  @Test(arguments: ["<!-- <p%> -->", "<script>if (a <b%) {}</script>", "<p title='<b%>'>"])
  func `what only looks like attributes is none`(piece: String) {
    let page =
      "<html><body><p>\(Self.sentence)</p>" + piece.replacing("%", with: String(repeating: " a b", count: 3_000))
    #expect(reading(page, named: "a.html").compactMap { try? $0.get().text } == [Self.sentence])
  }

  @Test func `a million elements are refused`() {
    let page = "<html><body><p>\(Self.sentence)</p>" + String(repeating: "<b>", count: 1_000_000)
    let message = "more than 1000000 elements, as in no page; save the article as text"
    #expect(messages(reading(page, named: "a.html")) == ["a.html: \(message)"])
  }

  @Test func `a page of entities stays as long as it is`() throws {
    let page =
      "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>\(Self.sentence) &b;&b;&b;</p>"
    let text = try #require(reading(page, named: "a.html").first).get().text
    #expect(text.utf8.count < 200)
  }
}
