/// Which states lie where and which are ruled how, by the words that say so: "the Gulf state", "the kingdom".
struct Regions: Sendable {
  private var words: [String: Set<String>] = [:]
  private var nouns: [String: Set<String>] = [:]
  private var longest = 1

  /// Nouns for a state that a word before them says more of.
  private static let heads: Set<String> = [
    "country", "nation", "state", "republic", "kingdom", "monarchy", "emirate", "sultanate", "principality", "island",
    "archipelago", "territory", "enclave", "member", "neighbour", "neighbor", "ally", "power", "democracy", "region",
  ]

  /// No region at all.
  init() {}

  /// Reads `parties/regions.tsv`.
  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("parties/regions.tsv", in: tables, columns: ["region", "words", "nouns", "states"])
    for row in table.rows {
      _ = try table.filled(0, of: row)
      let states = Set(row.list(3))
      for word in row.list(1) {
        words[word, default: []].formUnion(states)
        longest = max(longest, word.spaces + 1)
      }
      for noun in row.list(2) { nouns[noun, default: []].formUnion(states) }
    }
  }

  /// Whether a noun can be that of a state told by its region.
  func isHead(_ noun: String) -> Bool { Self.heads.contains(noun) }

  /// The states that a noun and the words before it can mean, those of all regions they name; `nil` where they name none.
  func states(_ noun: String, behind modifiers: [String]) -> Set<String>? {
    var found = nouns[noun]
    for start in modifiers.indices {
      for end in start + 1...max(start + 1, min(start + longest, modifiers.count)) {
        guard let here = words[modifiers[start..<end].joined(separator: " ")] else { continue }
        found = found.map { $0.intersection(here) } ?? here
      }
    }
    return found
  }
}
