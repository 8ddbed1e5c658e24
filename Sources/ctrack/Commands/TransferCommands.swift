import ArgumentParser
import Commitments
import Foundation
import Intake
import Store
import Terminal
import Tracker

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the whole ledger as JSON Lines, without loss.",
    discussion: """
      EXAMPLE
        ctrack export > ledger.jsonl
        ctrack export --no-text > shareable.jsonl
      """)

  @Flag(name: .customLong("no-text"), help: "Leave the articles' texts out; hashes, addresses and quotations stay.")
  var leavesTextOut = false

  @OptionGroup var options: StoreOptions

  func run() throws {
    let store = try LedgerStore(path: options.path, access: .existing)
    var buffer = ""
    try store.read { reader in
      try reader.export(withText: !leavesTextOut) { line in
        buffer += SafeJSON.text(line) + "\n"
        guard buffer.utf8.count > 1 << 16 else { return }
        try StandardStream.output.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try StandardStream.output.write(buffer)
  }
}

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
    guard file == "-" || FileManager.default.fileExists(atPath: file) else {
      throw IntakeError.fileNotFound(place: file)
    }
    guard let input = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file) else {
      throw IntakeError.notReadable(place: file, reason: "no permission")
    }
    let count = try options.creating { try $0.store.importLedger(LineSequence(input)) }
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

/// The lines of a file, read in pieces.
private struct LineSequence: Sequence, IteratorProtocol {
  private let input: FileHandle
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  private var isAtEnd = false

  init(_ input: FileHandle) { self.input = input }

  mutating func next() -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return String(decoding: buffer[start...], as: UTF8.self)
      }
      buffer.removeFirst(start)
      start = 0
      let piece = input.readData(ofLength: 1 << 20)
      isAtEnd = piece.isEmpty
      buffer += piece
    }
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
    var copy: String?
  }

  func run() throws {
    let data = (try? DataFolder.locate().path) ?? "not found"
    let store = try LedgerStore(path: options.path, access: .existing)
    var check = try store.check()
    var copy: String?
    if rebuild, !check.faults.isEmpty {
      let path = "\(store.path).before-rebuild-\(try Clock.now()().milliseconds).bak"
      try store.backup(to: path)
      copy = path
      check = try store.check(rebuild: true)
    }
    let output = options.output
    if output.json {
      try output.printJSON(Report(version: Ctrack.version, data: data, check: check, copy: copy))
    } else {
      try output.print(blocks(check, data: data, copy: copy))
    }
    if !check.faults.isEmpty, !check.isRebuilt { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func blocks(_ check: CheckReport, data: String, copy: String?) -> [any Block] {
    let rows = check.rows.sorted { $0.key < $1.key }.map { "\($0.value) in \($0.key)" }.joined(separator: ", ")
    var blocks: [any Block] = [
      Fields([
        Fields.Field("ctrack", "\(Ctrack.version), SQLite \(check.sqlite), schema \(check.schema)"),
        Fields.Field("Ledger", "\(check.path)"), Fields.Field("Data", "\(data)"), Fields.Field("Rows", "\(rows)"),
      ])
    ]
    for fault in check.faults { blocks.append(Paragraph(StyledText(SafeText(cell: fault), .bad), hanging: 2)) }
    if check.faults.isEmpty {
      blocks.append(Paragraph(StyledText("No faults: the stored state is what the history gives.", .good)))
    } else if check.isRebuilt, let copy {
      blocks.append(Paragraph("Rebuilt from the history. The file as it was: \(copy)"))
    } else {
      blocks.append(Paragraph("`ctrack doctor --rebuild` makes the state again from the history."))
    }
    return blocks
  }
}
