public import Commitments

/// Where two readers of one article agree, where they differ, and what only one of them found.
///
/// Neither is taken to be right.
public struct ReaderComparison: Sendable {
  /// Two statements about the same, as places in the readers' lists.
  public struct Pair: Hashable, Sendable {
    public var first: Int
    public var second: Int
    /// The fields in which they differ, by their names in the gold format; empty where they agree.
    public var differing: [String]
  }

  /// In the order of the first reader.
  public let pairs: [Pair]
  public let onlyFirst: [Int]
  public let onlySecond: [Int]

  /// Quadratic in the number of statements.
  public init(_ first: [StatementRecord], _ second: [StatementRecord]) {
    let found = StatementPair.all(first.map(ComparedStatement.init), second.map(ComparedStatement.init))
    pairs = found.sorted { $0.gold < $1.gold }.map { pair in
      Pair(
        first: pair.gold, second: pair.found, differing: Self.differing(first[pair.gold], second[pair.found]))
    }
    let (firsts, seconds) = (Set(found.map(\.gold)), Set(found.map(\.found)))
    onlyFirst = first.indices.filter { !firsts.contains($0) }
    onlySecond = second.indices.filter { !seconds.contains($0) }
  }

  /// Scope and mode are left out: readers word the one freely and seldom say the other.
  private static func differing(_ one: StatementRecord, _ other: StatementRecord) -> [String] {
    func same(_ one: String?, _ other: String?) -> Bool {
      switch (one, other) {
      case (nil, nil): true
      case (let one?, let other?): ComparedParty(one).isSame(as: ComparedParty(other))
      default: false
      }
    }
    func sameParties(_ one: [String], _ other: [String]) -> Bool {
      one.count == other.count && one.allSatisfy { name in other.contains { same(name, $0) } }
    }
    func sameConditions(_ one: [ConditionTerm], _ other: [ConditionTerm]) -> Bool {
      one.count == other.count
        && one.allSatisfy { term in
          other.contains { candidate in
            candidate.kind == term.kind && candidate.status == term.status
              && ContentWords(candidate.action).overlap(ContentWords(term.action)) >= sameAction
          }
        }
    }
    let fields: [(String, Bool)] = [
      ("party", same(one.party, other.party)), ("speaker", one.speaker?.lowercased() == other.speaker?.lowercased()),
      ("status", one.status == other.status),
      ("action", ContentWords(one.action).overlap(ContentWords(other.action)) >= sameAction),
      ("to", sameParties(one.to, other.to)), ("on", one.on == other.on), ("due", one.due == other.due),
      ("conditions", sameConditions(one.conditions, other.conditions)),
      ("claimed_by", same(one.claimedBy, other.claimedBy)),
    ]
    return fields.filter { !$0.1 }.map(\.0)
  }
}
