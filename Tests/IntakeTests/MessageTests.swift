import Intake
import Testing

/// One line for each message: place, offending words, rule, remedy.
@Suite struct MessageTests {
  static let formats = "only text, Markdown, JSON, HTML, RSS, Atom and mail are read; save the article as one of them"
  static let noParagraphs = "no paragraphs of text in this page: it may be filled by scripts; save the article as text"

  @Test(arguments: [
    ("a.txt", "%PDF-1.7\n", "a.txt: looks like PDF: \(formats)"),
    ("a.rtf", "{\\rtf1 x}", "a.rtf: looks like RTF: \(formats)"),
    ("a.docx", "PK", "a.docx: looks like DOCX: \(formats)"),
    ("a.xml", "<?xml version='1.0'?><gpx></gpx>", "a.xml: looks like XML of another kind (<gpx>): \(formats)"),
    ("stdin", " <!DOCTYPE html><html>", "stdin: \(noParagraphs)"),
    ("a.html", "<nav><a href=/>Home</a></nav>", "a.html: \(noParagraphs)"),
    ("a.html", " \n", "a.html: holds no text: an article needs at least one word"),
    (
      "a.rss", "<rss><channel><title>x</title></channel></rss>",
      "a.rss: holds no text: an article needs at least one word"
    ),
    (
      "a.rss", "<rss><channel><item><title>x</title></item></channel></rss>",
      "a.rss, item 1: neither content nor summary: an article needs at least one word"
    ),
    ("a.eml", "Subject: x\n\n \n", "a.eml: holds no text: an article needs at least one word"),
    ("a.mbox", "no mail at all", "a.mbox: holds no text: an article needs at least one word"),
    ("a.txt", "ab\0c", "a.txt: not a text: byte 0x00 at offset 2; save the article as text in UTF-8"),
    ("a.txt", "T\n\u{1}\u{2}", "a.txt: not a text: byte 0x01 at offset 2; save the article as text in UTF-8"),
    ("a.txt", "", "a.txt: holds no text: an article needs at least one word"),
    ("a.md", " \r\n\t", "a.md: holds no text: an article needs at least one word"),
    ("a.json", " \n", "a.json: holds no text: an article needs at least one word"),
    ("a.json", "[]", "a.json: holds no text: an article needs at least one word"),
    ("a.jsonl", "\n\n", "a.jsonl: holds no text: an article needs at least one word"),
    ("a.json", "{\"text\": \"\\n \"}", "a.json:1: holds no text: an article needs at least one word"),
  ])
  func `what is no text is refused with its reason`(name: String, content: String, message: String) {
    #expect(messages(reading(content, named: name)) == [message])
  }

  @Test(arguments: [
    ("{\"text\": x}", "a.json:1: not JSON: 'x}' at column 10, where a value should stand"),
    ("{\"text\":\n  \"x\" \"y\"}", "a.json:2: not JSON: '\"y\"}' at column 7, where ',' or '}' should stand"),
    ("[{} {}]", "a.json:1: not JSON: '{}]' at column 5, where ',' or ']' should stand"),
    ("{text: 1}", "a.json:1: not JSON: 'text: 1}' at column 2, where a name in quotation marks should stand"),
    ("{\"a\": 1,}", "a.json:1: not JSON: '}' at column 9, where a name in quotation marks should stand"),
    ("{\"a\" 1}", "a.json:1: not JSON: '1}' at column 6, where ':' should stand"),
    ("{\"a\": -}", "a.json:1: not JSON: '}' at column 8, where a digit should stand"),
    ("{\"a\": 01}", "a.json:1: not JSON: '1}' at column 8, where ',' or '}' should stand"),
    (
      "{\"a\": \"\\u12G4\"}",
      "a.json:1: not JSON: '\\u12G4\"}' at column 8, where \\u and four hexadecimal digits should stand"
    ),
    ("{\"a\": tru", "a.json:1: not JSON: 'tru' at column 7, where a value should stand"),
    ("{\"a\": 1", "a.json:1: not JSON: the input ends at column 8, where ',' or '}' should stand"),
  ])
  func `what is no JSON is refused with line, column and what was expected`(content: String, message: String) {
    #expect(messages(reading(content, named: "a.json")) == [message])
  }

  @Test func `strings that do not close and unknown escapes are named`() {
    let closing = "a closing quotation mark (a line end inside a text is written \\n)"
    #expect(
      messages(reading("{\"text\": \"one\ntwo\"}", named: "a.json")) == [
        "a.json:1: not JSON: a line end or control character at column 14, where \(closing) should stand"
      ])
    #expect(
      messages(reading("{\"text\": \"one", named: "a.json")) == [
        "a.json:1: not JSON: the input ends at column 14, where \(closing) should stand"
      ])
    #expect(
      messages(reading("{\"text\": \"\\", named: "a.json")) == [
        "a.json:1: not JSON: '\\' at column 11, where \(closing) should stand"
      ])
    #expect(
      messages(reading("{\"text\": \"a\\qb\"}", named: "a.json")) == [
        "a.json:1: not JSON: '\\qb\"}' at column 12, where one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 should stand"
      ])
  }

  @Test func `lines of objects in a .json file are told from a broken object`() {
    #expect(
      messages(reading("{\"text\": \"a\"}\n{\"text\": \"b\"}", named: "a.json")) == [
        "a.json:2: not JSON: '{\"text\": \"b\"' at column 1, where the end of the file "
          + "(several objects, one a line, are JSON Lines: name the file .jsonl) should stand"
      ])
  }

  @Test func `nesting that no article has is refused before it hurts`() {
    #expect(
      messages(reading("{\"a\": " + String(repeating: "[", count: 100_000), named: "a.json")) == [
        "a.json:1: not JSON: '[[[[[[[[[[[[' at column 70, where an article, which nests less deeply should stand"
      ])
  }

  @Test(arguments: ["\\ud83d", "\\udc00", "\\u0000"])
  func `an escape that is no character is refused, not replaced`(escape: String) {
    for content in ["{\"text\": \"a\(escape) b\"}", "{\"text\": \"a\(escape)\\u0041\"}"] {
      #expect(
        messages(reading(content, named: "a.json")) == [
          "a.json:1: \(escape) is no character: a text holds neither NUL nor half of a surrogate pair; "
            + "write the character itself"
        ])
    }
  }

  @Test(arguments: [
    (
      "\n4",
      "a.json:2: a number where an article should stand: write an object {\"title\": …, \"published\": …, \"text\": …}"
    ),
    (
      "{\"title\": \"x\"}",
      "a.json:1: no \"text\": an article is an object {\"title\": …, \"published\": …, \"text\": …}"
    ),
    (
      "{\"text\": null}", "a.json:1: no \"text\": an article is an object {\"title\": …, \"published\": …, \"text\": …}"
    ),
    ("{\n\"text\": [\"x\"]}", "a.json:2: \"text\" is a list: it must be a text in quotation marks"),
    ("{\"text\": {}}", "a.json:1: \"text\" is an object: it must be a text in quotation marks"),
    (
      "{\"text\": \"x\", \"title\": true}", "a.json:1: \"title\" is true or false: it must be a text in quotation marks"
    ),
    ("{\"text\": \"x\", \"id\": 1.5}", "a.json:1: \"id\" is a number: it must be a text in quotation marks"),
    (
      "{\"text\": \"x\",\n \"published\": 2025}",
      "a.json:2: \"published\" is a number: it must be a text in quotation marks"
    ),
    (
      "{\"text\": \"x\",\n \"published\": \"14 March\"}",
      "a.json:2: \"published\" is '14 March', which is not a day: write YYYY-MM-DD, for instance 2025-03-14"
    ),
    (
      "{\"text\": \"x\", \"published\": \"2025-02-30\"}",
      "a.json:1: \"published\" is '2025-02-30', which is not a day: write YYYY-MM-DD, for instance 2025-03-14"
    ),
    (
      "{\"text\": \"x\", \"published\": \"2025-02-01x\"}",
      "a.json:1: \"published\" is '2025-02-01x', which is not a day: write YYYY-MM-DD, for instance 2025-03-14"
    ),
  ])
  func `an object that is no article is refused with field and line`(content: String, message: String) {
    #expect(messages(reading(content, named: "a.json")) == [message])
  }

  @Test func `bad bytes are named with value and offset`() {
    #expect(
      messages(reading([0x54, 0x0A, 0x61, 0xFF], named: "a.txt")) == [
        "a.txt: not UTF-8: byte 0xFF at offset 3, and no other encoding is evident; save the file as UTF-8"
      ])
    #expect(
      messages(reading([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8], named: "a.txt")) == [
        "a.txt: not UTF-16, though it begins so: the unit at offset 4 is half a character; save the file as UTF-8"
      ])
    #expect(
      messages(reading([0xFE, 0xFF, 0x00, 0x41, 0x00], named: "a.txt")) == [
        "a.txt: not UTF-16, though it begins so: the unit at offset 4 is half a character; save the file as UTF-8"
      ])
  }
}
