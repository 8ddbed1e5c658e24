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
    drafts(in: article).enumerated().map { number, draft in
      Statement(
        id: "s\(number + 1)", position: draft.position,
        evidence: draft.evidence.map {
          Evidence(range: $0, quotation: String(decoding: Array(article.text.utf8)[$0], as: UTF8.self))
        },
        confidence: draft.confidence, rule: draft.rule)
    }
  }

  func drafts(in article: Article) -> [StatementDraft] {
    let reading = Reading(article: article, parser: parser)
    let mentions = MentionFinder(gazetteer: data.gazetteer, words: data.partyWords).mentions(in: reading)
    let attributions = AttributionFinder(reading: reading, mentions: mentions).attributions()
    let times = Times(reading: reading)
    let conditions = ConditionReader(
      reading: reading, mentions: mentions, attributions: attributions, times: times, lexicon: data.conditions
    ).conditions()
    let holders = HolderFinder(mentions: mentions, attributions: attributions)
    let candidates = StanceReader(
      reading: reading, holders: holders, conditions: conditions, lexicon: data.stances, actions: data.actions,
      times: times
    ).candidates()
    let assembler = StatementAssembler(
      reading: reading, mentions: mentions, attributions: attributions, times: times, lasting: data.lasting,
      features: CandidateFeatures(reading: reading, holders: holders, actions: data.actions))
    return assembler.drafts(candidates, conditions: conditions)
  }
}
