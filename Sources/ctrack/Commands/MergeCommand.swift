import ArgumentParser
import Commitments
import Terminal
import Tracker

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one of two commitments that are the same.",
    discussion: """
      EXAMPLE
        ctrack merge c3 c9

      The first one stays and takes up the statements, conditions and marks of the second. `ctrack split c3` goes \
      back.
      """)

  @Argument(help: "The one that stays.", completion: Completions.id, transform: Reading.commitment)
  var target: CommitmentID

  @Argument(help: "The one that goes into it.", completion: Completions.id, transform: Reading.commitment)
  var source: CommitmentID

  @Option(help: ArgumentHelp("Why; kept in the history.", valueName: "text"))
  var note: String?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func run() throws {
    let tracker = try options.tracker(author: author)
    let merged = try tracker.merge(source, into: target, note: note)
    let output = options.output
    if output.json {
      try output.printJSON([try tracker.dossier(of: merged.id).report])
    } else {
      try output.print(
        Paragraph(
          "\(source) merged into \(merged.id) (\(merged.party), \(merged.action)): \(merged.status.rawValue), \(counted(merged.statements.count, "statement")), \(counted(merged.openConditions.count, "open condition")). Undo: ctrack undo",
          hanging: 2))
    }
  }
}

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make two commitments of one: take a merge back, or move statements out.",
    discussion: """
      EXAMPLE
        ctrack split c3
        ctrack split c3 --statement port-3:s2
      """)

  @Argument(help: "The commitment to split.", completion: Completions.id, transform: Reading.commitment)
  var target: CommitmentID

  @Option(help: ArgumentHelp("A statement to move to a new commitment, as `show` names it.", valueName: "key:id"))
  var statement: [String] = []

  @Option(help: ArgumentHelp("Why; kept in the history.", valueName: "text"))
  var note: String?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func run() throws {
    let tracker = try options.tracker(author: author)
    let parts =
      statement.isEmpty
      ? try tracker.split(target, note: note) : try tracker.split(target, statements: statement, note: note)
    let output = options.output
    if output.json {
      try output.printJSON(try parts.map { try tracker.dossier(of: $0.id).report })
      return
    }
    try output.print(Paragraph("\(target) split. Undo: ctrack undo"))
    for part in parts {
      try output.print(
        Paragraph("\(part.id) (\(part.party), \(part.action)): \(part.status.rawValue)", indentation: 2, hanging: 2))
    }
  }
}
