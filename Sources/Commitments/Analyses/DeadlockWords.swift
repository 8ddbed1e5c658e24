extension Deadlock.Circle {
  /// The shortest way round in one sentence: "Ukraine accepts only if Russia: sign; Russia accepts only if …".
  ///
  /// - Parameter commitments: At least those of the steps, parties under their present names.
  public func words(_ commitments: [Commitment]) -> String {
    let known = Dictionary(commitments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let turns = steps.compactMap { step -> String? in
      guard let commitment = known[step.commitment],
        let condition = commitment.conditions.first(where: { $0.id == step.condition })
      else { return nil }
      let who = condition.by.flatMap { condition.action.contains($0) ? nil : "\($0): " } ?? ""
      return "\(commitment.party) \(commitment.verb) \(condition.link) \(who)\(condition.action)"
    }
    return turns.joined(separator: "; ")
  }
}

extension Commitment {
  /// What its party does.
  fileprivate var verb: String {
    switch status {
    case .acceptedIf: "accepts"
    case .pledgedIf: "pledges"
    case .rejected: "refuses"
    case .pendingReview: "reviews"
    case .proposed: "proposes"
    case .threatened: "threatens"
    default: "stands by"
    }
  }
}

extension Condition {
  fileprivate var link: String {
    switch kind {
    case .if, .demand: "only if"
    case .exchange: "only in exchange for"
    case .after: "only after"
    case .until: "until"
    case .unless: "unless"
    case .deadline: "by"
    case .while: "while"
    }
  }
}
