import Foundation

/// `ctrack-bench make STORE COMMITMENTS`: makes the store if it is missing.
/// `ctrack-bench commands CTRACK STORE [RUNS [cold]]`: times whole processes on it, beside the bare queries in the shell of SQLite.
/// `ctrack-bench extraction CTRACK DATA ARTICLE…`: times from text to statements.
/// `ctrack-bench samples DATA ROUNDS ARTICLE…`: times from files to a ledger, stage by stage, in both modes of the parser.
/// `ctrack-bench reading STORE COMMITMENTS ARTICLES`: makes the store if it is missing, then times reading into a copy of
/// it and into an empty one.
@main
enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "make" where arguments.count == 3:
      if let commitments = Int(arguments[2]) {
        return try WrittenStory.make(at: arguments[1], commitments: commitments)
      }
    case "commands" where arguments.count >= 3:
      return try CommandBench(
        program: arguments[1], store: arguments[2], runs: arguments.count > 3 ? Int(arguments[3]) ?? 20 : 20,
        dropsCaches: arguments.last == "cold"
      ).run()
    case "extraction" where arguments.count > 3:
      let data = URL(fileURLWithPath: arguments[2])
      return try ExtractionBench(program: arguments[1], data: data, paths: Array(arguments.dropFirst(3))).run()
    case "samples" where arguments.count > 3:
      if let rounds = Int(arguments[2]), rounds > 0 {
        let data = URL(fileURLWithPath: arguments[1])
        return try SampleSetBench(data: data, paths: Array(arguments.dropFirst(3)), rounds: rounds).run()
      }
    case "reading" where arguments.count == 4:
      if let commitments = Int(arguments[2]), let articles = Int(arguments[3]), articles > 0 {
        return try ReadingBench(path: arguments[1], commitments: commitments, articles: articles).run()
      }
    default: break
    }
    print(
      """
      usage: ctrack-bench make STORE COMMITMENTS
             ctrack-bench commands CTRACK STORE [RUNS [cold]]
             ctrack-bench extraction CTRACK DATA ARTICLE...
             ctrack-bench samples DATA ROUNDS ARTICLE...
             ctrack-bench reading STORE COMMITMENTS ARTICLES
      """)
    exit(64)
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
