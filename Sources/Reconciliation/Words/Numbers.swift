/// Numbers of a phrase as values, so that "30-day", "thirty days" and "30 days" agree.
enum Numbers {
  static let words: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "dozen": 12, "hundred": 100,
  ]

  static let weight = 0.9
  /// Of a number of days or years.
  static let timeWeight = 0.3

  /// Whether a word names a span of time or a date.
  static func isTime(_ word: String) -> Bool {
    times.contains(word.hasSuffix("s") ? String(word.dropLast()) : word)
  }

  private static let times: Set<String> = [
    "minute", "hour", "day", "week", "month", "year", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
  ]

  /// How much a word behind a number multiplies it.
  static let scales: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12,
  ]

  /// The value of digits with separators ("1,500", "6.5", "62m"); `nil` if the text does not start with a digit.
  static func value(_ text: Substring) -> Double? {
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard digits.first?.isNumber == true else { return nil }
    let trimmed = digits.last?.isNumber == true ? digits : digits.dropLast()
    guard let value = Double(trimmed.replacing(",", with: "")) else { return nil }
    return value * (scales[text.dropFirst(digits.count).lowercased()] ?? 1)
  }
}
