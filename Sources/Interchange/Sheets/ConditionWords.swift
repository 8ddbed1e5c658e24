public import Commitments

extension ConditionKind {
  /// What stands before the condition in a sentence.
  public var link: String {
    switch self {
    case .if: "if"
    case .exchange: "in exchange for"
    case .demand: "demands"
    case .after: "after"
    case .until: "not before"
    case .unless: "unless"
    case .deadline: "by"
    case .while: "as long as"
    }
  }
}

extension Condition {
  /// `c3.1 if Russia: does the same (open)`.
  public var inWords: String { sentence(id.description, by, action, kind, status, due) }
}

extension CommitmentReport.ConditionReport {
  /// `c3.1 if Russia: does the same (open)`.
  public var inWords: String { sentence(id, by, action, kind, status, due) }
}

private func sentence(
  _ id: String, _ by: String?, _ action: String, _ kind: ConditionKind, _ status: ConditionStatus, _ due: Period?
) -> String {
  "\(id) \(kind.link) \(by.map { "\($0): " } ?? "")\(action) (\(status.rawValue)\(due.map { ", by \($0.iso)" } ?? ""))"
}
