import Foundation

/// The common nouns that stand for parties, and the words by which names of organisations are known.
struct PartyWords: Sendable {
  struct Description: Hashable, Sendable {
    var kind: PartyKind
    /// Whether "the …" alone can mean a party named before; else it needs "its", "Russian", "Russia's".
    var standsAlone: Bool
  }

  private(set) var descriptions: [String: Description] = [:]
  /// "Union", "Airlines", "Inc": the kind of party a name with the word in it stands for.
  private(set) var organisations: [String: PartyKind] = [:]
  /// "Inc", "plc": words that are not part of the common name.
  private(set) var legalForms: Set<String> = []
  /// "Agreement", "Act": a name that ends in one of these is no party's.
  private(set) var things: Set<String> = []

  func isThing(_ word: String) -> Bool { things.contains(word) }

  init(folder: URL) throws(ExtractionDataError) {
    enum YesNo: String, CaseIterable { case yes, no }
    let nouns = try Table("lexicons/descriptions.tsv", in: folder, columns: ["noun", "kind", "alone", "note"])
    for row in nouns.rows {
      let alone: YesNo = try nouns.choice(2, of: row)
      descriptions[try nouns.filled(0, of: row)] = Description(
        kind: try nouns.choice(1, of: row), standsAlone: alone == .yes)
    }
    let words = try Table(
      "lexicons/organisation-words.tsv", in: folder, columns: ["word", "kind", "is_form", "note"])
    for row in words.rows {
      let word = try words.filled(0, of: row)
      if row.cells[1] == "none" {
        things.insert(word)
        continue
      }
      organisations[word] = try words.choice(1, of: row)
      let isForm: YesNo = try words.choice(2, of: row)
      if isForm == .yes { legalForms.insert(word) }
    }
  }
}
