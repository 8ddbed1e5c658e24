import Commitments
import Reconciliation
import Store

/// The commitments for which something may follow from changed ones, each with those that bear on it.
///
/// Who has to do with whom narrows the search, what they are about decides: the cost of an article does not grow with the
/// ledger.
struct Neighbourhood {
  struct Neighbour {
    var standing: Standing
    /// As they were when the neighbourhood was gathered, by id.
    var others: [Standing]
    /// The consequences that count for it so far, with their entries.
    var drawn: [(entry: Int64, value: Consequence)]

    var id: CommitmentID { standing.commitment.id }
  }

  /// By id.
  private(set) var neighbours: [Neighbour] = []

  private let view: LedgerView
  private var reader: StoreReader { view.reader }

  /// - Complexity: bounded by the parties of the changed commitments, and quadratic in these.
  init(of changed: [CommitmentID], in view: LedgerView) throws {
    self.view = view
    var affected = Set(changed)
    for id in changed { affected.formUnion(try resting(on: id)) }
    neighbours = try affected.sorted().compactMap { id in
      guard let standing = try view.standing(of: id) else { return nil }
      let drawn = try view.drawn(for: id)
      return Neighbour(standing: standing, others: try others(of: standing, changed, drawn), drawn: drawn)
    }
  }

  /// The same commitments as they are now. Good as long as no statement moved: they are found by what they say.
  func refreshed() throws -> [Neighbour] {
    try neighbours.compactMap { neighbour in
      guard let standing = try view.standing(of: neighbour.id) else { return nil }
      let others = try neighbour.others.compactMap { try view.standing(of: $0.commitment.id) }
      return Neighbour(standing: standing, others: others, drawn: try view.drawn(for: neighbour.id))
    }
  }

  /// The commitments for which something may follow, or followed so far, from what one says or ever said.
  private func resting(on id: CommitmentID) throws -> [CommitmentID] {
    let outline = try view.outline(of: id)
    let said = try view.formerMentions(of: id)
    let mentions = said.isEmpty ? outline?.mentions ?? [] : said
    let day = outline?.commitment.lastEvent
    let holders = said.reduce(into: outline?.parties ?? []) { $0.formUnion($1.addressees.union([$1.party])) }
    var candidates: Set<CommitmentID> = []
    for party in holders { candidates.formUnion(try held(by: party, around: day)) }
    for party in Set(mentions.map(\.party)).union([outline?.party].compactMap(\.self)) {
      candidates.formUnion(try counterparts(party, .addressee, around: day))
      candidates.formUnion(try counterparts(party, .responsible, around: day))
    }
    candidates.remove(id)
    // By hand anything may have been said before that no statement tells.
    let isTold = try outline != nil && !said.isEmpty && !view.isCorrected(id)
    return try candidates.filter { candidate in
      guard let other = try view.outline(of: candidate) else { return false }
      if view.reconciler.mayRest(other, onSaying: mentions) { return true }
      return try !isTold && view.drawn(for: candidate).contains { $0.value.cause == .commitment(id) }
    }
  }

  /// What bears on a commitment: a consequence that counts keeps its cause in sight, however much came since.
  private func others(
    of standing: Standing, _ changed: [CommitmentID], _ drawn: [(entry: Int64, value: Consequence)]
  ) throws -> [Standing] {
    let day = standing.commitment.lastEvent
    var candidates = Set(changed)
    for case .commitment(let cause) in drawn.map(\.value.cause) { candidates.insert(cause) }
    for party in standing.outline.parties { candidates.formUnion(try held(by: party, around: day)) }
    candidates.formUnion(try counterparts(standing.party, .addressee, around: day))
    candidates.formUnion(try counterparts(standing.party, .responsible, around: day))
    candidates.remove(standing.commitment.id)
    return try candidates.sorted().compactMap { candidate in
      guard let other = try view.outline(of: candidate), standing.outline.mayRest(on: other),
        view.reconciler.mayRest(standing.outline, onSaying: other.mentions)
      else { return nil }
      return try view.standing(of: candidate)
    }
  }

  private func held(by party: String, around day: Day?) throws -> [CommitmentID] {
    try reader.commitments(heldBy: party, around: day, limit: LedgerView.limit)
  }

  private func counterparts(_ party: String, _ role: Counterpart, around day: Day?) throws -> [CommitmentID] {
    try reader.commitments(with: party, as: role, around: day, limit: LedgerView.limit)
  }
}
