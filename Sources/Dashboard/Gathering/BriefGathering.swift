import Commitments
import Store
public import Tracker

extension Tracker {
  /// The days whose agenda stands in a brief.
  private static let agendaDays = 21
  /// Of how many commitments changes are looked for, for each row that is shown: some have none to tell.
  private static let changedPerRow = 2
  /// How many parties of a brief are shown with their conditions, and how many of these.
  private static let responsibilities = (parties: 12, conditions: 5)

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
    let parties = min(Self.responsibilities.parties, request.limit)
    let responsible = try responsibleParties(of: scope, limit: parties)
    return Brief(
      today: today, since: request.since, negotiation: request.negotiation, figures: try figures(of: scope),
      changes: changes, changesLeftOut: left,
      responsibilities: try responsible.shown.map { try responsibility($0, request) },
      responsibilitiesLeftOut: responsible.leftOut,
      agenda: try agenda(
        until: today + Self.agendaDays, in: request.negotiation, limit: min(10, request.limit),
        coming: min(60, request.limit)))
  }

  private func responsibility(_ count: ResponsibleCount, _ request: ReportRequest) throws -> Responsibility {
    var shown: [ListedCondition] = []
    if let party = count.party {
      var list = ListRequest()
      list.by = party
      list.negotiation = request.negotiation
      list.limit = min(Self.responsibilities.conditions, request.limit)
      shown = try openConditions(list)
    }
    return Responsibility(party: count.party, conditions: count.conditions, shown: shown)
  }
}
