import Commitments
import Testing

@testable import LanguageModel

@Suite struct ArticlePartTests {
  private func article(_ text: String) -> Article { Article(key: "k", title: "t", text: text) }

  private func parts(_ text: String, longest: Int) throws -> [String] {
    let parts = try ArticlePart.all(of: article(text), longest: longest)
    let bytes = Array(text.utf8)
    for part in parts {
      #expect(bytes[part.start..<part.start + part.text.utf8.count].elementsEqual(part.text.utf8))
      #expect(part.text.utf8.count <= longest)
      #expect(part.count == parts.count)
    }
    #expect(parts.map(\.text).joined() == text)
    return parts.map(\.text)
  }

  @Test func `a short article is one part, an empty one too`() throws {
    #expect(try parts("abc", longest: 10) == ["abc"])
    #expect(try parts("", longest: 10) == [""])
  }

  @Test func `a long one is cut between paragraphs, else between lines or words, never within a character`() throws {
    #expect(try parts("aaaa bbb\n\ncc dd\n\nee", longest: 14) == ["aaaa bbb\n\n", "cc dd\n\nee"])
    #expect(try parts("aaaa bbbb cc\ndd ee", longest: 14) == ["aaaa bbbb cc\n", "dd ee"])
    #expect(try parts("aaaa bbbb cccc", longest: 12) == ["aaaa bbbb ", "cccc"])
    #expect(try parts(String(repeating: "é", count: 10), longest: 7) == ["ééé", "ééé", "ééé", "é"])
  }

  @Test func `one that is too long is refused with the limit`() throws {
    let text = String(repeating: "a ", count: ArticlePart.longest * ArticlePart.most / 2) + "b"
    let error = #expect(throws: ModelError.self) { try ArticlePart.all(of: article(text)) }
    #expect(
      error?.description
        == "k: 192001 bytes are too long for a model (at most 192000): divide the text, or read it by the rules")
  }
}
