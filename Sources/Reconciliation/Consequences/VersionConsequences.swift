import Commitments

/// Offers that something newer replaces, with the open answers to them; answers whose question was taken back.
extension Reconciler {
  func versionConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    let replaced =
      replacement(of: standing, among: others)
      ?? question(of: standing, among: others, becoming: .superseded)
    return replaced.map { [Consequence(effect: .superseded, day: $0.day, cause: .commitment($0.id))] } ?? []
  }

  func releaseConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    question(of: standing, among: others, becoming: .withdrawn).map {
      [Consequence(effect: .released, day: $0.day, cause: .commitment($0.id))]
    } ?? []
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
