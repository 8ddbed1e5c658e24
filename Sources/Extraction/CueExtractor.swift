public import Commitments
public import Foundation

/// Reads statements by cue words and the names around them, without parsing.
///
/// It deliberately does not guess: a cue without a party before it, or without an action behind it, gives nothing.
/// Without a publication date relative dates stay unresolved and leaders are known only by full name.
public struct CueExtractor: StatementExtractor {
  private let data: ExtractionData

  /// - Parameter dataFolder: the folder that holds `lexicons/` and `parties/`.
  /// - Throws: ``ExtractionDataError`` naming the table and line that cannot be used.
  public init(dataFolder: URL) throws(ExtractionDataError) {
    data = try ExtractionData(folder: dataFolder)
  }

  /// Linear in the text's size: every rule looks at a bounded stretch of one sentence.
  public func statements(in article: Article) -> [Statement] {
    ArticleReader(data: data, article: article).statements()
  }
}
