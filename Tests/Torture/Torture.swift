import ArgumentParser
import Foundation

/// Ill-treats a built `ctrack`, which it knows only as a program and by its files, and says what did not hold.
@main struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ctrack-torture",
    abstract: "Kill, damage, crowd and upgrade ledgers, and see whether they hold.",
    discussion: """
      Ends with 1 if anything was found. A seed repeats the random moments and places; what the machine does between \
      them it cannot repeat.
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument { case crash, damage, concurrency, migrations }

  @Argument(help: "The program.") var program: String
  @Argument(help: "Its folder of tables.") var data: String
  @Argument(help: "The folder of ledgers that earlier versions wrote.") var fixtures: String
  @Option(help: "How often each command is killed and each kind of damage done.") var rounds = 20
  @Option(help: "How long writers and readers crowd a ledger.") var seconds = 10.0
  @Option(help: "How long a reader beside writers may sleep, in seconds, at the 99th percentile.") var longestWait:
    Double?
  @Option(help: "Repeats a run.") var seed: UInt64 = .random(in: 0..<1 << 32)
  @Option(help: "This trial alone.") var only: Kind?

  func run() throws {
    say("seed \(seed), \(rounds) rounds, \(Int(seconds)) s of crowding")
    let scratch = try Files.folder(
      URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("ctrack-torture-\(UUID().uuidString)").path)
    defer { Files.remove(scratch) }
    let program = Program(
      path: URL(fileURLWithPath: program).path, data: URL(fileURLWithPath: data).path,
      home: try Files.folder("\(scratch)/home"))
    var isWell = true
    for kind in Kind.allCases where only == nil || only == kind {
      let start = Date()
      let trial = try Trial(kind.rawValue, program, in: scratch, seed: seed)
      switch kind {
      case .crash: try CrashTrial(trial, rounds: rounds, fixtures: fixtures).run()
      case .damage: try DamageTrial(trial, rounds: rounds, fixtures: fixtures).run()
      case .concurrency:
        try ConcurrencyTrial(
          trial, rounds: rounds, seconds: seconds, fixtures: fixtures, longestWait: longestWait
        ).run()
      case .migrations: try MigrationTrial(trial, fixtures: fixtures).run()
      }
      say(trial.summary(Date().timeIntervalSince(start)))
      Files.remove(trial.folder)
      isWell = isWell && trial.findings.isEmpty
    }
    if !isWell { throw ExitCode.failure }
  }
}
