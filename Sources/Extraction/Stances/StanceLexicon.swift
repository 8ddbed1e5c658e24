import Commitments
import Foundation

/// A word or phrase that says where a party stands, as a line of `lexicons/stances.tsv` gives it.
struct StanceCue: Hashable, Sendable {
  enum Part: String, CaseIterable, Hashable, Sendable { case verb, noun, adjective }

  /// Where, seen from the cue, the action or the addressee stands.
  enum Role: Hashable, Sendable {
    case object, infinitive, clause, gerund
    /// The cue's own phrase is the action ("resumed deliveries").
    case itself
    case preposition(String)
    /// The possessor, or the noun before it: "the union's demand".
    case possessor
  }

  /// The lemmas as the table has them, the inflected one first: "rule out".
  let words: [String]
  let part: Part
  let stance: Stance
  let contents: [Role]
  let addressees: [Role]
  /// The stance under negation; `nil`: a negated cue says nothing.
  let negated: Stance?

  var name: String { words.joined(separator: " ") }
}

/// The stance cues by their first word.
struct StanceLexicon: Sendable {
  private var cues: [String: [StanceCue]] = [:]

  init(folder: URL) throws(ExtractionDataError) {
    let table = try Table(
      "lexicons/stances.tsv", in: folder,
      columns: ["cue", "part", "stance", "content", "addressee", "negated", "note"])
    for row in table.rows {
      let words = try table.filled(0, of: row).split(separator: " ").map(String.init)
      let negated: Stance? = row.cells[5].isEmpty ? nil : try table.choice(5, of: row)
      let cue = StanceCue(
        words: words, part: try table.choice(1, of: row), stance: try table.choice(2, of: row),
        contents: try Self.roles(3, of: row, in: table), addressees: try Self.roles(4, of: row, in: table),
        negated: negated)
      cues[words[0], default: []].append(cue)
    }
  }

  /// The cues whose first word has this lemma.
  func cues(_ lemma: String) -> [StanceCue] { cues[lemma] ?? [] }

  private enum RoleName: String, CaseIterable { case obj, inf, that, doing, itself = "self", poss }

  private static func roles(
    _ column: Int, of row: Table.Row, in table: Table
  ) throws(ExtractionDataError) -> [StanceCue.Role] {
    var roles: [StanceCue.Role] = []
    for name in row.list(column) {
      if name.hasPrefix("prep:") {
        roles.append(.preposition(String(name.dropFirst(5))))
        continue
      }
      let role: RoleName = try table.choice(name, column, of: row)
      switch role {
      case .obj: roles.append(.object)
      case .inf: roles.append(.infinitive)
      case .that: roles.append(.clause)
      case .doing: roles.append(.gerund)
      case .itself: roles.append(.itself)
      case .poss: roles.append(.possessor)
      }
    }
    return roles
  }
}
