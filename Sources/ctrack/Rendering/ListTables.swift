import Commitments
import Store
import Terminal

extension Table {
  // The least widths are such that a terminal of 80 columns still shows a table.

  /// One row for each open condition, with whose position it belongs to.
  static func openConditions(_ rows: [ListedCondition], today: Day) -> Table {
    var table = Table([
      Column("ID"), Column("Who", shrinksTo: 8, givesWay: .second),
      Column("Position", shrinksTo: 11, givesWay: .last), Column("On", shrinksTo: 12, givesWay: .first),
      Column("Waits for", shrinksTo: 14, givesWay: .first), Column("By", shrinksTo: 8, givesWay: .second),
      Column("Due", shrinksTo: 9, givesWay: .second),
    ])
    for row in rows {
      let commitment = row.commitment
      table.add(
        StyledText(SafeText(cell: row.condition.id.description), .name), StyledText(SafeText(cell: commitment.party)),
        commitment.position, StyledText(SafeText(cell: commitment.action)),
        StyledText(row.condition.words), StyledText(SafeText(cell: row.condition.by ?? "")),
        dueText(row.condition.due ?? commitment.due, today: today))
    }
    return table
  }

  /// One row for each commitment.
  static func commitments(_ commitments: [Commitment], today: Day) -> Table {
    var table = Table([
      Column("ID"), Column("Who", shrinksTo: 8, givesWay: .second),
      Column("Position", shrinksTo: 11, givesWay: .last), Column("On", shrinksTo: 13, givesWay: .first),
      Column("To", shrinksTo: 8, givesWay: .second), Column("Open", alignment: .right),
      Column("Since", shrinksTo: 6, givesWay: .last), Column("Due", shrinksTo: 9, givesWay: .second),
    ])
    for commitment in commitments {
      let conditions = commitment.conditions
      let open: SafeText = conditions.isEmpty ? "" : "\(commitment.openConditions.count) of \(conditions.count)"
      table.add(
        StyledText(SafeText(cell: commitment.id.description), .name), StyledText(SafeText(cell: commitment.party)),
        commitment.position, StyledText(SafeText(cell: commitment.action)),
        StyledText(SafeText(cell: commitment.to.joined(separator: ", "))), StyledText(open),
        StyledText(commitment.since?.words ?? ""),
        dueText(commitment.due, today: commitment.status.isOpen ? today : nil))
    }
    return table
  }

  /// - Parameter today: `nil` where nothing can be overdue any more.
  static func dueText(_ due: Period?, today: Day?) -> StyledText {
    guard let due else { return .empty }
    guard let today, due.last < today else { return StyledText(due.last.words) }
    return StyledText("\(due.last.words) (overdue)", .warning)
  }
}

extension Commitment {
  /// The status, with the flags that a reader must not miss.
  var position: StyledText {
    let urgent = flags.filter { $0 == .contested || $0 == .decisionDue }.map(\.rawValue)
    return urgent.isEmpty
      ? status.text : status.text + StyledText(" (\(urgent.joined(separator: ", ")))", .warning)
  }
}

extension Condition {
  /// The action; what is no plain precondition says so.
  var words: SafeText {
    switch kind {
    case .unless, .until, .while: "\(kind.rawValue) \(action)"
    case .if, .exchange, .demand, .after, .deadline: SafeText(cell: action)
    }
  }
}
