extension Commitment {
  /// The last day on which the commitment can be kept in time: its due date or, if earlier, an open deadline.
  public var window: Day? {
    let deadlines = conditions.lazy.filter { $0.kind == .deadline && $0.status == .open }.compactMap(\.due?.last)
    return [due?.last, deadlines.min()].compactMap(\.self).min()
  }

  /// The day from which the clock alone makes the commitment look different; `nil` if it never will.
  public var nextChange: Day? {
    guard status.isOpen, let window else { return nil }
    return window + 1
  }

  /// The commitment as it looks on a day: lapsed, overdue, with deadlines that have passed. Nothing of this is stored.
  public func seen(on today: Day) -> Commitment {
    guard let nextChange, nextChange <= today else { return self }
    var result = self
    for index in result.conditions.indices {
      let condition = result.conditions[index]
      if condition.kind == .deadline, condition.status == .open, let due = condition.due, due.last < today {
        result.conditions[index].status = .failed
      }
    }
    guard let transition = Lifecycle.transition(from: status, on: .dueDatePasses) else { return result }
    if transition.status != status {
      result.status = transition.status
      result.since = nextChange
    }
    if let flag = transition.flag, !result.flags.contains(flag) {
      result.flags = (result.flags + [flag]).sorted()
    }
    return result
  }
}
