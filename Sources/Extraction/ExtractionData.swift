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

  /// Reads `lexicons/`, `parties/` and `extraction/` of the data folder, with the user's own tables over them.
  init(tables: DataTables) throws(ExtractionDataError) {
    gazetteer = try PartyGazetteer(tables: tables)
    partyWords = try PartyWords(tables: tables)
    attributions = try AttributionLexicon(tables: tables)
    stances = try StanceLexicon(tables: tables)
    lightVerbs = try LightVerbLexicon(tables: tables)
    hedges = try HedgeLexicon(tables: tables)
    conditions = try ConditionLexicon(tables: tables)
    actions = try ActionLexicon(tables: tables)
    lasting = try LastingLexicon(tables: tables)
    judge = Judge(model: try StatementModel(folder: tables.folder))
    terms = try TermLexicon(tables: tables)
  }
}
