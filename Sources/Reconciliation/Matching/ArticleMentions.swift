public import Commitments

extension Reconciler {
  /// The statements of one article, ready to be compared. What only points back ("the plan", "its answer") takes over the
  /// words of what it points at in the same article.
  ///
  /// - Parameters:
  ///   - statements: All statements of one reading that count, in any order.
  ///   - cases: The negotiations that the article belongs to.
  ///   - canonical: Gives a party's present name.
  public func mentions(
    of statements: [StatementReference: LinkedStatement], cases: Set<CaseID> = [], canonical: (String) throws -> String
  ) rethrows -> [Mention] {
    let plain = try statements.map { reference, linked in
      try mention(of: linked, reference: reference, cases: cases, canonical: canonical)
    }.sorted { $0.order < $1.order }
    return plain.map { mention in
      guard mention.action.isReference, let referent = Self.referent(of: mention, among: plain) else { return mention }
      return mention.acting(mention.action.joined(with: referent.action))
    }
  }

  /// One statement of an article, the same as among all of them; `nil` if it points back, so that the others are needed.
  public func mention(
    standingAloneOf linked: LinkedStatement, reference: StatementReference, cases: Set<CaseID> = [],
    canonical: (String) throws -> String
  ) rethrows -> Mention? {
    let mention = try mention(of: linked, reference: reference, cases: cases, canonical: canonical)
    return mention.action.isReference ? nil : mention
  }

  /// What the party has before it: preferably what was put to it by the one it answers.
  private static func referent(of mention: Mention, among others: [Mention]) -> Mention? {
    var best: (score: Int, mention: Mention)?
    for other in others where other.party != mention.party && !other.action.isReference {
      let asks = other.position.stance == .proposed || other.position.stance == .demanded
      guard asks, !mention.position.stance.ends else { continue }
      let isPut = other.addressees.contains(mention.party)
      let isAnswered = mention.addressees.contains(other.party)
      guard isPut || isAnswered else { continue }
      let score = (isPut ? 2 : 0) + (isAnswered ? 2 : 0) + (other.position.stance == .proposed ? 1 : 0)
      if score > best?.score ?? 0 { best = (score, other) }
    }
    return best?.mention
  }
}
