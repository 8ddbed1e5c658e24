import Foundation

/// What one reading shows is one state of the ledger: its log has no gaps and folds, and a later one has all that an earlier
/// one had.
struct SnapshotCheck {
  let trial: Trial
  let folder: String
  /// How many of the exports are taken into a ledger of their own.
  private static let imports = 12

  init(trial: Trial, folder: String) { (self.trial, self.folder) = (trial, folder) }

  func check(_ reading: [Crowd.Call]) throws {
    // In the order of one reader, whose readings follow each other.
    let exports = reading.filter { $0.worker == Writers.count && $0.arguments[0] == "export" }.map(\.outcome.output)
    var before: [Substring] = []
    for export in exports {
      let entries = export.split(separator: "\n").filter { $0.hasPrefix("{\"entry\"") }
      let ids = entries.compactMap { $0.firstMatch(of: #/"id":(\d+)\}\}$/#).flatMap { Int($0.output.1) } }
      trial.expect(ids == Array(1...max(1, ids.count)) && ids.count == entries.count, "an export with gaps in its log")
      trial.expect(Array(entries.prefix(before.count)) == before, "an export without what an earlier one had")
      before = entries
    }
    let step = max(1, exports.count / Self.imports)
    for (number, export) in exports.enumerated() where number.isMultiple(of: step) {
      let lines = "\(folder)/snapshot-\(number).jsonl"
      try Files.write(export, to: lines)
      let copy = Ledger("\(folder)/snapshot-\(number).db", trial.program)
      let taken = try copy.run(["import", lines])
      if trial.expect(taken.status == 0, "an export cannot be taken: \(taken.words)"), let fault = try copy.fault() {
        trial.find("an export: \(fault)")
      }
      trial.expect(try copy.export() == export, "an export taken and given again differs")
      trial.count("snapshots folded")
    }
    trial.expect(!exports.isEmpty, "no snapshot was read")
  }
}
