import ArgumentParser
import Commitments
import Foundation
import Store
import Terminal
import Tracker

/// What a bare `ctrack` says: how things stand and what to do next.
enum OverviewReport {
  static func run(_ options: StoreOptions) throws {
    guard FileManager.default.fileExists(atPath: options.path) else {
      throw CleanExit.helpRequest(Ctrack.self)
    }
    let tracker = try options.tracker()
    let overview = try tracker.overview()
    let output = options.output
    if output.json { return try output.printJSON(overview) }
    let overdue = overview.overdueConditions
    let open: StyledText = overdue > 0 ? "\(overview.openConditions), \(overdue) overdue" : "\(overview.openConditions)"
    var fields = [
      Fields.Field("Ledger", "\(options.path)"), Fields.Field("Articles", "\(overview.articles)"),
      Fields.Field("Commitments", "\(overview.commitments), \(overview.openCommitments) open"),
      Fields.Field("Open conditions", open),
    ]
    if let next = overview.nextDue { fields.append(Fields.Field("Next due", "\(next.words)")) }
    try output.print([Fields(fields), Paragraph(advice(overview, today: tracker.today))])
  }

  private static func advice(_ overview: Overview, today: Day) -> StyledText {
    if overview.articles == 0, overview.commitments == 0 { return "Next: ctrack ingest FILE" }
    let isDueSoon = overview.nextDue.map { $0 <= today + 7 } ?? false
    if overview.overdueConditions > 0 || isDueSoon { return "Next: ctrack list --due 7d" }
    if overview.openConditions > 0 { return "Next: ctrack list" }
    return "Next: ctrack list --all"
  }
}
