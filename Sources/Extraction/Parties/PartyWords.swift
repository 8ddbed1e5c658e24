import Foundation
import Syntax

/// The common nouns that stand for parties, and the words by which names of organisations are known.
struct PartyWords: Sendable {
  struct Description: Hashable, Sendable {
    enum Role: String, CaseIterable, Hashable, Sendable {
      /// The party itself: "the company", "Peru's government".
      case party
      /// Who speaks for the party named beside: "Peruvian officials".
      case member
      /// People who are a party of their own, named with whose they are: "Norline shareholders".
      case group
    }
    var kind: PartyKind
    var role: Role
  }

  private(set) var descriptions: [String: Description] = [:]
  /// "Union", "Airlines", "Inc": the kind of party a name with the word in it stands for.
  private(set) var organisations: [String: PartyKind] = [:]
  /// "Inc", "plc": words that are not part of the common name.
  private(set) var legalForms: Set<String> = []
  /// "Agreement", "Act": a name that ends in one of these is no party's.
  private(set) var things: Set<String> = []

  /// The last words of nouns of two: "guard" of "coast guard".
  private var ends: Set<String> = []
  private var organisationsFolded: [String: PartyKind] = [:]
  private var thingsFolded: Set<String> = []

  func isThing(_ word: String, letters: Letters = .mixed) -> Bool {
    things.contains(word) || letters != .mixed && thingsFolded.contains(word.lowercased())
  }

  func isLegalForm(_ word: String) -> Bool {
    legalForms.contains(word) || word.first?.isLowercase == true && legalForms.contains(word.capitalized)
  }

  /// The kind of party whose names hold the word.
  func organisation(_ word: String, letters: Letters) -> PartyKind? {
    organisations[word] ?? (letters == .mixed ? nil : organisationsFolded[word.lowercased()])
  }

  /// What the noun at a place says about a party, by its form or its lemma.
  func description(_ place: Int, of sentence: Sentence) -> Description? {
    let lemma = sentence.lemma(place)
    if place > 0, ends.contains(lemma), let pair = descriptions[sentence.lower(place - 1) + " " + lemma] { return pair }
    return descriptions[sentence.lower(place)] ?? descriptions[lemma]
  }

  init(tables: DataTables) throws(ExtractionDataError) {
    enum YesNo: String, CaseIterable { case yes, no }
    let nouns = try Table("lexicons/descriptions.tsv", in: tables, columns: ["noun", "kind", "role", "note"])
    for row in nouns.rows {
      let noun = try nouns.filled(0, of: row)
      descriptions[noun] = Description(kind: try nouns.choice(1, of: row), role: try nouns.choice(2, of: row))
      if noun.spaces == 1, let last = noun.split(separator: " ").last { ends.insert(String(last)) }
    }
    let words = try Table(
      "lexicons/organisation-words.tsv", in: tables, columns: ["word", "kind", "is_form", "note"])
    for row in words.rows {
      let word = try words.filled(0, of: row)
      if row.cells[1] == "none" {
        things.insert(word)
        thingsFolded.insert(word.lowercased())
        continue
      }
      let kind: PartyKind = try words.choice(1, of: row)
      organisations[word] = kind
      organisationsFolded[word.lowercased()] = kind
      let isForm: YesNo = try words.choice(2, of: row)
      if isForm == .yes { legalForms.insert(word) }
    }
  }
}
