import Commitments

/// Reads dates that count from the day of publication or from the day that is being told of:
/// "on Thursday", "next week", "two days later", "within 30 days".
struct RelativeDateReader {
  let times: SentenceTimes
  let calendar: PublicationCalendar
  /// The day last told of ("two days later").
  let told: Day?
  /// The day of the news itself ("the day before", "earlier in the day").
  let news: Day?

  func match(at place: Int) -> DateMatch? {
    switch times.word(place) {
    case .day(let offset):
      guard let published = calendar.published else { return nil }
      return DateMatch(Period(published + offset), end: withPart(place + 1))
    case .weekday(let day): return weekday(day, step: 0, end: place + 1)
    default: break
    }
    return end(at: place) ?? stepped(at: place) ?? narrative(at: place) ?? counted(at: place) ?? weekend(at: place)
  }

  private func withPart(_ place: Int) -> Int {
    if case .partOfDay = times.word(place) { place + 1 } else { place }
  }

  /// A weekday, with the full date behind it where there is one ("Friday, 25 October").
  private func weekday(_ day: Int, step: Int, end: Int) -> DateMatch? {
    var next = withPart(end)
    if times.text(next) == "," { next += 1 }
    if next > end, times.month(next) != nil || times.dayNumber(next) != nil,
      let date = CalendarDateReader(times: times, calendar: calendar).match(at: next), let period = date.past,
      period.first == period.last, period.first.weekday == day
    {
      return date
    }
    if next == end, let date = CalendarDateReader(times: times, calendar: calendar).match(at: end),
      let period = date.past, period.first == period.last, period.first.weekday == day
    {
      return date
    }
    guard let (past, future) = calendar.weekday(day) else { return nil }
    let end = withPart(end)
    switch step {
    case -1: return DateMatch(Period(past == calendar.published ? past - 7 : past), end: end)
    case 1: return DateMatch(Period(future == calendar.published ? future + 7 : future), end: end)
    default: return DateMatch(past: Period(past), future: Period(future), end: end)
    }
  }

  private static let steps: [String: Int] = ["this": 0, "next": 1, "coming": 1, "last": -1, "past": -1, "current": 0]

  /// "this week", "later this year", "last July", "next Monday", "last night".
  private func stepped(at place: Int) -> DateMatch? {
    var next = place
    let order = times.text(next)
    if ["later", "earlier", "late", "early", "sometime"].contains(order) { next += 1 }
    guard let step = Self.steps[times.text(next)] else { return nil }
    next += 1
    switch times.word(next) {
    case .weekday(let day): return weekday(day, step: step, end: next + 1)
    case .month:
      return CalendarDateReader(times: times, calendar: calendar).match(at: next)
    case .unit(let unit):
      guard let published = calendar.published, unit != .day || step == 0 else { return nil }
      let before = times.text(place - 1)
      if before == "the" && unit != .weekend { return nil }
      let span = PublicationCalendar.span(unit, step: step, from: published)
      return DateMatch(past: order == "later" ? nil : span, future: order == "earlier" ? nil : span, end: next + 1)
    case .partOfDay:
      guard let published = calendar.published else { return nil }
      return DateMatch(Period(published + (step < 0 ? -1 : step > 0 ? 1 : 0)), end: next + 1)
    default: return nil
    }
  }

  /// "the same day", "the day before", "the following day", "earlier in the day".
  private func narrative(at place: Int) -> DateMatch? {
    if ["earlier", "later"].contains(times.text(place)) {
      if times.text(place + 1) == "in", times.text(place + 2) == "the", times.unit(place + 3) == .day, let news {
        return DateMatch(Period(news), end: place + 4)
      }
      if times.text(place + 1) == "in", times.text(place + 2) == "the", let unit = times.unit(place + 3),
        [.week, .month, .year].contains(unit), let published = calendar.published
      {
        let span = PublicationCalendar.span(unit, step: 0, from: published)
        let isLater = times.text(place) == "later"
        return DateMatch(past: isLater ? nil : span, future: isLater ? span : nil, end: place + 4)
      }
      if times.word(place + 1) == .day(0) || times.weekday(place + 1) != nil {
        return match(at: place + 1)
      }
      if times.text(place + 1) == "on", times.weekday(place + 2) != nil { return match(at: place + 2) }
      return nil
    }
    guard let told, let news else { return nil }
    if let day = monthDay(at: place) { return day }
    let first = times.text(place)
    if times.unit(place) == .day, times.text(place - 1) == "the" {
      switch times.text(place + 1) {
      case "before", "earlier": return DateMatch(Period(news - 1), end: place + 2)
      case "after", "later": return DateMatch(Period(told + 1), end: place + 2)
      default: return nil
      }
    }
    guard ["same", "following", "next", "previous"].contains(first) else { return nil }
    guard times.text(place - 1) == "the" else { return nil }
    switch times.word(place + 1) {
    case .unit(.day), .partOfDay:
      return DateMatch(Period(first == "same" ? told : first == "previous" ? news - 1 : told + 1), end: place + 2)
    case .unit(let unit) where first == "following" || first == "previous":
      return DateMatch(PublicationCalendar.span(unit, step: first == "following" ? 1 : -1, from: told), end: place + 2)
    case .weekday(let day) where first == "following":
      return DateMatch(Period(told + ((day - told.weekday + 6) % 7 + 1)), end: place + 2)
    default: return nil
    }
  }

  /// "on the 15th": of the month that lies nearest.
  private func monthDay(at place: Int) -> DateMatch? {
    guard times.text(place - 1) == "the", ["on", "by", "until", "before", "from"].contains(times.text(place - 2)),
      let suffix = times.text(place).last, "tdh".contains(suffix),
      times.text(place).utf8.first.map({ $0 < 58 }) ?? false,
      let number = times.dayNumber(place), let published = calendar.published, times.month(place + 1) == nil,
      times.text(place + 1) != "of"
    else { return nil }
    let (year, month, _) = published.components
    let days = (-1...1).compactMap { step -> Day? in
      let index = year * 12 + month - 1 + step
      return Day(year: index / 12, month: index % 12 + 1, day: number)
    }
    return DateMatch(
      past: days.last { $0 <= published }.map { Period($0) }, future: days.first { $0 >= published }.map { Period($0) },
      end: place + 1)
  }

  /// "three weeks ago", "two days later", "within 30 days", "in the coming days".
  private func counted(at place: Int) -> DateMatch? {
    let before = times.text(place - 1)
    if let window = window(at: place) { return window }
    guard let count = times.count(place), count > 0 else { return nil }
    var next = place + 1
    if ["-", "working", "calendar", "full", "more"].contains(times.text(next)) { next += 1 }
    guard let unit = times.text(next) == "fortnight" ? .week : times.unit(next) else { return nil }
    let number = times.text(next) == "fortnight" ? 2 * count : count
    switch times.text(next + 1) {
    case "ago":
      guard let published = calendar.published else { return nil }
      return DateMatch(blurred(-number, unit, from: published), end: next + 2)
    case "earlier", "before", "previously":
      guard let told else { return nil }
      return DateMatch(blurred(-number, unit, from: told), end: next + 2)
    case "later", "afterwards":
      guard let told else { return nil }
      return DateMatch(blurred(number, unit, from: told), end: next + 2)
    default: break
    }
    guard let published = calendar.published else { return nil }
    if before == "within" || before == "in" && isAhead(next + 1) {
      let start = before == "in" ? published : told.map { max($0, published - 7) } ?? published
      guard let last = PublicationCalendar.end(of: number, unit, from: start) else { return nil }
      return DateMatch(past: nil, future: before == "in" ? Period(last) : Period(start...last), end: next + 1)
    }
    return nil
  }

  /// "in the coming days", "over the next two weeks", "within the next 48 hours".
  private func window(at place: Int) -> DateMatch? {
    guard ["coming", "next"].contains(times.text(place)),
      times.text(place - 1) == "the" || times.text(place) == "coming",
      let published = calendar.published
    else { return nil }
    var next = place + 1
    var count: Int?
    if ["few", "several"].contains(times.text(next)) {
      next += 1
    } else if let number = times.count(next), number > 0, times.unit(next) == nil {
      count = number
      next += 1
    }
    guard let unit = times.unit(next), count != nil || next > place + 1 || times.text(place) == "coming" else {
      return nil
    }
    // What is told loosely is taken for a week of days, a month of weeks, a quarter of months.
    let loose = unit == .day ? 7 : unit == .month ? 3 : 4
    return PublicationCalendar.end(of: count ?? loose, unit, from: published).map {
      DateMatch(past: nil, future: Period(published...max(published, $0)), end: next + 1)
    }
  }

  /// "in two weeks" looks ahead where nothing follows that it would measure ("in two weeks of talks").
  private func isAhead(_ place: Int) -> Bool {
    ["", ".", ",", ";", "time", "'", "if", "unless", "and", "or", "when", "once"].contains(times.text(place))
  }

  /// Days are told exactly, weeks and more only by their month or year.
  private func blurred(_ count: Int, _ unit: TimeUnit, from day: Day) -> Period? {
    guard let period = PublicationCalendar.away(count, unit, from: day) else { return nil }
    guard unit == .week, abs(count) > 1 else { return period }
    let (year, month, _) = period.first.components
    return Period(year: year, month: month)
  }

  /// "the end of the month", "the end of March", "year-end".
  private func end(at place: Int) -> DateMatch? {
    let word = times.text(place)
    if ["start", "beginning", "middle", "course"].contains(word), times.text(place + 1) == "of" {
      let next = times.text(place + 2) == "the" ? place + 3 : place + 2
      return stepped(at: next) ?? CalendarDateReader(times: times, calendar: calendar).match(at: next)
    }
    let isYearEnd = word == "year" && times.text(place + 1) == "'s" && times.text(place + 2) == "end"
    if isYearEnd, let published = calendar.published {
      return Day(year: published.components.year, month: 12, day: 31).map { DateMatch(Period($0), end: place + 3) }
    }
    if word == "year-end", let published = calendar.published {
      return Day(year: published.components.year, month: 12, day: 31).map { DateMatch(Period($0), end: place + 1) }
    }
    guard ["end", "close"].contains(word), times.text(place + 1) == "of" else { return nil }
    if times.text(place + 2) == "business" {
      let next = times.text(place + 3) == "on" ? place + 4 : place + 3
      return match(at: next) ?? CalendarDateReader(times: times, calendar: calendar).match(at: next)
    }
    if let year = times.year(place + 2), let day = Day(year: year, month: 12, day: 31) {
      return DateMatch(Period(day), end: place + 3)
    }
    let next = place + 2
    if ["the", "this", "next"].contains(times.text(next)), let unit = times.unit(next + 1),
      [.week, .month, .quarter, .year, .day].contains(unit), let published = calendar.published
    {
      let span = PublicationCalendar.span(unit, step: times.text(next) == "next" ? 1 : 0, from: published)
      return span.map { DateMatch(Period($0.last), end: next + 2) }
    }
    let skip = times.text(next) == "next" ? 1 : 0
    guard times.month(next + skip) != nil,
      let date = CalendarDateReader(times: times, calendar: calendar).match(
        at: next + skip)
    else { return nil }
    return DateMatch(
      past: date.past.map { Period($0.last) }, future: date.future.map { Period($0.last) }, end: date.end)
  }

  /// "the weekend", "over the weekend".
  private func weekend(at place: Int) -> DateMatch? {
    guard times.unit(place) == .weekend, times.text(place - 1) == "the", let published = calendar.published else {
      return nil
    }
    return DateMatch(
      past: PublicationCalendar.span(.weekend, step: published.weekday >= 6 ? 0 : -1, from: published),
      future: PublicationCalendar.span(.weekend, step: 0, from: published), end: place + 1)
  }
}
