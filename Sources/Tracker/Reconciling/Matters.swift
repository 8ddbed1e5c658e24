import Commitments
import Reconciliation
import Store

/// What positions and conditions are about.
struct Matters {
  let view: LedgerView
  private var reader: StoreReader { view.reader }

  /// A commitment is about what its earliest statement is about, whichever was read first; an answer is about what it
  /// answers. An offer on another matter is not its own any more.
  ///
  /// - Returns: The matters that it left and came to.
  func settle(_ standing: Outline, among others: [Outline]) throws -> [MatterID] {
    guard let first = standing.mentions.first, first.isFromArticle, try view.isUntouched(standing.commitment) else {
      return []
    }
    var changes: [Change] = []
    let question = view.reconciler.question(of: standing, among: others)
    let action = question?.mentions.first?.position.action ?? first.position.action
    let matter = try self.matter(action, party: first.position.party, changes: &changes)
    guard matter != standing.commitment.matter else { return [] }
    let id = standing.commitment.id
    let gone = try Entry.effective(view.entries(of: id)).compactMap { entry -> Change? in
      if case .offerAssigned = entry.change { .reverted(entry: entry.id, of: .commitment(id)) } else { nil }
    }
    try view.record(changes + [.matterAssigned(commitment: id, matter: matter)] + gone)
    return [standing.commitment.matter, matter].compactMap(\.self)
  }

  /// A condition is about what the commitment is about that it waits for, else about its own words.
  func settleConditions(of standing: Outline, among others: [Outline]) throws {
    guard !standing.commitment.conditions.isEmpty, try view.isUntouched(standing.commitment) else { return }
    let awaited = view.reconciler.awaited(by: standing, among: others)
    var changes: [Change] = []
    var matters: [Int: MatterID] = [:]
    for (condition, other) in zip(standing.commitment.conditions, awaited) {
      let matter = try other?.commitment.matter ?? self.matter(condition.action, party: condition.by, changes: &changes)
      if matter != condition.matter { matters[condition.id.number] = matter }
    }
    guard !matters.isEmpty else { return }
    for (statement, links) in try view.links(of: standing.commitment.id) {
      let settled = links.map { ConditionLink(number: $0.number, matter: matters[$0.number] ?? $0.matter) }
      guard settled != links else { continue }
      changes.append(
        .statementLinked(commitment: standing.commitment.id, statement: statement, conditions: settled))
    }
    try view.record(changes)
  }

  /// The matter in the same words, or a new one.
  func matter(_ action: String, party: String?, changes: inout [Change]) throws -> MatterID {
    try known(action, changes) ?? new(action, party: party, changes: &changes)
  }

  private func known(_ action: String, _ changes: [Change]) throws -> MatterID? {
    let key = Matter.key(of: action)
    if let known = try reader.matter(key: key) { return known }
    for case .matterNamed(let id, let value) in changes where Matter.key(of: value.action) == key {
      return id
    }
    return nil
  }

  private func new(_ action: String, party: String?, changes: inout [Change]) throws -> MatterID {
    let id = try view.writer.next(MatterID.self)
    changes.append(.matterNamed(matter: id, value: Matter(action: action, party: party)))
    return id
  }

  /// The numbers of a position's conditions in a commitment before they are settled: those of the same kind, matter and
  /// owner, else new ones.
  func provisionalLinks(
    of position: Position, known: Commitment?, changes: inout [Change]
  ) throws -> [ConditionLink] {
    var next = try known.map { try view.fold(of: $0.id).nextConditionNumber } ?? 1
    var taken: Set<Int> = []
    return try position.conditions.map { term in
      let matter = try self.matter(term.action, party: term.by, changes: &changes)
      let same = try known?.conditions.first { condition in
        guard condition.matter == matter, condition.kind == term.kind, !taken.contains(condition.id.number) else {
          return false
        }
        guard let by = condition.by, let other = term.by else { return true }
        return try view.canonical(by) == view.canonical(other)
      }
      let number = same?.id.number ?? next
      if same == nil { next += 1 }
      taken.insert(number)
      return ConditionLink(number: number, matter: matter)
    }
  }
}
