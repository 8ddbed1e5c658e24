import Commitments
import Foundation
import Syntax

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
    /// A verb or adjective whose subject is the bargain and whose complement the condition ("hinge on").
    case predicate
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
  /// By every form of their first word.
  private var predicates: [String: [ConditionMarker]] = [:]

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("lexicons/conditions.tsv", in: tables, columns: ["marker", "kind", "form", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let kind: ConditionKind? = row.cells[1] == "none" ? nil : try table.choice(1, of: row)
      let marker = ConditionMarker(words: words, kind: kind, form: try table.choice(2, of: row))
      if marker.form == .predicate {
        for form in Self.forms(of: words[0]) { predicates[form, default: []].append(marker) }
      } else {
        markers[words[0], default: []].append(marker)
      }
    }
    predicates = predicates.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    markers = markers.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The forms that a regular verb has, and the word itself, which is all there is of an adjective.
  private static func forms(of word: String) -> [String] {
    if word == "have" { return ["have", "has", "had"] }
    if word == "tie" { return ["tie", "ties", "tied", "tying"] }
    let stem = word.hasSuffix("e") ? String(word.dropLast()) : word
    return [word, word + "s", stem + "ed", stem + "ing"]
  }

  /// The longest marker whose words begin at `place` of a sentence's words in lower case.
  func marker(at place: Int, in lower: [String]) -> ConditionMarker? {
    markers[lower[place]]?.first { marker in
      place + marker.words.count <= lower.count
        && marker.words.indices.allSatisfy { lower[place + $0] == marker.words[$0] }
    }
  }

  /// The markers of a sentence from left to right, none inside another.
  ///
  /// - Parameter isName: whether the word at a place belongs to a name ("Once Bank"), so that no marker begins there.
  func occurrences(
    in lower: [String], except isName: (Int) -> Bool = { _ in false }
  ) -> [(marker: ConditionMarker, words: Range<Int>)] {
    var found: [(marker: ConditionMarker, words: Range<Int>)] = []
    var place = 0
    while place < lower.count {
      guard !isName(place), let marker = marker(at: place, in: lower) else {
        place += 1
        continue
      }
      found.append((marker, place..<place + marker.words.count))
      place += marker.words.count
    }
    return found
  }

  /// The longest predicate that begins at `place`, its first word in any inflection; up to three words may stand in
  /// its middle ("is subject, among other things, to", "depends entirely on").
  func predicate(at place: Int, in reading: ClauseReading) -> (marker: ConditionMarker, end: Int)? {
    guard let candidates = predicates[reading.lower[place]] else { return nil }
    // "not to subject captives to shows": the verb, and no condition.
    if reading[place].pennTag == .verbBase, reading.lower[place] == "subject" { return nil }
    for marker in candidates {
      var current = place + 1
      var isWhole = true
      for word in marker.words.dropFirst() {
        let limit = min(reading.count, current + 6)
        guard current <= limit, let found = (current..<limit).first(where: { reading.lower[$0] == word }),
          found == current || (current..<found).allSatisfy({ isFiller($0, in: reading) })
        else {
          isWhole = false
          break
        }
        current = found + 1
      }
      if isWhole { return (marker, current) }
    }
    return nil
  }

  private func isFiller(_ place: Int, in reading: ClauseReading) -> Bool {
    switch reading[place].tag {
    case .verb, .auxiliary: false
    default: true
    }
  }
}
