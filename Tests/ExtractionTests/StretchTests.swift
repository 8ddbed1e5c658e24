import Commitments
import Foundation
import Testing

@testable import Extraction

@Suite struct StretchTests {
  private func stretches(_ text: String, limit: Int) -> [Stretches.Stretch] {
    Array(Stretches(of: Article(key: "test", title: "", text: text), limit: limit))
  }

  @Test(arguments: ["", "One.", "One two three.\nFour."])
  func `an article of ordinary length is one stretch`(text: String) {
    #expect(stretches(text, limit: 100).map(\.article.text) == [text])
  }

  @Test(arguments: [
    "one two three four five six seven eight", "line one\nline two\nline three\nline four\n",
    "ääääääääääääääääääääääää",
    "par one\n\npar two\n\npar three\n\npar four", "🇪🇺🇪🇺🇪🇺🇪🇺🇪🇺🇪🇺🇪🇺", String(repeating: "\n", count: 60),
  ])
  func `stretches follow one another without a gap and none is longer than the limit`(text: String) {
    for limit in 4..<40 {
      let found = stretches(text, limit: limit)
      #expect(found.map(\.article.text).joined() == text)
      var start = 0
      for stretch in found {
        #expect(stretch.start == start)
        #expect(stretch.article.text.utf8.count <= limit)
        start += stretch.article.text.utf8.count
      }
    }
  }

  @Test func `a cut is made at the end of a paragraph, else of a line, else of a word`() {
    #expect(stretches("one two\n\nthree four\nfive", limit: 16).first?.article.text == "one two\n\n")
    #expect(stretches("one two three\nfour five", limit: 18).first?.article.text == "one two three\n")
    #expect(stretches("one two three four five", limit: 18).first?.article.text == "one two three ")
  }

  @Test func `statements of later stretches have the place and number of the whole`() throws {
    let sentence = "Norway rejected the fishing plan of Iceland.\n\n"
    let padding = String(repeating: "It rained in the night and the harbour was quiet.\n\n", count: 4)
    let text = sentence + padding + "Ghana rejected the cocoa levy of Kenya.\n"
    let found = try SyntaxExtractor(dataFolder: dataFolder).statements(
      in: Article(key: "test", title: "", published: Day(iso: "2024-06-12"), text: text), limit: 150)
    let bytes = Array(text.utf8)
    #expect(found.map(\.id) == ["x1", "x2"])
    #expect(found.map(\.position.party) == ["Norway", "Ghana"])
    for evidence in found.flatMap(\.evidence) {
      #expect(Array(bytes[evidence.range]) == Array(evidence.quotation.utf8))
    }
  }
}
