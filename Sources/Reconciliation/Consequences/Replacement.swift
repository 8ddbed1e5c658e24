import Commitments

/// What takes the place of a proposal: its author's next version, or something else that its author agrees to.
extension Reconciler {
  /// From this probability on two proposals would be one commitment but for their figures, so that they are versions of one
  /// offer. Lower than for going on with a commitment: that party, addressees and figures fit speaks for it already.
  private static let versionThreshold = 0.25

  /// The first day on which another position of the same party took the place of a proposal that nobody had taken up yet,
  /// and the commitment that this position belongs to.
  func replacement(of standing: Standing, among others: [Standing]) -> (day: Day, id: CommitmentID)? {
    guard standing.commitment.origin == .proposed, let start = standing.start else { return nil }
    return others.compactMap { other in
      replacementDay(of: standing, from: start, by: other, among: others).map { (day: $0, id: other.commitment.id) }
    }.min { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  private func replacementDay(
    of standing: Standing, from start: Day, by other: Standing, among others: [Standing]
  ) -> Day? {
    guard other.party == standing.party else { return nil }
    let isLater = other.start.map { $0 > start } ?? false
    let first = other.mentions.indices.lazy.compactMap { place -> Day? in
      let next = other.mentions[place]
      guard let day = next.day, day > start else { return nil }
      if next.position.stance == .accepted {
        guard isDeal(next, inPlaceOf: standing.outline),
          standing.outline.isLeft(to: day, among: others)
        else { return nil }
      } else {
        // What a commitment says again after its beginning is no newer than the beginning.
        guard place == 0, isLater, isVersion(next, of: standing.outline) else { return nil }
      }
      return day
    }.first
    return first.flatMap { standing.isTakenUp(by: $0) ? nil : $0 }
  }

  /// Whether a mention may take the place of a proposal, by what it says.
  func isNewer(_ next: Mention, than outline: Outline) -> Bool {
    isVersion(next, of: outline) || isDeal(next, inPlaceOf: outline)
  }

  /// Whether it offers or undertakes the same towards the same addressees in other figures.
  private func isVersion(_ next: Mention, of outline: Outline) -> Bool {
    guard outline.commitment.origin == .proposed, next.position.stance == .proposed || next.position.stance == .pledged
    else { return false }
    return outline.mentions.contains { last in
      guard last.position.stance == .proposed else { return false }
      let features = LinkFeatures(of: next, after: last)
      guard features[.otherNumber] > 0, features[.otherAddressee] == 0 else { return false }
      return LinkModel.probability(score: links.score(features.withoutFigures)) >= Self.versionThreshold
    }
  }

  /// Whether the author agrees to something else with one of those to whom the proposal was put: whoever takes what is
  /// offered no longer bargains for the own terms.
  private func isDeal(_ next: Mention, inPlaceOf outline: Outline) -> Bool {
    outline.commitment.origin == .proposed && next.position.stance == .accepted
      && !next.addressees.isDisjoint(with: outline.addressees)
  }
}

extension Standing {
  /// Whether it was more than an offer by then: taken up by those to whom it was put, or by its own author.
  fileprivate func isTakenUp(by day: Day) -> Bool {
    history.contains { change in
      guard let changed = change.day, changed <= day else { return false }
      return change.to == .active || change.to == .pledgedIf || change.to == .met
    }
  }
}

extension Outline {
  /// Whether nobody has agreed to it by then, and its author does more than offer it no more.
  fileprivate func isLeft(to day: Day, among others: [Standing]) -> Bool {
    let isKept = mentions.contains { mention in
      mention.position.stance != .proposed && (mention.day.map { $0 >= day } ?? false)
    }
    return !isKept && !others.contains { $0.outline.agrees(to: self, by: day) }
  }

  private func agrees(to question: Outline, by day: Day) -> Bool {
    guard party != question.party, !asks, question.faces(self), isAbout(question) else { return false }
    return mentions.contains { mention in
      guard let said = mention.day, said <= day else { return false }
      return mention.position.stance == .accepted || mention.position.stance == .acceptedIf
    }
  }
}
