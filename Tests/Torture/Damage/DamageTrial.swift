/// Takes room, permission, files and bytes away from ledgers.
struct DamageTrial {
  let trial: Trial
  let rounds: Int
  let fixtures: String

  init(_ trial: Trial, rounds: Int, fixtures: String) {
    (self.trial, self.rounds, self.fixtures) = (trial, rounds, fixtures)
  }

  func run() throws {
    let making = try SceneMaking(trial.program, folder: "\(trial.folder)/scenes", fixtures: fixtures)
    let scenes = try making.all()
    try FullDisk(trial: trial, scenes: scenes).run(rounds)
    for scene in scenes where scene.name == "ingest" { try LostLog(trial: trial, scene: scene).run(rounds) }
    for scene in scenes where scene.name == "mark" {
      guard let whole = scene.files["ledger.db"] else { continue }
      try SpoiledFile(trial: trial, whole: whole).run(rounds)
      try OtherFile(trial: trial).run()
      try ReadOnly(trial: trial, whole: whole).run()
    }
  }
}
