import Commitments
import Reconciliation
import Store

/// Brings the conditions of commitments, and what follows from them for others, up to date after something changed.
struct Settling {
  let view: LedgerView
  private var reader: StoreReader { view.reader }

  /// How often what followed may have consequences of its own.
  private static let rounds = 6

  /// - Parameter ids: The commitments that changed, gone ones included.
  func settle(_ ids: [CommitmentID]) throws {
    for id in ids { try renumberConditions(of: id) }
    try settleMatters(around: ids)
    var changed = ids
    for _ in 0..<Self.rounds where !changed.isEmpty { changed = try drawConsequences(of: changed) }
  }

  private func settleMatters(around ids: [CommitmentID]) throws {
    let neighbourhood = try Neighbourhood(of: ids, in: view)
    var matters: Set<MatterID> = []
    for id in ids { if let matter = try reader.commitment(id)?.matter { matters.insert(matter) } }
    for id in neighbourhood.affected {
      guard let standing = try view.standing(of: id) else { continue }
      matters.formUnion(try Matters(view: view).settle(standing, among: neighbourhood.standings))
    }
    for matter in matters.sorted() { try OfferSettling(view: view).settle(matter) }
    let standings = try neighbourhood.standings.compactMap { try view.standing(of: $0.commitment.id) }
    for id in neighbourhood.affected {
      guard let standing = try view.standing(of: id) else { continue }
      try Matters(view: view).settleConditions(of: standing, among: standings)
    }
  }

  /// Commitments that a person has touched keep their numbers.
  private func renumberConditions(of id: CommitmentID) throws {
    guard let commitment = try reader.commitment(id), try view.isUntouched(commitment) else { return }
    var links: [StatementReference: [ConditionLink]] = [:]
    for entry in try Entry.effective(reader.entries(of: .commitment(id))) {
      if case .statementLinked(_, let reference, let conditions) = entry.change { links[reference] = conditions }
    }
    var slots = ConditionSlots(by: view.reconciler)
    for reference in commitment.statements {
      let terms = try view.mention(of: reference)?.position.conditions ?? []
      try slots.take(terms, links[reference] ?? [], canonical: view.canonical)
    }
    let next = try reader.fold(of: id).nextConditionNumber
    let numbered = slots.links(startingAt: next)
    let changes = zip(commitment.statements, numbered).compactMap { reference, numbered -> Change? in
      numbered == links[reference]
        ? nil : .statementLinked(commitment: id, statement: reference, conditions: numbered)
    }
    try view.record(changes)
  }

  /// - Returns: The commitments whose status or conditions changed by it.
  private func drawConsequences(of changed: [CommitmentID]) throws -> [CommitmentID] {
    let neighbourhood = try Neighbourhood(of: changed, in: view)
    var moved: [CommitmentID] = []
    for id in neighbourhood.affected {
      guard let standing = try view.standing(of: id) else { continue }
      let drawn = try view.drawn(for: id)
      let wanted = view.reconciler.consequences(for: standing, among: neighbourhood.standings, knowing: view.sources)
      let gone = drawn.filter { !wanted.contains($0.value) }
      let new = wanted.filter { value in !drawn.contains { $0.value == value } }
      guard !gone.isEmpty || !new.isEmpty else { continue }
      try view.record(
        gone.map { .reverted(entry: $0.entry, of: .commitment(id)) }
          + new.map { .consequenceDrawn(commitment: id, value: $0) })
      for consequence in new { try OfferSettling(view: view).number(after: consequence, for: id) }
      let after = try view.standing(of: id)
      if after?.commitment.status != standing.commitment.status || after?.history != standing.history
        || after?.commitment.conditions != standing.commitment.conditions
      {
        moved.append(id)
      }
    }
    return moved
  }
}
