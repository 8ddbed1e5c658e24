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
    let content = Content(condition.action, in: words)
    let isDone = other.isAbout(content, owner == nil ? .anybody : .answer)
    // "Does the same", "agrees to it": the other party's own answer on the same matter.
    let isConsent = owner != nil && content.isEcho && other.isAbout(standing.mentions, with: content)
    guard isDone || isConsent else { return nil }
    func consequence(_ statuses: Set<Status>, _ status: ConditionStatus) -> Consequence? {
      other.day(reaching: statuses, from: standing.start).map { day in
        Consequence(
          effect: .condition(number: condition.id.number, status: status), day: day,
          cause: .commitment(other.commitment.id))
      }
    }
    switch condition.kind {
    case .if, .exchange, .after, .demand, .until, .deadline:
      return consequence(isConsent ? [.met, .active] : [.met], .met) ?? consequence([.broken], .failed)
    case .while: return consequence([.broken], .failed)
    case .unless: return consequence([.met], .failed)
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
