import Foundation

/// What every trial has at hand, and where it writes down what it finds.
final class Trial {
  let name: String
  let program: Program
  /// Empty at the beginning of a trial, gone after it.
  let folder: String
  var random: SplitMix64
  /// What the program did wrong, in words, once each.
  private(set) var findings: [String] = []
  private var rounds: [String: Int] = [:]

  init(_ name: String, _ program: Program, in folder: String, seed: UInt64) throws {
    (self.name, self.program) = (name, program)
    self.folder = try Files.folder("\(folder)/\(name)")
    // Each trial has numbers of its own, so that one can be repeated without the others.
    random = SplitMix64(seed: name.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
  }

  func count(_ what: String) { rounds[what, default: 0] += 1 }

  func find(_ words: String) {
    findings.append(words)
    if findings.count <= 20 { say("  \(name): \(words)") }
  }

  @discardableResult func expect(_ holds: Bool, _ words: @autoclosure () -> String) -> Bool {
    if !holds { find(words()) }
    return holds
  }

  /// The rounds that were run, and whether all is well.
  func summary(_ seconds: Double) -> String {
    let told = rounds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    let found = findings.isEmpty ? "nothing found" : "\(findings.count) FOUND"
    return "\(name): \(told); \(found); \(Int(seconds)) s"
  }
}

/// At once, also into a file or a pipe: a trial takes long.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
