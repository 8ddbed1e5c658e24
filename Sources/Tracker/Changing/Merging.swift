public import Commitments
import Store

extension Tracker {
  /// Two entries for one matter become one: `source`'s statements, additions and marks go over to `target`.
  ///
  /// - Returns: `target` as it is then.
  public func merge(_ source: CommitmentID, into target: CommitmentID, note: String? = nil) throws -> Commitment {
    guard source != target else { throw TrackerError.mergeWithItself(source) }
    return try store.write(draft("merge \(target) \(source)", note: note)) { writer in
      let reader = writer.reader
      let kept = try reader.require(target)
      let merged = try reader.require(source)
      let parties = (try reader.canonicalName(of: kept.party), try reader.canonicalName(of: merged.party))
      guard parties.0 == parties.1 else { throw TrackerError.otherParty(target, parties.0, source, parties.1) }
      var move = try Move(of: merged, into: kept, reader)
      for entry in try Entry.effective(reader.entries(of: .commitment(source))) { try move.take(entry) }
      let statements = merged.statements + merged.held
      let unlinked = statements.map { Change.statementUnlinked(commitment: source, statement: $0) }
      try writer.record(move.changes + unlinked + [.merged(commitment: source, into: target)])
      // Which words come first in canonical order is chance to a person who said which of the two is to stay.
      let worded = try reader.require(target).action
      if worded != kept.action {
        try writer.record(.corrected(commitment: target, old: .action(worded), new: .action(kept.action)))
      }
      try Settling(view: view(writer)).settle([target, source])
      return try reader.shown(reader.require(target), on: today)
    }
  }

  /// Takes the last merge into a commitment back.
  ///
  /// What became of a statement since, for instance that its article was revised, stays so.
  ///
  /// - Returns: The commitments as they are then, `target` first; one of which nothing is left any more is not among them.
  public func split(_ target: CommitmentID, note: String? = nil) throws -> [Commitment] {
    try store.write(draft("split \(target)", note: note)) { writer in
      let reader = writer.reader
      _ = try reader.require(target)
      let effective = try Entry.effective(reader.entries(of: .commitment(target)))
      for command in Set(effective.map(\.command.id)).sorted(by: >) {
        let entries = try reader.entries(ofCommand: command)
        let merged = entries.compactMap { entry -> CommitmentID? in
          if case .merged(let source, target) = entry.change { source } else { nil }
        }
        guard let source = merged.first, let joined = try reader.commitment(target) else { continue }
        let present = Set(joined.statements + joined.held)
        let gone = entries.compactMap { entry -> Change? in
          guard case .statementLinked(_, let statement, _) = entry.change, !present.contains(statement) else {
            return nil
          }
          return .statementUnlinked(commitment: source, statement: statement)
        }
        try writer.record(entries.map { .reverted(entry: $0.id, of: $0.change.subject) } + gone)
        try Settling(view: view(writer)).settle([target, source])
        return try [target, source].compactMap { id in
          try reader.commitment(id).map { try reader.shown($0, on: today) }
        }
      }
      throw TrackerError.nothingToSplit(target)
    }
  }

  /// Moves statements of a commitment to a new one.
  ///
  /// - Parameter statements: As `show` names them: article key and statement id, `port-3:s2`.
  /// - Returns: The commitments as they are then, `target` first.
  public func split(_ target: CommitmentID, statements: [String], note: String? = nil) throws -> [Commitment] {
    try store.write(draft("split \(target)", note: note)) { writer in
      let reader = writer.reader
      let commitment = try reader.require(target)
      let linked = commitment.statements + commitment.held
      let moving = try Set(statements).map { name in
        let found = try linked.first { try reader.publicName(of: $0) == name }
        guard let found else { throw TrackerError.notLinked(name, to: target) }
        return found
      }
      guard !moving.isEmpty else { throw TrackerError.nothingToSplit(target) }
      let effective = try Entry.effective(reader.entries(of: .commitment(target)))
      let isAdded = effective.contains { if case .positionAdded = $0.change { true } else { false } }
      guard moving.count < linked.count || isAdded else { throw TrackerError.lastStatement(target) }
      let new = try writer.next(CommitmentID.self)
      var changes: [Change] = []
      if let matter = commitment.matter { changes.append(.matterAssigned(commitment: new, matter: matter)) }
      if let offer = commitment.offer { changes.append(.offerAssigned(commitment: new, offer: offer)) }
      changes += commitment.cases.map { .commitmentFiled(commitment: new, negotiation: $0) }
      var numbers: Set<Int> = []
      for entry in effective {
        guard case .statementLinked(_, let statement, let links) = entry.change, moving.contains(statement) else {
          continue
        }
        numbers.formUnion(links.map(\.number))
        changes.append(.statementLinked(commitment: new, statement: statement, conditions: links))
        changes.append(.statementUnlinked(commitment: target, statement: statement))
      }
      for case .conditionMarked(let id, let mark) in effective.map(\.change) where numbers.contains(id.number) {
        changes.append(
          .conditionMarked(condition: ConditionID(commitment: new, number: id.number), mark: mark))
      }
      try writer.record(changes)
      try Settling(view: view(writer)).settle([target, new])
      return try [target, new].map { try reader.shown(reader.require($0), on: today) }
    }
  }
}

extension StoreReader {
  /// A statement as people and other programs name it: `port-3:s2`.
  func publicName(of reference: StatementReference) throws -> String {
    "\(try article(reference.article)?.key ?? reference.article.description):\(reference.id)"
  }
}
