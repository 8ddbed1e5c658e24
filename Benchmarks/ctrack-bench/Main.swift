import Foundation

/// `ctrack-bench CTRACK STORE COMMITMENTS`: makes the store if it is missing, then times whole processes on it.
/// `ctrack-bench extraction CTRACK DATA ARTICLE…`: times from text to statements.
@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count > 4, arguments[1] == "extraction" {
      let data = URL(fileURLWithPath: arguments[3])
      return try ExtractionBench(program: arguments[2], data: data, paths: Array(arguments.dropFirst(4))).run()
    }
    guard arguments.count == 4, let commitments = Int(arguments[3]) else {
      print("usage: ctrack-bench CTRACK STORE COMMITMENTS\n       ctrack-bench extraction CTRACK DATA ARTICLE...")
      exit(64)
    }
    let (program, store) = (arguments[1], arguments[2])
    if !FileManager.default.fileExists(atPath: store) {
      var ledger = GeneratedLedger(seed: 2025)
      try ledger.write(to: store, commitments: commitments)
    }
    let runner = Runner(program: program, environment: ["CTRACK_DB": store, "CTRACK_NOW": "2025-06-30T12:00:00Z"])
    let cases: [(name: String, arguments: [String])] = [
      ("list, first 100", ["list", "--limit", "100"]),
      ("list by party", ["list", "--party", "State 7", "--limit", "100"]),
      ("list by who must act", ["list", "--by", "State 7", "--limit", "100"]),
      ("list by status", ["list", "--status", "accepted-if", "--limit", "100"]),
      ("list --all by party, JSON", ["list", "--all", "--party", "State 7", "--json", "--limit", "100"]),
      ("full-text search", ["list", "harbour", "tariff", "--limit", "100"]),
      ("show", ["show", "c\(commitments / 2)"]),
      ("bare", []),
      ("mark and undo, each", ["mark", "c\(commitments / 2).1", "met"]),
    ]
    print("command".padded(28) + "median ms".padded(12) + "worst ms".padded(12) + "memory MB")
    for (name, arguments) in cases {
      let after = arguments.first == "mark" ? ["undo"] : nil
      let figures = try runner.measure(arguments, times: 20, thenRun: after)
      print(
        name.padded(28) + figures.median.milliseconds.padded(12) + figures.worst.milliseconds.padded(12)
          + figures.memory.megabytes)
    }
  }
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

extension Double {
  var milliseconds: String { String(format: "%.1f", self * 1_000) }
}

extension Int {
  /// From kibibytes.
  var megabytes: String { String(format: "%.1f", Double(self) / 1_024) }
}
