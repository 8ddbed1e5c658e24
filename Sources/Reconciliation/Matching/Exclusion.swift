import Commitments

/// Which statements of one party cannot be one commitment, however alike they are.
extension Mention {
  /// Whether both stand in one article and count on the same day.
  func isTold(with other: Mention) -> Bool {
    reference.article == other.reference.article && order.day == other.order.day
  }

  /// Whether both stand in one article as positions of their own. Of an article that tells a position several times only
  /// one statement is made, unless by mistake in the same words; what became of something stands beside what was undertaken.
  package func excludes(_ other: Mention) -> Bool {
    guard isFromArticle, reference.article == other.reference.article, reference.reading == other.reference.reading
    else { return false }
    if position.stance == other.position.stance, action.equals(other.action) { return false }
    return !position.stance.isFate(of: other.position.stance) && !other.position.stance.isFate(of: position.stance)
  }

  /// Whether one is a proposal, the other an undertaking, and each has figures that the other lacks: a raised bid is an
  /// offer of its own.
  func isOtherVersion(of earlier: Mention) -> Bool {
    guard position.stance == .proposed || earlier.position.stance == .proposed, Role(position.stance) == .undertakes,
      Role(earlier.position.stance) == .undertakes
    else { return false }
    let (mine, its) = (action.figures, earlier.action.figures)
    return mine.common(with: its) < min(mine.count, its.count)
  }
}

extension Stance {
  /// Whether it tells what became of a position of the other stance that still stood.
  fileprivate func isFate(of other: Stance) -> Bool {
    switch (self, other) {
    case (.met, .met), (.met, .rejected), (.met, .pendingReview), (.met, .withdrawn): false
    case (.broken, .broken), (.broken, .withdrawn): false
    case (.met, _), (.broken, _): true
    default: false
    }
  }
}

extension Content {
  /// Whether both have the same words and numbers.
  fileprivate func equals(_ other: Content) -> Bool {
    isNegated == other.isNegated && values == other.values && Set(words.map(\.lemma)) == Set(other.words.map(\.lemma))
  }
}
