import Foundation

/// Eight writers and eight readers on one ledger; then the same writers on one ledger and the readers on another, which costs
/// as much work and no locks, to compare with.
struct ConcurrencyTrial {
  let trial: Trial
  let rounds: Int
  let seconds: Double
  let fixtures: String
  /// In seconds; `nil`: it is told, and nothing more, since a busy machine stretches it.
  let longestWait: Double?
  private var program: Program { trial.program }

  init(_ trial: Trial, rounds: Int, seconds: Double, fixtures: String, longestWait: Double?) {
    (self.trial, self.rounds, self.seconds) = (trial, rounds, seconds)
    (self.fixtures, self.longestWait) = (fixtures, longestWait)
  }

  func run() throws {
    try StartTogether(trial: trial, fixtures: fixtures).run(rounds)
    let shared = try crowd("shared", isShared: true)
    let apart = try crowd("apart", isShared: false)
    for (what, calls) in [("them", shared), ("writers of another ledger", apart)] {
      let (times, asleep) = (
        Readers.quantiles(calls.map(\.outcome.seconds)), Readers.quantiles(calls.compactMap(\.outcome.asleep))
      )
      say(
        """
          readers beside \(what): median \(milliseconds(times.median)), p99 \(milliseconds(times.p99)); of this asleep: \
        median \(milliseconds(asleep.median)), p99 \(milliseconds(asleep.p99))
        """)
    }
    // What a reader waits for a core is the machine's doing, and tells nothing of locks.
    let wait = Readers.quantiles(shared.compactMap(\.outcome.asleep)).p99
    trial.expect(wait <= longestWait ?? .infinity, "readers wait \(milliseconds(wait)) at the 99th percentile")
  }

  private func milliseconds(_ seconds: Double) -> String { String(format: "%.0f ms", seconds * 1000) }

  /// - Returns: The calls of readers whose times can be compared.
  private func crowd(_ name: String, isShared: Bool) throws -> [Crowd.Call] {
    let folder = try Files.folder("\(trial.folder)/\(name)")
    let written = Ledger("\(folder)/ledger.db", program)
    for writer in 0..<Writers.count {
      try must(written.run(["add", "pledged", "Party \(writer)", "open gate \(writer)"]))
    }
    let read = isShared ? written : Ledger("\(folder)/other.db", program)
    if !isShared { try Files.copy(written.path, to: read.path) }
    let writers = Writers(folder: folder, ledger: written.path)
    let readers = Readers(ledger: read.path)
    try writers.prepare()
    let crowd = Crowd(seconds: seconds)
    for writer in 0..<Writers.count {
      crowd.add(writer, program, keeping: true) { writers.arguments(writer, $0) }
    }
    for reader in 0..<Readers.count {
      crowd.add(Writers.count + reader, program, keeping: reader == 0 && isShared) { readers.arguments(reader, $0) }
    }
    let calls = crowd.finish()
    for call in calls where call.outcome.status != 0 {
      trial.find("\(call.arguments.prefix(2).joined(separator: " ")): \(call.outcome.words)")
    }
    let (writing, reading) = (
      calls.filter { $0.worker < Writers.count }, calls.filter { $0.worker >= Writers.count }
    )
    if isShared {
      for _ in writing { trial.count("writes") }
      for _ in reading { trial.count("readings") }
      try LogCheck(trial: trial, ledger: written).check(writing)
      try SnapshotCheck(trial: trial, folder: folder).check(reading)
      let slowest = writing.map(\.outcome.seconds).max() ?? 0
      say(
        "  writers: median \(milliseconds(Readers.quantiles(writing.map(\.outcome.seconds)).median)), slowest \(milliseconds(slowest))"
      )
    }
    Files.remove(folder)
    return reading.filter { $0.worker > Writers.count }
  }

  private func must(_ outcome: Program.Outcome) throws {
    guard outcome.status == 0 else { throw SceneMaking.Unprepared(description: outcome.words) }
  }
}
