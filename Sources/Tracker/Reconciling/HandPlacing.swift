import Commitments
import Reconciliation
import Store

/// Finds the commitment that a position written down by hand belongs to, and the entries that put it there.
struct HandPlacing {
  let view: LedgerView
  private var reader: StoreReader { view.reader }

  struct Place {
    var commitment: CommitmentID
    var isNew: Bool
    var conditions: [ConditionLink]
    /// Entries that must stand beside the position: matters, cases.
    var changes: [Change]
  }

  func place(for position: Position, cases: [CaseID], on today: Day) throws -> Place {
    let mention = try view.reconciler.mention(
      of: position, day: position.effectiveDay(published: today), cases: Set(cases), canonical: view.canonical)
    let known = try existing(mention, cases: cases)
    let commitment = try known?.id ?? view.writer.next(CommitmentID.self)
    var changes: [Change] = []
    if known == nil {
      let matter = try Matters(view: view).matter(position.action, party: position.party, changes: &changes)
      changes.append(.matterAssigned(commitment: commitment, matter: matter))
    }
    for negotiation in cases where known?.cases.contains(negotiation) != true {
      changes.append(.commitmentFiled(commitment: commitment, negotiation: negotiation))
    }
    let conditions = try Matters(view: view).provisionalLinks(of: position, known: known, changes: &changes)
    return Place(commitment: commitment, isNew: known == nil, conditions: conditions, changes: changes)
  }

  private func existing(_ mention: Mention, cases: [CaseID]) throws -> Commitment? {
    let known = try reader.commitments(heldBy: mention.party, around: mention.day, limit: LedgerView.limit)
      .compactMap { try view.outline(of: $0) }.filter { $0.commitment.cases.meets(cases) }
    let lists = known.enumerated().map { number, outline in
      outline.mentions.map { $0.isFromArticle ? $0 : $0.numbered(-number - 1) }
    }
    let groups = Grouping(
      lists.joined() + [mention.atEnd], pinned: lists.map { $0.map(\.reference) }, by: view.reconciler
    ).groups
    guard let group = groups.first(where: { $0.contains { $0.reference == mention.reference } }),
      let index = lists.firstIndex(where: { list in
        list.contains { other in group.contains { $0.reference == other.reference } }
      })
    else { return nil }
    return known[index].commitment
  }
}
