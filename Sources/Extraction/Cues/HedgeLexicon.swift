import Foundation

/// The words before a verb that take its assertion away or turn it round.
struct HedgeLexicon: Sendable {
  enum Effect: String, CaseIterable, Hashable, Sendable {
    /// The verb asserts nothing ("hopes to accept").
    case nothing
    case negative
  }

  private var effects: [String: Effect] = [:]

  init(folder: URL) throws(ExtractionDataError) {
    let table = try Table("lexicons/hedges.tsv", in: folder, columns: ["words", "effect", "note"])
    for row in table.rows { effects[try table.filled(0, of: row)] = try table.choice(1, of: row) }
  }

  /// The strongest effect of the words in `range`.
  func effect(in range: Range<Int>, of reading: SentenceReading) -> Effect? {
    var effect: Effect?
    for place in range {
      let word = reading.lower(place)
      if effects[word] == .nothing
        || place + 1 < range.upperBound && effects[word + " " + reading.lower(place + 1)] == .nothing
      {
        return .nothing
      }
      if effects[word] == .negative || effects[word + " " + reading.lower(place + 1)] == .negative {
        effect = .negative
      }
    }
    return effect
  }
}
