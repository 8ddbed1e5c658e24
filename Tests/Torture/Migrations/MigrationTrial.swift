import Foundation

/// Opens what the program of every earlier schema left, and what a later one might leave.
struct MigrationTrial {
  let trial: Trial
  let fixtures: String
  private var program: Program { trial.program }

  init(_ trial: Trial, fixtures: String) { (self.trial, self.fixtures) = (trial, fixtures) }

  func run() throws {
    for version in Fixture.versions { try open(version) }
    try openNewer()
  }

  /// The log is what its own program exported, and the state what today's program makes of that.
  private func open(_ version: Int) throws {
    let ledger = Ledger("\(trial.folder)/schema-\(version).db", program)
    try Fixture(version: version, in: fixtures).unpack(to: ledger.path, program)
    let written = "\(trial.folder)/schema-\(version).jsonl"
    _ = try program.shell("gzip -dc '\(fixtures)/schema-\(version).jsonl.gz' > '\(written)'")
    let old = Files.bytes(ledger.path)
    let current = version == Fixture.versions.upperBound

    let export = try ledger.run(["export"])
    trial.expect(export.status == 0, "schema \(version): \(export.words)")
    trial.expect(
      Self.log(export.output) == Self.log(Files.text(written)),
      "schema \(version): not the ledger that its own program exported")
    if let fault = try ledger.fault() { trial.find("schema \(version): \(fault)") }
    let copy = Files.bytes(ledger.path + ".schema-\(version).bak")
    trial.expect((copy == nil) == current, "schema \(version): \(copy == nil ? "no" : "a needless") copy was made")

    let fresh = Ledger("\(trial.folder)/fresh-\(version).db", program)
    let taken = try fresh.run(["import", written])
    trial.expect(taken.status == 0, "schema \(version): import: \(taken.words)")
    for question in [
      ["list", "--all", "--json"], ["waiting", "--json"], ["history", "--json"], ["parties", "--json"],
    ] {
      let answer = try ledger.run(question)
      trial.expect(
        try answer.output == fresh.run(question).output && answer.status == 0,
        "schema \(version): \(question[0]) differs from that of its log taken in anew")
    }
    let mark = try ledger.run(["mark", "c2", "withdrawn", "--force", "--note", "after the migration"])
    trial.expect(mark.status == 0, "schema \(version): mark: \(mark.words)")
    trial.expect(old?.isEmpty == false, "schema \(version): no fixture")
    trial.count("schema versions")
  }

  /// An export without its first and last line, which tell of its form.
  private static func log(_ export: String) -> [Substring] {
    export.split(separator: "\n").filter { !$0.hasPrefix("{\"ledger\"") && !$0.hasPrefix("{\"end\"") }
  }

  /// A later program's file is refused, with what helps, and not touched.
  private func openNewer() throws {
    let ledger = Ledger("\(trial.folder)/newer.db", program)
    try Fixture(version: Fixture.versions.upperBound, in: fixtures).unpack(to: ledger.path, program)
    var bytes = Files.bytes(ledger.path) ?? Data()
    // The header's user version, big-endian.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try Files.write(bytes, to: ledger.path)
    let calls = [
      ["list"], ["doctor"], ["export"], ["backup", "\(trial.folder)/x.db"], ["add", "pledged", "Kestrel", "reopen"],
      ["ingest", "\(program.data)/articles/port-1.json"], ["undo"],
    ]
    for call in calls {
      let outcome = try ledger.run(call)
      trial.expect(
        outcome.status == 78 && outcome.errors.contains("newer.db: written by a newer ctrack (schema 99")
          && outcome.errors.contains("install the newer program"), "newer schema: \(call[0]): \(outcome.words)")
      trial.expect(Files.bytes(ledger.path) == bytes, "newer schema: \(call[0]) changed the file")
      trial.count("calls on a newer one")
    }
    trial.expect(!Files.exists("\(trial.folder)/x.db"), "newer schema: a backup was made")
  }
}
