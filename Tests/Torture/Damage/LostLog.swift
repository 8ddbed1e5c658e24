import Foundation

/// Ledgers whose write-ahead log, or its index, was deleted while it held something: somebody tidied up after a crash.
struct LostLog {
  let trial: Trial
  let scene: Scene

  func run(_ rounds: Int) throws {
    for round in 0..<rounds {
      let folder = try Files.folder("\(trial.folder)/round")
      let path = "\(folder)/ledger.db"
      let call = try trial.program.start(scene.arguments(folder))
      let articles = Int.random(in: 0..<scene.stages.count - 1, using: &trial.random)
      while scene.reported(Files.text(call.output)) < articles, !call.hasEnded { usleep(500) }
      usleep(UInt32.random(in: 0...3000, using: &trial.random))
      call.kill()
      let output = call.wait().output
      Files.remove(path + "-shm")
      if round.isMultiple(of: 2) {
        try Aftermath(trial, scene, folder, "without the log's index").check(output)
        trial.count("without the log's index")
      } else {
        Files.remove(path + "-wal")
        try check(Ledger(path, trial.program))
        trial.count("without the log")
      }
      Files.remove(folder)
    }
  }

  /// An earlier state, whole; or said to be damaged: where the log was being carried over, half of it is in the file.
  private func check(_ ledger: Ledger) throws {
    if ledger.isMissing { return }
    let doctor = try ledger.run(["doctor"])
    if doctor.status == 0 {
      let export = try ledger.export().map(withoutCommands)
      let isEmpty = export.map { !$0.contains("{\"entry\"") } ?? false
      trial.expect(
        isEmpty || scene.stages.contains(export), "without the log: a state that never was, and no word of it")
    } else {
      let isTold = doctor.status == 1 || doctor.status == 65 && doctor.errors.contains("ledger.db: the file is damaged")
      trial.expect(isTold, "without the log: \(doctor.words)")
    }
  }
}
