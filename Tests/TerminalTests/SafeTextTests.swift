import Terminal
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mred\u{1B}[0m", "ared"), ("a\u{1B}[2J\u{1B}[1;1Hb", "ab"), ("a\u{9B}5mb", "ab"),
    ("a\u{1B}]0;title\u{07}b", "ab"), ("a\u{1B}]8;;https://x.example\u{1B}\\link\u{1B}]8;;\u{1B}\\b", "alinkb"),
    ("a\u{9D}52;c;ZXZpbA==\u{9C}b", "ab"), ("a\u{1B}P1$rq\u{1B}\\b", "ab"), ("a\u{1B}(Bb", "ab"), ("a\u{1B}cb", "ab"),
    ("a\u{1B}", "a"), ("a\u{1B}[", "a"), ("a\u{1B}[31", "a"), ("a\u{1B}[3é", "aé"),
  ])
  func `an escape sequence is removed as a whole`(text: String, cleaned: String) {
    #expect(SafeText(block: text).string == cleaned)
  }

  @Test func `a control string that is never closed takes no words with it`() {
    #expect(SafeText(block: "a\u{1B}]0;title and all the rest").string == "a0;title and all the rest")
    #expect(SafeText(block: "a\u{1B}]0;title\nthe rest\u{07}").string == "a0;title\nthe rest")
  }

  @Test(arguments: Array(0...0x1F) + Array(0x7F...0x9F))
  func `no control but the line feed is left`(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    let cleaned = SafeText(block: "a\(scalar) b").string
    #expect(cleaned.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(!SafeText(cell: "a\(scalar) b").string.contains("\n"))
  }

  @Test(arguments: [
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    "\u{200E}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{3164}", "\u{180E}",
    "\u{E0041}", "\u{FFF9}", "\u{E0100}", "\u{200D}",
  ])
  func `what reorders or hides words is removed`(character: Character) {
    #expect(SafeText(block: "pay\(character)ed").string == "payed")
  }

  @Test(arguments: ["👨‍👩‍👧", "❤️", "می‌خواهم", "क्‍ष", "1️⃣", "é", "e\u{301}", "שָׁלוֹם"])
  func `what writing needs is kept`(text: String) {
    #expect(SafeText(cell: text).string == text)
  }

  @Test func `marks are not piled up`() {
    let piled = "a" + String(repeating: "\u{301}", count: 50) + "b"
    #expect(SafeText(cell: piled).string == "a" + String(repeating: "\u{301}", count: 8) + "b")
  }

  @Test(arguments: [
    ("  two\n\n words\t", "two words"), ("a\r\nb", "a b"), ("a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f", "a b c d e f"),
    ("", ""), (" \n ", ""), ("one", "one"),
  ])
  func `a cell is one line with single spaces`(text: String, cell: String) {
    #expect(SafeText(cell: text).string == cell)
  }

  @Test func `a block keeps its lines and its spaces`() {
    #expect(SafeText(block: "  a\tb\r\n\r\nc\rd\u{2029}e  f\n").string == "  a b\n\nc\nd\ne  f\n")
  }

  @Test func `what is put into a literal is cleaned as a cell`() {
    let title = "evil\u{1B}[2J\u{202E}\ntitle"
    let text: SafeText = "a1  \(title)  \(5) statements, \(SafeText(block: "two\nlines"))"
    #expect(text.string == "a1  evil title  5 statements, two\nlines")
  }

  @Test func `cleaning again changes nothing`() {
    let text = "a\u{1B}\u{1B}[31m[31mb\u{1B}]]0;\u{07}\u{202E}\u{9B}\u{1B}[m1m\u{E0020}c"
    let once = SafeText(block: text)
    #expect(SafeText(block: once.string) == once)
  }
}
