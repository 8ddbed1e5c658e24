import Commitments
import Foundation
import Intake
import Testing

/// Which characters the bytes of a page mean: what is declared, unless the bytes say otherwise.
@Suite struct DeclaredEncodingTests {
  private static let sentence = "The café owners of Vrané will sign “the paper” when the others do."

  private func text(_ head: String, _ sentence: [UInt8]) throws -> String {
    let bytes = Array("<html><head>\(head)</head><body><p>".utf8) + sentence + Array("</p></body></html>".utf8)
    return try #require(reading(bytes, named: "a.html").first).get().text
  }

  private static let western: [UInt8] = sentence.unicodeScalars.map { scalar in
    ["“": 0x93, "”": 0x94][scalar] ?? UInt8(scalar.value)
  }

  @Test(arguments: [
    "<meta charset=windows-1252>", "<meta charset=\"ISO-8859-1\">",
    "<META CONTENT='text/html; charset=iso-8859-1' HTTP-EQUIV=Content-Type>",
    "", "<meta charset=no-such-thing>", "<meta charset=utf-8>", "<meta charset=utf-16>",
  ])
  func `Windows-1252 is read whether it is declared, denied or not mentioned`(head: String) throws {
    #expect(try text(head, Self.western) == Self.sentence)
  }

  @Test(arguments: [
    "<meta charset=utf-8>", "", "<meta charset=windows-1252>", "<meta charset=iso-8859-1>", "<meta charset=koi8-r>",
  ])
  func `UTF-8 is read whatever is declared`(head: String) throws {
    #expect(try text(head, Array(Self.sentence.utf8)) == Self.sentence)
  }

  @Test(
    arguments: [
      ("windows-1250", [0xE8, 0x9A], "čš"), ("iso-8859-2", [0xE8, 0xB9], "čš"),
      ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
      ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("gb2312", [0xD6, 0xD0], "中"),
      ("iso-8859-9", [0xFD], "ı"), ("iso-8859-15", [0xA4], "€"), ("macintosh", [0x8E], "é"),
    ] as [(String, [UInt8], String)])
  func `other encodings are read as declared`(label: String, bytes: [UInt8], letters: String) throws {
    let words = Array("They all signed in ".utf8)
    let expected = "They all signed in \(letters) on Monday morning."
    #expect(try text("<meta charset=\"\(label)\">", words + bytes + Array(" on Monday morning.".utf8)) == expected)
  }

  @Test func `a byte order mark is believed before all`() throws {
    let page = "<html><head><meta charset=iso-8859-1></head><body><p>\(Self.sentence)</p></body></html>"
    for bytes in [
      [0xEF, 0xBB, 0xBF] + Array(page.utf8), [0xFF, 0xFE] + utf16(page), [0xFE, 0xFF] + utf16(page, isLittle: false),
      utf16(page),
    ] {
      #expect(try #require(reading(bytes, named: "a.html").first).get().text == Self.sentence)
    }
  }

  @Test func `one broken byte changes no other letter`() throws {
    let bytes =
      Array(Self.sentence.utf8) + Array(" They said «so» — again… and “again”, café, naïve, Vrané, über: é ".utf8) + [
        0xC3, 0x28,
      ] + Array(" end.".utf8)
    let text = try text("<meta charset=utf-8>", bytes)
    #expect(text.hasPrefix(Self.sentence))
    #expect(text.hasSuffix("\u{FFFD}( end."))
  }

  @Test func `NUL characters go`() throws {
    #expect(
      try text("", Array("The owners \0will\0 sign when the others have signed.".utf8))
        == "The owners will sign when the others have signed.")
  }

  @Test func `a picture called page is refused`() {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 64)
    #expect(
      messages(reading(bytes, named: "a.html")) == [
        "a.html: not a text: byte 0x1A at offset 6; save the article as text in UTF-8"
      ])
  }
}
