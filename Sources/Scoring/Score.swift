/// A field of a statement or condition that is compared once the statement or condition itself is paired.
public enum ScoredField: String, CaseIterable, Hashable, Sendable {
  case to, on, due, speaker
  case claimedBy = "claimed_by"
  case kind, by
  case conditionStatus = "cond_status"
}

/// The figures of one article, or, added up, of many.
public struct Score: Hashable, Sendable {
  /// Statements with the right party, action and stance.
  public internal(set) var statement = Tally()
  /// The same with a stance of the right family only.
  public internal(set) var lenient = Tally()
  /// Conditions of statements that are right in the lenient sense.
  public internal(set) var condition = Tally()
  /// Statements and conditions together: the figure by which the extraction is judged.
  public internal(set) var facts = Tally()
  private var fields: [ScoredField: Tally] = [:]

  public init() {}

  public subscript(field: ScoredField) -> Tally { fields[field] ?? Tally() }

  mutating func add(_ tally: Tally, to field: ScoredField) {
    fields[field, default: Tally()] += tally
  }

  public static func += (sum: inout Score, other: Score) {
    sum.statement += other.statement
    sum.lenient += other.lenient
    sum.condition += other.condition
    sum.facts += other.facts
    for (field, tally) in other.fields { sum.add(tally, to: field) }
  }
}
