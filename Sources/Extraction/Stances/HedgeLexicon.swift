import Foundation
import Syntax

/// A word that takes a cue's assertion away or throws doubt on it, as a line of `lexicons/hedges.tsv` gives it.
struct Hedge: Hashable, Sendable {
  /// What the word does. The judge is told of hearsay and negative ones as features; no stance is turned round for them.
  enum Effect: String, CaseIterable, Hashable, Sendable {
    /// The cue asserts nothing ("hopes to accept").
    case nothing
    /// Somebody else says so ("reportedly accepted").
    case hearsay
    /// The words say that it did not come to it ("failed to accept").
    case negative
  }

  /// What the word is, and so where it stands: a governor above the cue, the rest beside or before it.
  enum Part: String, CaseIterable, Hashable, Sendable {
    case verb, adjective, noun, adverb
  }

  let words: [String]
  let part: Part
  let effect: Effect
}

/// The hedges by their first word.
struct HedgeLexicon: Sendable {
  private var hedges: [String: [Hedge]] = [:]

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("lexicons/hedges.tsv", in: tables, columns: ["words", "part", "effect", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let hedge = Hedge(words: words, part: try table.choice(1, of: row), effect: try table.choice(2, of: row))
      hedges[words[0], default: []].append(hedge)
    }
    hedges = hedges.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest hedge of one of these parts whose words begin at `word`.
  ///
  /// A governor counts only above the cue, which the caller knows: "hopes *to accept*", not "accepts hope".
  func hedge(at word: Int, as parts: Set<Hedge.Part>, in sentence: Sentence) -> Hedge? {
    let known = sentence.value(at: word, in: hedges)
    return known?.first {
      parts.contains($0.part) && Self.fits($0.part, sentence[word])
        && sentence.hasFixedWords($0.words.dropFirst(), after: word)
    }
  }

  private static func fits(_ part: Hedge.Part, _ word: Word) -> Bool {
    switch part {
    case .verb: word.tag == .verb || word.tag == .auxiliary
    case .adjective: word.tag == .adjective || word.pennTag == .verbPastParticiple
    case .noun: word.tag == .noun
    case .adverb: true
    }
  }
}
