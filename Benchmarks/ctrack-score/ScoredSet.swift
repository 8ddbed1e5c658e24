import Commitments
import Foundation
import Scoring

/// The figures of one set of annotated articles.
///
/// An article for which no document was printed counts as one in which nothing was found.
struct ScoredSet {
  private let name: String
  private var articles = 0
  private var score = Score()
  /// Articles in which there is nothing to find.
  private var empty = 0
  private var falseAlarms = 0

  init(_ folder: URL) throws {
    name = folder.lastPathComponent
    let found = try Self.documents(inLinesOf: folder.appendingPathComponent("found.jsonl"))
    let gold = folder.appendingPathComponent("gold")
    for file in try FileManager.default.contentsOfDirectory(atPath: gold.path).sorted() where file.hasSuffix(".json") {
      let document = try JSONDecoder().decode(
        StatementDocument.self, from: Data(contentsOf: gold.appendingPathComponent(file)))
      let statements = found[document.article] ?? []
      articles += 1
      score += ArticleScore(gold: document.statements, found: statements).score
      if document.statements.isEmpty {
        empty += 1
        if !statements.isEmpty { falseAlarms += 1 }
      }
    }
  }

  private static func documents(inLinesOf file: URL) throws -> [String: [StatementRecord]] {
    var found: [String: [StatementRecord]] = [:]
    for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
      let document = try JSONDecoder().decode(StatementDocument.self, from: line)
      found[document.article] = document.statements
    }
    return found
  }

  /// The fields that the table shows, with their titles.
  private static let fields: [(title: String, field: ScoredField)] = [
    ("to", .to), ("on", .on), ("due", .due), ("speaker", .speaker), ("claimed", .claimedBy), ("kind", .kind),
    ("by", .by), ("status", .conditionStatus),
  ]

  static var head: String {
    line(["set", "articles", "statement", "condition", "facts"] + fields.map(\.title) + ["alarms in empty ones"])
  }

  var row: String {
    let figures = [score.statement, score.condition, score.facts].map { $0.f1.figure(3) }
    let fields = Self.fields.map { score[$0.field].gold == 0 ? "-" : score[$0.field].f1.figure(2) }
    return Self.line([name, "\(articles)"] + figures + fields + ["\(falseAlarms) of \(empty)"])
  }

  private static func line(_ cells: [String]) -> String {
    let widths = [8, 8, 9, 9, 5] + fields.map { max(4, $0.title.count) } + [20]
    return zip(cells, widths).enumerated().map { place, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return place == 0 ? cell.0 + space : space + cell.0
    }.joined(separator: "  ")
  }
}

extension Double {
  fileprivate func figure(_ places: Int) -> String { String(format: "%.\(places)f", self) }
}
