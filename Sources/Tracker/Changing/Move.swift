import Commitments
import Store

/// What one commitment brings along when it is merged into another, entry by entry.
struct Move {
  private let kept: Commitment
  private let reader: StoreReader
  private let isMarked: Bool
  /// The target's numbers of the source's conditions.
  private var numbers: [Int: Int] = [:]
  private var next: Int
  private(set) var changes: [Change] = []

  init(of source: Commitment, into kept: Commitment, _ reader: StoreReader) throws {
    self.kept = kept
    self.reader = reader
    next = try reader.fold(of: kept.id).nextConditionNumber
    isMarked = try Entry.effective(reader.entries(of: .commitment(kept.id))).contains { entry in
      if case .statusMarked = entry.change { true } else { false }
    }
    if kept.offer == nil, let offer = source.offer {
      changes.append(.offerAssigned(commitment: kept.id, offer: offer))
    }
  }

  /// Takes an entry of the source over: commitment-wide corrections and, beside marks of the target, status marks stay
  /// behind.
  mutating func take(_ entry: Entry) throws {
    switch entry.change {
    case .statementLinked(_, let statement, let links):
      let terms = try reader.statement(statement)?.position.conditions ?? []
      let moved = try moved(terms, links)
      changes.append(.statementLinked(commitment: kept.id, statement: statement, conditions: moved))
    case .statementUnlinked(_, let statement):
      changes.append(.statementUnlinked(commitment: kept.id, statement: statement))
    case .statementAccepted(_, let statement):
      changes.append(.statementAccepted(commitment: kept.id, statement: statement))
    case .statementRejected(_, let statement, let reason):
      changes.append(.statementRejected(commitment: kept.id, statement: statement, reason: reason))
    case .positionAdded(_, var added):
      added.conditions = try moved(added.position.conditions, added.conditions)
      // Without a date of its own it counts from the day on which it was written down, not from that of the merge.
      added.position.on = added.position.on ?? Period(entry.command.recordedAt.day)
      changes.append(.positionAdded(commitment: kept.id, value: added))
    case .conditionMarked(let id, let mark):
      guard let number = numbers[id.number] else { return }
      changes.append(.conditionMarked(condition: ConditionID(commitment: kept.id, number: number), mark: mark))
    case .corrected(_, .condition(let old, let before), .condition(_, let after)):
      guard let number = numbers[old] else { return }
      changes.append(
        .corrected(
          commitment: kept.id, old: .condition(number: number, term: before),
          new: .condition(number: number, term: after)))
    case .conditionAdded(let id, let term, let matter):
      let links = try moved([term], [ConditionLink(number: id.number, matter: matter)])
      changes += links.map { link in
        .conditionAdded(condition: ConditionID(commitment: kept.id, number: link.number), term: term, matter: matter)
      }
    case .statusMarked(_, let mark) where !isMarked:
      changes.append(.statusMarked(commitment: kept.id, mark: mark))
    case .commitmentFiled(_, let negotiation) where !kept.cases.contains(negotiation):
      changes.append(.commitmentFiled(commitment: kept.id, negotiation: negotiation))
    default: break
    }
  }

  private mutating func moved(_ terms: [ConditionTerm], _ links: [ConditionLink]) throws -> [ConditionLink] {
    try zip(terms, links).map { term, link in
      if let number = numbers[link.number] { return ConditionLink(number: number, matter: link.matter) }
      let same = try kept.conditions.first { condition in
        guard condition.matter == link.matter, condition.kind == term.kind,
          !numbers.values.contains(condition.id.number)
        else { return false }
        guard let by = condition.by, let other = term.by else { return true }
        return try reader.canonicalName(of: by) == reader.canonicalName(of: other)
      }
      let number = same?.id.number ?? next
      if same == nil { next += 1 }
      numbers[link.number] = number
      return ConditionLink(number: number, matter: link.matter)
    }
  }
}
