import Foundation

/// What holds of the files that a killed command left.
struct Aftermath {
  private let trial: Trial
  private let scene: Scene
  private let folder: String
  private let what: String
  private var ledger: Ledger { Ledger("\(folder)/\(scene.ledger)", trial.program) }

  init(_ trial: Trial, _ scene: Scene, _ folder: String, _ what: String) {
    (self.trial, self.scene, self.folder, self.what) = (trial, scene, folder, what)
  }

  /// - Parameter output: What the killed command had printed.
  func check(_ output: String) throws {
    try checkCopies()
    guard let stage = try self.stage() else { return }
    let reported = scene.reported(output)
    // What was done last may not have been printed yet.
    trial.expect(stage >= reported, "\(what): reported \(reported), kept \(stage)")
    try complete(from: stage)
    try checkLitter()
  }

  /// Where the ledger stands now; `nil` if nowhere it may.
  private func stage() throws -> Int? {
    if ledger.isMissing || scene.name == "backup" && !Files.exists(ledger.path) {
      let outcome = try ledger.run(["list"])
      trial.expect(outcome.status == 66, "\(what): no ledger, but list: \(outcome.words)")
      if !trial.expect(scene.stages[0] == nil, "\(what): the ledger is gone") { return nil }
      return 0
    }
    if let fault = try ledger.fault() {
      trial.find("\(what): \(fault)")
      return nil
    }
    guard let export = try ledger.export() else {
      trial.find("\(what): cannot be exported")
      return nil
    }
    let text = withoutCommands(export)
    if let stage = scene.stages.lastIndex(of: text) { return stage }
    // Made, but nothing is in it yet: as good as none.
    let isEmpty = !text.contains("{\"entry\"") && !text.contains("{\"article\"")
    if scene.stages[0] == nil, scene.name != "backup", isEmpty { return 0 }
    trial.find("\(what): \(text.split(separator: "\n").count) lines are visible that no whole run shows")
    return nil
  }

  /// The same call again does the rest.
  private func complete(from stage: Int) throws {
    guard stage < scene.stages.count - 1 || scene.name == "migration" else { return }
    let outcome = try trial.program.run(scene.arguments(folder))
    guard trial.expect(outcome.status == 0, "\(what): again: \(outcome.words)") else { return }
    let export = try ledger.export().map(withoutCommands)
    trial.expect(export == scene.stages.last, "\(what): again: not the ledger of an undisturbed run")
    if let fault = try ledger.fault() { trial.find("\(what): again: \(fault)") }
  }

  /// A copy that a migration made first is a whole ledger of the old version, whenever it can be seen.
  private func checkCopies() throws {
    for name in Files.names(in: folder) where name.hasSuffix(".bak") {
      let copy = "\(trial.folder)/copy.db"
      try Files.copy("\(folder)/\(name)", to: copy)
      defer { for ending in ["", "-wal", "-shm", ".schema-1.bak"] { Files.remove(copy + ending) } }
      let text = try Ledger(copy, trial.program).export().map(withoutCommands)
      trial.expect(text == scene.stages.last, "\(what): \(name) passes for a ledger and is not whole")
    }
  }

  private func checkLitter() throws {
    let own = Set(["ledger.db", "ledger.db-wal", "ledger.db-shm", "copy.db-wal", "copy.db-shm"] + scene.leaves)
    let litter = Files.names(in: folder).filter { !own.contains($0) }
    trial.expect(litter.isEmpty, "\(what): left behind for good: \(litter.joined(separator: ", "))")
  }
}
