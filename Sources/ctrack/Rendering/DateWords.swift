import Commitments
import Terminal

extension Day {
  /// `16 Mar 2025`.
  var words: SafeText {
    let (year, month, day) = components
    return DateText.day(year: year, month: month, day: day)
  }
}

extension Period {
  /// `16 Mar 2025`, `10–16 Mar 2025`, `Mar 2025`.
  var words: SafeText { DateText.span(from: first.components, to: last.components) }
}

/// `1 statement`, `5 statements`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> SafeText {
  "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

extension Status {
  var text: StyledText {
    switch self {
    case .met, .active: StyledText(SafeText(cell: rawValue), .good)
    case .broken, .rejected: StyledText(SafeText(cell: rawValue), .bad)
    case .threatened, .expired, .suspended: StyledText(SafeText(cell: rawValue), .warning)
    default: StyledText(SafeText(cell: rawValue))
    }
  }
}

extension ConditionStatus {
  var text: StyledText {
    switch self {
    case .met, .waived: StyledText(SafeText(cell: rawValue), .good)
    case .failed: StyledText(SafeText(cell: rawValue), .bad)
    case .open: StyledText(SafeText(cell: rawValue))
    }
  }
}
