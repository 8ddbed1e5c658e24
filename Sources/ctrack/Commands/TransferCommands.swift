import ArgumentParser
import Commitments
import Foundation
import Intake
import Store
import Terminal
import Tracker

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take an exported ledger into an empty store.",
    discussion: """
      EXAMPLE
        ctrack import ledger.jsonl --db copy.db

      All lines are taken, or none. Ids stay as they were.
      """)

  @Argument(help: ArgumentHelp("The exported file, or - for standard input.", valueName: "path"), completion: .file())
  var file: String

  @OptionGroup var options: StoreOptions

  func run() throws {
    let lines = try LineReader(path: file)
    let count = try options.creating { try $0.store.importLedger(next: lines.next) }
    if options.output.json {
      try options.output.printJSON(Report(entries: count, ledger: options.path))
    } else {
      try options.output.print(Paragraph("\(counted(count, "entry", "entries")) taken into \(options.path)."))
    }
  }

  private struct Report: Encodable {
    var entries: Int
    var ledger: String
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the ledger while others use it.",
    discussion: """
      EXAMPLE
        ctrack backup ledger-2025-03-14.db
      """)

  @Argument(help: ArgumentHelp("A file that does not exist yet.", valueName: "path"), completion: .file())
  var file: String

  @OptionGroup var options: StoreOptions

  func run() throws {
    try LedgerStore(path: options.path, access: .existing).backup(to: file)
    if options.output.json {
      try options.output.printJSON(["backup": file])
    } else {
      try options.output.print(Paragraph("Copied to \(file)."))
    }
  }
}
