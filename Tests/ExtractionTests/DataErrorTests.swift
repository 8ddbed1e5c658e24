import Foundation
import Testing

@testable import Extraction

@Suite struct DataErrorTests {
  private func error(_ table: String, columns: [String] = ["noun", "kind"]) -> String? {
    do {
      let table = try Table("lexicons/nouns.tsv", bytes: Array(table.utf8), columns: columns)
      for row in table.rows {
        _ = try table.filled(0, of: row)
        _ = try table.choice(1, of: row) as PartyKind
      }
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a table of the right form is read`() {
    #expect(error("noun\tkind\nfirm\tcompany\n\nguild\tunion\n") == nil)
  }

  @Test func `a wrong header names the columns`() {
    #expect(
      error("noun\tsort\n")
        == "lexicons/nouns.tsv:1: header \"noun sort\": a table begins with its column names: noun, kind")
    #expect(error("") == "lexicons/nouns.tsv:1: header \"\": a table begins with its column names: noun, kind")
  }

  @Test func `a line of another length names its number`() {
    #expect(
      error("noun\tkind\nfirm\n")
        == "lexicons/nouns.tsv:2: 1 cells: every line has 2, separated by tabs; leave a cell empty rather than out")
  }

  @Test(arguments: ["", " ", "  \u{A0}"])
  func `an empty or blank cell that must be filled names its column`(cell: String) {
    #expect(
      error("noun\tkind\n\(cell)\tunion\n")
        == "lexicons/nouns.tsv:2: noun is empty: every line needs one; fill it in or delete the line")
  }

  @Test(arguments: [("", []), (" ", []), ("|", []), ("a", ["a"]), ("a| |b||", ["a", "b"])])
  func `a list leaves blank parts out`(cell: String, values: [String]) throws {
    let table = try Table("x.tsv", bytes: Array("a\tb\nx\t\(cell)\n".utf8), columns: ["a", "b"])
    #expect(table.rows.map { $0.list(1) } == [values])
  }

  @Test func `an unknown word names those that are allowed`() {
    let allowed = PartyKind.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(
      error("noun\tkind\nfirm\tunion\nguild\tclub\n")
        == "lexicons/nouns.tsv:3: kind \"club\": must be one of \(allowed)")
  }

  @Test func `a table that is not UTF-8 is refused`() {
    #expect(throws: ExtractionDataError.notText(file: "x.tsv")) {
      try Table("x.tsv", bytes: [0x61, 0xFF, 0x0A], columns: ["a"])
    }
  }

  @Test func `a folder without tables is refused with what it must hold`() {
    let nowhere = URL(fileURLWithPath: "/nonexistent")
    #expect(throws: ExtractionDataError.unreadable(file: "parties/states.tsv")) {
      try SyntaxExtractor(dataFolder: nowhere)
    }
    #expect(
      ExtractionDataError.unreadable(file: "a.tsv").description
        == "a.tsv: cannot be read: the data folder must hold lexicons/, parties/ and extraction/ with all their tables")
  }

  @Test func `numbers and dates say how they are written`() {
    let place = ExtractionDataError.Place(file: "a.tsv", line: 4)
    #expect(
      ExtractionDataError.notANumber(place, column: "sureness", word: "much").description
        == "a.tsv:4: sureness \"much\": must be a whole number from 0 to 100")
    #expect(
      ExtractionDataError.notADate(place, column: "since", word: "May").description
        == "a.tsv:4: since \"May\": must be YYYY-MM-DD, YYYY-MM or YYYY, or empty")
  }
}
