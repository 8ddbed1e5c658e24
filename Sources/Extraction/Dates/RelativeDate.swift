import Commitments

/// Dates that need the day of publication: "on Thursday", "later this week", "next month", "tomorrow".
struct RelativeDate {
  let tokens: [Token]
  let published: Day?
  let isLimit: Bool

  private static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]
  private static let days: [String: Int] = [
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
  ]

  /// The period and the number of tokens it takes.
  func read(at place: Int) -> (Period, Int)? {
    guard let published else { return nil }
    let word = tokens[place].lower
    if let offset = Self.days[word] { return (Period(published + offset), 1) }
    if let weekday = Self.weekdays[word], tokens[place].isCapitalised {
      return (Period(resolve(weekday, published, direction: isLimit ? 1 : 0)), 1)
    }
    let skip = ["later", "earlier"].contains(word) ? 1 : 0
    guard let first = text(place + skip), let second = text(place + skip + 1) else { return nil }
    if ["this", "next", "last", "coming", "the"].contains(first) {
      if let weekday = Self.weekdays[second] {
        let direction = first == "last" ? -1 : first == "this" ? 0 : 1
        return (Period(resolve(weekday, published, direction: direction)), skip + 2)
      }
      return span(second, step: first == "next" ? 1 : first == "last" ? -1 : 0, published)
        .flatMap { first == "the" || first == "coming" ? nil : ($0, skip + 2) }
    }
    return nil
  }

  /// The first day after publication that the bare weekday at `place` can mean.
  func bareWeekday(at place: Int) -> Period? {
    guard let published, let weekday = Self.weekdays[tokens[place].lower] else { return nil }
    return Period(resolve(weekday, published, direction: 1))
  }

  private func text(_ place: Int) -> String? { place < tokens.count ? tokens[place].lower : nil }

  private func span(_ unit: String, step: Int, _ published: Day) -> Period? {
    let (year, month, _) = published.components
    switch unit {
    case "week":
      let week = published.week
      return Period(week.lowerBound + 7 * step...week.upperBound + 7 * step)
    case "month":
      let index = year * 12 + month - 1 + step
      return Period(year: index / 12, month: index % 12 + 1)
    case "year":
      return Period(year: year + step)
    case "morning", "afternoon", "evening", "night":
      return Period(published + (step < 0 ? -1 : 0))
    default:
      return nil
    }
  }

  /// 1: after publication; -1: before; 0: the last one up to publication.
  private func resolve(_ weekday: Int, _ published: Day, direction: Int) -> Day {
    let back = (published.weekday - weekday + 7) % 7
    switch direction {
    case 1: return published + (back == 0 ? 0 : 7 - back)
    case -1: return published - (back == 0 ? 7 : back)
    default: return published - back
    }
  }
}
