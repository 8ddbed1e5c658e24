import Foundation

/// Commands that run out of room: files that may not grow (`RLIMIT_FSIZE`) and, for root, a small file system of its own.
struct FullDisk {
  let trial: Trial
  let scenes: [Scene]

  func run(_ rounds: Int) throws {
    let mounts = try canMount
    if !mounts { say("  damage: no tmpfs can be mounted here: files that may not grow stand for the full disk") }
    for scene in scenes {
      for round in 0..<rounds {
        let kibibytes = Int.random(in: 24...1100, using: &trial.random)
        if mounts, round.isMultiple(of: 2) { try mounted(scene, kibibytes) } else { try limited(scene, kibibytes) }
      }
    }
  }

  private var canMount: Bool {
    get throws {
      let folder = try Files.folder("\(trial.folder)/mount")
      defer { Files.remove(folder) }
      return try trial.program.shell("mount -t tmpfs none '\(folder)' && umount '\(folder)'").status == 0
    }
  }

  private func limited(_ scene: Scene, _ kibibytes: Int) throws {
    let folder = try Files.folder("\(trial.folder)/round")
    defer { Files.remove(folder) }
    for (name, path) in scene.files { try Files.copy(path, to: "\(folder)/\(name)") }
    let words = scene.arguments(folder).map { "'\($0)'" }.joined(separator: " ")
    // In blocks of 512 bytes.
    let outcome = try trial.program.shell("ulimit -f \(kibibytes * 2); exec \"$ctrack\" \(words)")
    try check(scene, folder, outcome, "\(scene.name) with files of \(kibibytes) KiB at most")
    trial.count("with short files")
  }

  private func mounted(_ scene: Scene, _ kibibytes: Int) throws {
    let folder = try Files.folder("\(trial.folder)/round")
    defer { Files.remove(folder) }
    let before = scene.files.values.reduce(0) { $0 + Files.size($1) } / 1024
    let size = before + kibibytes
    guard try trial.program.shell("mount -t tmpfs -o size=\(size)k none '\(folder)'").status == 0 else {
      return trial.find("no tmpfs of \(size) KiB")
    }
    defer { _ = try? trial.program.shell("umount '\(folder)'") }
    for (name, path) in scene.files { try Files.copy(path, to: "\(folder)/\(name)") }
    let outcome = try trial.program.run(scene.arguments(folder))
    // Making room is what the message asks for.
    _ = try trial.program.shell("mount -o remount,size=64m '\(folder)'")
    try check(scene, folder, outcome, "\(scene.name) with \(kibibytes) KiB left")
    trial.count("on a full disk")
  }

  private func check(_ scene: Scene, _ folder: String, _ outcome: Program.Outcome, _ what: String) throws {
    if outcome.status != 0 {
      trial.expect(outcome.status == 74, "\(what): \(outcome.words)")
      trial.expect(
        outcome.errors.contains(folder) && outcome.errors.contains("make room"), "\(what): \(outcome.words)")
    }
    try Aftermath(trial, scene, folder, what).check(outcome.output)
  }
}
