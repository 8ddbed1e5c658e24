import Foundation
import Syntax

/// Currencies and place words, as `lexicons/currencies.tsv`, `lexicons/place-words.tsv` and `parties/states.tsv` give them.
struct TermLexicon: Sendable {
  struct Currency: Hashable, Sendable {
    /// ISO 4217; empty where the word alone does not tell ("dlrs" is taken as US dollars, "francs" is open).
    let code: String
    /// How many hundredths of the currency one is: 1 for pence.
    let hundredths: Double
    /// Whether it stands before the number.
    let isSymbol: Bool
  }

  private(set) var currencies: [String: Currency] = [:]
  /// Words that end a place's name: "Sea", "Strait".
  private(set) var placeWords: Set<String> = []
  /// States and capitals.
  private(set) var places: Set<String> = []

  /// Knows no currency and no place.
  init() {}

  init(tables: DataTables) throws(ExtractionDataError) {
    let money = try Table(
      "lexicons/currencies.tsv", in: tables, columns: ["word", "code", "hundredths", "position", "note"])
    for row in money.rows {
      let position: Position = try money.choice(3, of: row)
      guard let hundredths = Int(row.cells[2]) else {
        throw .notANumber(row.place, column: "hundredths", word: row.cells[2])
      }
      currencies[try money.filled(0, of: row).lowercased()] = Currency(
        code: row.cells[1], hundredths: Double(hundredths), isSymbol: position == .before)
    }
    let words = try Table("lexicons/place-words.tsv", in: tables, columns: ["word", "note"])
    for row in words.rows { placeWords.insert(try words.filled(0, of: row).lowercased()) }
    let states = try Table(
      "parties/states.tsv", in: tables,
      columns: ["name", "adjectives", "nouns", "capitals", "other_names", "status"])
    for row in states.rows {
      places.insert(row.cells[0])
      for name in row.list(3) + row.list(4) { places.insert(name) }
    }
  }

  private enum Position: String, CaseIterable { case before, after }
}
