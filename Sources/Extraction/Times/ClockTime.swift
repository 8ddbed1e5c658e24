import Commitments

/// Times of day beside a date: "noon on Friday", "six o'clock next Monday morning", "0700 hrs CET (0600 gmt) on Sunday".
struct ClockTime {
  let times: SentenceTimes

  private static let words: Set<String> = [
    "noon", "midnight", "midday", "o'clock", "hrs", "hours", "gmt", "utc", "edt", "est", "cet", "bst", "pst", "am",
    "pm",
    "a.m.", "p.m.", "dawn", "dusk", "local", "time", "(", ")",
  ]

  /// Where a time of day that ends before `place` begins.
  func start(before place: Int) -> Int? {
    var start = place
    var hasTime = false
    while start > 0, place - start < 10 {
      let text = times.text(start - 1)
      if Self.words.contains(text) {
        if text != "(" && text != ")" { hasTime = true }
        start -= 1
      } else if isHour(start - 1), hasTime || ["at", "by", "until", "from", "before"].contains(times.text(start - 2)) {
        hasTime = true
        start -= 1
      } else {
        break
      }
    }
    return hasTime ? start : nil
  }

  private func isHour(_ place: Int) -> Bool {
    let text = times.text(place)
    if let number = TimeWord.numbers[text] { return number <= 12 && text != "a" }
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 58 || $0 == 46 }) else { return false }
    return (1...5).contains(text.utf8.count)
  }
}
