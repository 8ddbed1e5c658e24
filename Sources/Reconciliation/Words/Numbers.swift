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

  /// The days of a span of time, so that two months and 60 days agree; `nil` for other words.
  static func days(_ word: String) -> Double? { spans[word.hasSuffix("s") ? String(word.dropLast()) : word] }

  /// Whether the word names a month, so that a number beside it is a date.
  static func isMonth(_ word: String) -> Bool { months.contains(word) }

  private static let spans: [String: Double] = [
    "minute": 1.0 / 1440, "hour": 1.0 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365,
  ]

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  ]

  /// How much a word behind a number multiplies it.
  static let scales: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "bln": 1e9, "trillion": 1e12,
  ]

  /// The value of digits with separators ("1,500", "6.5", "62m"); `nil` if the text does not start with a digit.
  static func value(_ text: Substring) -> Double? {
    guard let first = text.utf8.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let trimmed = digits.last?.isNumber == true ? digits : digits.dropLast()
    guard let value = Double(String(trimmed.filter { $0 != "," })) else { return nil }
    return value * (scales[text.dropFirst(digits.count).lowercased()] ?? 1)
  }
}
