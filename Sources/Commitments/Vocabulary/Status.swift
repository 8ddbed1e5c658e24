/// The state of a commitment, derived from statements and manual entries and never stored by itself.
public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
  case proposed, demanded, threatened
  case pendingReview = "pending-review"
  case acceptedIf = "accepted-if"
  case pledgedIf = "pledged-if"
  case active, suspended
  case met, broken, rejected, withdrawn, released, expired, superseded

  /// Whether somebody can still move: open commitments are what lists show and what the clock can change.
  public var isOpen: Bool {
    switch self {
    case .proposed, .demanded, .threatened, .pendingReview, .acceptedIf, .pledgedIf, .active, .suspended: true
    case .met, .broken, .rejected, .withdrawn, .released, .expired, .superseded: false
    }
  }

  /// Whether a passed due date closes the commitment; elsewhere it only makes it overdue.
  public var lapsesWhenDue: Bool {
    switch self {
    case .proposed, .demanded, .threatened: true
    default: false
    }
  }
}

/// What a reader should know about a commitment besides its status. Flags are derived and never stored as a status.
public enum Flag: String, Codable, CaseIterable, Hashable, Sendable, Comparable {
  /// Live evidence disagrees, for instance one side accuses and nobody else confirms.
  case contested
  /// The due date or a deadline has passed and the commitment is still open.
  case overdue
  /// What a review or a refusal waited for has happened, and no answer came.
  case decisionDue = "decision-due"
  /// Only others say so, never the party itself.
  case unconfirmed
  /// No person has looked at it.
  case unreviewed

  public static func < (lhs: Flag, rhs: Flag) -> Bool { lhs.rawValue < rhs.rawValue }
}
