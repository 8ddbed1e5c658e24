import Commitments
import Foundation

/// A predicate that says where somebody stands on its subject ("out of the question"), as a line of
/// `lexicons/phrases.tsv` gives it.
struct PhraseCue: Hashable, Sendable {
  /// Who holds the stance where the phrase does not say ("out of the question for Moscow").
  enum Holder: String, CaseIterable, Hashable, Sendable { case speaker, possessor }

  let words: [String]
  let stance: Stance
  let holder: Holder
  let negated: Stance?

  var name: String { words.joined(separator: " ") }
}

/// The predicate phrases by their first word.
struct PhraseLexicon: Sendable {
  private var cues: [String: [PhraseCue]] = [:]

  init(folder: URL) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/phrases.tsv", in: folder, columns: ["phrase", "stance", "holder", "negated", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let negated: Stance? = row.cells[3].isEmpty ? nil : try table.choice(3, of: row)
      let cue = PhraseCue(
        words: words, stance: try table.choice(1, of: row), holder: try table.choice(2, of: row), negated: negated)
      cues[words[0], default: []].append(cue)
    }
    cues = cues.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that begins at `word`.
  func cue(at word: Int, in sentence: Sentence) -> PhraseCue? {
    cues[sentence.lower(word)]?.first { cue in
      word + cue.words.count <= sentence.words.count
        && cue.words.indices.allSatisfy { sentence.lower(word + $0) == cue.words[$0] }
    }
  }
}
