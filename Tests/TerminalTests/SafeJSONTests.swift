import Foundation
import Terminal
import Testing

@Suite struct SafeJSONTests {
  private func encoded(_ value: some Encodable, pretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = pretty ? [.prettyPrinted, .sortedKeys] : [.sortedKeys]
    return SafeJSON.text(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  @Test(arguments: [
    "\u{1b}[31mred", "\u{9b}31m", "\u{7f}", "a\u{202e}b\u{2066}c", "zero\u{200b}width", "\u{2028}\u{2029}", "\u{fffb}",
    "flag \u{1F3F4}\u{E0067}\u{E007F}", "soft\u{ad}hyphen",
  ])
  func `what a terminal could act on is escaped and comes back as it was`(_ text: String) throws {
    let json = try encoded([text])
    let kept = json.unicodeScalars.filter { $0.value >= 0x7F }
    #expect(kept.allSatisfy { $0 == "\u{1F3F4}" })
    #expect(json.utf8.allSatisfy { $0 >= 0x20 })
    #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
  }

  @Test func `letters of every script stay as they are`() throws {
    #expect(try encoded(["Zelenskýj, Київ, 中国外交部, ’quoted’ – 🇺🇦"]) == #"["Zelenskýj, Київ, 中国外交部, ’quoted’ – 🇺🇦"]"#)
  }

  @Test func `empty arrays and objects take no lines, and brackets in strings are left alone`() throws {
    let value = ["a": [String](), "b": ["[\n\n]", "{ }"]]
    #expect(
      try encoded(value, pretty: true) == """
        {
          "a" : [],
          "b" : [
            "[\\n\\n]",
            "{ }"
          ]
        }
        """)
    #expect(try encoded([String](), pretty: true) == "[]")
    #expect(try encoded([String: Int](), pretty: true) == "{}")
  }
}
