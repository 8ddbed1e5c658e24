import ArgumentParser
import Commitments
import Foundation
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
      """)

  @Flag(help: "Make the stored state again from the history; a copy of the file is written first.")
  var rebuild = false

  @OptionGroup var options: StoreOptions

  private struct Report: Encodable {
    var version: String
    var data: String
    var check: CheckReport
    /// What a rebuild has put right.
    var mended: [String]
    var copy: String?
  }

  func run() throws {
    let data = (try? DataFolder.locate().path) ?? "not found"
    let store = try LedgerStore(path: options.path, access: .existing)
    var check = try store.check()
    var copy: String?
    var mended: [String] = []
    if rebuild, check.mendable > 0 {
      let path = "\(store.path).before-rebuild-\(try Clock.now()().milliseconds).bak"
      try store.backup(to: path)
      copy = path
      mended = Array(try store.check(rebuild: true).faults.suffix(check.mendable))
      check = try store.check()
    }
    let output = options.output
    if output.json {
      try output.printJSON(Report(version: Ctrack.version, data: data, check: check, mended: mended, copy: copy))
    } else {
      try output.print(blocks(check, data: data, mended: mended, copy: copy))
    }
    if !check.faults.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func blocks(_ check: CheckReport, data: String, mended: [String], copy: String?) -> [any Block] {
    let rows = check.rows.sorted { $0.key < $1.key }.map { "\($0.value) in \($0.key)" }.joined(separator: ", ")
    var blocks: [any Block] = [
      Fields([
        Fields.Field("ctrack", "\(Ctrack.version), SQLite \(check.sqlite), schema \(check.schema)"),
        Fields.Field("Ledger", "\(check.path)"), Fields.Field("Data", "\(data)"), Fields.Field("Rows", "\(rows)"),
      ])
    ]
    for fault in mended { blocks.append(Paragraph("Mended: \(fault)", hanging: 2)) }
    for fault in check.faults { blocks.append(Paragraph(StyledText(SafeText(cell: fault), .bad), hanging: 2)) }
    if let copy { blocks.append(Paragraph("Rebuilt from the history. The file as it was: \(copy)")) }
    if check.faults.isEmpty {
      blocks.append(Paragraph(StyledText("No faults: the stored state is what the history gives.", .good)))
    } else if check.mendable > 0 {
      blocks.append(Paragraph("`ctrack doctor --rebuild` makes the state again from the history."))
    }
    if check.faults.count > check.mendable {
      blocks.append(
        Paragraph("What is wrong in the log itself no rebuild mends: go back to a copy made by `ctrack backup`."))
    }
    return blocks
  }
}
