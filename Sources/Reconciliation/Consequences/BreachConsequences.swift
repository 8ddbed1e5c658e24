import Commitments

/// Accusations that others bear out.
extension Reconciler {
  /// A breach that one side alleges is established by a neutral monitor, or by two independent sources outside the
  /// accusers' side. What is alleged of different days are different breaches.
  func breachConsequences(for standing: Standing, knowing register: SourceRegister) -> [Consequence] {
    var reports: [Mention] = []
    var accusers = standing.addressees
    for mention in standing.mentions where mention.position.stance == .broken {
      guard let claimant = mention.position.claimedBy else { continue }
      if case .otherParty(let name) = Assertion(claimedBy: claimant), !register.isNeutralMonitor(name),
        register.source(named: name) == nil
      {
        accusers.insert(name)
      }
      reports.append(mention)
      let testimonies = reports.filter { $0.mayTellOfTheBreach(in: mention) }.map {
        Testimony(claimedBy: $0.position.claimedBy ?? claimant, outlet: $0.outlet)
      }
      guard register.isEstablished(testimonies, accusers: accusers) else { continue }
      return [Consequence(effect: .breachConfirmed, day: mention.day, cause: .statement(mention.reference))]
    }
    return []
  }
}

extension Mention {
  /// How many days papers may lie apart that do not say when it happened.
  private static let lag = 2

  fileprivate func mayTellOfTheBreach(in other: Mention) -> Bool {
    if let on = position.on, let otherOn = other.position.on {
      return on.first <= otherOn.last && otherOn.first <= on.last
    }
    guard let day, let otherDay = other.day else { return true }
    return abs(day.number - otherDay.number) <= Self.lag
  }
}
