/// A unit of the calendar or the clock.
enum TimeUnit: String, Hashable, Sendable {
  case minute, hour, day, weekend, week, month, quarter, year

  /// How many days one lasts, on average.
  var days: Double {
    switch self {
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .day: 1
    case .weekend: 2
    case .week: 7
    case .month: 365.25 / 12
    case .quarter: 365.25 / 4
    case .year: 365.25
    }
  }
}

/// What a single word can mean in a date.
enum TimeWord: Hashable, Sendable {
  case month(Int)
  /// 1 (Monday) to 7 (Sunday).
  case weekday(Int)
  /// "today", "yesterday", "tomorrow": days from the day of publication.
  case day(Int)
  case unit(TimeUnit)
  /// "morning", "night".
  case partOfDay

  static let words: [String: TimeWord] = {
    var words: [String: TimeWord] = [
      "today": .day(0), "tonight": .day(0), "yesterday": .day(-1), "tomorrow": .day(1), "overnight": .day(0),
      "minute": .unit(.minute), "minutes": .unit(.minute), "hour": .unit(.hour), "hours": .unit(.hour),
      "hrs": .unit(.hour), "day": .unit(.day), "days": .unit(.day), "weekend": .unit(.weekend),
      "week": .unit(.week), "weeks": .unit(.week), "month": .unit(.month), "months": .unit(.month),
      "quarter": .unit(.quarter), "quarters": .unit(.quarter), "year": .unit(.year), "years": .unit(.year),
      "morning": .partOfDay, "afternoon": .partOfDay, "evening": .partOfDay, "night": .partOfDay,
    ]
    let months = [
      ["january", "jan", "jan."], ["february", "feb", "feb."], ["march", "mar", "mar."], ["april", "apr", "apr."],
      ["may"], ["june", "jun", "jun."], ["july", "jul", "jul."], ["august", "aug", "aug."],
      ["september", "sept", "sept.", "sep", "sep."], ["october", "oct", "oct."], ["november", "nov", "nov."],
      ["december", "dec", "dec."],
    ]
    for (index, names) in months.enumerated() { for name in names { words[name] = .month(index + 1) } }
    let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (index, name) in weekdays.enumerated() { words[name] = .weekday(index + 1) }
    return words
  }()

  /// Numbers that news agencies write out.
  static let numbers: [String: Int] = {
    let names = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    var numbers: [String: Int] = ["a": 1, "an": 1, "couple": 2, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90]
    numbers["fifty"] = 50
    for (index, name) in names.enumerated() { numbers[name] = index + 1 }
    return numbers
  }()
}
