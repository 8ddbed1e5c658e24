public import Commitments
public import Foundation
import Syntax

/// Reads statements from dependency trees: parties, sources, times, conditions, stances, then statements.
public struct SyntaxExtractor: StatementExtractor {
  private let data: ExtractionData
  private let parser: Parser

  /// - Parameter dataFolder: the folder that holds `lexicons/`, `parties/`, `extraction/` and `syntax/`.
  /// - Throws: ``ExtractionDataError`` naming the table and line that cannot be used, `SyntaxError` for a model that
  ///   cannot.
  public init(dataFolder: URL) throws { try self.init(tables: DataTables(folder: dataFolder)) }

  /// - Parameter tables: The same folder, with a user's own tables laid over its.
  public init(tables: DataTables) throws {
    data = try ExtractionData(tables: tables)
    parser = Parser(model: try SyntaxModel(contentsOf: tables.folder.appending(path: "syntax/english.model")))
  }

  public func statements(in article: Article) -> [Statement] { statements(in: article, limit: Stretches.limit) }

  /// - Parameter limit: how many bytes are read at a time.
  func statements(in article: Article, limit: Int) -> [Statement] {
    var found: [Statement] = []
    for stretch in Stretches(of: article, limit: limit) {
      let own = reader(of: stretch.article).statements()
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
  package func reader(of article: Article) -> ArticleReader {
    ArticleReader(data: data, reading: Reading(article: article, parser: parser))
  }
}
