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

  /// What a statement must share with the annotated one, whatever the wording.
  private struct Outline: Hashable {
    var party: String
    var speaker: String?
    var stance: Stance
    var to: Set<String>
    var on: Period?
    var due: Period?
    var claimedBy: String?
    var conditions: [ConditionKind]
    var responsible: [String?]

    init(_ position: Position) {
      party = position.party
      speaker = position.speaker
      stance = position.stance
      to = Set(position.to)
      on = position.on
      due = position.due
      claimedBy = position.claimedBy
      conditions = position.conditions.map(\.kind)
      responsible = position.conditions.map(\.by)
    }
  }

  @Test func `the sample article is read as its annotators read it`() throws {
    let folder = try #require(shared)
    let name = "ceasefire-2025-03-14.json"
    let file = try JSONDecoder().decode(
      ArticleFile.self, from: Data(contentsOf: folder.appendingPathComponent("articles/\(name)")))
    let gold = try JSONDecoder().decode(
      StatementDocument.self, from: Data(contentsOf: folder.appendingPathComponent("gold/\(name)")))
    let article = Article(key: file.id, title: file.title, published: Day(iso: file.published), text: file.text)
    let found = try extractor.get().statements(in: article)
    #expect(Set(found.map { Outline($0.position) }) == Set(gold.statements.map { Outline($0.position) }))
    #expect(found.count == gold.statements.count)
  }
}
