import Commitments

/// Resolves days and months against the day of publication.
struct PublicationCalendar: Sendable {
  let published: Day?

  /// The last such weekday up to publication and the first from it on.
  func weekday(_ weekday: Int) -> (past: Day, future: Day)? {
    guard let published else { return nil }
    let back = (published.weekday - weekday + 7) % 7
    return (published - back, back == 0 ? published : published + (7 - back))
  }

  /// The day of the month in the year that lies nearest, a past and a future reading for dates far off.
  func day(_ day: Int, month: Int, year: Int?) -> (past: Day, future: Day)? {
    if let year { return Day(year: year, month: month, day: day).map { ($0, $0) } }
    guard let published else { return nil }
    let now = published.components.year
    let days = [now - 1, now, now + 1].compactMap { Day(year: $0, month: month, day: day) }
    guard let nearest = days.min(by: { abs($0.number - published.number) < abs($1.number - published.number) }) else {
      return nil
    }
    let past = nearest.number - published.number > 60 ? days.last { $0 < published } : nearest
    let future = published.number - nearest.number > 60 ? days.first { $0 > published } : nearest
    return (past ?? nearest, future ?? nearest)
  }

  /// A month without a year: the last one up to publication and the next from it on.
  func month(_ month: Int) -> (past: Period?, future: Period?)? {
    guard let published else { return nil }
    let (year, now, _) = published.components
    return (
      Period(year: month <= now ? year : year - 1, month: month),
      Period(year: month >= now ? year : year + 1, month: month)
    )
  }

  /// The week, month, quarter or year so many steps from the one that holds `day`.
  static func span(_ unit: TimeUnit, step: Int, from day: Day) -> Period? {
    let (year, month, _) = day.components
    switch unit {
    case .minute, .hour: return Period(day)
    case .day: return Period(day + step)
    case .weekend:
      let week = day.week
      let saturday = week.lowerBound + 5 + 7 * step
      return Period(saturday...saturday + 1)
    case .week:
      let week = day.week
      return Period(week.lowerBound + 7 * step...week.upperBound + 7 * step)
    case .month:
      let index = year * 12 + month - 1 + step
      return Period(year: index / 12, month: index % 12 + 1)
    case .quarter:
      let index = year * 4 + (month - 1) / 3 + step
      return quarter(index % 4 + 1, year: index / 4)
    case .year: return Period(year: year + step)
    }
  }

  static func quarter(_ number: Int, year: Int) -> Period? {
    guard let first = Period(year: year, month: number * 3 - 2), let last = Period(year: year, month: number * 3) else {
      return nil
    }
    return Period(first.first...last.last)
  }

  /// The day so many units away; for months and years the precision falls to the month or the year.
  static func away(_ count: Int, _ unit: TimeUnit, from day: Day) -> Period? {
    switch unit {
    case .minute, .hour: return Period(day + Int((Double(count) * unit.days).rounded()))
    case .day: return Period(day + count)
    case .week: return Period(day + 7 * count)
    case .weekend: return span(.weekend, step: count, from: day)
    case .month: return span(.month, step: count, from: day)
    case .quarter: return span(.month, step: 3 * count, from: day)
    case .year: return span(.year, step: count, from: day)
    }
  }

  /// The last day of a window of so many units that opens on `day`.
  static func end(of count: Int, _ unit: TimeUnit, from day: Day) -> Day? {
    switch unit {
    case .month, .quarter, .year:
      let months = unit == .month ? count : unit == .quarter ? 3 * count : 12 * count
      let (year, month, number) = day.components
      let index = year * 12 + month - 1 + months
      let length = Day.length(ofMonth: index % 12 + 1, year: index / 12)
      return Day(year: index / 12, month: index % 12 + 1, day: min(number, length))
    default:
      return day + Int((Double(count) * unit.days).rounded(.up))
    }
  }
}
