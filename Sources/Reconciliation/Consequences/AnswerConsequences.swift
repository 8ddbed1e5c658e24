import Commitments

/// Proposals that all those accept to whom they are put, and what asks and is done.
extension Reconciler {
  /// A proposal binds once every addressee has accepted it with nothing open.
  func answerConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    guard standing.commitment.origin == .proposed, !standing.addressees.isEmpty else { return [] }
    return whole(standing, reaching: [.active, .met], among: others).map {
      Consequence(effect: .accepted, day: $0.day, cause: .commitment($0.last))
    }.asList
  }

  /// What was asked of somebody is met once everybody who was asked has done it.
  func fulfilmentConsequences(for standing: Standing, among others: [Standing]) -> [Consequence] {
    let binds = standing.commitment.debtors != [standing.commitment.party]
    guard binds, !standing.addressees.isEmpty else { return [] }
    return whole(standing, reaching: [.met], among: others).map {
      Consequence(effect: .fulfilled, day: $0.day, cause: .commitment($0.last))
    }.asList
  }

  /// The day on which the last of the addressees got there, and with which commitment; `nil` while one has not.
  private func whole(
    _ standing: Standing, reaching statuses: Set<Status>, among others: [Standing]
  ) -> (day: Day, last: CommitmentID)? {
    var latest: (day: Day, last: CommitmentID)?
    for addressee in standing.addressees.sorted() {
      let answers = others.filter {
        $0.party == addressee && $0.commitment.origin.isAnswer
          && ($0.outline.isAbout(standing.outline) || $0.outline.replies(to: standing.outline))
      }
      let reached = answers.compactMap { answer in
        answer.day(reaching: statuses, from: standing.start).map { (day: $0, last: answer.commitment.id) }
      }.min { $0.day < $1.day }
      guard let reached else { return nil }
      if latest.map({ $0.day < reached.day }) ?? true { latest = reached }
    }
    return latest
  }
}

extension Stance {
  /// Whether a position that began so can be an answer to what another party put forward.
  fileprivate var isAnswer: Bool {
    switch self {
    case .accepted, .acceptedIf, .pledged, .pendingReview, .rejected, .met: true
    case .proposed, .demanded, .threatened, .broken, .withdrawn: false
    }
  }
}

extension Optional {
  fileprivate var asList: [Wrapped] { map { [$0] } ?? [] }
}
