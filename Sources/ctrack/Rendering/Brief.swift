import Commitments
import Terminal

/// The brief for people: a heading for each kind of change, a line for each change.
struct Brief: Block {
  let changes: LedgerChanges

  func lines(columns: Int?) -> [StyledText] {
    var lines: [StyledText] = []
    for kind in LedgerChanges.Kind.allCases {
      let items = changes.items.filter { $0.kind == kind }
      guard !items.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.empty) }
      lines.append(StyledText(SafeText(cell: kind.heading), .heading))
      for item in items { lines += Paragraph(item.line, indentation: 2, hanging: 2).lines(columns: columns) }
    }
    return lines
  }
}

extension LedgerChanges.Item {
  fileprivate var line: StyledText {
    var line: StyledText = "\(commitment.description, .name)  \(party): \(action)"
    switch kind {
    case .new:
      line.append(", ")
      line.append(to.text)
      if !conditions.isEmpty { line.append("; waits for \(conditionWords)") }
    case .raised, .cut:
      line.append("; \(terms.map { "\($0.before) → \($0.after)" }.joined(separator: ", "))")
      if let replaces { line.append(" (was \(replaces))") }
    case .hardened, .softened, .conditionMet, .conditionFailed: line.append("; \(conditionWords)")
    case .met, .broken, .status:
      line.append(", ")
      if let from { line.append("\(from.rawValue) → ") }
      line.append(to.text)
    case .contested, .overdue:
      line.append(", ")
      line.append(to.text)
    }
    return line
  }

  private var conditionWords: SafeText {
    conditions.map { condition -> SafeText in
      let by: SafeText = condition.by.map { " (\($0))" } ?? ""
      return "\(condition.id) \(condition.kind.rawValue) \(condition.action)\(by)"
    }.joined(separator: ", ")
  }
}
