import Commitments

/// Reads dates that name a month, a year or a quarter: "March 11", "11 March 2025", "mid-May", "2025-03-11".
struct CalendarDateReader {
  let times: SentenceTimes
  let calendar: PublicationCalendar

  func match(at place: Int) -> DateMatch? {
    if let iso = iso(at: place) { return iso }
    if let month = times.month(place) { return monthFirst(month, at: place, parts: 1) }
    if let month = hyphenated(place) { return month }
    if Self.parts.contains(times.text(place)) {
      let dash = times.text(place + 1) == "-" ? 1 : 0
      if let month = times.month(place + 1 + dash) { return monthFirst(month, at: place + 1 + dash, parts: 1 + dash) }
    }
    if let day = times.dayNumber(place) { return dayFirst(day, at: place) }
    if let quarter = quarter(at: place) { return quarter }
    if let months = lastMonths(at: place) { return months }
    return year(at: place)
  }

  private static let parts: Set<String> = ["mid", "early", "late", "end"]

  /// "2025-03-11", also where the hyphens are words of their own.
  private func iso(at place: Int) -> DateMatch? {
    if let day = Day(iso: times.text(place)) { return DateMatch(Period(day), end: place + 1) }
    guard let year = times.year(place), times.text(place + 1) == "-", times.text(place + 3) == "-",
      let month = Int(times.text(place + 2)), let day = Int(times.text(place + 4)),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return DateMatch(Period(date), end: place + 5)
  }

  /// "mid-May" as one word.
  private func hyphenated(_ place: Int) -> DateMatch? {
    let text = times.text(place)
    guard let dash = text.firstIndex(of: "-"), Self.parts.contains(String(text[..<dash])) else { return nil }
    if case .month(let month) = TimeWord.words[String(text[text.index(after: dash)...])] {
      return monthFirst(month, at: place, parts: 1)
    }
    return nil
  }

  /// "March 11", "March 10-16, 2025", "March 2025", "in March", "last March".
  private func monthFirst(_ month: Int, at place: Int, parts: Int) -> DateMatch? {
    var next = place + 1
    if times.text(next) == "." { next += 1 }
    if parts == 1, let day = times.dayNumber(next), !isCounted(next) {
      if let range = dayRange(from: day, month: month, at: next) { return range }
      let (year, end) = year(after: next + 1)
      return calendar.day(day, month: month, year: year).map {
        DateMatch(past: Period($0.past), future: Period($0.future), end: end)
      }
    }
    let (year, end) = year(after: next)
    if let year { return DateMatch(Period(year: year, month: month), end: end) }
    return bareMonth(month, at: place, end: next, parts: parts)
  }

  private static let openers: Set<String> = [
    "in", "of", "since", "by", "until", "till", "last", "next", "this", "during", "before", "after", "from", "late",
    "early", "mid", "through", "end", "every",
  ]

  /// "may" and "march" are mostly verbs: a month without day or year needs a preposition or the like before it.
  private func bareMonth(_ month: Int, at place: Int, end: Int, parts: Int) -> DateMatch? {
    let before = times.text(place - 1)
    guard parts > 1 || Self.openers.contains(before) || times.text(place).contains("-") else { return nil }
    guard let readings = calendar.month(month) else { return nil }
    switch before {
    case "last":
      guard let published = calendar.published else { return nil }
      let now = published.components
      return DateMatch(Period(year: month < now.month ? now.year : now.year - 1, month: month), end: end)
    case "next": return DateMatch(readings.future, end: end)
    default: return DateMatch(past: readings.past, future: readings.future, end: end)
    }
  }

  /// Whether the number counts what follows ("in March 30 people").
  private func isCounted(_ place: Int) -> Bool {
    if times.unit(place + 1) != nil { return true }
    return ["pct", "percent", "per", "%", "mln", "million", "billion", "dlrs"].contains(times.text(place + 1))
  }

  /// "June 15-20", "June 15 to 20".
  private func dayRange(from day: Int, month: Int, at place: Int) -> DateMatch? {
    guard ["-", "–", "to", "and"].contains(times.text(place + 1)), let last = times.dayNumber(place + 2), last > day
    else {
      return nil
    }
    let (year, end) = year(after: place + 3)
    guard let first = calendar.day(day, month: month, year: year),
      let final = calendar.day(last, month: month, year: year), first.past <= final.past
    else { return nil }
    return DateMatch(Period(first.past...final.past), end: end)
  }

  /// "11 March 2025", "the 11th of March".
  private func dayFirst(_ day: Int, at place: Int) -> DateMatch? {
    if ["-", "–", "and", "to"].contains(times.text(place + 1)), let last = times.dayNumber(place + 2), last > day,
      times.month(place + 3) != nil, let end = dayFirst(last, at: place + 2), let final = end.past,
      final.first == final.last
    {
      let past = final.first - (last - day)
      return DateMatch(
        past: Period(past...final.first), future: end.future.map { Period($0.first - (last - day)...$0.first) },
        end: end.end)
    }
    let next = times.text(place + 1) == "of" ? place + 2 : place + 1
    guard let month = times.month(next), month != 5 || times.text(next) == "may" else { return nil }
    let (year, end) = year(after: next + 1)
    return calendar.day(day, month: month, year: year).map {
      DateMatch(past: Period($0.past), future: Period($0.future), end: end)
    }
  }

  private static let ordinals: [String: Int] = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  /// "the first quarter", "the third quarter of 2026", "Q3 2026".
  private func quarter(at place: Int) -> DateMatch? {
    let text = times.text(place)
    var number = Self.ordinals[text]
    var next = place + 1
    if number != nil {
      guard times.unit(next) == .quarter else { return nil }
      next += 1
      if times.text(next) == "of" { next += 1 }
    } else if text.utf8.count == 2, text.hasPrefix("q"), let figure = Int(text.dropFirst()), (1...4).contains(figure) {
      number = figure
    }
    guard let number else { return nil }
    if let year = times.year(next) { return DateMatch(PublicationCalendar.quarter(number, year: year), end: next + 1) }
    guard let published = calendar.published else { return nil }
    let end = times.text(next - 1) == "of" ? next - 1 : next
    let now = published.components
    let current = (now.month - 1) / 3 + 1
    return DateMatch(
      past: PublicationCalendar.quarter(number, year: number <= current ? now.year : now.year - 1),
      future: PublicationCalendar.quarter(number, year: number >= current ? now.year : now.year + 1), end: end)
  }

  /// "last two months of 2025", "first half of 2026".
  private func lastMonths(at place: Int) -> DateMatch? {
    let isLast = ["last", "final", "second"].contains(times.text(place))
    guard isLast || times.text(place) == "first" else { return nil }
    if times.text(place + 1) == "half", times.text(place + 2) == "of", let year = times.year(place + 3) {
      return Self.months(isLast ? 7...12 : 1...6, of: year).map { DateMatch($0, end: place + 4) }
    }
    guard let count = times.count(place + 1), (1...11).contains(count), times.unit(place + 2) == .month,
      times.text(place + 3) == "of", let year = times.year(place + 4)
    else { return nil }
    return Self.months(isLast ? 13 - count...12 : 1...count, of: year).map { DateMatch($0, end: place + 5) }
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int) -> Period? {
    guard let first = Period(year: year, month: months.lowerBound),
      let last = Period(year: year, month: months.upperBound)
    else { return nil }
    return Period(first.first...last.last)
  }

  private static let yearOpeners: Set<String> = [
    "in", "by", "until", "till", "since", "before", "after", "during", "for", "of", "early", "late", "from", "to",
    "through", "year",
  ]

  /// "in 2026", "by 2030", "in each of 2026, 2027, and 2028".
  private func year(at place: Int) -> DateMatch? {
    guard let year = times.year(place), Self.yearOpeners.contains(times.text(place - 1)) else { return nil }
    var last = year
    var end = place + 1
    while true {
      var next = end
      while [",", "and", "-", "–", "to"].contains(times.text(next)) && next < end + 2 { next += 1 }
      guard next > end, let following = times.year(next), following > last, following - last <= 10 else { break }
      last = following
      end = next + 1
    }
    guard times.unit(end) == nil else { return nil }
    if last > year, let first = Period(year: year), let final = Period(year: last) {
      return DateMatch(Period(first.first...final.last), end: end)
    }
    return DateMatch(Period(year: year), end: place + 1)
  }

  /// A year behind a date, with the comma before it, and where the date ends.
  private func year(after place: Int) -> (year: Int?, end: Int) {
    let next = times.text(place) == "," ? place + 1 : place
    if let year = times.year(next) { return (year, next + 1) }
    return (nil, place)
  }
}
