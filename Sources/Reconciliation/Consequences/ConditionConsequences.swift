import Commitments

/// Conditions that came about, or failed, through what became of other commitments.
extension Reconciler {
  func conditionConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    standing.outline.awaitedMatters.compactMap { awaited in
      guard !awaited.condition.isMarked else { return nil }
      var earliest: Consequence?
      for other in others where awaited.owner == nil || other.party == awaited.owner {
        guard let found = consequence(of: other, for: awaited, in: standing) else { continue }
        if let known = earliest, (known.day?.number ?? Int.max) <= (found.day?.number ?? Int.max) { continue }
        earliest = found
      }
      return earliest
    }
  }

  private func consequence(of other: Standing, for awaited: Awaited, in standing: Standing) -> Consequence? {
    guard let bearing = other.outline.bearing(on: awaited, in: standing.outline) else { return nil }
    let condition = awaited.condition
    func consequence(_ statuses: Set<Status>, _ status: ConditionStatus) -> Consequence? {
      other.day(reaching: statuses, from: standing.start).map { day in
        Consequence(
          effect: .condition(number: condition.id.number, status: status), day: day,
          cause: .commitment(other.commitment.id))
      }
    }
    switch condition.kind {
    case .if, .exchange, .after, .demand, .until, .deadline:
      return consequence(bearing == .consent ? [.met, .active] : [.met], .met) ?? consequence([.broken], .failed)
    case .while: return consequence([.broken], .failed)
    case .unless: return consequence([.met], .failed)
    }
  }
}

extension Reconciler {
  /// For each condition, the commitment of its owner that it waits for: the earliest in canonical order; `nil` where none
  /// is known.
  public func awaited(by standing: Outline, among others: [Outline]) -> [Outline?] {
    standing.awaitedMatters.map { awaited in
      guard awaited.owner != nil else { return nil }
      let known = others.filter { other in
        other.party == awaited.owner && !other.asks && standing.mayRest(on: other)
          && other.bearing(on: awaited, in: standing) != nil
      }
      return known.compactMap { other in other.mentions.first.map { ($0.order, other) } }.min { $0.0 < $1.0 }?.1
    }
  }
}

/// A condition, whose it is, and what it is about.
private struct Awaited {
  var condition: Condition
  var owner: String?
  var content: Content
}

/// How a commitment decides on a condition of another one.
private enum Bearing {
  /// Its matter is what is waited for.
  case deed
  /// It is the other party's own answer on the same matter ("does the same", "agrees to it").
  case consent
}

extension Outline {
  fileprivate var awaitedMatters: [Awaited] {
    commitment.conditions.indices.map {
      Awaited(condition: commitment.conditions[$0], owner: owners[$0], content: conditions[$0])
    }
  }

  fileprivate func bearing(on awaited: Awaited, in waiting: Outline) -> Bearing? {
    if awaited.owner != nil, waiting.answersAlike(awaited.content, mentions) { return .consent }
    return isAbout(awaited.content, awaited.owner == nil ? .anybody : .answer) ? .deed : nil
  }
}
