import Foundation
import Syntax

/// A verb that only carries a cue noun ("made an offer"), as a line of `lexicons/light-verbs.tsv` gives it.
struct LightVerb: Hashable, Sendable {
  /// What the verb does to the noun's stance.
  enum Effect: String, CaseIterable, Hashable, Sendable {
    case keep
    /// Said again: "renewed its demand".
    case `repeat`
    /// Taken back: "dropped its demand".
    case withdraw
    /// The subject is the one addressed: "received assurances from Chad".
    case receive
    /// Done as the noun says: "kept its promise", "met the demand".
    case fulfil
    /// Not done as the noun says: "broke its promise".
    case `break`
    /// Taken up from another: "took up the offer".
    case accept
    /// Refused: "rejected the demand".
    case reject
  }

  let words: [String]
  let effect: Effect
}

/// The light verbs by their first word.
struct LightVerbLexicon: Sendable {
  private var verbs: [String: [LightVerb]] = [:]

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("lexicons/light-verbs.tsv", in: tables, columns: ["verb", "effect", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      verbs[words[0], default: []].append(LightVerb(words: words, effect: try table.choice(1, of: row)))
    }
    verbs = verbs.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The light verb at `word`, the longest that fits.
  func verb(at word: Int, in sentence: Sentence) -> LightVerb? {
    let known = sentence.value(at: word, in: verbs)
    return known?.first { sentence.hasFixedWords($0.words.dropFirst(), after: word) }
  }
}
