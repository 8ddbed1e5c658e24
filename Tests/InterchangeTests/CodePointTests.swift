import Testing

@testable import Interchange

/// Places in bytes become places in code points.
@Suite struct CodePointTests {
  @Test(arguments: [
    ("abc", 0..<3, 0..<3), ("äöü", 2..<4, 1..<2), ("a🕊b", 1..<5, 1..<2), ("a🕊b", 5..<6, 2..<3),
    ("e\u{301}x", 3..<4, 2..<3),
    ("a\r\nb", 3..<4, 3..<4), ("", 0..<0, 0..<0),
  ])
  func `a code point counts one, whatever its bytes`(_ text: String, _ bytes: Range<Int>, _ points: Range<Int>) {
    #expect(CodePoints(text).range(of: bytes) == points)
  }

  @Test func `a range that cuts a code point or leaves the text is none`() {
    #expect(CodePoints("äb").range(of: 1..<3) == nil)
    #expect(CodePoints("äb").range(of: 0..<1) == nil)
    #expect(CodePoints("ab").range(of: 0..<3) == nil)
  }

  @Test func `long texts are counted from marks`() {
    let text = String(repeating: "aé🕊", count: 1_000)
    let scalars = Array(text.unicodeScalars)
    var byte = 0
    for (place, scalar) in scalars.enumerated() {
      if place % 97 == 0 || place > 2_900 {
        #expect(CodePoints(text).range(of: byte..<byte) == place..<place)
      }
      byte += String(scalar).utf8.count
    }
    #expect(CodePoints(text).range(of: 0..<text.utf8.count) == 0..<scalars.count)
  }

  @Test func `what stands around a quotation cuts no character`() {
    let text = "one e\u{301}\u{301} two 👩‍🚀 three"
    let start = "one e\u{301}\u{301} ".utf8.count
    let around = CodePoints(text).surroundings(of: start..<start + 3, characters: 2)
    #expect(around.before == "e\u{301}\u{301} ")
    #expect(around.after == " 👩‍🚀")
  }
}
