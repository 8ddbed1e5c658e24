import Commitments
import Reconciliation
import Store

/// Puts the statements of an article into commitments, and together again what a late article joins or parts.
struct Placing {
  let view: LedgerView
  private var reader: StoreReader { view.reader }

  struct Outcome {
    /// In order of the first statement.
    var touched: [CommitmentID] = []
    var new: Set<CommitmentID> = []
    /// Those among the touched that only lost statements to others.
    var moved: Set<CommitmentID> = []
  }

  /// - Parameter mentions: The article's statements: not linked yet, or told earlier than was known.
  func place(_ mentions: [Mention]) throws -> Outcome {
    var outcome = Outcome()
    var parties: [String] = []
    for mention in mentions where !parties.contains(mention.party) { parties.append(mention.party) }
    for party in parties { try place(mentions.filter { $0.party == party }, of: party, &outcome) }
    return outcome
  }

  private func place(_ mentions: [Mention], of party: String, _ outcome: inout Outcome) throws {
    let day = mentions.compactMap(\.day).max()
    let known = try reader.commitments(heldBy: party, around: day, limit: LedgerView.limit)
    var owner: [StatementReference: CommitmentID] = [:]
    var earlier: [Mention] = []
    var pinned: [[StatementReference]] = []
    let firstNew = mentions.map(\.order).min()
    let moving = Set(mentions.map(\.reference))
    for (number, id) in known.enumerated() {
      guard let outline = try view.outline(of: id) else { continue }
      let named = outline.mentions.map { $0.isFromArticle ? $0 : $0.numbered(-number - 1) }
      for mention in named { owner[mention.reference] = id }
      let others = named.filter { !moving.contains($0.reference) }
      earlier += others
      // What comes before the new ones in canonical order was placed without them.
      let before = others.filter { mention in firstNew.map { mention.order < $0 } ?? true }
      let list = try before.count == named.count || view.isUntouched(outline.commitment) ? before : named
      if !list.isEmpty { pinned.append(list.map(\.reference)) }
    }
    let groups = Grouping(earlier + mentions, pinned: pinned, by: view.reconciler).groups
    let ids = try self.ids(for: groups, owner: owner, &outcome)
    try move(groups, to: ids, from: owner, &outcome)
  }

  /// Which commitment each group is: the one that most of its statements belong to, else a new one.
  private func ids(
    for groups: [[Mention]], owner: [StatementReference: CommitmentID], _ outcome: inout Outcome
  ) throws -> [CommitmentID] {
    var claims: [CommitmentID: (group: Int, count: Int)] = [:]
    for (number, group) in groups.enumerated() {
      let counts = Dictionary(group.compactMap { owner[$0.reference] }.map { ($0, 1) }, uniquingKeysWith: +)
      for (id, count) in counts where count > claims[id]?.count ?? 0 { claims[id] = (number, count) }
    }
    return try groups.indices.map { number in
      if let id = claims.filter({ $0.value.group == number }).keys.min() { return id }
      let id = try view.writer.next(CommitmentID.self)
      outcome.new.insert(id)
      return id
    }
  }

  private func move(
    _ groups: [[Mention]], to ids: [CommitmentID], from owner: [StatementReference: CommitmentID],
    _ outcome: inout Outcome
  ) throws {
    for (id, group) in zip(ids, groups) {
      var changes: [Change] = []
      for mention in group where mention.isFromArticle && owner[mention.reference] != id {
        if let old = owner[mention.reference] {
          changes.append(.statementUnlinked(commitment: old, statement: mention.reference))
          if !outcome.touched.contains(old) { outcome.moved.insert(old) }
          outcome.touch(old)
        }
        changes += try arrival(of: mention, in: id, isNew: outcome.new.contains(id), after: changes)
        outcome.touch(id)
        outcome.moved.remove(id)
      }
      try view.record(changes)
    }
  }

  /// The entries that put a statement into a commitment, which is perhaps not there yet.
  private func arrival(
    of mention: Mention, in id: CommitmentID, isNew: Bool, after changes: [Change]
  ) throws -> [Change] {
    let known = try isNew ? nil : view.commitment(id)
    var result: [Change] = []
    let isFirst = known == nil && !changes.contains { if case .matterAssigned(id, _) = $0 { true } else { false } }
    if isFirst {
      let action = mention.position.action
      let matter = try Matters(view: view).matter(action, party: mention.position.party, changes: &result)
      result.append(.matterAssigned(commitment: id, matter: matter))
    }
    for negotiation in try reader.cases(of: mention.reference.article) where known?.cases.contains(negotiation) != true
    {
      let filed = Change.commitmentFiled(commitment: id, negotiation: negotiation)
      if !changes.contains(filed) { result.append(filed) }
    }
    // The numbers of its conditions follow once all statements are in place.
    let links = try Matters(view: view).provisionalLinks(of: mention.position, known: known, changes: &result)
    result.append(.statementLinked(commitment: id, statement: mention.reference, conditions: links))
    return result
  }
}

extension Placing.Outcome {
  mutating func touch(_ id: CommitmentID) {
    if !touched.contains(id) { touched.append(id) }
  }
}
