import Commitments
import Foundation
import Intake
import Testing

/// The package's own `Data`, as it lies in the checkout that is tested.
private let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")

private func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: data.appendingPathComponent(folder).path)
    .filter { $0.hasSuffix(".json") }.sorted()
}

@Suite struct SampleTests {
  @Test func `every sample article has its gold file and the other way round`() throws {
    #expect(try names(in: "articles") == names(in: "gold"))
    #expect(try names(in: "articles").count >= 8)
  }

  @Test func `every sample article is read under its own name, dated and marked as invented`() throws {
    for name in try names(in: "articles") {
      let outcomes = ArticleReader().read(path: data.appendingPathComponent("articles/\(name)").path)
      let article = try #require(outcomes.first).get()
      #expect(outcomes.count == 1)
      #expect(article.key + ".json" == name)
      #expect(article.published != nil)
      #expect(try #require(article.source).contains("(invented"))
    }
  }

  @Test func `every gold statement rests on words of its article`() throws {
    for name in try names(in: "gold") {
      let article = try #require(
        ArticleReader().read(path: data.appendingPathComponent("articles/\(name)").path).first
      ).get()
      let bytes = try Data(contentsOf: data.appendingPathComponent("gold/\(name)"))
      let document = try JSONDecoder().decode(StatementDocument.self, from: bytes)
      #expect(document.article == article.key)
      #expect(try document.statements(in: article.text).count == document.statements.count)
    }
  }
}
