import Commitments
import Foundation

/// `ctrack-bench CTRACK STORE COMMITMENTS`: makes the store if it is missing, then times whole processes on it.
/// `ctrack-bench extraction CTRACK DATA ARTICLE…`: times from text to statements.
/// `ctrack-bench samples DATA ROUNDS ARTICLE…`: times from files to a ledger, stage by stage, in both modes of the parser.
/// `ctrack-bench reading STORE COMMITMENTS ARTICLES`: makes the store if it is missing, then times reading into a copy of
/// it and into an empty one.
@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count > 4, arguments[1] == "extraction" {
      let data = URL(fileURLWithPath: arguments[3])
      return try ExtractionBench(program: arguments[2], data: data, paths: Array(arguments.dropFirst(4))).run()
    }
    if arguments.count > 4, arguments[1] == "samples", let rounds = Int(arguments[3]), rounds > 0 {
      let data = URL(fileURLWithPath: arguments[2])
      return try SampleSetBench(data: data, paths: Array(arguments.dropFirst(4)), rounds: rounds).run()
    }
    if arguments.count == 5, arguments[1] == "reading", let commitments = Int(arguments[3]),
      let articles = Int(arguments[4]), articles > 0
    {
      return try ReadingBench(path: arguments[2], commitments: commitments, articles: articles).run()
    }
    guard arguments.count == 4, let commitments = Int(arguments[3]) else {
      print(
        "usage: ctrack-bench CTRACK STORE COMMITMENTS\n"
          + "       ctrack-bench extraction CTRACK DATA ARTICLE...\n"
          + "       ctrack-bench samples DATA ROUNDS ARTICLE...\n"
          + "       ctrack-bench reading STORE COMMITMENTS ARTICLES")
      exit(64)
    }
    let (program, store) = (arguments[1], arguments[2])
    try WrittenStory.make(at: store, commitments: commitments)
    let sample = try SampledLedger(store)
    let runner = Runner(program: program, environment: ["CTRACK_DB": store, "CTRACK_NOW": "\(sample.today)T12:00:00Z"])
    let cases: [(name: String, arguments: [String])] = [
      ("list, first 100", ["list", "--limit", "100"]),
      ("list by party", ["list", "--party", sample.party, "--limit", "100"]),
      ("list by who must act", ["list", "--by", sample.party, "--limit", "100"]),
      ("list by status", ["list", "--status", "accepted-if", "--limit", "100"]),
      ("list --all by party, JSON", ["list", "--all", "--party", sample.party, "--json", "--limit", "100"]),
      ("full-text search", ["list", "harbour", "reopen", "--limit", "100"]),
      ("show", ["show", sample.condition.commitment.description]),
      ("waiting, one party", ["waiting", sample.party]),
      ("waiting", ["waiting"]),
      ("due", ["due"]),
      ("changes since yesterday", ["changes", "--since", "\(Day(number: sample.today.number - 1))"]),
      ("bare", []),
      ("mark and undo, each", ["mark", sample.condition.description, "met"]),
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
