public import Commitments

/// The statements found in one article against those that a careful reader wrote down.
///
/// It counts as the scorer of the shared gold set does. What is right:
/// - a *statement* when it has the party, the stance and the action (content words overlap, F1 0.34) of the gold
///   statement it is paired with; *lenient*: the family of the stance will do;
/// - a *condition* when it stands in such a (lenient) statement and its action is that of a gold condition there.
///   A demand found free-standing in place of a condition, or the reverse, counts half;
/// - *facts*: statements and conditions together.
///
/// Scope, mode, terms and the dates of conditions are not looked at.
public struct ArticleScore: Hashable, Sendable {
  public let score: Score
  /// The most alike first.
  public let pairs: [StatementPair]

  public init(gold: [StatementRecord], found: [StatementRecord]) {
    self.init(gold.map(ComparedStatement.init), found.map(ComparedStatement.init))
  }

  /// The same for what the extraction gives, as it stands in memory.
  public init(gold: [StatementRecord], found: [Statement]) {
    self.init(gold: gold, found: found.map(StatementRecord.init))
  }

  /// The pair of the found statement at `place`; `nil` for one that nothing in the gold answers to.
  ///
  /// Linear in the number of pairs; for the label of a candidate ask whether the pair ``StatementPair/isStrict``.
  public func pair(ofFound place: Int) -> StatementPair? { pairs.first { $0.found == place } }

  /// The places of the found statements that are right, stance included.
  public var strictlyRight: Set<Int> { Set(pairs.filter(\.isStrict).map(\.found)) }

  private init(_ gold: [ComparedStatement], _ found: [ComparedStatement]) {
    pairs = StatementPair.all(gold, found)
    var score = Score()
    var (looseGold, looseFound) = (LooseDemands(), LooseDemands())
    var rightConditions = 0
    for pair in pairs {
      let (one, other) = (gold[pair.gold], found[pair.found])
      score.compareFields(one.record, other.record)
      let matched = pair.isLenient ? Self.conditionPairs(one, other) : []
      for (mine, theirs) in matched {
        score.compareFields(one.conditions[mine].term, other.conditions[theirs].term)
      }
      rightConditions += matched.count
      looseGold.addConditions(of: one, except: Set(matched.map(\.gold)))
      looseFound.addConditions(of: other, except: Set(matched.map(\.found)))
    }
    let (pairedGold, pairedFound) = (Set(pairs.map(\.gold)), Set(pairs.map(\.found)))
    for (place, statement) in gold.enumerated() where !pairedGold.contains(place) { looseGold.add(statement) }
    for (place, statement) in found.enumerated() where !pairedFound.contains(place) { looseFound.add(statement) }

    let half = looseGold.matches(in: looseFound)
    // A found item that counts in its other form is counted on that side of the table.
    let moved = half.conditions - half.statements
    let strict = Double(pairs.count(where: \.isStrict)) + 0.5 * Double(half.statements)
    let lenient = Double(pairs.count(where: \.isLenient)) + 0.5 * Double(half.statements)
    let conditions = Double(rightConditions) + 0.5 * Double(half.conditions)
    let goldConditions = gold.map(\.conditions.count).reduce(0, +)
    let foundConditions = found.map(\.conditions.count).reduce(0, +)
    score.statement += Tally(right: strict, gold: gold.count, found: found.count - moved)
    score.lenient += Tally(right: lenient, gold: gold.count, found: found.count - moved)
    score.condition += Tally(right: conditions, gold: goldConditions, found: foundConditions + moved)
    score.facts += Tally(
      right: strict + conditions, gold: gold.count + goldConditions, found: found.count + foundConditions)
    self.score = score
  }

  /// One-to-one pairs of conditions with the same action, the most alike first.
  private static func conditionPairs(
    _ gold: ComparedStatement, _ found: ComparedStatement
  ) -> [(gold: Int, found: Int)] {
    var candidates: [(likeness: Double, gold: Int, found: Int)] = []
    for (i, one) in gold.conditions.enumerated() {
      for (j, other) in found.conditions.enumerated() {
        let likeness = one.action.overlap(other.action)
        if likeness >= sameAction { candidates.append((likeness, i, j)) }
      }
    }
    candidates.sort(by: >)
    var (usedGold, usedFound): (Set<Int>, Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      guard !usedGold.contains(candidate.gold), !usedFound.contains(candidate.found) else { return nil }
      usedGold.insert(candidate.gold)
      usedFound.insert(candidate.found)
      return (candidate.gold, candidate.found)
    }
  }
}
