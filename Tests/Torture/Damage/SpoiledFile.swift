import Foundation

/// Ledgers that were cut, or whose bytes are wrong: refused without touching them, or read; and what the messages advise works.
struct SpoiledFile {
  let trial: Trial
  /// A ledger without fault.
  let whole: String

  func run(_ rounds: Int) throws {
    let healthy = Ledger(whole, trial.program)
    guard let data = Files.bytes(whole), let export = try healthy.export() else { return trial.find("no ledger") }
    let folder = try Files.folder("\(trial.folder)/spoiled")
    let copy = "\(folder)/copy.db"
    trial.expect(try healthy.run(["backup", copy]).status == 0, "no backup of a healthy ledger")
    for _ in 0..<rounds {
      let spoiling = Spoiling.any(of: data.count, using: &trial.random)
      let spoiled = spoiling.done(to: data)
      for call in Self.calls(trial.program) { try run(call, on: spoiled, "\(spoiling)", spoiling.refusals) }
      try recover(spoiled, copy: copy, export: export, "\(spoiling)")
      trial.count("spoiled files")
    }
    Files.remove(folder)
  }

  private static func calls(_ program: Program) -> [[String]] {
    [
      ["list", "--all"], ["show", "c1"], ["waiting"], ["history"], ["export"], ["doctor"], ["undo"],
      ["mark", "c1", "withdrawn", "--force", "--note", "x"], ["ingest", "\(program.data)/articles/jeddah-1.json"],
    ]
  }

  private func run(_ call: [String], on data: Data, _ what: String, _ refusals: Set<Int32>) throws {
    let folder = try Files.folder("\(trial.folder)/spoiled/call")
    defer { Files.remove(folder) }
    let ledger = Ledger("\(folder)/ledger.db", trial.program)
    try Files.write(data, to: ledger.path)
    let outcome = try ledger.run(call)
    let isRefused = refusals.contains(outcome.status)
    // Beside a success: faults that doctor lists, moves and ids that are not there any more.
    let isOther = call[0] == "doctor" ? outcome.status == 1 : outcome.status == 66 || outcome.status == 1
    trial.expect(
      outcome.status == 0 || isRefused || isOther, "\(what): \(call[0]): \(outcome.words)")
    guard isRefused else { return }
    trial.expect(outcome.errors.contains("ledger.db: "), "\(what): \(call[0]): no place: \(outcome.words)")
    let advice = ["`ctrack backup`", "install the newer program", "permit writing"]
    trial.expect(
      advice.contains(where: outcome.errors.contains), "\(what): \(call[0]): no remedy: \(outcome.words)")
    trial.expect(Files.bytes(ledger.path) == data, "\(what): \(call[0]): refused, and changed all the same")
  }

  /// What the messages advise: a copy; or a new ledger of the log, if that can still be read.
  private func recover(_ data: Data, copy: String, export: String, _ what: String) throws {
    let folder = try Files.folder("\(trial.folder)/spoiled/recovery")
    defer { Files.remove(folder) }
    let ledger = Ledger("\(folder)/ledger.db", trial.program)
    try Files.write(data, to: ledger.path)
    guard try ledger.fault() != nil else { return }
    trial.count("found by doctor")
    if let saved = try ledger.export() {
      try Files.write(saved, to: "\(folder)/ledger.jsonl")
      let new = Ledger("\(folder)/new.db", trial.program)
      let taken = try new.run(["import", "\(folder)/ledger.jsonl"])
      if taken.status == 0 {
        if let fault = try new.fault() { trial.find("\(what): after export and import: \(fault)") }
        if saved == export { trial.count("saved whole by export and import") }
      } else {
        trial.expect(taken.status == 65 && saved != export, "\(what): import of its export: \(taken.words)")
      }
    }
    for ending in ["", "-wal", "-shm"] { Files.remove(ledger.path + ending) }
    try Files.copy(copy, to: ledger.path)
    if let fault = try ledger.fault() { trial.find("\(what): after going back to a copy: \(fault)") }
    trial.expect(try ledger.export() == export, "\(what): the copy is not the ledger")
  }
}
