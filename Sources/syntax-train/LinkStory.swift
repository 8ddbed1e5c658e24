import Commitments
import Foundation
import Reconciliation

/// The statements of a story, and which of them an expected ledger puts into one commitment.
struct LinkStory {
  let name: String
  /// In canonical order, each party's by themselves.
  let parties: [[Mention]]
  /// The commitment of each statement that the ledger holds after the last article.
  let commitments: [StatementReference: Int]

  /// One step of `gold/ledger/<story>.json`.
  private struct Step: Decodable {
    var after: String
    var commitments: [Entry]

    struct Entry: Decodable { var statements: [String]? }
  }

  /// The stories in the folder `gold/ledger`, by name, without those that its `unread.txt` keeps apart for measuring.
  static func read(_ data: URL, by reconciler: Reconciler) throws -> [LinkStory] {
    let folder = data.appendingPathComponent("gold/ledger")
    let unread = try String(contentsOf: folder.appendingPathComponent("unread.txt"), encoding: .utf8)
      .split(separator: "\n")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
      .filter { !unread.contains(Substring($0.deletingPathExtension().lastPathComponent)) }
      .map { try LinkStory(ledger: $0, data: data, by: reconciler) }
  }

  private init(ledger: URL, data: URL, by reconciler: Reconciler) throws {
    name = ledger.deletingPathExtension().lastPathComponent
    let steps = try JSONDecoder().decode([Step].self, from: Data(contentsOf: ledger))
    let keys = Set(steps.map(\.after))
    let annotated = try AnnotatedArticles.read(
      [data.appendingPathComponent("articles").path], gold: [data.appendingPathComponent("gold").path], only: keys)
    if let missing = keys.subtracting(annotated.map(\.article.key)).min() {
      throw LinkStoryError.noArticle(ledger: ledger.path, key: missing)
    }
    var references: [String: StatementReference] = [:]
    var mentions: [Mention] = []
    for (number, annotated) in annotated.enumerated() {
      let article = annotated.article
      let hash = SHA256.hexDigest(of: article.text)
      var linked: [StatementReference: LinkedStatement] = [:]
      let document = StatementDocument(article: article.key, statements: annotated.gold)
      for statement in try document.statements(in: article.text) {
        let reference = StatementReference(
          article: ArticleID(number: Int64(number + 1)), reading: 1, id: statement.id)
        references["\(article.key):\(statement.id)"] = reference
        linked[reference] = LinkedStatement(statement: statement, published: article.published, hash: hash)
      }
      mentions += reconciler.mentions(of: linked) { $0 }
    }
    let byParty = Dictionary(grouping: mentions.sorted { $0.order < $1.order }, by: \.party)
    parties = byParty.keys.sorted().compactMap { byParty[$0] }
    var commitments: [StatementReference: Int] = [:]
    for (number, entry) in (steps.last?.commitments ?? []).enumerated() {
      for statement in entry.statements ?? [] {
        guard let reference = references[statement] else {
          throw LinkStoryError.noStatement(ledger: ledger.path, statement: statement)
        }
        commitments[reference] = number
      }
    }
    self.commitments = commitments
  }
}

/// An expected ledger that names what is not there.
enum LinkStoryError: Error, CustomStringConvertible {
  case noArticle(ledger: String, key: String)
  case noStatement(ledger: String, statement: String)

  var description: String {
    switch self {
    case .noArticle(let ledger, let key):
      "\(ledger): 'after' names \(key), but articles and gold do not both have \(key).json"
    case .noStatement(let ledger, let statement): "\(ledger): no gold file has the statement \(statement)"
    }
  }
}
