import ArgumentParser
import Commitments
import Terminal
import Tracker

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Tell who changed what, when and why; newest last.",
    discussion: """
      EXAMPLE
        ctrack history --limit 10
        ctrack history c5
      """)

  @Argument(help: "Only what concerns this (c12, a7, o3).", completion: Completions.id)
  var id: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only the latest so many commands.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int?

  @OptionGroup var options: StoreOptions

  private struct Report: Encodable {
    var command: Int64
    var words: String
    var author: String
    var recordedAt: RecordingTime
    var note: String?
    var undone: Bool
    var changes: [String]
  }

  func run() throws {
    let items = try options.tracker().history(of: try id.map(subject), limit: limit)
    let output = options.output
    if output.json {
      try output.printJSON(
        items.map { item in
          Report(
            command: item.command.id, words: item.command.words, author: item.command.author,
            recordedAt: item.command.recordedAt, note: item.command.note, undone: item.isUndone,
            changes: item.entries.map(\.change.words))
        })
      return
    }
    if items.isEmpty { return output.note("No history yet.") }
    var table = Table([
      Column("No", alignment: .right), Column("When (UTC)"), Column("Who", shrinksTo: 8, givesWay: .second),
      Column("Did", shrinksTo: 16, givesWay: .first), Column("Why", shrinksTo: 12, givesWay: .first),
    ])
    for item in items {
      table.add(
        StyledText("\(item.command.id)", .name), StyledText(item.command.recordedAt.minute),
        StyledText(SafeText(cell: item.command.author)), StyledText(item.words(inFull: id != nil)),
        StyledText(SafeText(cell: item.command.note ?? "")))
    }
    try output.print(table)
  }

  private func subject(_ text: String) throws -> Subject {
    switch try AnyID(text) {
    case .article(let id): .article(id)
    case .commitment(let id): .commitment(id)
    case .condition(let id): .commitment(id.commitment)
    case .offer(let id): .offer(id)
    }
  }
}

extension HistoryItem {
  /// The command, and with `inFull` what it changed.
  fileprivate func words(inFull: Bool) -> SafeText {
    let undone: SafeText = isUndone ? " (undone)" : ""
    let changes = inFull ? entries.compactMap(\.change.toldWords).joined(separator: "; ") : ""
    return changes.isEmpty ? "\(command.words)\(undone)" : "\(command.words)\(undone): \(changes)"
  }
}

extension Change {
  /// What a reader of the history wants to know; `nil` for what only keeps the books.
  fileprivate var toldWords: String? {
    switch self {
    case .matterAssigned, .reverted: nil
    case .statementLinked(let commitment, let statement, _):
      "\(statement.id) of \(statement.article) speaks of \(commitment)"
    case .statementUnlinked(let commitment, let statement):
      "\(statement.id) of \(statement.article) no longer speaks of \(commitment)"
    default: words
    }
  }
}

extension RecordingTime {
  /// `16 Mar 2025 18:05`.
  fileprivate var minute: SafeText {
    "\(day.words) \(String(description.dropFirst(11).prefix(5)))"
  }
}
