import Commitments

/// Finds dates and resolves them against the day of publication.
///
/// A bare weekday is the last one up to that day, behind "next" or "by" the first after it; ``DateMention/later`` gives
/// the other reading.
/// Without a day of publication only dates with a year are resolved.
struct DateFinder {
  let published: Day?

  func dates(in tokens: [Token]) -> [DateMention] {
    var dates: [DateMention] = []
    var place = 0
    while place < tokens.count {
      if let date = date(at: place, in: tokens) {
        dates.append(date)
        place = date.tokens.upperBound
      } else {
        place += 1
      }
    }
    return dates
  }

  private static let limits: Set<String> = ["by", "until", "till", "before"]
  private static let openers: Set<String> = [
    "on", "in", "during", "from", "since", "of", "for", "at", "to", "late", "early",
  ]

  private func date(at place: Int, in tokens: [Token]) -> DateMention? {
    guard tokens[place].kind == .word || tokens[place].kind == .number else { return nil }
    var start = place
    var isLimit = false
    var hasOpener = false
    if Self.limits.contains(tokens[place].lower) {
      isLimit = true
      start += 1
    } else if Self.openers.contains(tokens[place].lower) {
      hasOpener = true
      start += 1
    }
    var inner = start
    while inner < tokens.count, inner < start + 6, Self.fillers.contains(tokens[inner].lower) { inner += 1 }
    for begin in Set([inner, start]).sorted() where begin < tokens.count {
      if let (period, length) = expression(at: begin, in: tokens, isLimit: isLimit) {
        let first = isLimit || hasOpener || begin == place ? place : begin
        let relative = RelativeDate(tokens: tokens, published: published, isLimit: true)
        return DateMention(
          tokens: first..<begin + length, period: period, later: relative.bareWeekday(at: begin), isLimit: isLimit)
      }
    }
    return nil
  }

  private static let fillers: Set<String> = [
    "the", "end", "close", "of", "business", "noon", "midnight", "on", "late", "early", "mid", "evening", "morning",
  ]

  private func expression(at place: Int, in tokens: [Token], isLimit: Bool) -> (Period, Int)? {
    CalendarDate(tokens: tokens, published: published).read(at: place)
      ?? RelativeDate(tokens: tokens, published: published, isLimit: isLimit).read(at: place)
  }
}
