import Commitments
import Reconciliation
import Store

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
