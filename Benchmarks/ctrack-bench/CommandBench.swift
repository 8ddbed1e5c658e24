import Commitments
import Foundation

/// Times whole processes of the program on a ledger, and beside each what the shell of SQLite needs for the bare query.
struct CommandBench {
  let program: String
  let store: String
  let runs: Int
  let dropsCaches: Bool

  func run() throws {
    let sample = try SampledLedger(store)
    let environment = ["CTRACK_DB": store, "CTRACK_NOW": "\(sample.today)T12:00:00Z"]
    let shell = Runner(program: "/usr/bin/sqlite3", environment: [:])
    let hasShell = FileManager.default.isExecutableFile(atPath: shell.program)
    let ours = Runner(program: program, environment: environment)
    print(
      ["command".padded(34), "median ms", "best", "worst", "of it CPU", "memory MB", "sqlite3 ms", "of it CPU"]
        .map { $0.padded(12) }.joined())
    for timed in TimedCommand.all(of: sample) {
      let times = timed.isSlow ? min(3, runs) : runs
      let figures = try ours.measure(timed.arguments, times: times, thenRun: timed.undo, dropsCaches: dropsCaches)
      var cells = [
        timed.name.padded(34), figures.median.milliseconds, figures.best.milliseconds, figures.worst.milliseconds,
        figures.processor.milliseconds, figures.memory.megabytes,
      ]
      if let sql = timed.bare, hasShell {
        let bare = try shell.measure(["-readonly", store, sql], times: times, dropsCaches: dropsCaches)
        cells += [bare.median.milliseconds, bare.processor.milliseconds]
      }
      print(cells.map { $0.padded(12) }.joined())
    }
  }
}
