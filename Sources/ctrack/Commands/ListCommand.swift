import ArgumentParser
import Commitments
import Interchange
import Store
import Terminal
import Tracker

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List open conditions: who waits for what from whom.",
    discussion: """
      EXAMPLE
        ctrack list --by Ukraine --due 7d
        ctrack list ceasefire --all --json
        ctrack list --format csv > open.csv

      One row for each open condition of an open commitment; --all lists every commitment instead.

      Words must all occur, in any inflection, in party, action, conditions or quotations.
      """)

  @Argument(help: "Words that must occur.")
  var words: [String] = []

  @Flag(help: "Every commitment, closed ones too.")
  var all = false

  @Option(help: "Whose position it is.", completion: Completions.party)
  var party: String?

  @Option(help: ArgumentHelp("Who must act.", valueName: "party"), completion: Completions.party)
  var by: String?

  @Option(help: "Only this status; may be given several times.")
  var status: [Status] = []

  @Option(
    name: .customLong("case"), help: ArgumentHelp("Only this negotiation.", valueName: "name"),
    completion: Completions.negotiation)
  var negotiation: String?

  @Option(
    help: ArgumentHelp("Only what answers this offer (o3).", valueName: "id"), completion: Completions.id,
    transform: Reading.offer)
  var offer: OfferID?

  @Option(
    help: ArgumentHelp("Due by then: a day, or a span such as 7d or 2w.", valueName: "when"),
    transform: Reading.dayOrSpan)
  var due: DayOrSpan?

  @Option(
    help: ArgumentHelp("Something happened since: a day, or a span back such as 7d.", valueName: "when"),
    transform: Reading.dayOrSpan)
  var since: DayOrSpan?

  @Option(
    name: .customLong("as-of"), help: ArgumentHelp("The ledger as of a day: what had happened.", valueName: "date"),
    transform: Reading.day)
  var asOf: Day?

  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp("The ledger as recorded by a time: what we knew.", valueName: "time"),
    transform: Reading.time)
  var knownBy: RecordingTime?

  @Option(help: ArgumentHelp("The order of the rows.", valueName: "order"))
  var sort = ListOrder.due

  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many rows.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int?

  @Option(help: ArgumentHelp("Write csv or md instead of a table.", valueName: "format"))
  var format: Sheet.Format?

  @Flag(name: .customLong("exit-status"), help: "Exit with 1 if there is nothing to list.")
  var usesExitStatus = false

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if let format, options.outputOptions.json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other: choose one")
    }
  }

  func run() throws {
    let tracker = try options.tracker()
    let request = request(today: tracker.today)
    let today = asOf ?? tracker.today
    let output = options.output
    let isEmpty: Bool
    if output.json {
      let reports = try tracker.reports(request)
      try output.printJSON(reports)
      isEmpty = reports.isEmpty
    } else if let format {
      let sheet = try sheet(tracker, request)
      isEmpty = sheet.rows.isEmpty
      try StandardStream.output.write(sheet.text(format))
    } else if all {
      let commitments = try tracker.commitments(request)
      isEmpty = commitments.isEmpty
      if !isEmpty { try output.print(Table.commitments(commitments, today: today)) }
    } else {
      let rows = try tracker.openConditions(request)
      isEmpty = rows.isEmpty
      if !isEmpty { try output.print(Table.openConditions(rows, today: today)) }
    }
    if isEmpty { try explainNothing(tracker, output) }
    if isEmpty, usesExitStatus { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func sheet(_ tracker: Tracker, _ request: ListRequest) throws -> Sheet {
    if all {
      return Sheet(header: CommitmentSheet.header, rows: try tracker.reports(request).map(CommitmentSheet.cells))
    }
    let cases = Dictionary(uniqueKeysWithValues: try tracker.cases().map { ($0.id, $0.name) })
    let rows = try tracker.openConditions(request).map { ConditionSheet.cells($0, cases: cases) }
    return Sheet(header: ConditionSheet.header, rows: rows)
  }

  private func request(today: Day) -> ListRequest {
    var request = ListRequest()
    request.words = words
    request.party = party
    request.by = by
    request.statuses = Set(status)
    request.negotiation = negotiation
    request.offer = offer
    request.dueBy = due?.day(after: asOf ?? today)
    request.since = since?.day(before: asOf ?? today)
    request.isComplete = all
    request.asOf = asOf
    request.knownBy = knownBy
    request.order = sort
    request.limit = limit
    return request
  }

  private func explainNothing(_ tracker: Tracker, _ output: Output) throws {
    output.note(all ? "No commitment matches." : "No open condition matches.")
    let articles = try tracker.articles(matching: words)
    for article in articles { output.note("The words stand in \(article.id)  \(article.title)") }
    if !all { output.note("`ctrack list --all` shows every commitment.") }
  }
}
