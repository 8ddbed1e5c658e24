import Commitments
import Foundation
import Intake
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

  @Test func `a page that never closes its bold type is read to the end`() throws {
    let paragraphs = (1...400).map { "<p><b>\($0) owners will sign the paper once the pickets have gone home." }
    let text = try #require(reading("<body>" + paragraphs.joined(), named: "a.html").first).get().text
    #expect(text.split(separator: "\n\n").count == 400)
    #expect(text.hasSuffix("400 owners will sign the paper once the pickets have gone home."))
  }

  @Test(.timeLimit(.minutes(1))) func `a page of five megabytes is read`() throws {
    let paragraph =
      "<div class=x><p>\(Self.sentence) <a href=/x>And a link.</a></p><ul><li><a href=/y>Another</a></ul></div>\n"
    let page = "<html><body><main>" + String(repeating: paragraph, count: 5_000_000 / paragraph.utf8.count)
    let text = try #require(reading(page, named: "a.html").first).get().text
    #expect(text == Self.sentence + " And a link.")
  }

  @Test(
    .timeLimit(.minutes(1)),
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
  func `nothing is fetched, from the disk or from the net`(address: String) {
    let xml = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "\(address)">]>
      <rss><channel><item><description>&x;</description></item></channel></rss>
      """
    #expect(messages(reading(xml, named: "a.rss")).count == 1)
    let outside =
      "<?xml version='1.0'?><!DOCTYPE rss SYSTEM '\(address)'><rss><channel><item><description>So it is.</description></item></channel></rss>"
    #expect(reading(outside, named: "a.rss").compactMap { try? $0.get().text } == ["So it is."])
  }

  @Test func `a page of entities stays as long as it is`() throws {
    let page =
      "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>\(Self.sentence) &b;&b;&b;</p>"
    let text = try #require(reading(page, named: "a.html").first).get().text
    #expect(text.utf8.count < 200)
  }
}
