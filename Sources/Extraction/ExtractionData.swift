import Foundation

/// Every table the extractor reads.
struct ExtractionData: Sendable {
  let gazetteer: PartyGazetteer
  let partyWords: PartyWords
  let attributions: AttributionLexicon
  let stances: StanceLexicon
  let lightVerbs: LightVerbLexicon
  let hedges: HedgeLexicon
  let conditions: ConditionLexicon
  let actions: ActionLexicon
  let lasting: LastingLexicon
  let judge: Judge
  let terms: TermLexicon

  /// Reads `lexicons/`, `parties/` and `extraction/` of the data folder.
  init(folder: URL) throws(ExtractionDataError) {
    gazetteer = try PartyGazetteer(folder: folder)
    partyWords = try PartyWords(folder: folder)
    attributions = try AttributionLexicon(folder: folder)
    stances = try StanceLexicon(folder: folder)
    lightVerbs = try LightVerbLexicon(folder: folder)
    hedges = try HedgeLexicon(folder: folder)
    conditions = try ConditionLexicon(folder: folder)
    actions = try ActionLexicon(folder: folder)
    lasting = try LastingLexicon(folder: folder)
    judge = Judge(model: try StatementModel(folder: folder))
    terms = try TermLexicon(folder: folder)
  }
}
