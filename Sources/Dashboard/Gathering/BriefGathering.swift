import Commitments
import Store
public import Tracker

extension Tracker {
  /// The days whose agenda stands in a brief.
  private static let agendaDays = 21
  /// Of how many commitments changes are looked for, for each row that is shown: some have none to tell.
  private static let changedPerRow = 2
  /// Of how many parties a page that leads on shows the conditions.
  private static let parties = 12
  /// How many conditions of a party are shown before any more of another.
  static let conditionsPerParty = 5

  /// Figures, changes, open conditions by who must act, and the agenda. The cost follows what is shown, besides a count
  /// of what there is.
  public func brief(_ request: ReportRequest) throws -> Brief {
    let scope = try request.negotiation.map { try caseID(named: $0) }
    let most = request.limit * Self.changedPerRow
    var changes = try changes(since: request.since, in: request.negotiation, limit: most)
    let unseen = scope == nil ? max(0, try changedCount(since: request.since) - most) : 0
    // What became of known positions goes before a long list of new ones, so that a limit does not hide it.
    changes.items = changes.items.filter { $0.kind != .new } + changes.items.filter { $0.kind == .new }
    let left = max(0, changes.items.count - request.limit) + unseen
    changes.items = Array(changes.items.prefix(request.limit))
    let parties =
      request.leadsOn ? min(Self.parties, request.limit) : max(1, request.limit / Self.conditionsPerParty)
    let responsible = try responsibleParties(of: scope, limit: parties)
    return Brief(
      today: today, since: request.since, negotiation: request.negotiation, figures: try figures(of: scope),
      changes: changes, changesLeftOut: left,
      responsibilities: try responsibilities(responsible.shown, request, scope),
      responsibilitiesLeftOut: responsible.leftOut,
      agenda: try agenda(
        until: today + Self.agendaDays, in: request.negotiation,
        limit: min(request.limit, max(10, request.limit / 5)), coming: request.limit))
  }

  /// The first conditions of each, then the others in turn for as long as there is room.
  private func responsibilities(
    _ counts: [ResponsibleCount], _ request: ReportRequest, _ scope: CaseID?
  ) throws -> [Responsibility] {
    let first = counts.map { min($0.conditions, Self.conditionsPerParty, request.limit) }
    var room = request.leadsOn ? 0 : max(0, request.limit - first.reduce(0, +))
    return try zip(counts, first).map { count, first in
      let further = min(count.conditions - first, room)
      room -= further
      guard let party = count.party else {
        let shown = try openConditionsOfNobody(of: scope, limit: first + further)
        return Responsibility(party: nil, conditions: count.conditions, shown: shown)
      }
      var list = ListRequest()
      list.by = party
      list.negotiation = request.negotiation
      list.limit = first + further
      return Responsibility(party: party, conditions: count.conditions, shown: try openConditions(list))
    }
  }
}
