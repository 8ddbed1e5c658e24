import Commitments
import Foundation

/// The words by which an action is known as one that lasts and is kept up, not done once.
struct LastingLexicon: Sendable {
  private var words: Set<String> = []

  init(tables: DataTables) throws(ExtractionDataError) {
    let table = try Table("lexicons/lasting.tsv", in: tables, columns: ["word", "note"])
    for row in table.rows { words.insert(try table.filled(0, of: row)) }
  }

  func mode(of action: String) -> Mode {
    let parts = action.lowercased().split { !$0.isLetter && $0 != "-" }
    return parts.contains { words.contains(String($0)) } ? .keptUp : .achieved
  }
}
