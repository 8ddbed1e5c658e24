import Interchange
import Tracker

extension Report {
  /// One row for each commitment.
  public func csv() -> String {
    var csv = CSV(header: CommitmentSheet.header)
    for cited in commitments { csv.add(CommitmentSheet.cells(cited.report)) }
    return csv.text
  }
}
