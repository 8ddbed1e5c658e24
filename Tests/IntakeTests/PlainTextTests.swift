import Commitments
import Intake
import Testing

@Suite struct PlainTextTests {
  @Test func `the first line is the title and the rest the text`() {
    #expect(
      reading("Truce holds\n\nBoth sides kept quiet.\nSo far.\n", named: "news/truce.txt") == [
        .success(Article(key: "truce", title: "Truce holds", text: "Both sides kept quiet.\nSo far."))
      ])
  }

  @Test func `a Markdown heading loses its sign`() {
    #expect(
      reading("# Truce holds  \n\nBoth sides kept quiet.", named: "truce.md") == [
        .success(Article(key: "truce", title: "Truce holds", text: "Both sides kept quiet."))
      ])
    #expect(
      reading("#1 seed loses\nText.", named: "a.md") == [
        .success(Article(key: "a", title: "#1 seed loses", text: "Text."))
      ])
  }

  @Test func `only blank lines around the text go, its own spaces and line ends stay`() {
    #expect(
      reading("\n \n\u{FEFF}Title\r\n\r\n\t\r\n  First.\r\n\r\nSecond. \r\n \r\n", named: "a.txt") == [
        .success(Article(key: "a", title: "\u{FEFF}Title", text: "  First.\r\n\r\nSecond. "))
      ])
  }

  @Test func `line ends of old systems separate the title too`() {
    #expect(
      reading("Title\rText.\rMore.", named: "a.txt") == [
        .success(Article(key: "a", title: "Title", text: "Text.\rMore."))
      ])
  }

  @Test func `a single line is text without title`() {
    #expect(
      reading("Kyiv will sign if Moscow does.\n", named: "stdin") == [
        .success(Article(key: "stdin", title: "", text: "Kyiv will sign if Moscow does."))
      ])
  }

  @Test(arguments: [
    ("Lead sentence.\nMore.", "Truce", "Lead sentence.\nMore."), ("Truce\nMore.", "Truce", "More."),
    ("# Old title\nMore.", "Truce", "More."), ("Only this.", "Truce", "Only this."),
  ])
  func `a title that is given costs no line of the text but a heading or itself`(
    content: String, title: String, text: String
  ) {
    #expect(
      reading(content, named: "a.txt", with: .init(title: title)) == [
        .success(Article(key: "a", title: title, text: text))
      ])
  }

  @Test func `what the caller states is taken over`() throws {
    let day = try #require(Day(iso: "2025-03-14"))
    let overrides = ArticleReader.Overrides(published: day, source: "Echo", address: "https://example.org/1")
    #expect(
      reading("Title\nText.", named: "a.txt", with: overrides) == [
        .success(
          Article(
            key: "a", title: "Title", source: "Echo", address: "https://example.org/1", published: day, text: "Text."))
      ])
  }
}
