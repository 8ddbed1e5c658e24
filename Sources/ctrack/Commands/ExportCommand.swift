import ArgumentParser
import Commitments
import Foundation
import Interchange
import Store
import Terminal
import Tracker

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the whole ledger: without loss as JSON Lines, or for other tools.",
    discussion: """
      EXAMPLE
        ctrack export > ledger.jsonl
        ctrack export --no-text > shareable.jsonl
        ctrack export --format csv > commitments.csv
        ctrack export --format plover > events.jsonl
        ctrack export --schema > ledger.schema.json

      jsonl is everything, and what `ctrack import` reads; --schema prints its JSON Schema (draft 2020-12). csv and md \
      hold a row for each commitment, open or closed. annotations are the statements as W3C Web Annotations (JSON-LD), \
      with quotation and position in the text. plover are those statements that are political events, one record a \
      line, with the codes of PLOVER and CAMEO; what an event waits for is left out, and its ids lead there.
      """)

  @Option(help: ArgumentHelp("What to write.", valueName: "format"))
  var format = ExportFormat.jsonLines

  @Flag(name: .customLong("no-text"), help: "Leave the articles' texts out; hashes, addresses and quotations stay.")
  var leavesTextOut = false

  @Flag(help: "Print the JSON Schema of the lines, and nothing of the ledger.")
  var schema = false

  @OptionGroup var options: StoreOptions

  func validate() throws {
    guard format != .jsonLines else { return }
    if leavesTextOut { throw ValidationError("--no-text is for jsonl alone: \(format.rawValue) holds no texts") }
    if schema { throw ValidationError("--schema is of jsonl: leave out --format \(format.rawValue)") }
  }

  func run() throws {
    if schema {
      return try StandardStream.output.write(LedgerSchema.text(dataFolder: DataFolder.locate()))
    }
    let writing = BufferedOutput()
    switch format {
    case .jsonLines:
      let store = try LedgerStore(path: options.path, access: .existing)
      try store.read { reader in
        try reader.export(withText: !leavesTextOut) { try writing.add(SafeJSON.text($0) + "\n") }
      }
    case .csv, .markdown:
      let sheet: Sheet.Format = format == .csv ? .csv : .markdown
      let tracker = try options.tracker()
      try writing.add(Sheet(header: CommitmentSheet.header).header(sheet))
      try tracker.forEachReport { try writing.add(Sheet.row(CommitmentSheet.cells($0), sheet)) }
    case .annotations: try writeAnnotations(to: writing)
    case .plover: try writeEvents(to: writing)
    }
    try writing.flush()
  }

  /// One JSON array, an annotation a line.
  private func writeAnnotations(to writing: BufferedOutput) throws {
    let tracker = try options.tracker()
    var count = 0
    try tracker.forEachReadArticle { article in
      for annotation in article.annotations(by: Ctrack.nameAndVersion) {
        let line = try Output.json(annotation, pretty: false)
        try writing.add((count == 0 ? "[\n" : ",\n") + line.dropLast())
        count += 1
      }
    }
    try writing.add(count == 0 ? "[]\n" : "\n]\n")
  }

  private func writeEvents(to writing: BufferedOutput) throws {
    let tracker = try options.tracker()
    let folder = try DataFolder.locate()
    let aliases = Dictionary(try tracker.parties().map { ($0.name, $0.aliases) }) { first, _ in first }
    let coding = try EventCoding(dataFolder: folder)
    let actors = try ActorCodes(dataFolder: folder, aliases: aliases)
    var leftOut = 0
    try tracker.forEachPosition { position in
      guard let record = EventRecord(position, coding: coding, actors: actors, by: Ctrack.nameAndVersion) else {
        leftOut += 1
        return
      }
      try writing.add(try Output.json(record, pretty: false))
    }
    try writing.flush()
    if leftOut > 0 {
      options.output.note("\(counted(leftOut, "statement")) left out: no event of the codebooks, or no date.")
    }
  }
}

/// What a ledger can be exported as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case jsonLines = "jsonl"
  case csv
  case markdown = "md"
  case annotations, plover

  init?(argument: String) {
    self.init(rawValue: argument == "markdown" ? "md" : argument)
  }
}

/// Text gathered to pieces worth a write.
final class BufferedOutput {
  private var buffer = ""

  func add(_ text: String) throws {
    buffer += text
    if buffer.utf8.count > 1 << 16 { try flush() }
  }

  func flush() throws {
    try StandardStream.output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
