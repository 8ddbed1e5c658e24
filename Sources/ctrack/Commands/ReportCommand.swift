import ArgumentParser
import Commitments
import Dashboard
import Terminal
import Tracker

/// What a report can be written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case html, md, csv, json, ics, dot

  /// The one that a file's name asks for.
  init?(path: String) {
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
    let others: [String: ReportFormat] = ["htm": .html, "markdown": .md, "gv": .dot]
    guard let format = ReportFormat(rawValue: ending) ?? others[ending] else { return nil }
    self = format
  }
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the brief: changes, positions, time line, who waits for whom.",
    discussion: """
      EXAMPLE
        ctrack report -o brief.html --since 7d
        ctrack report -o truce.html --case "Jeddah truce"
        ctrack report --format csv > commitments.csv

      One file that can be mailed and printed: what changed, who must act, what is due, positions on every offer, a \
      time line, the graph of who waits for whom, and the articles with their statements marked in the text. What a \
      list leaves out is counted. md holds the same without pictures and articles' texts, csv a row for each commitment, \
      json the values; ics the agenda of a year, dot the graph for Graphviz.
      """)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file; else to standard output.", valueName: "path"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("The first day that counts as new: a day, or a span back. Default: 7d.", valueName: "when"),
    transform: Reading.dayOrSpan)
  var since: DayOrSpan?

  @Option(
    name: .customLong("case"), help: ArgumentHelp("Only this negotiation.", valueName: "name"),
    completion: Completions.negotiation)
  var negotiation: String?

  @Option(help: ArgumentHelp("What to write; else by the file's ending, else html.", valueName: "format"))
  var format: ReportFormat?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("At most so many rows a list, and articles. Default: 300.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int = 300

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if options.outputOptions.json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other: choose one")
    }
    if since != nil, chosen == .ics || chosen == .dot {
      throw ValidationError(
        "--since has no meaning for \(chosen.rawValue), which tells of what is open now: leave it out")
    }
    if output == "" { throw ValidationError("-o is empty: name a file, or leave it out") }
  }

  private var chosen: ReportFormat {
    if options.outputOptions.json { return .json }
    return format ?? output.flatMap(ReportFormat.init(path:)) ?? .html
  }

  func run() throws {
    let tracker = try options.tracker()
    let text = try text(tracker)
    guard let output else { return try StandardStream.output.write(text) }
    try OutputFile(path: output, ledger: options.path).write(text)
    options.output.note("Written to \(output).")
  }

  private func text(_ tracker: Tracker) throws -> String {
    switch chosen {
    case .ics:
      let agenda = try tracker.agenda(until: tracker.today + 366, in: negotiation, limit: limit)
      noteLeftOut(agenda.overdueLeftOut, "older overdue commitment")
      return agenda.calendar(stamp: tracker.now()).text
    case .dot: return try tracker.waitingGraph(in: negotiation).dot()
    case .html: return try report(tracker).page()
    case .md: return try report(tracker).markdown()
    case .csv:
      let report = try report(tracker)
      noteLeftOut(report.commitmentsLeftOut, "older commitment")
      return report.csv()
    case .json: return try Output.json(report(tracker))
    }
  }

  /// Rows and calendars have no place where it could be said.
  private func noteLeftOut(_ count: Int, _ what: String) {
    guard count > 0 else { return }
    options.output.note("\(count) \(what)\(count == 1 ? "" : "s") left out: a higher --limit shows them.")
  }

  private func report(_ tracker: Tracker) throws -> Report {
    let first = since?.day(before: tracker.today) ?? tracker.today - 7
    return try tracker.report(ReportRequest(since: first, negotiation: negotiation, limit: limit))
  }
}
