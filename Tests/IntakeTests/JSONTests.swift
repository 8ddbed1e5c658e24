import Commitments
import Intake
import Testing

@Suite struct JSONTests {
  @Test func `every field of an object is taken, unknown ones are passed over`() throws {
    let day = try #require(Day(iso: "2025-03-14"))
    let text = """
      {"id": "truce-1", "title": "Truce", "published": "2025-03-14", "source": "Echo", "url": "https://example.org/1",
       "topic": ["war", {"deep": [1, -2.5e+3, true, false, null]}], "text": "One.\\n\\nTwo \\u20ac \\ud83d\\ude00 \\"q\\" \\/."}
      """
    #expect(
      reading(text, named: "a.json") == [
        .success(
          Article(
            key: "truce-1", title: "Truce", source: "Echo", address: "https://example.org/1",
            published: day, text: "One.\n\nTwo € 😀 \"q\" /."))
      ])
  }

  @Test(arguments: [
    #"{"text": "Words."}"#, #"{"id": null, "title": null, "published": null, "source": null, "text": "Words."}"#,
    #"{"id": "", "title": " ", "published": "", "source": "", "url": "", "text": "Words."}"#,
    "\u{FEFF}{\"text\":\"Words.\"}\r\n",
  ])
  func `what is absent, null or blank stays open, and the file's name is the key`(text: String) {
    #expect(reading(text, named: "news/a.b.json") == [.success(Article(key: "a.b", title: "", text: "Words."))])
  }

  @Test func `the text is kept to the letter`() {
    let outcome = reading(#"{"text": "\r\n  Words.\t\r\n\u001b "}"#, named: "a.json")
    #expect(outcome == [.success(Article(key: "a", title: "", text: "\r\n  Words.\t\r\n\u{1B} "))])
  }

  @Test(arguments: ["2025-03-14T23:59:00+03:00", "2025-03-14T18:05:09Z", "2025-03-14 18:05"])
  func `a time of publication gives its day as written`(time: String) throws {
    let day = try #require(Day(iso: "2025-03-14"))
    #expect(
      reading("{\"text\": \"Words.\", \"published\": \"\(time)\"}", named: "a.json") == [
        .success(Article(key: "a", title: "", published: day, text: "Words."))
      ])
  }

  @Test func `a whole number serves as id, and of a repeated field the last counts`() {
    #expect(
      reading(#"{"id": 17, "text": "Old.", "text": "New."}"#, named: "a.json") == [
        .success(Article(key: "17", title: "", text: "New."))
      ])
  }

  @Test func `what the caller states goes before what the object says`() throws {
    let day = try #require(Day(iso: "2025-03-15"))
    let overrides = ArticleReader.Overrides(title: "T", published: day, source: "S", address: "A")
    #expect(
      reading(
        #"{"title": "x", "published": "yesterday", "source": "y", "url": "z", "text": "Words."}"#, named: "a.json",
        with: overrides) == [
          .success(Article(key: "a", title: "T", source: "S", address: "A", published: day, text: "Words."))
        ])
  }

  @Test func `of a list each article is read or fails alone`() {
    let text = """
      [{"text": "One."},
       {"title": "no words"},
       {"id": "third", "text": "Three."},
       4]
      """
    #expect(
      reading(text, named: "batch.json") == [
        .success(Article(key: "batch-1", title: "", text: "One.")), .failure(.noText(place: "batch.json:2")),
        .success(Article(key: "third", title: "", text: "Three.")),
        .failure(.notAnArticle(place: "batch.json:4", found: "a number")),
      ])
  }

  @Test func `a title cannot smuggle line ends or terminal controls`() {
    #expect(
      reading(#"{"title": " One\ntwo\u001b[31m ", "text": "Words."}"#, named: "a.json") == [
        .success(Article(key: "a", title: "One two [31m", text: "Words."))
      ])
  }
}
