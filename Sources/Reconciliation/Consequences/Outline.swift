public import Commitments

/// A commitment with what its statements say: as much as must be known to tell which others it may have to do with.
///
/// A class, since a settling compares every one with many others: values would be copied all the time.
public final class Outline: Sendable {
  public let commitment: Commitment
  /// What its statements say, in canonical order.
  public let mentions: [Mention]
  /// Present names of the party, of those it is addressed to, and of the owners of its conditions, one for each.
  public let party: String
  public let addressees: Set<String>
  public let owners: [String?]
  /// What its conditions are about, one for each.
  let conditions: [Content]

  init(
    commitment: Commitment, mentions: [Mention], party: String, addressees: Set<String>, owners: [String?],
    conditions: [Content]
  ) {
    self.commitment = commitment
    self.mentions = mentions
    self.party = party
    self.addressees = addressees
    self.owners = owners
    self.conditions = conditions
  }

  /// Everybody who has to do with it.
  public var parties: Set<String> { addressees.union(owners.compactMap(\.self)).union([party]) }

  /// Whether what happens to `other` may have consequences for this commitment, by who they are.
  public func mayRest(on other: Outline) -> Bool {
    guard other.commitment.id != commitment.id, commitment.cases.meets(other.commitment.cases) else { return false }
    return other.party == party || owners.contains { $0 == nil || $0 == other.party }
      || addressees.contains(other.party) || other.addressees.contains(party)
  }

  /// When the position was first taken.
  var start: Day? { mentions.lazy.compactMap(\.day).first }

  /// Whether it puts something to others: an offer or a demand.
  var asks: Bool { commitment.origin == .proposed || commitment.origin == .demanded }
}

extension Reconciler {
  /// - Parameters:
  ///   - mentions: What the commitment's statements say, in canonical order.
  ///   - canonical: Gives a party's present name.
  public func outline(
    of commitment: Commitment, saying mentions: [Mention], canonical: (String) throws -> String
  ) rethrows -> Outline {
    Outline(
      commitment: commitment, mentions: mentions, party: try canonical(commitment.party),
      addressees: Set(try commitment.to.map(canonical)),
      owners: try commitment.conditions.map { try $0.by.map(canonical) },
      conditions: commitment.conditions.map { Content($0.action, in: words) })
  }

  /// Whether one that says such things may have consequences for a commitment, by what both are about. What this denies
  /// no consequence is drawn from.
  public func mayRest(_ outline: Outline, onSaying mentions: [Mention]) -> Bool {
    mentions.contains { other in
      outline.isAbout(other.action)
        || zip(outline.conditions, outline.owners).contains { condition, owner in
          other.action.speaks(of: condition)
            || (owner != nil && outline.answersAlike(condition, [other]))
        } || isNewer(other, than: outline) || outline.isReplied(by: other)
    }
  }
}
