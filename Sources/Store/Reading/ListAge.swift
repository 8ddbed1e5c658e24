import Commitments

/// Which rows a list is read off: those of today, or those of a day that is past.
enum ListAge {
  case present
  /// Of today, and the same on that day: nothing has happened to them since.
  case unchanged(since: Day)
  /// As they were on that day, and are no more.
  case past(Day)

  var commitments: String { isPast ? "commitment_past" : "commitment_state" }
  var conditions: String { isPast ? "condition_past" : "condition_state" }

  private var isPast: Bool { if case .past = self { true } else { false } }

  /// The indexes of words. As of a day they find more than was there then: words that came later as well.
  var searched: [String] {
    if case .present = self { ["commitment_search"] } else { ["commitment_search", "past_search"] }
  }

  /// That a condition, `c`, was open at the time. The days are numbers of our own, so that they may stand in SQL.
  var listed: String {
    switch self {
    case .present: "c.is_listed = 1"
    case .unchanged(let day): "c.is_listed = 1 AND \(Self.unchanged("c", since: day))"
    case .past(let day): Self.held("c", on: day)
    }
  }

  /// That a commitment, `s`, stood so at the time; `nil` where all do.
  var held: String? {
    switch self {
    case .present: nil
    case .unchanged(let day): Self.unchanged("s", since: day)
    case .past(let day): Self.held("s", on: day)
    }
  }

  private static func unchanged(_ row: String, since day: Day) -> String {
    "(\(row).last_event IS NULL OR \(row).last_event <= \(day.number))"
  }

  private static func held(_ row: String, on day: Day) -> String {
    "\(row).last >= \(day.number) AND \(row).first <= \(day.number)"
  }
}
