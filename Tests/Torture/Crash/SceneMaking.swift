import Foundation

/// Makes the scenes by undisturbed calls of the program that is to be killed.
struct SceneMaking {
  let program: Program
  let folder: String
  let fixtures: String
  private let articles: [String]

  init(_ program: Program, folder: String, fixtures: String) throws {
    (self.program, self.folder, self.fixtures) = (program, try Files.folder(folder), fixtures)
    articles = (1...6).map { "\(program.data)/articles/port-\($0).json" }
  }

  struct Unprepared: Error, CustomStringConvertible { var description: String }

  func all() throws -> [Scene] {
    let base = try ledger("base.db", [["ingest"] + articles, ["add", "pledged", "Kestrel", "reopen the pier"]])
    return try [
      ingest(), single("mark", ["mark", "c1", "withdrawn", "--force", "--note", "seen on the quay"], base),
      importing(base), single("undo", ["undo"], base), backup(base), migration(),
    ]
  }

  /// A file that is whole in itself, made by calls that all succeed.
  private func ledger(_ name: String, _ calls: [[String]]) throws -> String {
    let path = "\(folder)/\(name)"
    for call in calls {
      let outcome = try Ledger(path, program).run(call)
      guard outcome.status == 0 else { throw Unprepared(description: "\(call): \(outcome.words)") }
    }
    guard Files.size(path + "-wal") == 0 else { throw Unprepared(description: "\(path): its log is left") }
    return path
  }

  private func export(_ path: String) throws -> String {
    guard let text = try Ledger(path, program).export() else { throw Unprepared(description: "\(path): no export") }
    return withoutCommands(text)
  }

  private func ingest() throws -> Scene {
    let whole = try (1...articles.count).map { count in
      try export(try ledger("first-\(count).db", [["ingest"] + articles.prefix(count)]))
    }
    return Scene(
      name: "ingest", files: [:], arguments: { [articles] in ["ingest"] + articles + ["--db", "\($0)/ledger.db"] },
      stages: [nil] + whole,
      reported: { $0.split(separator: "\n").count { $0.wholeMatch(of: #/a\d+  .* statements? .*/#) != nil } })
  }

  /// A call that writes one transaction.
  private func single(_ name: String, _ call: [String], _ base: String) throws -> Scene {
    let after = "\(folder)/\(name).db"
    try Files.copy(base, to: after)
    return Scene(
      name: name, files: ["ledger.db": base], arguments: { call + ["--db", "\($0)/ledger.db"] },
      stages: [try export(base), try export(try ledger("\(name).db", [call]))], reported: { $0.isEmpty ? 0 : 1 })
  }

  private func importing(_ base: String) throws -> Scene {
    guard let text = try Ledger(base, program).export() else { throw Unprepared(description: "no export") }
    let lines = "\(folder)/ledger.jsonl"
    try Files.write(text, to: lines)
    return Scene(
      name: "import", files: [:], arguments: { ["import", lines, "--db", "\($0)/ledger.db"] },
      stages: [nil, withoutCommands(text)], reported: { $0.isEmpty ? 0 : 1 })
  }

  private func backup(_ base: String) throws -> Scene {
    Scene(
      name: "backup", files: ["ledger.db": base],
      arguments: { ["backup", "\($0)/copy.db", "--db", "\($0)/ledger.db"] }, ledger: "copy.db",
      stages: [nil, try export(base)], reported: { $0.isEmpty ? 0 : 1 }, leaves: ["copy.db"])
  }

  /// Opening alone migrates; the ledger is the same before and after.
  private func migration() throws -> Scene {
    let old = "\(folder)/schema-1.db"
    try Fixture(version: 1, in: fixtures).unpack(to: old, program)
    let opened = "\(folder)/opened.db"
    try Files.copy(old, to: opened)
    let ledger = try export(opened)
    return Scene(
      name: "migration", files: ["ledger.db": old], arguments: { ["list", "--db", "\($0)/ledger.db"] },
      stages: [ledger], reported: { _ in 0 }, leaves: ["ledger.db.schema-1.bak", "ledger.db.schema-1.2.bak"])
  }
}
