import ArgumentParser
import Foundation
import Terminal

@main
struct Ctrack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ctrack",
    abstract: "Track conditional commitments: who offered, demanded or promised what, on which conditions.",
    discussion: """
      EXAMPLE
        ctrack ingest article.json --case "Ukraine ceasefire"
        ctrack list
        ctrack mark c2.1 met --note "announced on 18 March"

      The ledger is one SQLite file: --db, else CTRACK_DB, else `store` in the configuration, else ctrack/ctrack.db in \
      $XDG_DATA_HOME or ~/.local/share. The configuration is ctrack/config.toml in $XDG_CONFIG_HOME or ~/.config; \
      `ctrack doctor` shows which value came from where.
      """,
    version: version,
    subcommands: [
      IngestCommand.self, ExtractCommand.self, ListCommand.self, ShowCommand.self, MarkCommand.self, AddCommand.self,
      EditCommand.self, MergeCommand.self, SplitCommand.self, PartiesCommand.self, SourcesCommand.self,
      CasesCommand.self, IncidentsCommand.self, ReviewCommand.self, HistoryCommand.self, UndoCommand.self,
      WaitingCommand.self, DeadlockCommand.self, WhatIfCommand.self, ChangesCommand.self, AnswersCommand.self,
      DueCommand.self, RecordCommand.self, ReportCommand.self, ServeCommand.self, ExportCommand.self,
      ImportCommand.self,
      BackupCommand.self,
      DoctorCommand.self, ParseCommand.self,
    ])

  static let version = "0.1.0"
  static var nameAndVersion: String { "ctrack \(version)" }

  @OptionGroup var options: StoreOptions

  func run() throws { try OverviewReport.run(options) }

  static func main() {
    interruptLeavesFinishedWork()
    // A limit on the size of files is reported like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(arguments)
      // Help goes on whatever the configuration says, a command of the parser's own; ours need it to be right.
      if String(reflecting: type(of: command)).hasPrefix("ctrack.") { _ = try Session.settings() }
      try command.run()
    } catch {
      Failure(error, asJSON: arguments.contains { $0 == "--json" || $0 == "--jsonl" }).exit()
    }
  }
}

/// What was reported is committed, so an interrupted batch has nothing to clean up: SQLite drops the open transaction.
private func interruptLeavesFinishedWork() {
  signal(SIGINT) { _ in _exit(130) }
  // Who starts us from a thread of its own may have blocked the signal, and the mask is inherited.
  var interrupt = sigset_t()
  sigemptyset(&interrupt)
  sigaddset(&interrupt, SIGINT)
  sigprocmask(SIG_UNBLOCK, &interrupt, nil)
}
