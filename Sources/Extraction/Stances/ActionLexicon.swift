import Foundation

/// What kind of act a verb names, where that decides whether "will …" is a pledge, a threat or nothing.
struct ActionLexicon: Sendable {
  enum Group: String, CaseIterable, Hashable, Sendable {
    /// Done to another's harm.
    case harm
    /// Meeting and talking: plans, no commitments.
    case meeting
    /// No act at all.
    case state
  }

  private var groups: [String: Group] = [:]

  init(folder: URL) throws(ExtractionDataError) {
    let table = try Table("lexicons/actions.tsv", in: folder, columns: ["verb", "class", "note"])
    for row in table.rows {
      let verb = try table.filled(0, of: row)
      let group: Group = try table.choice(1, of: row)
      if groups[verb] == nil { groups[verb] = group }
    }
  }

  /// The group of a verb by its lemma.
  func group(of lemma: String) -> Group? { groups[lemma] }
}
