import ArgumentParser
import Commitments
import Terminal
import Tracker

struct DeadlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlock",
    abstract: "Find circles of conditions: \"you first\".",
    discussion: """
      EXAMPLE
        ctrack deadlock
        ctrack deadlock --json

      What cannot come about although everybody moves who waits for nobody, and waits for itself; of every such knot \
      the shortest way round. An agreed exchange is made at one moment and is no circle.
      """)

  @Flag(name: .customLong("exit-status"), help: "Exit with 1 if there is a circle.")
  var usesExitStatus = false

  @OptionGroup var options: StoreOptions

  func run() throws {
    let circles = try options.tracker().deadlock()
    let output = options.output
    if output.json {
      try output.printJSON(circles)
    } else if circles.isEmpty {
      output.note("No circle of conditions.")
    }
    if !output.json { try output.print(circles.enumerated().flatMap { $1.blocks(number: $0 + 1) }) }
    if usesExitStatus, !circles.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}

extension CircleReport {
  fileprivate func blocks(number: Int) -> [any Block] {
    var table = Table([
      Column("ID"), Column("Who", shrinksTo: 8), Column("Position", shrinksTo: 11, givesWay: .last),
      Column("On", shrinksTo: 12, givesWay: .first), Column("Waits for", shrinksTo: 14, givesWay: .first),
      Column("By", shrinksTo: 8),
    ])
    for step in steps {
      table.add(
        StyledText(SafeText(cell: step.condition.description), .name), StyledText(SafeText(cell: step.party)),
        step.status.text, StyledText(SafeText(cell: step.action)), StyledText(SafeText(cell: step.waitsFor)),
        StyledText(SafeText(cell: step.by ?? "")))
    }
    let size: SafeText = "\(counted(members.count, "commitment")) in it, \(heldUp) held up"
    return [
      Paragraph("\(SafeText("Circle \(number)"), .heading): \(words). (\(size))", hanging: 2), table,
    ]
  }
}
