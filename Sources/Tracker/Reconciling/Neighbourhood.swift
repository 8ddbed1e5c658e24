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
  /// The last day on which something happened to one that changed: what is near it is looked at.
  private let day: Day?
  private var looked: [Look: [CommitmentID]] = [:]
  private var reader: StoreReader { view.reader }

  private struct Look: Hashable {
    var party: String
    /// `nil` for what the party holds itself.
    var role: Counterpart?
  }

  /// - Complexity: bounded by the parties of the changed commitments, and quadratic in these.
  init(of changed: [CommitmentID], in view: LedgerView) throws {
    self.view = view
    day = try changed.compactMap { try view.outline(of: $0)?.commitment.lastEvent }.max()
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
  private mutating func resting(on id: CommitmentID) throws -> [CommitmentID] {
    let outline = try view.outline(of: id)
    let said = try view.formerMentions(of: id)
    let mentions = said.isEmpty ? outline?.mentions ?? [] : said
    let holders = said.reduce(into: outline?.parties ?? []) { $0.formUnion($1.addressees.union([$1.party])) }
    var candidates: Set<CommitmentID> = []
    for party in holders { candidates.formUnion(try near(party)) }
    for party in Set(mentions.map(\.party)).union([outline?.party].compactMap(\.self)) {
      candidates.formUnion(try near(party, .addressee))
      candidates.formUnion(try near(party, .responsible))
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

  /// What bears on a commitment near the day of the change: a consequence that counts keeps its cause in sight, however
  /// much came since.
  private mutating func others(
    of standing: Standing, _ changed: [CommitmentID], _ drawn: [(entry: Int64, value: Consequence)]
  ) throws -> [Standing] {
    var candidates = Set(changed)
    for case .commitment(let cause) in drawn.map(\.value.cause) { candidates.insert(cause) }
    for party in standing.outline.parties { candidates.formUnion(try near(party)) }
    candidates.formUnion(try near(standing.party, .addressee))
    candidates.formUnion(try near(standing.party, .responsible))
    candidates.remove(standing.commitment.id)
    return try candidates.sorted().compactMap { candidate in
      guard let other = try view.outline(of: candidate), standing.outline.mayRest(on: other),
        view.reconciler.mayRest(standing.outline, onSaying: other.mentions)
      else { return nil }
      return try view.standing(of: candidate)
    }
  }

  /// What a party holds, or what has to do with it in a role.
  private mutating func near(_ party: String, _ role: Counterpart? = nil) throws -> [CommitmentID] {
    let look = Look(party: party, role: role)
    if let known = looked[look] { return known }
    let limit = LedgerView.limit
    let found =
      try role.map { try reader.commitments(with: party, as: $0, around: day, limit: limit) }
      ?? reader.commitments(heldBy: party, around: day, limit: limit)
    looked[look] = found
    return found
  }
}
