import Commitments
import Reconciliation
import Store

/// The commitments that changed ones may bear on, and those that must be known to tell.
struct Neighbourhood {
  /// By id.
  var standings: [Standing] = []
  /// Those for which something may follow, by id.
  var affected: [CommitmentID] = []

  /// - Complexity: Bounded by the parties of the changed commitments, whatever the size of the ledger.
  init(of changed: [CommitmentID], in view: LedgerView) throws {
    let sources = try changed.compactMap { try view.standing(of: $0) }
    var days: [String: Day?] = [:]
    for source in sources {
      for party in source.parties {
        days[party] = [days[party] ?? nil, source.commitment.lastEvent].compactMap(\.self).max()
      }
    }
    // What rested on a commitment of which nothing is left must be drawn anew as well.
    let gone = try changed.filter { try view.standing(of: $0) == nil }
    for id in gone { for party in try view.formerParties(of: id) where days[party] == nil { days[party] = .some(nil) } }
    var ids = Set(changed)
    for (party, day) in days { ids.formUnion(try Self.held(by: party, around: day, in: view)) }
    for party in gone.isEmpty ? Set(sources.map(\.party)).sorted() : days.keys.sorted() {
      for role in [Counterpart.addressee, .responsible] {
        let found = try view.reader.commitments(
          with: party, as: role, around: days[party] ?? nil, limit: LedgerView.limit)
        ids.formUnion(found.map(\.id))
      }
    }
    let changedIDs = Set(changed)
    let resting = try ids.sorted().compactMap { try view.standing(of: $0) }.filter { standing in
      try changedIDs.contains(standing.commitment.id) || sources.contains { standing.mayRest(on: $0) }
        || view.hasDrawn(from: gone, for: standing.commitment.id)
    }
    // What rests on several parties needs to know all of them: the one that moved is seldom the last to answer.
    var further: [String: Day?] = [:]
    for standing in resting {
      for party in standing.parties where days[party] == nil {
        further[party] = [further[party] ?? nil, standing.commitment.lastEvent].compactMap(\.self).max()
      }
    }
    for (party, day) in further { ids.formUnion(try Self.held(by: party, around: day, in: view)) }
    standings = try ids.sorted().compactMap { try view.standing(of: $0) }
    affected = resting.map(\.commitment.id)
  }

  private static func held(by party: String, around day: Day?, in view: LedgerView) throws -> [CommitmentID] {
    try view.reader.commitments(heldBy: party, around: day, limit: LedgerView.limit).map(\.id)
  }
}
