import Commitments

/// Accusations that others bear out.
extension Reconciler {
  /// A breach that one side alleges is established by a neutral monitor, or by two independent sources outside the
  /// accusers' side.
  func breachConsequences(for standing: Standing, knowing register: SourceRegister) -> [Consequence] {
    var testimonies: [Testimony] = []
    var accusers = standing.addressees
    for mention in standing.mentions where mention.position.stance == .broken {
      guard let claimant = mention.position.claimedBy else { continue }
      if case .otherParty(let name) = Assertion(claimedBy: claimant), !register.isNeutralMonitor(name),
        register.source(named: name) == nil
      {
        accusers.insert(name)
      }
      testimonies.append(Testimony(claimedBy: claimant, outlet: mention.outlet))
      guard register.isEstablished(testimonies, accusers: accusers) else { continue }
      return [Consequence(effect: .breachConfirmed, day: mention.day, cause: .statement(mention.reference))]
    }
    return []
  }
}
