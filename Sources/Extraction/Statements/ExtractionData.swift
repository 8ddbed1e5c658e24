import Foundation

/// Every table the extractor reads.
struct ExtractionData: Sendable {
  let gazetteer: PartyGazetteer
  let partyWords: PartyWords
  let stances: StanceLexicon
  let conditions: ConditionLexicon
  let attributions: AttributionLexicon
  let actions: ActionLexicon
  let hedges: HedgeLexicon
  let lasting: LastingLexicon
  /// The past forms of every verb the tables name.
  let pastForms: Set<String>

  private let verbForms: VerbForms

  /// Whether the base form of a verb is its participle too ("put").
  func isParticiple(_ word: String) -> Bool { verbForms.isInvariant(word) }

  /// Reads `lexicons/` and `parties/` of the data folder.
  init(folder: URL) throws(ExtractionDataError) {
    let forms = try VerbForms(folder: folder)
    verbForms = forms
    gazetteer = try PartyGazetteer(folder: folder)
    partyWords = try PartyWords(folder: folder)
    stances = try StanceLexicon(folder: folder, forms: forms)
    conditions = try ConditionLexicon(folder: folder)
    attributions = try AttributionLexicon(folder: folder, forms: forms)
    actions = try ActionLexicon(folder: folder)
    pastForms = forms.pastForms.union(stances.pastForms)
    lasting = try LastingLexicon(folder: folder)
    hedges = try HedgeLexicon(folder: folder)
  }
}
