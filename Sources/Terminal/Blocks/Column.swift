/// A column of a `Table`.
///
/// ```swift
/// Column("ID")                                     // always as wide as its widest cell
/// Column("Waits for", shrinksTo: 16)               // wrapped when room is short, but not below 16 columns
/// Column("Source", shrinksTo: 8, givesWay: .first) // before the others
/// Column("Statements", alignment: .right)
/// ```
public struct Column: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case left, right
  }

  /// The order in which columns are narrowed; those of one rank are narrowed together, the widest first.
  public enum Rank: Int, Hashable, Comparable, Sendable, CaseIterable {
    case first, second, last

    public static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  /// As it stands before a value in the stacked form; the head of a table shows it in capitals.
  public let title: SafeText
  public let alignment: Alignment
  /// The columns below which it is not narrowed; `nil` if it is not narrowed at all.
  public let leastWidth: Int?
  public let rank: Rank

  public init(
    _ title: SafeText, alignment: Alignment = .left, shrinksTo leastWidth: Int? = nil, givesWay rank: Rank = .second
  ) {
    self.title = title.singleLine
    self.alignment = alignment
    self.leastWidth = leastWidth.map { max(2, $0) }
    self.rank = rank
  }
}
