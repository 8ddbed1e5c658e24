import ArgumentParser
import Commitments
import Terminal
import Tracker

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Tell what would follow if something happened; nothing is stored.",
    discussion: """
      EXAMPLE
        ctrack what-if c5.1 met
        ctrack what-if c5.1 c6.2 met c7 broken

      Conditions (c12.2): met, failed, waived, open. Commitments (c12): met, broken, withdrawn, released, expired, \
      suspended, active, superseded.

      What is done meets every condition about the same matter, and what then binds or ends goes on from there.
      """)

  @Argument(
    help: ArgumentHelp("Ids of commitments or conditions, then the state; several times.", valueName: "id … state"),
    completion: Completions.markable)
  var words: [String]

  @OptionGroup var options: StoreOptions

  func run() throws {
    let suppositions = try suppositions()
    let report = try options.tracker().whatIf(suppositions)
    let output = options.output
    if output.json { return try output.printJSON(report) }
    if report.commitments.isEmpty, report.conditions.isEmpty { return output.note("Nothing would change.") }
    try output.print(report.blocks)
    output.note("Nothing was stored.")
  }

  private func suppositions() throws -> [(target: MarkTarget, state: String)] {
    var suppositions: [(target: MarkTarget, state: String)] = []
    var targets: [MarkTarget] = []
    for word in words {
      if let target = MarkTarget(word) {
        targets.append(target)
      } else if targets.isEmpty {
        throw TrackerError.notUnderstood(id: word)
      } else {
        suppositions += targets.map { ($0, word) }
        targets = []
      }
    }
    guard targets.isEmpty else {
      throw UsageError("what-if needs a state behind \(targets.map(\.description).joined(separator: " ")): write met")
    }
    return suppositions
  }
}

extension WhatIfReport {
  fileprivate var blocks: [any Block] {
    var table = Table([
      Column("ID"), Column("Who", shrinksTo: 8), Column("On", shrinksTo: 14, givesWay: .first), Column("Would become"),
      Column("Because of", shrinksTo: 10),
    ])
    for step in conditions {
      let isSupposed = step.because == step.condition.description
      table.add(
        StyledText(SafeText(cell: step.condition.description), .name), StyledText(SafeText(cell: step.by ?? "")),
        StyledText(SafeText(cell: step.action)), StyledText("\(step.from.rawValue) → ") + step.to.text,
        StyledText(isSupposed ? "supposed" : SafeText(cell: step.because)))
    }
    for step in commitments {
      let cause = step.conditions.map(\.description).joined(separator: ", ")
      table.add(
        StyledText(SafeText(cell: step.commitment.description), .name), StyledText(SafeText(cell: step.party)),
        StyledText(SafeText(cell: step.action)), StyledText("\(step.from.rawValue) → ") + step.to.text,
        StyledText(cause.isEmpty ? (step.isSupposed ? "supposed" : "its matter") : SafeText(cell: cause)))
    }
    return [table]
  }
}
