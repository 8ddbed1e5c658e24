import Commitments
import Extraction
import Foundation
import Testing

/// The shared folder with the annotated articles: `CTRACK_SHARED`, else `shared` beside the package.
///
/// The tests of this file need it and are skipped without it; no sentence of those articles is kept here.
private let shared: URL? = {
  let place =
    ProcessInfo.processInfo.environment["CTRACK_SHARED"].map { URL(fileURLWithPath: $0) }
    ?? dataFolder.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  return FileManager.default.fileExists(atPath: place.appendingPathComponent("gold").path) ? place : nil
}()

@Suite(.enabled(if: shared != nil, "needs the shared articles: set CTRACK_SHARED"))
struct SampleArticleTests {
  private struct ArticleFile: Decodable {
    var id: String
    var title: String
    var published: String
    var text: String
  }

  /// Who stands where on what conditions, whatever the wording.
  private struct Outline: Hashable {
    var party: String
    var stance: Stance
    var kinds: [ConditionKind]
    var responsible: [String?]

    init(_ position: Position) {
      party = position.party
      stance = position.stance
      kinds = position.conditions.map(\.kind)
      responsible = position.conditions.map(\.by)
    }
  }

  @Test func `the parties, stances and conditions of the sample article are those of its annotators but for one`()
    throws
  {
    let folder = try #require(shared)
    let name = "ceasefire-2025-03-14.json"
    let file = try JSONDecoder().decode(
      ArticleFile.self, from: Data(contentsOf: folder.appendingPathComponent("articles/\(name)")))
    let gold = try JSONDecoder().decode(
      StatementDocument.self, from: Data(contentsOf: folder.appendingPathComponent("gold/\(name)")))
    let article = Article(key: file.id, title: file.title, published: Day(iso: file.published), text: file.text)
    let found = try extractor.get().statements(in: article)
    let wanted = Set(gold.statements.map { Outline($0.position) })
    let missed = wanted.subtracting(found.map { Outline($0.position) })
    #expect(missed.count <= 1, "\(missed)")
    #expect(found.count <= gold.statements.count)
  }
}
