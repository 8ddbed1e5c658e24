import Foundation

/// `ctrack-score FOLDER…`: a table of figures, one row for each folder, which holds `gold/` and `found.jsonl`.
@main
enum Main {
  static func main() throws {
    let folders = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0, isDirectory: true) }
    guard !folders.isEmpty else {
      print(
        "usage: ctrack-score FOLDER...\nEach FOLDER holds gold/ and found.jsonl, what `ctrack extract --jsonl` printed."
      )
      exit(64)
    }
    print(ScoredSet.head)
    for folder in folders { print(try ScoredSet(folder).row) }
  }
}
