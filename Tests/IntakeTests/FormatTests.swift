import Commitments
import Intake
import Testing

@Suite struct FormatTests {
  @Test(arguments: [
    ("Title\nText", InputFormat.text), ("[Updated] Title\nText", .text), ("", .text), (" {\"text\": 1}", .json),
    ("{\n  \"text\": {\n}}", .json), ("\u{FEFF}[ {}]", .json), ("[]", .json),
    ("{\"a\": 1}\n\n{\"a\": 2}\n", .jsonLines),
    ("{broken\n{\"a\": 2}", .jsonLines),
  ])
  func `the content tells the format where no ending does`(content: String, format: InputFormat) {
    #expect(InputFormat(content: content.utf8) == format)
  }

  @Test func `UTF-16 does not hide the format`() {
    let bytes = utf16("\u{FEFF}{\"a\": 1}\n{\"a\": 2}")
    #expect(InputFormat(content: bytes) == .jsonLines)
  }

  @Test(arguments: [
    ("TXT", InputFormat.text), ("md", .text), ("Json", .json), ("jsonl", .jsonLines), ("ndjson", .jsonLines),
    ("csv", nil), ("", nil),
  ])
  func `an ending promises a format`(ending: String, format: InputFormat?) {
    #expect(InputFormat(ending: ending) == format)
  }

  @Test(arguments: [
    ("a.txt", "{\"text\": \"x\"}\ny", InputFormat?.none, "y"), ("a.txt", "{\"text\": \"x\"}", .json, "x"),
    ("a.dat", "{\"text\": \"x\"}", nil, "x"), ("stdin", "{\"text\": \"x\"}", nil, "x"),
  ])
  func `the caller's word goes before the ending, the ending before the content`(
    name: String, content: String, format: InputFormat?, text: String
  ) throws {
    let outcome = try #require(reading(content, named: name, as: format).first)
    #expect(try outcome.get().text == text)
  }

  @Test(arguments: [
    ("news/a.b.txt", "a.b"), (".hidden", "hidden"), ("a", "a"), ("..", "article"), ("über uns.md", "über uns"),
    ("a\u{7}b\u{202E}c.txt", "a-bc"), ("con\\aux.txt", "con\\aux"),
  ])
  func `a key comes from the file's name`(name: String, key: String) throws {
    let outcome = try #require(reading("Title\nText", named: name).first)
    #expect(try outcome.get().key == key)
  }

  @Test func `an id is the key with its separators, but for leading dots`() throws {
    let outcome = try #require(reading(#"{"id": "../../etc/x\n", "text": "x"}"#, named: "a.json").first)
    #expect(try outcome.get().key == "/../etc/x")
  }
}
