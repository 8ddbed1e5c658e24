/// Processes that find no ledger, or one of an earlier schema, all at once.
struct StartTogether {
  let trial: Trial
  let fixtures: String
  private static let count = 8

  func run(_ rounds: Int) throws {
    let old = "\(trial.folder)/old.db"
    try Fixture(version: 1, in: fixtures).unpack(to: old, trial.program)
    for _ in 0..<rounds {
      try round("made", old: nil)
      try round("migrated", old: old)
    }
  }

  private func round(_ what: String, old: String?) throws {
    let folder = try Files.folder("\(trial.folder)/together")
    defer { Files.remove(folder) }
    let ledger = Ledger("\(folder)/ledger.db", trial.program)
    if let old { try Files.copy(old, to: ledger.path) }
    let calls = try (0..<Self.count).map { number in
      try trial.program.start(["add", "pledged", "Kestrel", "open gate \(number)", "--db", ledger.path])
    }
    for call in calls {
      let outcome = call.wait()
      trial.expect(outcome.status == 0, "\(what) by eight at once: \(outcome.words)")
    }
    if let fault = try ledger.fault() { trial.find("\(what) by eight at once: \(fault)") }
    let added = try ledger.export()?.matches(of: #/"words":"add pledged \\"Kestrel\\" \\"open gate/#).count
    trial.expect(added == Self.count, "\(what) by eight at once: \(added ?? 0) of \(Self.count) things are there")
    let litter = Files.names(in: folder).filter { $0.hasPrefix(".") }
    trial.expect(litter.isEmpty, "\(what) by eight at once: left behind: \(litter.joined(separator: ", "))")
    trial.count("times \(what) together")
  }
}
