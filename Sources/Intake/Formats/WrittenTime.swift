import Commitments

/// A point in time as pages, feeds and mails write it.
struct WrittenTime: Equatable {
  /// The day as written, whatever the zone: what the outlet itself calls the day of publication.
  var day: Day
  /// Without a time of day the first moment of the day; without a zone as if in UTC.
  var moment: RecordingTime

  init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, zoneMinutes: Int = 0) {
    self.day = day
    let minutes = Int64(day.number) * 1_440 + Int64(hour * 60 + minute - zoneMinutes)
    moment = RecordingTime(milliseconds: (minutes * 60 + Int64(second)) * 1_000)
  }

  /// Reads `2025-03-14T18:05:09+03:00`, `Fri, 14 Mar 2025 18:05:09 GMT`, `March 14, 2025`, `14 March 2025 at 6pm`, `20250314`,
  /// `14.03.2025` and seconds since 1970; `nil` where no day is meant, and for `03/04/2025`, which means two.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 200 else { return nil }
    let words = Self.words(of: text)
    guard let (day, rest) = Self.day(in: words) else { return nil }
    let clock = Self.clock(in: words[rest...])
    self.init(
      day: day, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0, second: clock?.second ?? 0,
      zoneMinutes: clock?.zone ?? 0)
  }
}

/// Words and signs.
extension WrittenTime {
  /// A run of digits, a run of letters in small ones, or a sign.
  fileprivate enum Word: Equatable {
    case number(Int, digits: Int)
    case letters(String)
    case sign(Character)
  }

  private static func words(of text: some StringProtocol) -> [Word] {
    var words: [Word] = []
    var run = ""
    func finish() {
      guard let first = run.first else { return }
      if first.isASCII, first.isNumber {
        if let number = Int(run) { words.append(.number(number, digits: run.count)) }
      } else {
        words.append(.letters(run.lowercased()))
      }
      run = ""
    }
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      let isLetter = character.isLetter
      if let first = run.first, (first.isASCII && first.isNumber) != isDigit || !(isDigit || isLetter) { finish() }
      if isDigit || isLetter {
        run.append(character)
      } else if !character.isWhitespace {
        words.append(.sign(character))
      }
    }
    finish()
    return words
  }
}

/// Days.
extension WrittenTime {
  /// The day, and the index of the first word behind it.
  private static func day(in words: [Word]) -> (Day, Int)? {
    for index in words.indices {
      if let found = numericDay(words, at: index) ?? namedDay(words, at: index) { return found }
    }
    return nil
  }

  /// `2025-03-14`, `2025/3/14`, `20250314`, `14.03.2025`, `14/03/2025` where it can only be meant so, and seconds.
  private static func numericDay(_ words: [Word], at index: Int) -> (Day, Int)? {
    guard case .number(let first, let digits) = words[index] else { return nil }
    if digits == 8, let day = Day(year: first / 10_000, month: first / 100 % 100, day: first % 100), isLikely(day) {
      return (day, index + 1)
    }
    if words.count == 1, digits == 10 || digits == 13 {
      let day = Day(number: (digits == 10 ? first : first / 1_000) / 86_400)
      return isLikely(day) ? (day, index + 1) : nil
    }
    guard index + 4 < words.count, case .sign(let sign) = words[index + 1], words[index + 3] == .sign(sign),
      case .number(let second, let secondDigits) = words[index + 2], secondDigits <= 2,
      case .number(let third, let thirdDigits) = words[index + 4], "-/.".contains(sign)
    else { return nil }
    var day: Day?
    if digits == 4, thirdDigits <= 2 {
      day = Day(year: first, month: second, day: third)
    } else if digits <= 2, thirdDigits == 4 {
      let (dayFirst, monthFirst) = (
        Day(year: third, month: second, day: first), Day(year: third, month: first, day: second)
      )
      if sign == "." || dayFirst == monthFirst { day = dayFirst }
      if sign != ".", (dayFirst == nil) != (monthFirst == nil) { day = dayFirst ?? monthFirst }
    }
    guard let day, isLikely(day) else { return nil }
    return (day, index + 5)
  }

  /// `14 March 2025`, `14th of March, 2025`, `Mar. 14, 2025`, `14-Mar-25`.
  private static func namedDay(_ words: [Word], at index: Int) -> (Day, Int)? {
    guard case .letters(let name) = words[index], let month = month(name) else { return nil }
    func number(_ index: Int, upTo digits: Int) -> Int? {
      guard words.indices.contains(index), case .number(let number, let count) = words[index], count <= digits else {
        return nil
      }
      return number
    }
    func isFiller(_ index: Int) -> Bool {
      guard words.indices.contains(index) else { return false }
      return switch words[index] {
      case .sign(let sign): ",.-/".contains(sign)
      case .letters(let letters): ["st", "nd", "rd", "th", "of", "day"].contains(letters)
      case .number: false
      }
    }
    var before = index - 1
    while isFiller(before) { before -= 1 }
    var after = index + 1
    while isFiller(after) { after += 1 }
    if let day = number(before, upTo: 2), let (year, end) = year(after) { return make(year, month, day, end) }
    guard let day = number(after, upTo: 2) else { return nil }
    after += 1
    while isFiller(after) { after += 1 }
    guard let (year, end) = year(after) else { return nil }
    return make(year, month, day, end)

    func year(_ index: Int) -> (Int, Int)? {
      guard let year = number(index, upTo: 4), words[index] != .number(year, digits: 1) else { return nil }
      if case .number(_, 4) = words[index] { return (year, index + 1) }
      // Of two digits only mail has years, and there no minute can follow in their place.
      guard year < 100, index + 1 >= words.count || words[index + 1] != .sign(":") else { return nil }
      return (year < 70 ? 2_000 + year : 1_900 + year, index + 1)
    }
    func make(_ year: Int, _ month: Int, _ day: Int, _ end: Int) -> (Day, Int)? {
      guard let day = Day(year: year, month: month, day: day), isLikely(day) else { return nil }
      return (day, end)
    }
  }

  private static func month(_ name: String) -> Int? {
    guard name.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let index = names.firstIndex { $0 == name || (name.count <= 4 && $0.hasPrefix(name)) }
    return index.map { $0 + 1 }
  }

  /// No page is older than the web by more than what archives put there.
  private static func isLikely(_ day: Day) -> Bool { (1_900..<2_200).contains(day.components.year) }
}

/// Times of day.
extension WrittenTime {
  private static func clock(in words: ArraySlice<Word>) -> (hour: Int, minute: Int, second: Int, zone: Int)? {
    for index in words.indices {
      guard case .number(var hour, let digits) = words[index], hour < 24 || digits == 6 else { continue }
      var (minute, second, next) = (0, 0, index + 1)
      if digits == 6, hour < 240_000, words.first == .letters("t") {
        (hour, minute, second) = (hour / 10_000, hour / 100 % 100, hour % 100)
      } else {
        guard next + 1 < words.endIndex, words[next] == .sign(":"), case .number(let minutes, 2) = words[next + 1],
          minutes < 60
        else { continue }
        minute = minutes
        next += 2
        if next + 1 < words.endIndex, words[next] == .sign(":"), case .number(let seconds, 2) = words[next + 1] {
          second = min(seconds, 59)
          next += 2
        }
        if next + 1 < words.endIndex, words[next] == .sign("."), case .number = words[next + 1] { next += 2 }
      }
      if next < words.endIndex, words[next] == .letters("pm"), hour < 12 { hour += 12 }
      if next < words.endIndex, words[next] == .letters("am"), hour == 12 { hour = 0 }
      return (hour, minute, second, zone(in: words[next...]))
    }
    return nil
  }

  /// Minutes east of Greenwich.
  private static func zone(in words: ArraySlice<Word>) -> Int {
    for index in words.indices {
      switch words[index] {
      case .sign(let sign) where sign == "+" || sign == "-" || sign == "−":
        guard index + 1 < words.endIndex, case .number(let number, let digits) = words[index + 1] else { continue }
        var minutes = digits <= 2 ? number * 60 : number / 100 * 60 + number % 100
        if digits <= 2, index + 3 < words.endIndex, words[index + 2] == .sign(":"),
          case .number(let more, 2) = words[index + 3]
        {
          minutes += more
        }
        return minutes <= 14 * 60 ? (sign == "+" ? minutes : -minutes) : 0
      case .letters(let name):
        let zones = [
          "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
          "mdt": -360, "pst": -480, "pdt": -420, "et": -300, "bst": 60, "cet": 60, "cest": 120, "eet": 120,
          "eest": 180, "msk": 180, "jst": 540,
        ]
        guard let minutes = zones[name] else { continue }
        if minutes == 0, index + 1 < words.endIndex, case .sign = words[index + 1] { continue }
        return minutes
      default: continue
      }
    }
    return 0
  }
}
