extension LedgerChanges.Kind {
  /// What stands over the changes of the kind in a brief.
  public var heading: String {
    switch self {
    case .new: "New"
    case .raised: "Raised"
    case .cut: "Cut"
    case .hardened: "Hardened: conditions added"
    case .softened: "Softened: conditions dropped"
    case .conditionMet: "Conditions met"
    case .conditionFailed: "Conditions failed"
    case .met: "Met"
    case .broken: "Broken"
    case .contested: "Contested"
    case .status: "Changed"
    case .overdue: "Overdue"
    }
  }
}
