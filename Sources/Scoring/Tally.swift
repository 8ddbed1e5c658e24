/// How many of the things looked for were found right, of how many there are and how many were put forward.
public struct Tally: Hashable, Sendable {
  /// Not a whole number where something counts half.
  public private(set) var right: Double
  public private(set) var gold: Int
  public private(set) var found: Int

  public init(right: Double = 0, gold: Int = 0, found: Int = 0) {
    self.right = right
    self.gold = gold
    self.found = found
  }

  public var precision: Double { found == 0 ? 0 : right / Double(found) }
  public var recall: Double { gold == 0 ? 0 : right / Double(gold) }

  /// 1 where there was nothing to find and nothing was found.
  public var f1: Double {
    let (precision, recall) = (precision, recall)
    if precision + recall > 0 { return 2 * precision * recall / (precision + recall) }
    return gold == 0 && found == 0 ? 1 : 0
  }

  public static func += (sum: inout Tally, other: Tally) {
    sum.right += other.right
    sum.gold += other.gold
    sum.found += other.found
  }
}
