import Commitments

/// Accusations that others bear out.
extension Reconciler {
  /// A breach that one side alleges is established by a neutral monitor, or by two independent sources outside the
  /// accusers' side. What is alleged of different days are different breaches.
  func breachConsequences(for standing: Standing, knowing register: SourceRegister) -> [Consequence] {
    var reports: [(mention: Mention, testimony: Testimony)] = []
    var accusers = standing.addressees
    for mention in standing.mentions where mention.position.stance == .broken {
      guard let claimant = mention.position.claimedBy else { continue }
      if case .otherParty(let name) = Assertion(claimedBy: claimant), !register.isNeutralMonitor(name),
        register.source(named: name) == nil
      {
        accusers.insert(name)
      }
      reports.append((mention, Testimony(claimedBy: claimant, outlet: mention.outlet)))
      let testimonies = reports.filter { $0.mention.mayTellOfTheBreach(in: mention) }.map(\.testimony)
      guard register.isEstablished(testimonies, accusers: accusers) else { continue }
      return [Consequence(effect: .breachConfirmed, day: mention.day, cause: .statement(mention.reference))]
    }
    return []
  }
}

extension Mention {
  /// How many days after it happened papers tell of it that do not say when.
  private static let lag = 2

  /// The days on which the breach that it tells of may have happened; `nil`: any.
  private var days: ClosedRange<Int>? {
    if let on = position.on { return on.first.number...on.last.number }
    return day.map { $0.number - Self.lag...$0.number }
  }

  fileprivate func mayTellOfTheBreach(in other: Mention) -> Bool {
    guard let days, let others = other.days else { return true }
    return days.overlaps(others)
  }
}
