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
  /// How many commitments are due later than the last one on it, where it was cut short.
  public var laterLeftOut = 0

  private enum CodingKeys: CodingKey { case today, until, items, overdueLeftOut, decisionsLeftOut }
}

extension Tracker {
  /// Where an agenda is cut short, what is overdue is counted no further.
  public static let mostCounted = 1_000

  /// What is due until a day, what is overdue, and which decisions are awaited.
  ///
  /// - Parameters:
  ///   - negotiation: Only of this case, by name; what was left out is then counted in all cases.
  ///   - limit: Of overdue commitments the latest so many, and as many undated decisions; `nil`: all.
  ///   - coming: Of what is due from today on the first so many; `nil`: all.
  public func agenda(
    until last: Day, in negotiation: String? = nil, limit: Int? = nil, coming: Int? = nil
  ) throws -> AgendaReport {
    try store.read { reader in
      let scope = try negotiation.map { try reader.requireCase($0).id }
      let names = try Names(reader)
      var found: [CommitmentID: Commitment] = [:]
      for commitment in try reader.commitments(
        dueFrom: today, through: max(today, last), on: today, earliest: scope == nil ? coming : nil)
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
      let dated = agenda.items.filter { !$0.isOverdue && $0.due != nil }
      let shownDated = coming.map { Array(dated.prefix($0)) } ?? dated
      let shownOverdue = limit.map { Array(overdue.suffix($0)) } ?? overdue
      let shownUndated = limit.map { Array(undated.prefix($0)) } ?? undated
      let isCut = coming.map { dated.count >= $0 } ?? false
      let dueCount = isCut ? try reader.dueCount(from: today, through: max(today, last), on: today) : 0
      let overdueCount = try reader.overdueCount(on: today, most: coming.map { _ in Self.mostCounted })
      return AgendaReport(
        today: today, until: max(today, last), items: shownOverdue + shownDated + shownUndated,
        overdueLeftOut: max(0, overdueCount - Set(shownOverdue.map(\.commitment)).count),
        decisionsLeftOut: undated.count - shownUndated.count,
        laterLeftOut: max(0, dueCount - Set(dated.prefix(shownDated.count).map(\.commitment)).count))
    }
  }
}
