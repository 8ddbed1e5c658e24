import ArgumentParser
import Commitments
import Terminal
import Tracker

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Tell what is new since a day: the daily brief.",
    discussion: """
      EXAMPLE
        ctrack changes --since 2025-03-18
        ctrack changes --since 1d --json

      What is new, raised or cut, hardened by further conditions or softened, met, broken, contested or otherwise \
      changed, by news of that day and later and by the clock.
      """)

  @Option(
    help: ArgumentHelp("The first day that counts: a day, or a span back such as 7d.", valueName: "when"),
    transform: Reading.dayOrSpan)
  var since: DayOrSpan

  @OptionGroup var options: StoreOptions

  func run() throws {
    let tracker = try options.tracker()
    let first = since.day(before: tracker.today)
    let changes = try tracker.changes(since: first)
    let output = options.output
    if output.json { return try output.printJSON(changes) }
    if changes.items.isEmpty { return output.note("Nothing has changed since \(first.words).") }
    try output.print(Brief(changes: changes))
  }
}
