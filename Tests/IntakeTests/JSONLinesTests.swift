import Commitments
import Intake
import Testing

@Suite struct JSONLinesTests {
  @Test func `one bad line is named and the others are read`() {
    let text = """
      {"id": "a", "text": "One."}
      {"id": "b", "text":
      \u{20}
      {"text": "Four."}\r
      ["x"]
      {"id": "f", "text": "Six."}

      """
    #expect(
      reading(text, named: "in/batch.jsonl") == [
        .success(Article(key: "a", title: "", text: "One.")),
        .failure(.notJSON(place: "in/batch.jsonl:2", column: 20, found: "the input ends", expected: "a value")),
        .success(Article(key: "batch-4", title: "", text: "Four.")),
        .failure(.notAnArticle(place: "in/batch.jsonl:5", found: "a list")),
        .success(Article(key: "f", title: "", text: "Six.")),
      ])
  }

  @Test func `a line that is not UTF-8 spoils only itself`() {
    let bytes = Array("{\"text\": \"Zoë.\"}\n{\"text\": \"a".utf8) + [0xFF] + Array("\"}\n{\"text\": \"c\"}\n".utf8)
    #expect(
      reading(bytes, named: "b.jsonl") == [
        .success(Article(key: "b-1", title: "", text: "Zoë.")),
        .failure(.notUTF8(place: "b.jsonl:2", byte: 0xFF, offset: 29)),
        .success(Article(key: "b-3", title: "", text: "c")),
      ])
  }

  @Test func `a file of which no line can be decoded fails as a whole`() {
    #expect(
      reading([0x7B, 0x00, 0x01, 0x0A, 0x02], named: "b.jsonl") == [
        .failure(.binary(place: "b.jsonl", byte: 0, offset: 1))
      ])
  }

  @Test func `lines of a Latin-1 file are converted together`() {
    let bytes = Array("{\"text\": \"caf".utf8) + [0xE9] + Array("\"}\n{\"text\": \"tea\"}".utf8)
    #expect(
      reading(bytes, named: "b.jsonl") == [
        .success(Article(key: "b-1", title: "", text: "café")), .success(Article(key: "b-2", title: "", text: "tea")),
      ])
  }

  @Test func `ten thousand lines keep their order and their numbers`() {
    let lines = (1...10_000).map { "{\"text\": \"Line \($0).\"}" }.joined(separator: "\n")
    let expected = (1...10_000).map { Outcome.success(Article(key: "b-\($0)", title: "", text: "Line \($0).")) }
    #expect(reading(lines, named: "b.jsonl") == expected)
  }
}
