import ArgumentParser
import Commitments
import Terminal
import Tracker

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show the agenda: what is due, overdue, or waits for a decision.",
    discussion: """
      EXAMPLE
        ctrack due --within 14d
        ctrack due --ics > agenda.ics

      Overdue first, then by day; decisions without a date stand last. --ics prints what has a date for a calendar \
      program (RFC 5545); the same item keeps its identity, so that a later agenda updates it.
      """)

  @Option(
    help: ArgumentHelp("Until then: a day, or a span such as 14d or 2w.", valueName: "when"),
    transform: Reading.dayOrSpan)
  var within: DayOrSpan?

  @Flag(help: "Print a calendar.")
  var ics = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Of what is overdue or undated, only so many.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int = 50

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if ics, options.outputOptions.json { throw ValidationError("--ics and --json exclude each other: choose one") }
  }

  func run() throws {
    let tracker = try options.tracker()
    let until = within?.day(after: tracker.today) ?? tracker.today + 14
    let agenda = try tracker.agenda(until: until, limit: limit)
    let output = options.output
    if output.json { return try output.printJSON(agenda) }
    if ics { return try StandardStream.output.write(agenda.calendar(stamp: tracker.now()).text) }
    if agenda.items.isEmpty { return output.note("Nothing is due until \(agenda.until.words).") }
    try output.print(Table(agenda))
    if agenda.overdueLeftOut > 0 { output.note("\(agenda.overdueLeftOut) more overdue: see --limit.") }
    if agenda.decisionsLeftOut > 0 { output.note("More decisions are awaited: see --limit.") }
  }
}

extension Table {
  /// One row for each item.
  fileprivate init(_ agenda: AgendaReport) {
    self.init([
      Column("Due", shrinksTo: 11, givesWay: .last), Column("What"), Column("ID"),
      Column("Who", shrinksTo: 8, givesWay: .second), Column("Must", shrinksTo: 16, givesWay: .first),
      Column("Position", shrinksTo: 11, givesWay: .last),
    ])
    for item in agenda.items {
      add(
        Table.dueText(item.due, today: agenda.today), StyledText(SafeText(cell: item.kind.rawValue)),
        StyledText(SafeText(cell: item.id), .name),
        StyledText(SafeText(cell: item.parties.joined(separator: ", "))), StyledText(SafeText(cell: item.action)),
        StyledText("\(item.holder) ") + item.status.text)
    }
  }
}
