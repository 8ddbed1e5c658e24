import Commitments
import Terminal

/// How days, counts and states are said on a page.
extension Day {
  /// `16 Mar 2025`.
  var words: String {
    let (year, month, day) = components
    return DateText.day(year: year, month: month, day: day).string
  }
}

extension Period {
  var words: String { DateText.span(from: first.components, to: last.components).string }
}

/// `1 statement`, `5,000 statements`.
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// `100,000`, whatever the locale.
func grouped(_ number: Int) -> String {
  let digits = String(abs(number))
  var result = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place) % 3 == 0 { result += "," }
    result.append(digit)
  }
  return result
}

/// Text cut at a word, with an ellipsis, for where there is no more room.
func shortened(_ text: String, to length: Int) -> String {
  let line = SafeText(cell: text).string
  guard line.count > length else { return line }
  let cut = line.prefix(max(1, length - 1))
  let end = cut.lastIndex(of: " ").flatMap { cut.distance(from: cut.startIndex, to: $0) > length / 2 ? $0 : nil }
  return cut[..<(end ?? cut.endIndex)] + "…"
}
