import Foundation
import TestSupport

/// A folder of its own in which `ctrack` and other programs are called as a person calls them, in an environment that
/// owes nothing to the machine.
struct Sandbox: ~Copyable {
  let folder: URL
  private let extra: [String: String]

  /// - Parameter extra: Variables that are set besides the usual ones, or instead of them.
  init(_ extra: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-tests-\(UUID().uuidString)")
    self.extra = extra
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a call left behind.
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: Int32
  }

  struct NoProgram: Error {}

  /// Runs a line of shell, in which `ctrack` is the program just built.
  func run(_ line: String, input: String = "") throws -> Outcome {
    let running = try start(line, input: input)
    return try running.outcome()
  }

  /// A call that goes on while the test does something else.
  struct Running {
    let process: Process
    let output: URL
    let errors: URL

    func outcome() throws -> Outcome {
      process.waitUntilExit()
      // The shell tells of a signal by 128 and its number; a process that is itself ended by one, by the number alone.
      let ended = process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : nil
      return Outcome(
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
        status: ended ?? process.terminationStatus)
    }
  }

  func start(_ line: String, input: String = "") throws -> Running {
    let call = folder.appendingPathComponent(".call-\(UUID().uuidString)")
    let files = ["in", "out", "err"].map { call.appendingPathExtension($0) }
    for file in files { try Data((file == files[0] ? input : "").utf8).write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = try environment()
    // Files and not pipes: nobody has to read while the program runs.
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return Running(process: process, output: files[1], errors: files[2])
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws { try data.write(to: folder.appendingPathComponent(name)) }

  /// What lies in the folder, our own files left out.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".call-") }.sorted()
  }

  private func environment() throws -> [String: String] {
    let usual = [
      "PATH": "\(try Self.programs.path):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path,
      "CTRACK_DB": "ledger.db", "CTRACK_NOW": "2025-03-20T09:00:00Z", "CTRACK_AUTHOR": "mira",
      "CTRACK_DATA": Self.package.appendingPathComponent("Data").path, "NO_COLOR": "1",
      // Nothing may depend on them: the far end of the calendar, and a locale with other commas and letters.
      "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8",
    ]
    return usual.merging(Sanitizer.environment) { $1 }.merging(extra) { $1 }
  }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder in which `ctrack` lies: the one of the test bundle.
  private static var programs: URL {
    get throws {
      let arguments = CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      let places = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()] + arguments
      let found = places.first {
        FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("ctrack").path)
      }
      guard let found else { throw NoProgram() }
      return found
    }
  }
}
