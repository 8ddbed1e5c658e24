import ArgumentParser
import Commitments
import Terminal
import Tracker

struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Count what has become of a party's positions.",
    discussion: """
      EXAMPLE
        ctrack record Russia
        ctrack record "United States" --json

      Each outcome as a count of all that are closed; what is open is told beside it. Few positions say little.
      """)

  @Argument(help: "The party.", completion: Completions.party)
  var party: String

  @OptionGroup var options: StoreOptions

  func run() throws {
    let record = try options.tracker().record(of: party)
    let output = options.output
    if output.json { return try output.printJSON(record) }
    if record.rows.isEmpty { return output.note("\(record.party) has taken no position.") }
    try output.print(Table(record))
  }
}

extension Table {
  /// One row for each outcome, and one for what is open.
  fileprivate init(_ record: TrackRecord) {
    self.init([
      Column("Position"), Column("Outcome"), Column("Count", alignment: .right), Column("Of"),
      Column("Ids", shrinksTo: 12, givesWay: .first),
    ])
    for row in record.rows {
      let role = SafeText(cell: row.role.rawValue)
      for outcome in row.outcomes {
        add(
          StyledText(role), outcome.status.text, StyledText("\(outcome.count)"), "\(row.closed) closed",
          StyledText(SafeText(cell: outcome.commitments.map(\.description).joined(separator: ", ")), .name))
      }
      guard row.open > 0 else { continue }
      let flags: [SafeText] =
        (row.overdue > 0 ? ["\(row.overdue) overdue"] : []) + (row.contested > 0 ? ["\(row.contested) contested"] : [])
      add(
        StyledText(role), "open", StyledText("\(row.open)"), "\(row.total) in all",
        StyledText(flags.joined(separator: ", ")))
    }
  }
}
