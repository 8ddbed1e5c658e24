/// A day, a month, a year or a closed interval of days, written in ISO 8601: `2025-03-11`, `2025-03`, `2025`, `2025-03-10/2025-03-16`.
///
/// It remembers how precisely it was given; ``first`` and ``last`` are the days it spans, both included.
public struct Period: Hashable, Sendable {
  public let first: Day
  public let last: Day
  /// The form in which it was given.
  public let iso: String

  private init(first: Day, last: Day, iso: String) {
    self.first = first
    self.last = last
    self.iso = iso
  }

  public init(_ day: Day) {
    self.init(first: day, last: day, iso: day.description)
  }

  /// A week, a window, a span.
  public init(_ range: ClosedRange<Day>) {
    let (first, last) = (range.lowerBound, range.upperBound)
    self.init(first: first, last: last, iso: first == last ? first.description : "\(first)/\(last)")
  }

  /// `nil` unless the month exists.
  public init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.init(
      first: first, last: first + (Day.length(ofMonth: month, year: year) - 1),
      iso: padded(year, 4) + "-" + padded(month, 2))
  }

  /// `nil` unless the year lies between 1 and 9999.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    self.init(first: first, last: last, iso: padded(year, 4))
  }

  /// `nil` for anything but the four forms, for days that do not exist and for an interval that ends before it begins.
  public init?(iso text: some StringProtocol) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 {
      guard let from = Period(iso: ends[0]), let to = Period(iso: ends[1]), from.first <= to.last else { return nil }
      self.init(first: from.first, last: to.last, iso: String(text))
      return
    }
    if let day = Day(iso: text) {
      self.init(day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), parts[0].count == 4,
      let year = Int(parts[0])
    else { return nil }
    if parts.count == 1 {
      self.init(year: year)
    } else if parts.count == 2, parts[1].count == 2, let month = Int(parts[1]) {
      self.init(year: year, month: month)
    } else {
      return nil
    }
  }
}

extension Period: CustomStringConvertible {
  public var description: String { iso }
}

extension Period: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let period = Period(iso: text) else { throw DateError.notAPeriod(text) }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// A date that cannot be read.
public enum DateError: Error, Hashable, Sendable, CustomStringConvertible {
  case notADay(String)
  case notAPeriod(String)
  case notATime(String)

  public var description: String {
    switch self {
    case .notADay(let text): "'\(text)' is not a day: write YYYY-MM-DD, for instance 2025-03-14"
    case .notAPeriod(let text):
      "'\(text)' is not a date: write YYYY-MM-DD, YYYY-MM, YYYY or an interval such as 2025-03-10/2025-03-16"
    case .notATime(let text): "'\(text)' is not a time: write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ"
    }
  }
}
