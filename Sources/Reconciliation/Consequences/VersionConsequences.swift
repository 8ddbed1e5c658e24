import Commitments

/// Offers that a newer version replaces, with the open answers to them; answers whose question was taken back.
extension Reconciler {
  func versionConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    let newer = others.filter { isNewer($0, than: standing) }.compactMap { other in
      other.start.map { (day: $0, id: other.commitment.id) }
    }.min { ($0.day, $0.id) < ($1.day, $1.id) }
    let replaced = newer ?? question(of: standing, among: others, becoming: .superseded)
    return replaced.map { [Consequence(effect: .superseded, day: $0.day, cause: .commitment($0.id))] } ?? []
  }

  func releaseConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    question(of: standing, among: others, becoming: .withdrawn).map {
      [Consequence(effect: .released, day: $0.day, cause: .commitment($0.id))]
    } ?? []
  }

  /// Whether the other one is a proposal of the same party to the same addressees in other figures.
  private func isNewer(_ other: Standing, than standing: Standing) -> Bool {
    guard other.party == standing.party, other.commitment.origin == .proposed, let start = other.start,
      let earlier = standing.start, start > earlier,
      let next = other.mentions.first
    else { return false }
    return isNewer(next, than: standing.outline)
  }

  func isNewer(_ next: Mention, than outline: Outline) -> Bool {
    guard outline.commitment.origin == .proposed, next.position.stance == .proposed else { return false }
    return outline.mentions.contains { last in
      guard last.position.stance == .proposed else { return false }
      let features = LinkFeatures(of: next, after: last)
      guard features[.otherNumber] > 0, features[.otherAddressee] == 0 else { return false }
      return links.score(features.withoutFigures) >= 0
    }
  }

  /// The offer or demand that the commitment answers, if that became superseded or withdrawn meanwhile.
  private func question(
    of standing: Standing, among others: [Standing], becoming status: Status
  ) -> (day: Day, id: CommitmentID)? {
    guard !standing.outline.asks else { return nil }
    return others.compactMap { other -> (day: Day, id: CommitmentID)? in
      guard other.outline.asks, other.party != standing.party, other.outline.faces(standing.outline),
        other.outline.isAbout(standing.outline),
        let day = other.day(reaching: [status], from: standing.start)
      else { return nil }
      return (day, other.commitment.id)
    }.min { ($0.day, $0.id) < ($1.day, $1.id) }
  }
}
