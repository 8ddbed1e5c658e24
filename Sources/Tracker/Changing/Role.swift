import Commitments
import Store

/// In which role a party speaks: what it asks for and what it threatens are other commitments than what it undertakes.
///
/// The order is that in which a deed finds the commitment it belongs to.
enum Role: Int, Comparable {
  case undertakes, asks, threatens
  /// Doing, breaking and taking back belong to whatever the party undertook, else asked for, else threatened.
  case concludes

  init(_ stance: Stance) {
    switch stance {
    case .proposed, .accepted, .acceptedIf, .pledged, .rejected, .pendingReview: self = .undertakes
    case .demanded: self = .asks
    case .threatened: self = .threatens
    case .met, .broken, .withdrawn: self = .concludes
    }
  }

  func fits(_ other: Role) -> Bool { self == other || self == .concludes || other == .concludes }

  static func < (lhs: Role, rhs: Role) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension StoreReader {
  /// The role in which a commitment's party speaks; ``Role/concludes`` only if nothing but deeds is known of it.
  func role(of commitment: Commitment) throws -> Role {
    let role = Role(commitment.stance)
    guard role == .concludes else { return role }
    let linked = try (commitment.statements + commitment.held).compactMap { try statement($0)?.position }
    let added = try Entry.effective(entries(of: .commitment(commitment.id))).compactMap { entry -> Position? in
      if case .positionAdded(_, let added) = entry.change { added.position } else { nil }
    }
    return (linked + added).map { Role($0.stance) }.min() ?? .concludes
  }
}

extension Commitment {
  /// Whether it may belong to the negotiations given: what belongs to none belongs to any.
  func meets(_ cases: [CaseID]) -> Bool {
    self.cases.isEmpty || cases.isEmpty || !Set(self.cases).isDisjoint(with: cases)
  }
}
