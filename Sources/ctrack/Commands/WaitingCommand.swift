import ArgumentParser
import Commitments
import Terminal
import Tracker

struct WaitingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting",
    abstract: "Tell who must move next, and how many commitments each move would free.",
    discussion: """
      EXAMPLE
        ctrack waiting
        ctrack waiting Russia --json

      Conditions that must come first, deadlines still to come, and demands, proposals and reviews without an answer. \
      A move frees a commitment if it would bind once the move is made, and once what then binds is done as well.
      """)

  @Argument(help: "Only the moves of this party.", completion: Completions.party)
  var party: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many moves.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int = 50

  @OptionGroup var options: StoreOptions

  func run() throws {
    let report = try options.tracker().waiting(for: party, limit: limit)
    let output = options.output
    if output.json { return try output.printJSON(report) }
    if report.turns.isEmpty { return output.note("Nobody is waited for.") }
    try output.print(Table(report))
    if report.leftOut > 0 { output.note("\(counted(report.leftOut, "further move")): see --limit.") }
  }
}

extension Table {
  /// One row for each move.
  fileprivate init(_ report: WaitingReport) {
    self.init([
      Column("Who", shrinksTo: 8, givesWay: .second), Column("Move", shrinksTo: 16, givesWay: .first),
      Column("Frees", alignment: .right), Column("For", shrinksTo: 8, givesWay: .second),
      Column("Ids", shrinksTo: 7, givesWay: .first), Column("Due", shrinksTo: 9, givesWay: .second),
    ])
    for turn in report.turns {
      for move in turn.moves {
        add(
          StyledText(SafeText(cell: turn.party ?? "")), move.words(isReview: move.for == [turn.party ?? ""]),
          StyledText("\(move.frees.count)"),
          StyledText(SafeText(cell: move.for.joined(separator: ", "))),
          StyledText(SafeText(cell: move.ids.joined(separator: ", ")), .name), StyledText(move.due?.words ?? ""))
      }
    }
  }
}

extension WaitingReport.Move {
  fileprivate func words(isReview: Bool) -> StyledText {
    let what: SafeText = isAnswer ? (isReview ? "decide: \(action)" : "answer: \(action)") : SafeText(cell: action)
    guard !heldBy.isEmpty else { return StyledText(what) }
    return StyledText(what)
      + StyledText(" (waits itself: \(heldBy.map(\.description).joined(separator: ", ")))", .faint)
  }

  fileprivate var ids: [String] { conditions.map(\.description) + asks.map(\.description) }
}
