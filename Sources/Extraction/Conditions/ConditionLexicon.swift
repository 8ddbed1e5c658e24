import Commitments
import Syntax

import Foundation

/// A word or phrase that introduces a condition, as a line of `lexicons/conditions.tsv` gives it.
struct ConditionMarker: Hashable, Sendable {
  enum Form: String, CaseIterable, Hashable, Sendable {
    /// The clause behind the marker is the condition.
    case clause
    /// The noun phrase behind it is.
    case thing
    /// The clause before it is ("…, after which").
    case prior
    /// A date follows.
    case date
  }

  let words: [String]
  /// `nil`: the phrase only looks like a condition ("even if").
  let kind: ConditionKind?
  let form: Form

  var name: String { words.joined(separator: " ") }
}

/// The condition markers by their first word.
struct ConditionLexicon: Sendable {
  private var markers: [String: [ConditionMarker]] = [:]

  init(folder: URL) throws(ExtractionDataError) {
    let table = try Table("lexicons/conditions.tsv", in: folder, columns: ["marker", "kind", "form", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let kind: ConditionKind? = row.cells[1] == "none" ? nil : try table.choice(1, of: row)
      let marker = ConditionMarker(words: words, kind: kind, form: try table.choice(2, of: row))
      markers[words[0], default: []].append(marker)
    }
    markers = markers.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest marker whose words begin at `word`.
  func marker(at word: Int, in sentence: Sentence) -> ConditionMarker? {
    markers[sentence.lower(word)]?.first { marker in
      word + marker.words.count <= sentence.words.count
        && marker.words.indices.allSatisfy { sentence.lower(word + $0) == marker.words[$0] }
    }
  }
}
