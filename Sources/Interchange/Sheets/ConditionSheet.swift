public import Commitments
public import Store

/// One row for each open condition, under names that the view `open_conditions` gives the same values.
public enum ConditionSheet {
  public static let header = [
    "condition", "commitment", "party", "status", "action", "kind", "waits_for", "responsible", "due",
    "alternative", "offer", "cases",
  ]

  /// - Parameter cases: Names of negotiations.
  public static func cells(_ row: ListedCondition, cases: [CaseID: String]) -> [String] {
    let (commitment, condition) = (row.commitment, row.condition)
    let due = (condition.due ?? commitment.due)?.last
    return [
      condition.id.description, commitment.id.description, commitment.party, commitment.status.rawValue,
      commitment.action, condition.kind.rawValue, condition.action, condition.by ?? "", due?.description ?? "",
      condition.alternative.map(String.init) ?? "",
      commitment.offer?.description ?? "", joined(commitment.cases.map { cases[$0] ?? $0.description }),
    ]
  }
}
