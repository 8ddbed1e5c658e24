import Commitments

/// A gold statement and the found one that is taken for it, as places in their lists.
public struct StatementPair: Hashable, Sendable {
  public let gold: Int
  public let found: Int
  /// Party and action agree, and the stance is of the same family.
  public let isLenient: Bool
  /// The stance is the very same as well.
  public let isStrict: Bool
}

/// From here on two phrases speak of one action.
let sameAction = 0.34

extension StatementPair {
  /// One-to-one pairs, the most alike first.
  ///
  /// Only statements that rest on one sentence, or whose actions overlap by half, can be a pair.
  /// Quadratic in the number of statements of the article.
  static func all(_ gold: [ComparedStatement], _ found: [ComparedStatement]) -> [StatementPair] {
    var candidates: [(likeness: Double, pair: StatementPair)] = []
    for (i, one) in gold.enumerated() {
      for (j, other) in found.enumerated() {
        let action = one.action.overlap(other.action)
        let shared = one.sharesEvidence(with: other)
        guard shared || action >= 0.5 else { continue }
        let (stance, otherStance) = (one.record.status, other.record.status)
        let party = one.party.isSame(as: other.party)
        let family = stance.family == otherStance.family
        let likeness =
          (party ? 1.5 : 0) + (stance == otherStance ? 1 : family ? 0.5 : 0) + action + (shared ? 0.5 : 0)
        guard likeness >= 1.5 else { continue }
        let isLenient = party && action >= sameAction && family
        candidates.append(
          (
            likeness,
            StatementPair(gold: i, found: j, isLenient: isLenient, isStrict: isLenient && stance == otherStance)
          ))
      }
    }
    candidates.sort { ($1.likeness, $0.pair.gold, $0.pair.found) < ($0.likeness, $1.pair.gold, $1.pair.found) }
    var (usedGold, usedFound): (Set<Int>, Set<Int>) = ([], [])
    return candidates.map(\.pair).filter { pair in
      guard !usedGold.contains(pair.gold), !usedFound.contains(pair.found) else { return false }
      usedGold.insert(pair.gold)
      usedFound.insert(pair.found)
      return true
    }
  }
}
