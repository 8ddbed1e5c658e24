import Foundation

/// The verbs by which an article gives somebody's words, in every form.
struct AttributionLexicon: Sendable {
  private var forms: [String: VerbForms.Form] = [:]

  /// Forms that are as often nouns; they count only with a subject in the past tense.
  private static let doubtful: Set<String> = [
    "report", "comment", "claim", "answer", "state", "note", "post", "reports", "comments", "claims", "states", "notes",
    "posts", "answers", "signal", "signals", "stress", "reply", "replies", "remark", "remarks",
  ]

  init(folder: URL, forms verbForms: VerbForms) throws(ExtractionDataError) {
    enum Group: String, CaseIterable { case speech, stance }
    let table = try Table("lexicons/attributions.tsv", in: folder, columns: ["verb", "class", "note"])
    for row in table.rows {
      let verb = try table.filled(0, of: row)
      _ = try table.choice(1, of: row) as Group
      guard !verb.contains(" ") else { continue }
      for (word, form) in verbForms.forms(of: verb) where !Self.doubtful.contains(word) { forms[word] = form }
    }
  }

  func form(of word: String) -> VerbForms.Form? { forms[word] }
}
