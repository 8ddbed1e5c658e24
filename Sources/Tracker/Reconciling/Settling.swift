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
    let neighbourhood = try Neighbourhood(of: ids, in: view)
    try settleMatters(of: ids, neighbourhood.neighbours)
    var changed = try drawConsequences(for: neighbourhood.refreshed())
    for _ in 1..<Self.rounds where !changed.isEmpty {
      changed = try drawConsequences(for: Neighbourhood(of: changed, in: view).neighbours)
    }
  }

  private func settleMatters(of ids: [CommitmentID], _ neighbours: [Neighbourhood.Neighbour]) throws {
    var matters: Set<MatterID> = []
    for id in ids { if let matter = try view.commitment(id)?.matter { matters.insert(matter) } }
    for neighbour in neighbours {
      matters.formUnion(
        try Matters(view: view).settle(neighbour.standing.outline, among: neighbour.others.map(\.outline)))
    }
    for matter in matters.sorted() { try OfferSettling(view: view).settle(matter) }
    for neighbour in neighbours {
      guard let outline = try view.outline(of: neighbour.id) else { continue }
      let others = try neighbour.others.compactMap { try view.outline(of: $0.commitment.id) }
      try Matters(view: view).settleConditions(of: outline, among: others)
    }
  }

  /// Commitments that a person has touched keep their numbers.
  private func renumberConditions(of id: CommitmentID) throws {
    guard let commitment = try view.commitment(id), try view.isUntouched(commitment) else { return }
    var links: [StatementReference: [ConditionLink]] = [:]
    for entry in try Entry.effective(view.entries(of: id)) {
      if case .statementLinked(_, let reference, let conditions) = entry.change { links[reference] = conditions }
    }
    var slots = ConditionSlots(by: view.reconciler)
    for reference in commitment.statements {
      let terms = try view.mention(of: reference)?.position.conditions ?? []
      try slots.take(terms, links[reference] ?? [], canonical: view.canonical)
    }
    let next = try view.fold(of: id).nextConditionNumber
    let numbered = slots.links(startingAt: next)
    let changes = zip(commitment.statements, numbered).compactMap { reference, numbered -> Change? in
      numbered == links[reference]
        ? nil : .statementLinked(commitment: id, statement: reference, conditions: numbered)
    }
    try view.record(changes)
  }

  /// - Returns: The commitments whose status or conditions changed by it.
  private func drawConsequences(for neighbours: [Neighbourhood.Neighbour]) throws -> [CommitmentID] {
    var moved: [CommitmentID] = []
    for neighbour in neighbours {
      let (id, standing, drawn) = (neighbour.id, neighbour.standing, neighbour.drawn)
      let wanted = try view.reconciler.consequences(for: standing, among: neighbour.others, knowing: view.sources())
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
