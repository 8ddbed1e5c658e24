public import Commitments
public import Foundation
public import Syntax

/// Reads statements from dependency trees: parties, sources, times, conditions, stances, then statements.
public struct SyntaxExtractor: StatementExtractor {
  private let data: ExtractionData
  private let parser: Parser

  /// - Parameters:
  ///   - dataFolder: the folder that holds `lexicons/`, `parties/`, `extraction/` and `syntax/`.
  ///   - mode: how much work a tree is worth; what is known of how well statements are found holds for accurate trees.
  /// - Throws: ``ExtractionDataError`` naming the table and line that cannot be used, `SyntaxError` for a model that
  ///   cannot.
  public init(dataFolder: URL, mode: Parser.Mode = .accurate) throws {
    try self.init(tables: DataTables(folder: dataFolder), mode: mode)
  }

  /// - Parameters:
  ///   - tables: the same folder, with a user's own tables laid over its.
  ///   - mode: as above.
  /// - Throws: as above.
  public init(tables: DataTables, mode: Parser.Mode = .accurate) throws {
    data = try ExtractionData(tables: tables)
    let model = try SyntaxModel(contentsOf: tables.folder.appending(path: "syntax/english.model"))
    parser = Parser(model: model, mode: mode)
  }

  public func statements(in article: Article) -> [Statement] { statements(in: article, limit: Stretches.limit) }

  /// The same, telling of every stage when it has ended, of each stretch of a long article anew.
  package func statements(in article: Article, noting note: Stage.Note) -> [Statement] {
    statements(in: article, limit: Stretches.limit, noting: note)
  }

  /// - Parameter limit: how many bytes are read at a time.
  func statements(in article: Article, limit: Int, noting note: Stage.Note = { _ in }) -> [Statement] {
    var found: [Statement] = []
    for stretch in Stretches(of: article, limit: limit) {
      let own = reader(of: stretch.article, noting: note).statements(noting: note)
      for statement in own { found.append(statement.moved(by: stretch.start, number: found.count + 1)) }
    }
    return found
  }

  /// The statements of an article with what each rests on: the very ones of ``statements(in:)``, in the same order.
  public func explanations(in article: Article) -> [Explanation] {
    var found: [Explanation] = []
    for stretch in Stretches(of: article) {
      let own = reader(of: stretch.article).explanations()
      for explanation in own { found.append(explanation.moved(by: stretch.start, number: found.count + 1)) }
    }
    return found
  }

  /// Every reading that the rules find, not yet judged, in the order of the cues.
  package func drafts(in article: Article) -> [StatementDraft] { reader(of: article).drafts() }

  /// The article as every stage before the judge has read it.
  package func reader(of article: Article, noting note: Stage.Note = { _ in }) -> ArticleReader {
    ArticleReader(data: data, reading: Reading(article: article, parser: parser, noting: note), noting: note)
  }
}
