import Foundation

/// A ledger's file, looked at through the program alone.
struct Ledger {
  let path: String
  let program: Program

  init(_ path: String, _ program: Program) { (self.path, self.program) = (path, program) }

  func run(_ arguments: [String]) throws -> Program.Outcome { try program.run(arguments + ["--db", path]) }

  func export() throws -> String? {
    let outcome = try run(["export"])
    return outcome.status == 0 ? outcome.output : nil
  }

  /// What `doctor` has to say; `nil` if nothing.
  func fault() throws -> String? {
    let outcome = try run(["doctor"])
    if outcome.status == 0 { return nil }
    let said = outcome.output.split(separator: "\n").suffix(3).joined(separator: " ")
    return "doctor: \(outcome.words) \(said)"
  }

  /// There is no ledger yet: no file, or one of no length.
  var isMissing: Bool { Files.size(path) == 0 }
}

/// An export without what tells one call from two: the commands, their numbers, and the count of lines at the end.
func withoutCommands(_ export: String) -> String {
  export.split(separator: "\n").filter { !$0.hasPrefix("{\"command\"") && !$0.hasPrefix("{\"end\"") }
    .map { $0.replacing(#/"command":\d+,/#, with: "") }.joined(separator: "\n")
}
