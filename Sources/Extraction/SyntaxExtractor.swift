public import Commitments
public import Foundation
internal import Syntax

/// Reads statements from dependency trees: parties, attribution, stances, conditions, then statements.
public struct SyntaxExtractor: StatementExtractor {
  private let data: ExtractionData
  private let parser: Parser

  /// - Parameter dataFolder: the folder that holds `lexicons/`, `parties/` and `syntax/`.
  /// - Throws: ``ExtractionDataError`` naming the table and line that cannot be used.
  public init(dataFolder: URL) throws {
    data = try ExtractionData(folder: dataFolder)
    parser = Parser(model: try SyntaxModel(contentsOf: dataFolder.appending(path: "syntax/english.model")))
  }

  public func statements(in article: Article) -> [Statement] {
    let reading = Reading(article: article, parser: parser)
    let mentions = MentionFinder(gazetteer: data.gazetteer, words: data.partyWords).mentions(in: reading)
    let attributions = AttributionFinder(reading: reading, mentions: mentions).attributions()
    let times = Times(reading: reading)
    let conditions = ConditionReader(
      reading: reading, mentions: mentions, attributions: attributions, times: times, lexicon: data.conditions
    ).conditions()
    _ = conditions
    return []
  }
}
