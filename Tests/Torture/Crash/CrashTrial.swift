import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Kills commands at random moments of their run: half of them evenly over its time, half right after a file has grown, where
/// the writing is.
struct CrashTrial {
  let trial: Trial
  let rounds: Int
  let fixtures: String

  init(_ trial: Trial, rounds: Int, fixtures: String) {
    (self.trial, self.rounds, self.fixtures) = (trial, rounds, fixtures)
  }

  func run() throws {
    let making = try SceneMaking(trial.program, folder: "\(trial.folder)/scenes", fixtures: fixtures)
    for scene in try making.all() {
      let undisturbed = try measure(scene)
      for round in 0..<rounds {
        let folder = try prepared(scene)
        let moment: Moment =
          round % 2 == 0
          ? .time(Double.random(in: 0...undisturbed.seconds * 1.05, using: &trial.random))
          : .growth(
            Int.random(in: 1...max(1, undisturbed.growths), using: &trial.random),
            delay: UInt32.random(in: 0...1500, using: &trial.random))
        let output = try killed(scene, in: folder, at: moment)
        try Aftermath(trial, scene, folder, "\(scene.name) killed at \(moment)").check(output)
        trial.count(scene.name)
        Files.remove(folder)
      }
    }
  }

  enum Moment: CustomStringConvertible {
    /// Seconds after the start.
    case time(Double)
    /// Microseconds after the files were seen to change this often.
    case growth(Int, delay: UInt32)

    var description: String {
      switch self {
      case .time(let seconds): String(format: "%.4f s", seconds)
      case .growth(let count, let delay): "growth \(count) + \(delay) µs"
      }
    }
  }

  private func prepared(_ scene: Scene) throws -> String {
    let folder = try Files.folder("\(trial.folder)/round")
    for (name, path) in scene.files { try Files.copy(path, to: "\(folder)/\(name)") }
    return folder
  }

  /// The slowest of three runs, and how often its files were seen to change.
  private func measure(_ scene: Scene) throws -> (seconds: Double, growths: Int) {
    var figures = (seconds: 0.0, growths: 0)
    for _ in 0..<3 {
      let folder = try prepared(scene)
      let call = try trial.program.start(scene.arguments(folder))
      var watch = Watch(folder)
      while !call.hasEnded { watch.look() }
      let outcome = call.wait()
      trial.expect(outcome.status == 0, "\(scene.name) undisturbed: \(outcome.words)")
      let reported = scene.reported(outcome.output)
      trial.expect(reported == scene.stages.count - 1, "\(scene.name) undisturbed: reported \(reported)")
      figures = (max(figures.seconds, outcome.seconds), max(figures.growths, watch.changes))
      Files.remove(folder)
    }
    return figures
  }

  /// - Returns: What the command had printed by then.
  private func killed(_ scene: Scene, in folder: String, at moment: Moment) throws -> String {
    let call = try trial.program.start(scene.arguments(folder))
    switch moment {
    case .time(let seconds): usleep(UInt32(seconds * 1e6))
    case .growth(let count, let delay):
      var watch = Watch(folder)
      while watch.changes < count, !call.hasEnded { watch.look() }
      usleep(delay)
    }
    call.kill()
    return call.wait().output
  }
}

/// Sees the files of a folder change in size or number.
private struct Watch {
  private let folder: String
  private var last: [String: Int] = [:]
  private(set) var changes = 0

  init(_ folder: String) {
    self.folder = folder
    last = sizes
  }

  private var sizes: [String: Int] {
    guard let directory = opendir(folder) else { return [:] }
    defer { closedir(directory) }
    var found: [String: Int] = [:]
    while let item = readdir(directory) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      if name != ".", name != "..", stat("\(folder)/\(name)", &status) == 0 { found[name] = Int(status.st_size) }
    }
    return found
  }

  mutating func look() {
    let now = sizes
    if now != last { changes += 1 }
    last = now
  }
}
