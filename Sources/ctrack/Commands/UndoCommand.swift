import ArgumentParser
import Commitments
import Terminal
import Tracker

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Reverse the last command, a whole batch included.",
    discussion: """
      EXAMPLE
        ctrack undo --note "wrong condition"

      Nothing is deleted: the reversal is a new line of the history. Undoing again goes one command further back.
      """)

  @Option(help: ArgumentHelp("Why; kept in the history.", valueName: "text"))
  var note: String?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  private struct Report: Encodable {
    struct Difference: Encodable {
      var id: String
      var before: Status?
      var after: Status?
    }
    var undone: Command
    var commitments: [Difference]
  }

  func run() throws {
    let outcome = try options.tracker(author: author).undo(note: note)
    let output = options.output
    if output.json {
      let differences = outcome.commitments.map { difference in
        Report.Difference(
          id: difference.id.description, before: difference.before?.status, after: difference.after?.status)
      }
      try output.printJSON(Report(undone: outcome.command, commitments: differences))
      return
    }
    let command = outcome.command
    try output.print(
      Paragraph("Undone: \(command.words) (\(command.author), \(command.recordedAt.day.words)).", hanging: 2))
    for difference in outcome.commitments.prefix(Self.most) {
      try output.print(Paragraph(StyledText(difference.words), indentation: 2, hanging: 2))
    }
    let more = outcome.commitments.count - Self.most
    if more > 0 { try output.print(Paragraph("… and \(counted(more, "more commitment"))", indentation: 2)) }
  }

  /// More differences than that are counted, not told.
  private static let most = 8
}

extension UndoOutcome.Difference {
  var words: SafeText {
    switch (before, after) {
    case (nil, nil): "\(id) is gone"
    case (let before?, nil): "\(id) (\(before.party), \(before.action)) is gone"
    case (nil, let after?): "\(id) (\(after.party), \(after.action)) is back: \(after.status.rawValue)"
    case (let before?, let after?) where before.status != after.status:
      "\(id) (\(after.party), \(after.action)): \(before.status.rawValue) → \(after.status.rawValue)\(conditions(before, after))"
    case (let before?, let after?):
      "\(id) (\(after.party), \(after.action)): as it was before\(conditions(before, after))"
    }
  }

  /// The conditions whose status went back.
  private func conditions(_ before: Commitment, _ after: Commitment) -> SafeText {
    let changed = after.conditions.compactMap { condition -> String? in
      guard let old = before.conditions.first(where: { $0.id == condition.id }), old.status != condition.status else {
        return nil
      }
      return ", \(condition.id) \(condition.status.rawValue) again"
    }
    return SafeText(cell: "\(changed.joined())")
  }
}
