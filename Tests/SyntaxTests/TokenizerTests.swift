import Testing

@testable import Syntax

/// Words of English news and letters; `|` marks the ends of words that no blank marks.
struct TokenizerTests {
  @Test(
    "Words are split as the treebanks do",
    arguments: [
      "He did|n't sign|.", "They|'re|,| he said|,| Kyiv|'s terms|.", "the workers|'| demands", "We can|not accept",
      "a 30|-|day truce", "a non-binding vote", "mid-March talks", "U.S. officials", "at 5 a.m. on Jan. 5",
      "$|1,200.50|,| or 5|%",
      "Gen. Smith and J. Doe", "you and I|.", "see p. 55 and No. 3", "(|the |\"|deal|\"|)|!?",
      "wait|...| now |--| or never",
      "It ended|.|The board met", "mail to a.b@example.com|,| or see https://example.org/a?b=c|.", "it was 5|pm",
      "the 20th of May|,| 1990s", "call 555-123-4567 now", "from 2019|-|2021", "and|/|or", "9/11 and 24/7",
      "“|Yes|,|”| he said",
      "O'Connor and Shi'ite", "AT&T won", "the end |:)", "Inc. and Co. shares", "€|5|m |–| or so", "we do|nt go",
    ])
  func words(_ marked: String) {
    let expected = marked.split { $0 == "|" || $0 == " " }.map(String.init)
    let text = marked.filter { $0 != "|" }
    #expect(words(in: text) == expected)
  }

  @Test("A contraction's second word continues the token of the first")
  func contraction() {
    var text = "don't"
    let words = text.withUTF8 { Tokenizer().words(in: $0) }
    #expect(words == [SourceWord(range: 0..<2), SourceWord(range: 2..<5, continuesToken: true)])
  }

  @Test("Words cover everything but white space, whatever the bytes are")
  func nothingIsLost() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("ab Z.,'’-–$%5 \n\t\"“()…é漢!?/@:_&#".unicodeScalars)
    for _ in 0..<400 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      expectCovered(String(scalars))
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      expectCovered(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("A long run without blanks is split in linear time", arguments: ["ab.", "1-", "a.", "x@", "'s", "I'"])
  func longRun(_ part: String) {
    expectCovered(String(repeating: part, count: 50_000))
  }

  private func expectCovered(_ text: String) {
    var text = text
    let words = text.withUTF8 { Tokenizer().words(in: $0) }
    var end = 0
    for word in words {
      #expect(word.range.lowerBound >= end && !word.range.isEmpty)
      #expect(isBlank(piece(text, end..<word.range.lowerBound)))
      end = word.range.upperBound
    }
    #expect(isBlank(piece(text, end..<text.utf8.count)))
  }

  private func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.value < 0x20 || [0x7F, 0x200B, 0xFEFF].contains($0.value)
    }
  }

  private func words(in text: String) -> [String] {
    var text = text
    let words = text.withUTF8 { Tokenizer().words(in: $0) }
    return words.map { piece(text, $0.range) }
  }
}
