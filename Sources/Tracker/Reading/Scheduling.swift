public import Commitments
import Store

/// An agenda, and how much of what is overdue is not on it.
public struct AgendaReport: Encodable, Hashable, Sendable {
  public var today: Day
  public var until: Day
  public var items: [Agenda.Item]
  /// Older overdue commitments and further undated decisions that were left out to keep the agenda short.
  public var overdueLeftOut: Int
  public var decisionsLeftOut: Int
}

extension Tracker {
  /// What is due until a day, what is overdue, and which decisions are awaited.
  ///
  /// - Parameters:
  ///   - negotiation: Only of this case, by name; what was left out is then counted in all cases.
  ///   - limit: Of overdue commitments the latest so many, and as many undated decisions; `nil`: all.
  public func agenda(until last: Day, in negotiation: String? = nil, limit: Int? = nil) throws -> AgendaReport {
    try store.read { reader in
      let scope = try negotiation.map { try reader.requireCase($0).id }
      let names = try Names(reader)
      var found: [CommitmentID: Commitment] = [:]
      for commitment in try reader.commitments(dueFrom: today, through: max(today, last), on: today)
        + reader.commitments(dueFrom: nil, through: today - 1, on: today, latest: limit)
      {
        found[commitment.id] = commitment
      }
      let decisions = try reader.commitmentsAwaitingDecision(on: today, limit: limit.map { $0 + 1 })
      for commitment in decisions { found[commitment.id] = commitment }
      let agenda = Agenda(
        found.values.filter { scope.map($0.cases.contains) ?? true }.sorted { $0.id < $1.id }.map(names.resolved),
        today: today, until: max(today, last))
      let overdue = agenda.items.filter(\.isOverdue)
      let undated = agenda.items.filter { $0.due == nil }
      let coming = agenda.items.filter { !$0.isOverdue && $0.due != nil }
      let shownOverdue = limit.map { Array(overdue.suffix($0)) } ?? overdue
      let shownUndated = limit.map { Array(undated.prefix($0)) } ?? undated
      let overdueCount = try reader.overdueCount(on: today)
      return AgendaReport(
        today: today, until: max(today, last), items: shownOverdue + coming + shownUndated,
        overdueLeftOut: max(0, overdueCount - Set(shownOverdue.map(\.commitment)).count),
        decisionsLeftOut: undated.count - shownUndated.count)
    }
  }
}
