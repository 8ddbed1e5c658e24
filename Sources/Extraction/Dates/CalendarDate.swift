import Commitments

/// Dates that name a month or a year: "March 11", "11 March 2025", "March 2025", "2025-03-11", "in 2026".
struct CalendarDate {
  let tokens: [Token]
  let published: Day?

  static let months: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]

  /// What stands before a month without day and year; otherwise "May" and "June" are words and persons.
  private static let openers: Set<String> = [
    "in", "of", "since", "by", "until", "till", "last", "next", "this", "during", "before", "after", "from", "to",
    "late", "early", "mid",
  ]

  /// The period and the number of tokens it takes.
  func read(at place: Int) -> (Period, Int)? {
    let token = tokens[place]
    if let day = Day(iso: token.text) { return (Period(day), 1) }
    if token.isCapitalised, let month = Self.months[token.lower] { return monthFirst(month, at: place) }
    if let number = dayNumber(token), place + 1 < tokens.count, tokens[place + 1].isCapitalised,
      let month = Self.months[tokens[place + 1].lower]
    {
      let (year, length) = year(at: place + 2)
      return day(number, month, year).map { (Period($0), 2 + length) }
    }
    return nil
  }

  private func monthFirst(_ month: Int, at place: Int) -> (Period, Int)? {
    var next = place + 1
    if next < tokens.count, tokens[next].text == ".", tokens[next].range.lowerBound == tokens[place].range.upperBound {
      next += 1
    }
    if next < tokens.count, let number = dayNumber(tokens[next]) {
      let (year, length) = year(at: next + 1)
      if let day = day(number, month, year) { return (Period(day), next + 1 + length - place) }
    }
    let (year, length) = year(at: next)
    let before = place > 0 ? tokens[place - 1].lower : ""
    guard length > 0 || Self.openers.contains(before) else { return nil }
    guard let resolved = year ?? nearestYear(month: month, day: 15) else { return nil }
    return Period(year: resolved, month: month).map { ($0, next + length - place) }
  }

  /// 1 to 31, also "11th" and the number words up to twelve.
  private func dayNumber(_ token: Token) -> Int? {
    let digits = token.text.prefix { $0.isASCII && $0.isNumber }
    let tail = token.lower.dropFirst(digits.count)
    if let number = Int(digits), (1...31).contains(number), ["", "st", "nd", "rd", "th"].contains(tail) {
      return number
    }
    return nil
  }

  /// A year behind the date, with the comma before it, and how many tokens that takes.
  private func year(at place: Int) -> (Int?, Int) {
    var next = place
    if next < tokens.count, tokens[next].text == "," { next += 1 }
    if next < tokens.count, tokens[next].text.utf8.count == 4, let year = Int(tokens[next].text),
      (1800...2200).contains(year)
    {
      return (year, next + 1 - place)
    }
    return (nil, 0)
  }

  private func day(_ day: Int, _ month: Int, _ year: Int?) -> Day? {
    guard let year = year ?? nearestYear(month: month, day: day) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The year in which the date lies closest to the day of publication.
  private func nearestYear(month: Int, day: Int) -> Int? {
    guard let published else { return nil }
    let year = published.components.year
    return [year - 1, year, year + 1].min { distance($0, month, day) < distance($1, month, day) }
  }

  private func distance(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let published, let candidate = Day(year: year, month: month, day: min(day, 28)) else { return .max }
    return abs(candidate.number - published.number)
  }
}
