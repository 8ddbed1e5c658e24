import Commitments

/// Conditions that came about, or failed, through what became of other commitments.
extension Reconciler {
  func conditionConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    zip(standing.commitment.conditions, standing.owners).compactMap { condition, owner in
      guard !condition.isMarked else { return nil }
      var earliest: Consequence?
      for other in others where owner == nil || other.party == owner {
        guard let found = consequence(of: other, for: condition, owner: owner, in: standing) else { continue }
        if let known = earliest, (known.day?.number ?? Int.max) <= (found.day?.number ?? Int.max) { continue }
        earliest = found
      }
      return earliest
    }
  }

  private func consequence(
    of other: Standing, for condition: Condition, owner: String?, in standing: Standing
  ) -> Consequence? {
    guard let bearing = bearing(of: other, on: condition, owner: owner, in: standing) else { return nil }
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
  /// How a commitment decides on a condition of another one.
  private enum Bearing {
    /// Its matter is what is waited for.
    case deed
    /// It is the other party's own answer on the same matter ("does the same", "agrees to it").
    case consent
  }

  private func bearing(of other: Standing, on condition: Condition, owner: String?, in standing: Standing) -> Bearing? {
    let content = Content(condition.action, in: words)
    if owner != nil, content.isEcho, other.isAbout(standing.mentions, with: content) { return .consent }
    return other.isAbout(content, owner == nil ? .anybody : .answer) ? .deed : nil
  }

  /// For each condition, the commitment of its owner that it waits for: the earliest in canonical order; `nil` where none
  /// is known.
  public func awaited(by standing: Standing, among others: [Standing]) -> [Standing?] {
    zip(standing.commitment.conditions, standing.owners).map { condition, owner in
      guard let owner else { return nil }
      let known = others.filter { other in
        other.party == owner && !other.asks && standing.mayRest(on: other)
          && bearing(of: other, on: condition, owner: owner, in: standing) != nil
      }
      return known.compactMap { other in other.mentions.first.map { ($0.order, other) } }.min { $0.0 < $1.0 }?.1
    }
  }
}

extension Standing {
  /// Whether it answers the same question as the statements, with the words of a condition added to theirs.
  fileprivate func isAbout(_ mentions: [Mention], with content: Content) -> Bool {
    mentions.contains { mention in
      isAbout(mention.action) || (!content.isReference && isAbout(content.joined(with: mention.action)))
    }
  }
}
