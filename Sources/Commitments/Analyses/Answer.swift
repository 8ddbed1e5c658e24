/// What an addressee has said to an offer or a demand.
public enum Answer: String, Codable, CaseIterable, Hashable, Sendable {
  case accepted
  case acceptedIf = "accepted-if"
  case refused
  case inReview = "in-review"
  case none

  /// The answer that a commitment of the addressee on the same matter or offer gives.
  public init(_ status: Status) {
    self =
      switch status {
      case .active, .suspended, .met, .broken: .accepted
      case .acceptedIf, .pledgedIf: .acceptedIf
      case .rejected: .refused
      case .pendingReview: .inReview
      case .proposed, .demanded, .threatened, .withdrawn, .released, .expired, .superseded: .none
      }
  }

  /// Whether the next word is still the addressee's.
  public var isAwaited: Bool { self == .none || self == .inReview }
}
