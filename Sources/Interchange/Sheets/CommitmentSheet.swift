public import Commitments

/// One row for each commitment.
public enum CommitmentSheet {
  public static let header = [
    "id", "case", "party", "to", "speaker", "status", "stance", "action", "since", "due", "offer", "flags",
    "conditions", "open conditions", "statements", "quotation",
  ]

  /// The values under ``header``; several in one cell are parted by semicolons, and what is unknown is empty.
  public static func cells(_ report: CommitmentReport) -> [String] {
    [
      report.id, joined(report.cases), report.party, joined(report.counterparties), report.speaker ?? "",
      report.status.rawValue, report.stance.rawValue, report.action, report.since?.description ?? "",
      report.due?.iso ?? "", report.offer ?? "", joined(report.flags.map(\.rawValue)),
      joined(report.conditions.map(\.inWords)), String(report.conditions.count { $0.status == .open }),
      joined(report.statements), report.evidence.first?.quote ?? "",
    ]
  }
}

func joined(_ values: [String]) -> String { values.joined(separator: "; ") }
