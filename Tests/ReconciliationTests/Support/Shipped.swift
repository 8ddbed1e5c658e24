import Commitments
import Foundation
import Reconciliation
import TestSupport

/// The tables that come with the program.
enum Shipped {
  static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data")

  private static let loaded = Result { try Reconciler(dataFolder: data) }

  static var reconciler: Reconciler {
    get throws { try loaded.get() }
  }
}

/// Statements in the language of ``PositionText``, each with its own words as evidence.
struct Page {
  var number: Int64
  var published: String
  var lines: [String]

  init(_ number: Int64, on published: String, _ lines: String...) {
    self.number = number
    self.published = published
    self.lines = lines
  }

  var article: ArticleID { ArticleID(number: number) }

  func linked() throws -> [StatementReference: LinkedStatement] {
    var result: [StatementReference: LinkedStatement] = [:]
    for (index, line) in lines.enumerated() {
      let position = try PositionText.position(line)
      let evidence = Evidence(range: 0..<position.action.utf8.count, quotation: position.action)
      let id = "s\(index + 1)"
      result[StatementReference(article: article, reading: 1, id: id)] = LinkedStatement(
        statement: Statement(id: id, position: position, evidence: [evidence]),
        published: try PositionText.day(published), hash: "\(number)")
    }
    return result
  }

  func mentions(cases: Set<CaseID> = []) throws -> [Mention] {
    try Shipped.reconciler.mentions(of: linked(), cases: cases) { $0 }
  }
}

extension [Page] {
  /// Of all pages, in canonical order.
  func mentions() throws -> [Mention] { try flatMap { try $0.mentions() }.sorted { $0.order < $1.order } }
}

extension [[Mention]] {
  /// The statements of each group as `1:s2`, sorted.
  var names: [[String]] {
    map { group in group.map { "\($0.reference.article.number):\($0.reference.id)" }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
