import Commitments
import Intake
import TestSupport
import Testing

@Suite struct EncodingTests {
  private func text(_ bytes: [UInt8]) throws -> String {
    try #require(reading(bytes, named: "a", as: .text).first).get().text
  }

  @Test func `a byte order mark is dropped and accents stay as they are`() throws {
    #expect(
      try text([0xEF, 0xBB, 0xBF] + Array("T\nZoe\u{308} — naïve 😀".utf8)).utf8.elementsEqual(
        "Zoe\u{308} — naïve 😀".utf8))
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is converted, with a mark or without`(isLittle: Bool, hasMark: Bool) throws {
    let content = (hasMark ? "\u{FEFF}" : "") + "Title\nZoë said: “Yes” 😀."
    #expect(try text(utf16(content, isLittle: isLittle)) == "Zoë said: “Yes” 😀.")
  }

  @Test func `Windows-1252 is converted where it is evident`() throws {
    let bytes =
      Array("T\n".utf8) + [0x93] + Array("Caf".utf8) + [0xE9, 0x94, 0x20, 0x96] + Array(" it".utf8)
      + [0x92] + Array("s 5 ".utf8) + [0x80] + Array(", S".utf8) + [0xE3] + Array("o Paulo, ".utf8) + [0xE0]
      + Array(" Paris".utf8) + [0x85]
    #expect(try text(bytes) == "“Café” – it’s 5 €, São Paulo, à Paris…")
  }

  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0x61, 0xC3, 0x28], [0x61, 0x80, 0x62], [0x20, 0xA0, 0xA1, 0xA2], [0x61, 0x81], [0xC0, 0xAF],
      [0x28, 0xE2, 0x28], [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2],
    ] as [[UInt8]])
  func `bytes that make no Western text are refused`(bytes: [UInt8]) {
    let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    #expect(
      reading(Array("T\n".utf8) + bytes, named: "a.txt") == [
        .failure(.notUTF8(place: "a.txt", byte: bytes[start], offset: 2 + start))
      ])
  }

  @Test func `a damaged UTF-8 text is not taken for Latin-1`() {
    let bytes = Array("T\nZoë and Ren".utf8) + [0xE9]
    #expect(reading(bytes, named: "a.txt") == [.failure(.notUTF8(place: "a.txt", byte: 0xE9, offset: 14))])
  }

  @Test func `terminal escapes do not make a text binary`() throws {
    #expect(try text(Array("T\n\u{1B}[1mBold\u{1B}[0m\tx\u{C}".utf8)) == "\u{1B}[1mBold\u{1B}[0m\tx\u{C}")
  }

  @Test(.timeLimit(.minutes(Sanitizer.minutes(15)))) func `a text of eight megabytes is read whole`() throws {
    let line = "Both sides would stop firing if the other did — so they said.\n"
    let body = String(repeating: line, count: 130_000)
    #expect(try text(Array(("Title\n" + body).utf8)).utf8.count == body.utf8.count - 1)
  }
}
