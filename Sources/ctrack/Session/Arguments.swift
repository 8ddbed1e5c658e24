public import ArgumentParser
public import Commitments
public import Store
public import Terminal
import Tracker

/// A day, or a span from today: `2025-03-16`, `7d`, `2w`.
struct DayArgument: ExpressibleByArgument {
  private enum Form {
    case day(Day)
    case span(Int)
  }
  private let form: Form

  init?(argument: String) {
    if let day = Day(iso: argument) {
      form = .day(day)
    } else if let unit = argument.last, let count = Int(argument.dropLast()), (0...36_500).contains(count),
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

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension RecordingTime: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension ArticleID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CommitmentID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension OfferID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ColorChoice: ExpressibleByArgument {}
extension Status: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}
extension Mode: ExpressibleByArgument {}
extension ConditionKind: ExpressibleByArgument {}
extension PartyKind: ExpressibleByArgument {}
extension ListOrder: ExpressibleByArgument {}

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
