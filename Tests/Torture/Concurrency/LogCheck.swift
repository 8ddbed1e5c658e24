import Foundation

/// Everything that writers were told is kept, once, and nothing besides.
struct LogCheck {
  let trial: Trial
  let ledger: Ledger

  func check(_ writing: [Crowd.Call]) throws {
    if let fault = try ledger.fault() { trial.find(fault) }
    guard let export = try ledger.export() else { return trial.find("the ledger cannot be exported") }
    let lines = export.split(separator: "\n")
    let done = writing.filter { $0.outcome.status == 0 }
    // What a writer leaves: in the words or the note of a command, or in an article.
    var found: [Substring: Int] = [:]
    for line in lines where line.hasPrefix("{\"command\"") || line.hasPrefix("{\"article\"") {
      let isArticle = line.hasPrefix("{\"article\"")
      for match in Set(line.matches(of: #/w\dn\d+x/#).map(\.output)) {
        // The command that read an article names its file.
        let isIngest = line.contains("\"words\":\"ingest")
        if isArticle || !isIngest { found[match, default: 0] += 1 }
      }
    }
    let expected = Set(
      done.compactMap { $0.arguments.lazy.compactMap { $0.firstMatch(of: #/w\dn\d+x/#)?.output }.first })
    trial.expect(expected.count == done.count, "\(done.count) calls, \(expected.count) words")
    for word in expected where found[word] != 1 {
      trial.find("\(word): reported, and \(found[word] ?? 0) times in the ledger")
    }
    for word in found.keys where !expected.contains(word) { trial.find("\(word): in the ledger, and not reported") }
    let commands = lines.count { $0.hasPrefix("{\"command\"") }
    trial.expect(commands == done.count + Writers.count, "\(commands) commands of \(done.count) calls")
    let ids = done.flatMap { $0.outcome.output.matches(of: #/(?m)^([ac]\d+)(?: added|  )/#).map(\.output.1) }
    let added = done.filter { ["add", "ingest"].contains($0.arguments[0]) }.count
    trial.expect(ids.count == added, "\(added) things added, \(ids.count) ids reported")
    trial.expect(Set(ids).count == ids.count, "\(ids.count - Set(ids).count) ids were given twice")
  }
}
