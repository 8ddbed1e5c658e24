import ArgumentParser
import Commitments
import Extraction
import Foundation
import Settings
import Store
import Terminal
import Tracker

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the file, the quotations, and that the stored state is what the history gives.",
    discussion: """
      EXAMPLE
        ctrack doctor
        ctrack doctor --rebuild

      Shows also which settings hold and where each came from: an option, a variable of the environment, the \
      configuration file (ctrack/config.toml in $XDG_CONFIG_HOME or ~/.config), or the default, in this order.
      """)

  @Flag(help: "Make the stored state again from the history; a copy of the file is written first.")
  var rebuild = false

  @OptionGroup var options: StoreOptions

  private struct Report: Encodable {
    var version: String
    var data: String
    var configuration: SettingsReport
    /// What is wrong in tables of the user's own.
    var tables: [String]
    /// Left out where there is no ledger yet.
    var check: CheckReport?
    /// What a rebuild has put right.
    var mended: [String] = []
    var copy: String?

    var isWell: Bool { tables.isEmpty && check?.faults.isEmpty != false }
  }

  func run() throws {
    var report = Report(
      version: Ctrack.version, data: (try? DataFolder.locate().path) ?? "not found",
      configuration: try SettingsReport(options), tables: try Self.tableFaults())
    do {
      try check(&report)
    } catch {
      // What holds is worth knowing all the more where the ledger cannot be opened.
      try show(report)
      throw error
    }
    try show(report)
    if !report.isWell { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func check(_ report: inout Report) throws {
    let store = try LedgerStore(path: options.path, access: .existing)
    var check = try store.check()
    if rebuild, check.mendable > 0 {
      let path = "\(store.path).before-rebuild-\(try Clock.now()().milliseconds).bak"
      try store.backup(to: path)
      report.copy = path
      report.mended = Array(try store.check(rebuild: true).faults.suffix(check.mendable))
      check = try store.check()
    }
    report.check = check
  }

  /// What is wrong in tables of the user's own; without any there is nothing to look at.
  private static func tableFaults() throws -> [String] {
    let settings = try Session.settings()
    guard !(settings.lexicons.value + settings.parties.value).isEmpty else { return [] }
    do {
      try Session.tables().check()
      return []
    } catch let error as ExtractionDataError {
      return [error.description]
    }
  }

  private func show(_ report: Report) throws {
    let output = options.output
    if output.json { try output.printJSON(report) } else { try output.print(blocks(report)) }
  }

  private func blocks(_ report: Report) -> [any Block] {
    let check = report.check
    var fields = [
      Fields.Field(
        "ctrack", check.map { "\(report.version), SQLite \($0.sqlite), schema \($0.schema)" } ?? "\(report.version)"),
      Fields.Field("Ledger", "\(options.path)"), Fields.Field("Data", "\(report.data)"),
      Fields.Field(
        "Configuration",
        report.configuration.exists ? "\(report.configuration.file)" : "\(report.configuration.file), not there"),
    ]
    if let check {
      let rows = check.rows.sorted { $0.key < $1.key }.map { "\($0.value) in \($0.key)" }.joined(separator: ", ")
      fields.append(Fields.Field("Rows", "\(rows)"))
    }
    var blocks: [any Block] = [Fields(fields), report.configuration.table]
    for fault in report.mended { blocks.append(Paragraph("Mended: \(fault)", hanging: 2)) }
    for fault in report.tables + (check?.faults ?? []) {
      blocks.append(Paragraph(StyledText(SafeText(cell: fault), .bad), hanging: 2))
    }
    if let copy = report.copy { blocks.append(Paragraph("Rebuilt from the history. The file as it was: \(copy)")) }
    guard let check else { return blocks }
    if report.isWell {
      blocks.append(Paragraph(StyledText("No faults: the stored state is what the history gives.", .good)))
    } else if check.mendable > 0 {
      blocks.append(Paragraph("`ctrack doctor --rebuild` makes the state again from the history."))
    }
    if check.faults.count > check.mendable {
      blocks.append(
        Paragraph(
          """
          What is wrong in the log itself no rebuild mends: go back to a copy made by `ctrack backup`, or, if the log can \
          still be read, make a new ledger of it: `ctrack export > ledger.jsonl`, then `ctrack import ledger.jsonl --db NEW`.
          """))
    }
    return blocks
  }
}
