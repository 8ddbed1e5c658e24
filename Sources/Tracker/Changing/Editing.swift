public import Commitments
import Store

extension Tracker {
  /// Corrects fields of a commitment; the old values stay in the history. Fields that have the value already are left alone.
  public func edit(_ id: CommitmentID, _ corrections: [Correction], note: String? = nil) throws -> Commitment {
    try edit(id, named: id.description, note: note) { commitment in
      try corrections.map(\.trimmed).compactMap { new in
        if case .stance(.acceptedIf) = new, commitment.conditions.isEmpty {
          throw TrackerError.conditionMissing(.acceptedIf)
        }
        let old = commitment.value(like: new)
        return old == new ? nil : .corrected(commitment: id, old: old, new: new)
      }
    }
  }

  /// Corrects a condition; its status is set by ``mark(_:as:_:)``.
  public func edit(
    _ id: ConditionID, note: String? = nil, _ change: (inout ConditionTerm) -> Void
  ) throws -> Commitment {
    try edit(id.commitment, named: id.description, note: note) { commitment in
      guard let condition = commitment.conditions.first(where: { $0.id == id }) else {
        throw TrackerError.noCondition(id, known: commitment.conditions.map(\.id.number))
      }
      var term = condition.term
      change(&term)
      term.action = term.action.trimmed
      term.by = term.by?.trimmed.nilIfEmpty
      term.status = condition.status
      if term.action.isEmpty { throw TrackerError.emptyField("the action") }
      guard term != condition.term else { return [] }
      return [
        .corrected(
          commitment: id.commitment, old: .condition(number: id.number, term: condition.term),
          new: .condition(number: id.number, term: term))
      ]
    }
  }

  private func edit(
    _ id: CommitmentID, named name: String, note: String?, changes: (Commitment) throws -> [Change]
  ) throws -> Commitment {
    try store.write(draft("edit \(name)", note: note)) { writer in
      let changes = try changes(try writer.reader.require(id))
      guard !changes.isEmpty else { throw TrackerError.nothingToChange(name) }
      for case .corrected(_, _, .party(let value)) in changes where value.isEmpty {
        throw TrackerError.emptyField("the party")
      }
      for case .corrected(_, _, .action(let value)) in changes where value.isEmpty {
        throw TrackerError.emptyField("the action")
      }
      try writer.record(changes)
      try Settling(view: view(writer)).settle([id])
      return try writer.reader.shown(writer.reader.require(id), on: today)
    }
  }
}

extension Commitment {
  /// The present value of the field that a correction would set.
  fileprivate func value(like correction: Correction) -> Correction {
    switch correction {
    case .party: .party(party)
    case .speaker: .speaker(speaker)
    case .stance: .stance(stance)
    case .action: .action(action)
    case .to: .to(to)
    case .on: .on(on)
    case .due: .due(due)
    case .scope: .scope(scope)
    case .mode: .mode(mode)
    case .condition(let number, let term):
      .condition(number: number, term: conditions.first { $0.id.number == number }?.term ?? term)
    }
  }
}

extension Correction {
  /// Without white space around the words; a speaker or scope without words is none.
  fileprivate var trimmed: Correction {
    switch self {
    case .party(let value): .party(value.trimmed)
    case .speaker(let value): .speaker(value?.trimmed.nilIfEmpty)
    case .action(let value): .action(value.trimmed)
    case .to(let values): .to(values.map(\.trimmed).filter { !$0.isEmpty })
    case .scope(let value): .scope(value?.trimmed.nilIfEmpty)
    case .stance, .on, .due, .mode, .condition: self
    }
  }
}
