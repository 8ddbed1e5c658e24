import ArgumentParser
import Commitments
import Terminal
import Tracker

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark conditions or commitments: met, failed, broken, withdrawn …",
    discussion: """
      EXAMPLE
        ctrack mark c2.1 met --note "Kremlin order of 18 March"
        ctrack mark c5 withdrawn --on 2025-03-20 --article a7

      Conditions (c12.2): met, failed, waived, open.
      Commitments (c12): met, broken, withdrawn, released, expired, suspended, active, superseded.

      A status set by hand is kept: later articles are shown for review and not applied over it.
      """)

  @Argument(
    help: ArgumentHelp("Ids of commitments or conditions, then the state.", valueName: "id … state"),
    completion: Completions.markable)
  var words: [String]

  @Option(
    help: ArgumentHelp("The article that tells of it.", valueName: "id"), completion: Completions.id,
    transform: Reading.article)
  var article: ArticleID?

  @Option(help: ArgumentHelp("The day on which it happened; else today.", valueName: "date"), transform: Reading.day)
  var on: Day?

  @Option(help: ArgumentHelp("Why; kept in the history.", valueName: "text"))
  var note: String?

  @Flag(help: "Record it although the lifecycle does not allow it; needs --note.")
  var force = false

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func validate() throws {
    if words.count < 2 { throw ValidationError("mark needs at least one id and a state: ctrack mark c2.1 met") }
  }

  func run() throws {
    let targets = try words.dropLast().map { word in
      guard let target = MarkTarget(word) else { throw TrackerError.notUnderstood(id: word) }
      return target
    }
    let tracker = try options.tracker(author: author)
    var details = Tracker.MarkDetails()
    details.article = article
    details.on = on
    details.note = note
    details.isForced = force
    let outcomes = try tracker.mark(targets, as: words.last ?? "", details)
    let output = options.output
    if output.json {
      try output.printJSON(try Set(targets.map(\.commitment)).sorted().map { try tracker.dossier(of: $0).report })
      return
    }
    for outcome in outcomes { try output.print(Paragraph(StyledText(outcome.words))) }
  }
}

extension MarkOutcome {
  /// What was marked, and what followed for the commitment.
  var words: SafeText {
    let who: SafeText = "\(after.id) (\(after.party), \(after.action))"
    let change: SafeText =
      before.status == after.status
      ? "\(who): still \(after.status.rawValue)\(waiting)"
      : "\(who): \(before.status.rawValue) → \(after.status.rawValue)"
    switch target {
    case .commitment: return "\(change). Undo: ctrack undo"
    case .condition(let id): return "\(id) \(state). \(change). Undo: ctrack undo"
    }
  }

  private var waiting: SafeText {
    let open = after.openConditions.filter(\.kind.comesFirst).map(\.id.description)
    guard after.status == .acceptedIf || after.status == .pledgedIf, !open.isEmpty else { return "" }
    return ", waits for \(open.joined(separator: ", "))"
  }
}
