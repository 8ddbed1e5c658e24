import Foundation

/// Files under a ledger's name that are none.
struct OtherFile {
  let trial: Trial

  private static let contents: [(what: String, data: Data)] = [
    ("one byte", Data("x".utf8)), ("a text", Data(String(repeating: "Notes of a meeting. ", count: 400).utf8)),
    ("a picture", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 9000)),
    ("zeros", Data(count: 8192)), ("SQLite's first words alone", Data("SQLite format 3\0".utf8)),
  ]

  func run() throws {
    let folder = try Files.folder("\(trial.folder)/other")
    let article = "\(trial.program.data)/articles/port-1.json"
    let calls = [
      ["list"], ["doctor"], ["export"], ["undo"], ["add", "pledged", "Kestrel", "reopen"], ["ingest", article],
    ]
    for (what, data) in Self.contents {
      for call in calls {
        let ledger = Ledger("\(folder)/ledger.db", trial.program)
        try Files.write(data, to: ledger.path)
        let outcome = try ledger.run(call)
        trial.expect(
          outcome.status == 65 && outcome.errors.contains("ledger.db: ")
            && outcome.errors.contains("nothing was changed"),
          "\(what): \(call[0]): \(outcome.words)")
        trial.expect(Files.ledger(ledger.path) == ["ledger.db": data], "\(what): \(call[0]) touched it")
        trial.count("calls on other files")
      }
    }
    try empty("\(folder)/empty.db", article)
    Files.remove(folder)
  }

  /// An empty file is a ledger that has not begun: nothing to read, and room for a first article.
  private func empty(_ path: String, _ article: String) throws {
    let ledger = Ledger(path, trial.program)
    try Files.write("", to: path)
    for call in [["list"], ["doctor"], ["export"], ["undo"], ["backup", path + ".copy"]] {
      let outcome = try ledger.run(call)
      trial.expect(
        outcome.status == 66 && outcome.errors.contains("no ledger there yet"), "no bytes: \(call[0]): \(outcome.words)"
      )
      trial.expect(Files.ledger(path) == ["empty.db": Data()], "no bytes: \(call[0]) touched it")
    }
    let outcome = try ledger.run(["ingest", article])
    trial.expect(outcome.status == 0, "no bytes: ingest: \(outcome.words)")
    if let fault = try ledger.fault() { trial.find("no bytes: \(fault)") }
  }
}
