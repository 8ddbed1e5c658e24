public import Commitments

/// A commitment with what is known of it, as it is compared with others.
///
/// A class, since a settling compares every one with every other: values would be copied all the time.
public final class Standing: Sendable {
  public let commitment: Commitment
  /// In canonical order.
  public let history: [StatusChange]
  /// What its statements say, in canonical order.
  public let mentions: [Mention]
  /// Present names of the party, of those it is addressed to, and of the owners of its conditions, one for each.
  public let party: String
  public let addressees: Set<String>
  public let owners: [String?]

  public init(
    commitment: Commitment, history: [StatusChange], mentions: [Mention], party: String, addressees: [String],
    owners: [String?]
  ) {
    self.commitment = commitment
    self.history = history
    self.mentions = mentions
    self.party = party
    self.addressees = Set(addressees)
    self.owners = owners
  }

  /// Everybody who has to do with it.
  public var parties: Set<String> { addressees.union(owners.compactMap(\.self)).union([party]) }

  /// Whether what happens to `other` may have consequences for this commitment.
  public func mayRest(on other: Standing) -> Bool {
    guard other.commitment.id != commitment.id,
      commitment.cases.isEmpty || other.commitment.cases.isEmpty
        || !Set(commitment.cases).isDisjoint(with: other.commitment.cases)
    else { return false }
    return owners.contains { $0 == other.party } || addressees.contains(other.party)
      || other.addressees.contains(party) || other.party == party || owners.contains(nil)
  }

  /// When the position was first taken.
  var start: Day? { mentions.lazy.compactMap(\.day).first }

  /// The first day from `start` on, on which it reached one of the statuses; `nil` if it never did on a known day.
  func day(reaching statuses: Set<Status>, from start: Day?) -> Day? {
    history.first { change in
      guard statuses.contains(change.to), let day = change.day else { return false }
      return start.map { day >= $0 } ?? true
    }?.day
  }
}
