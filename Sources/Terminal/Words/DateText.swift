/// Dates as people read them, the same whatever the locale says.
///
/// ```swift
/// DateText.day(year: 2025, month: 3, day: 16)                        // 16 Mar 2025
/// DateText.span(from: (2025, 3, 10), to: (2025, 3, 16))              // 10–16 Mar 2025
/// ```
public enum DateText {
  public typealias Day = (year: Int, month: Int, day: Int)

  private static let months: [SafeText] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// - Parameter month: 1 to 12; another number is shown as it is.
  public static func day(year: Int, month: Int, day: Int) -> SafeText { "\(day) \(name(month)) \(year)" }

  /// `Mar 2025`.
  public static func month(year: Int, month: Int) -> SafeText { "\(name(month)) \(year)" }

  /// Both days included: `16 Mar 2025`, `10–16 Mar 2025`, `28 Feb–3 Mar 2025`, `30 Dec 2024–2 Jan 2025`; a whole
  /// month as `Mar 2025`, whole months as `Mar–Apr 2025`, a whole year as `2025`.
  public static func span(from first: Day, to last: Day) -> SafeText {
    if first == last { return day(year: first.year, month: first.month, day: first.day) }
    let sameYear = first.year == last.year
    if first.day == 1 && isLast(last) {
      let end = month(year: last.year, month: last.month)
      if sameYear && first.month == last.month { return end }
      if sameYear && first.month == 1 && last.month == 12 { return "\(first.year)" }
      return sameYear ? "\(name(first.month))–\(end)" : "\(month(year: first.year, month: first.month))–\(end)"
    }
    let end = day(year: last.year, month: last.month, day: last.day)
    if !sameYear { return "\(day(year: first.year, month: first.month, day: first.day))–\(end)" }
    return first.month == last.month ? "\(first.day)–\(end)" : "\(first.day) \(name(first.month))–\(end)"
  }

  private static func name(_ month: Int) -> SafeText {
    months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
  }

  /// Whether it is the last day of its month in the Gregorian calendar.
  private static func isLast(_ day: Day) -> Bool {
    switch day.month {
    case 2: day.day == (day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0) ? 29 : 28)
    case 4, 6, 9, 11: day.day == 30
    default: day.day == 31
    }
  }
}
