import ArgumentParser
import Commitments
import Terminal
import Tracker

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Correct fields of a commitment or a condition.",
    discussion: """
      EXAMPLE
        ctrack edit c5 --action "accept a 30-day truce" --due 2025-04-10
        ctrack edit c5.1 --by Ukraine --kind demand
        ctrack edit c5

      Without a field the commitment opens in $VISUAL or $EDITOR. An empty value clears a field. The old values \
      stay in the history; statements are never changed.
      """)

  @Argument(help: "c12 or c12.2.", completion: Completions.id)
  var id: String

  @Option(help: "Whose position it is.", completion: Completions.party)
  var party: String?

  @Option(help: ArgumentHelp("The person whose words carry it.", valueName: "name"))
  var speaker: String?

  @Option(help: "The stance.")
  var stance: Stance?

  @Option(help: ArgumentHelp("What would be done or is asked; for a condition, what is required.", valueName: "text"))
  var action: String?

  @Option(help: ArgumentHelp("To whom; may be given several times.", valueName: "party"), completion: Completions.party)
  var to: [String] = []

  @Option(help: ArgumentHelp("When the position was taken.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("By when: a day, month, year or interval.", valueName: "date"))
  var due: String?

  @Option(help: ArgumentHelp("How long it would last, in words.", valueName: "text"))
  var scope: String?

  @Option(help: "Done once, or to be kept up.")
  var mode: Mode?

  @Option(help: ArgumentHelp("For a condition: who must act.", valueName: "party"), completion: Completions.party)
  var by: String?

  @Option(help: "For a condition: what sort it is.")
  var kind: ConditionKind?

  @Option(help: ArgumentHelp("Why; kept in the history.", valueName: "text"))
  var note: String?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func run() throws {
    guard let target = MarkTarget(id) else { throw TrackerError.notUnderstood(id: id) }
    let tracker = try options.tracker(author: author)
    let commitment: Commitment
    switch target {
    case .commitment(let id):
      if by != nil || kind != nil { throw UsageError("--by and --kind are for conditions: edit \(id).1, for instance") }
      var corrections = try self.corrections
      if corrections.isEmpty {
        let current = try tracker.dossier(of: id).commitment
        corrections = try EditorSheet(current).corrections()
      }
      commitment = try tracker.edit(id, corrections, note: note)
    case .condition(let id):
      try rejectCommitmentFields(id)
      let due = try self.due.map(Self.period)
      commitment = try tracker.edit(id, note: note) { term in
        if let action { term.action = action }
        if let by { term.by = by.isEmpty ? nil : by }
        if let kind { term.kind = kind }
        if let due { term.due = due }
      }
    }
    let output = options.output
    if output.json {
      try output.printJSON(try tracker.dossier(of: commitment.id).report)
    } else {
      try output.print(
        Paragraph(
          "\(id) corrected. \(commitment.id) (\(commitment.party), \(commitment.action)) is \(commitment.status.rawValue). Undo: ctrack undo",
          hanging: 2))
    }
  }

  private var corrections: [Correction] {
    get throws {
      var corrections: [Correction] = []
      if let party { corrections.append(.party(party)) }
      if let speaker { corrections.append(.speaker(speaker.isEmpty ? nil : speaker)) }
      if let stance { corrections.append(.stance(stance)) }
      if let action { corrections.append(.action(action)) }
      if !to.isEmpty { corrections.append(.to(to.filter { !$0.isEmpty })) }
      if let on { corrections.append(.on(try Self.period(on))) }
      if let due { corrections.append(.due(try Self.period(due))) }
      if let scope { corrections.append(.scope(scope.isEmpty ? nil : scope)) }
      if let mode { corrections.append(.mode(mode)) }
      return corrections
    }
  }

  private func rejectCommitmentFields(_ id: ConditionID) throws {
    let given = [
      party.map { _ in "--party" }, speaker.map { _ in "--speaker" }, stance.map { _ in "--stance" },
      to.isEmpty ? nil : "--to", on.map { _ in "--on" }, scope.map { _ in "--scope" }, mode.map { _ in "--mode" },
    ].compactMap(\.self)
    guard let first = given.first else { return }
    throw UsageError(
      "\(first) is a field of the commitment: edit \(id.commitment); a condition has --action, --by, --kind, --due")
  }

  /// An empty text clears the date.
  private static func period(_ text: String) throws -> Period? {
    if text.isEmpty { return nil }
    guard let period = Period(iso: text) else { throw DateError.notAPeriod(text) }
    return period
  }
}
