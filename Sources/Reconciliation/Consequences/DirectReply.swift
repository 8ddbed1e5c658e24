import Commitments

/// Answers and deeds that are addressed to the very party that asked.
extension Outline {
  /// Whether one of the statements replies to an offer or demand.
  func replies(to question: Outline) -> Bool { mentions.contains { question.isReplied(by: $0) } }

  /// Whether a statement of one who was asked, made to the one who asks, is about what is asked.
  ///
  /// Between these two few words need to agree: of "publish the contracts" and "the terms went up on the website" hardly any
  /// do, but who did what for whom does.
  func isReplied(by mention: Mention) -> Bool {
    guard asks, mention.position.stance.isReply, addressees.contains(mention.party),
      mention.addressees.contains(party), mention.party != party
    else { return false }
    return mentions.contains { asked in
      guard asked.position.stance == .proposed || asked.position.stance == .demanded else { return false }
      if let said = mention.day, let before = asked.day, said < before { return false }
      return mention.action.speaks(of: asked.action, .reply)
    }
  }
}

extension Stance {
  fileprivate var isReply: Bool {
    switch self {
    case .accepted, .acceptedIf, .pledged, .pendingReview, .rejected, .met: true
    case .proposed, .demanded, .threatened, .broken, .withdrawn: false
    }
  }
}
