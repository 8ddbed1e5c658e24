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
      _ = try reader.require(source)
      let fold = try reader.fold(of: source)
      var next = try reader.fold(of: target).nextConditionNumber
      var numbers: [Int: Int] = [:]
      func moved(_ links: [ConditionLink]) -> [ConditionLink] {
        links.map { link in
          let same = kept.conditions.first { $0.matter == link.matter }?.id.number
          let number = numbers[link.number] ?? same ?? next
          if numbers[link.number] == nil && same == nil { next += 1 }
          numbers[link.number] = number
          return ConditionLink(number: number, matter: link.matter)
        }
      }
      let isMarked = try Entry.effective(reader.entries(of: .commitment(target))).contains(where: \.isStatusMark)
      var changes: [Change] = []
      for entry in try Entry.effective(reader.entries(of: .commitment(source))) {
        switch entry.change {
        case .statementLinked(_, let statement, let links):
          changes.append(.statementLinked(commitment: target, statement: statement, conditions: moved(links)))
        case .statementUnlinked(_, let statement):
          changes.append(.statementUnlinked(commitment: target, statement: statement))
        case .positionAdded(_, var added):
          added.conditions = moved(added.conditions)
          changes.append(.positionAdded(commitment: target, value: added))
        case .conditionMarked(let id, let mark):
          let number = numbers[id.number] ?? id.number
          changes.append(
            .conditionMarked(condition: ConditionID(commitment: target, number: number), mark: mark))
        case .statusMarked(_, let mark) where !isMarked:
          changes.append(.statusMarked(commitment: target, mark: mark))
        case .commitmentFiled(_, let negotiation) where !kept.cases.contains(negotiation):
          changes.append(.commitmentFiled(commitment: target, negotiation: negotiation))
        default: break
        }
      }
      let statements = fold.result().map { $0.commitment.statements + $0.commitment.held } ?? []
      changes += statements.map { .statementUnlinked(commitment: source, statement: $0) }
      try writer.record(changes + [.merged(commitment: source, into: target)])
      return try reader.require(target).seen(on: today)
    }
  }

  /// Takes the last merge into a commitment back.
  ///
  /// - Returns: The commitments as they are then, `target` first.
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
        guard let source = merged.first else { continue }
        try writer.record(entries.map { .reverted(entry: $0.id, of: $0.change.subject) })
        return try [target, source].map { try reader.require($0).seen(on: today) }
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
      let moving = try statements.map { name in
        let found = try linked.first { try reader.publicName(of: $0) == name }
        guard let found else { throw TrackerError.notLinked(name, to: target) }
        return found
      }
      guard moving.count < linked.count else { throw TrackerError.lastStatement(target) }
      let new = try writer.next(CommitmentID.self)
      var changes: [Change] = []
      if let matter = commitment.matter { changes.append(.matterAssigned(commitment: new, matter: matter)) }
      if let offer = commitment.offer { changes.append(.offerAssigned(commitment: new, offer: offer)) }
      changes += commitment.cases.map { .commitmentFiled(commitment: new, negotiation: $0) }
      for entry in try Entry.effective(reader.entries(of: .commitment(target))) {
        guard case .statementLinked(_, let statement, let links) = entry.change, moving.contains(statement) else {
          continue
        }
        changes.append(.statementLinked(commitment: new, statement: statement, conditions: links))
        changes.append(.statementUnlinked(commitment: target, statement: statement))
      }
      try writer.record(changes)
      return try [target, new].map { try reader.require($0).seen(on: today) }
    }
  }
}

extension Entry {
  fileprivate var isStatusMark: Bool {
    if case .statusMarked = change { true } else { false }
  }
}

extension StoreReader {
  /// A statement as people and other programs name it: `port-3:s2`.
  func publicName(of reference: StatementReference) throws -> String {
    "\(try article(reference.article)?.key ?? reference.article.description):\(reference.id)"
  }
}
