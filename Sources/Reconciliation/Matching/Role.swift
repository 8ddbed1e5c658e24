public import Commitments

/// In which role a party speaks: what it asks for and what it threatens are other commitments than what it undertakes.
///
/// The order is that in which a deed finds the commitment it belongs to.
public enum Role: Int, Comparable, Sendable {
  case undertakes, asks, threatens
  /// Doing, breaking and taking back belong to whatever the party undertook, else asked for, else threatened.
  case concludes

  public init(_ stance: Stance) {
    switch stance {
    case .proposed, .accepted, .acceptedIf, .pledged, .rejected, .pendingReview: self = .undertakes
    case .demanded: self = .asks
    case .threatened: self = .threatens
    case .met, .broken, .withdrawn: self = .concludes
    }
  }

  public func fits(_ other: Role) -> Bool { self == other || self == .concludes || other == .concludes }

  public static func < (lhs: Role, rhs: Role) -> Bool { lhs.rawValue < rhs.rawValue }
}
