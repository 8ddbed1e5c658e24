public import ArgumentParser
public import Commitments
public import Interchange
public import Store
public import Terminal
import Tracker

/// Reads what stands behind options and arguments, and says what would have been right.
enum Reading {
  static func day(_ text: String) throws -> Day {
    try read(text, Day.init(iso:), "write YYYY-MM-DD, for instance 2025-03-14")
  }

  static func period(_ text: String) throws -> Period {
    try read(text, Period.init(iso:), "write YYYY-MM-DD, YYYY-MM, YYYY or an interval such as 2025-03-10/2025-03-16")
  }

  static func time(_ text: String) throws -> RecordingTime {
    try read(text, RecordingTime.init(iso:), "write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ")
  }

  static func dayOrSpan(_ text: String) throws -> DayOrSpan {
    try read(text, DayOrSpan.init, "write a day (2025-03-14) or a span of days or weeks (7d, 2w)")
  }

  static func article(_ text: String) throws -> ArticleID {
    try read(text, ArticleID.init, "write the id of an article, for instance a7")
  }

  static func commitment(_ text: String) throws -> CommitmentID {
    try read(text, CommitmentID.init, "write the id of a commitment, for instance c12")
  }

  static func offer(_ text: String) throws -> OfferID {
    try read(text, OfferID.init, "write the id of an offer, for instance o3")
  }

  /// How many rows: at least one, and no more than can be counted with.
  static func limit(_ text: String) throws -> Int {
    try read(text, { Int($0).flatMap { (1...1_000_000_000).contains($0) ? $0 : nil } }, "write a number from 1 on")
  }

  private static func read<T>(_ text: String, _ parse: (String) -> T?, _ rule: String) throws -> T {
    guard let value = parse(text) else { throw UsageError(rule) }
    return value
  }
}

/// A day, or a span from today: `2025-03-16`, `7d`, `2w`.
struct DayOrSpan {
  private enum Form {
    case day(Day)
    case span(Int)
  }
  private let form: Form

  init?(_ text: String) {
    if let day = Day(iso: text) {
      form = .day(day)
    } else if let unit = text.last, let count = Int(text.dropLast()), (0...36_500).contains(count),
      let days = ["d": 1, "w": 7][String(unit)]
    {
      form = .span(count * days)
    } else {
      return nil
    }
  }

  func day(after today: Day) -> Day {
    switch form {
    case .day(let day): day
    case .span(let days): today + days
    }
  }

  func day(before today: Day) -> Day {
    switch form {
    case .day(let day): day
    case .span(let days): today - days
    }
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
extension ConditionKind: ExpressibleByArgument {}
extension PartyKind: ExpressibleByArgument {}
extension ListOrder: ExpressibleByArgument {}
extension Sheet.Format: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument == "markdown" ? "md" : argument) }
}

/// Something that `show` and `history` can be asked about.
enum AnyID {
  case article(ArticleID)
  case commitment(CommitmentID)
  case condition(ConditionID)
  case offer(OfferID)

  init(_ text: String) throws {
    if let id = ArticleID(text) {
      self = .article(id)
    } else if let id = CommitmentID(text) {
      self = .commitment(id)
    } else if let id = ConditionID(text) {
      self = .condition(id)
    } else if let id = OfferID(text) {
      self = .offer(id)
    } else {
      throw TrackerError.notUnderstood(id: text)
    }
  }
}

/// The word is the command line's here; the flags of a commitment are read through its `flags`.
typealias Flag = ArgumentParser.Flag
