/// A stretch of a cleaned text with its role.
struct MarkedRange: Hashable {
  let role: Quotation.Role
  /// UTF-8 bytes, the end not included, on boundaries of characters.
  var range: Range<Int>

  /// The stretches in order of their beginning, none empty, those of one role apart from each other.
  ///
  /// White space at the ends of a stretch is left outside it.
  ///
  /// - Parameter bounds: what is shown; stretches are cut to it.
  static func merged(_ marks: [MarkedRange], in text: String, within bounds: Range<Int>) -> [MarkedRange] {
    var merged: [MarkedRange] = []
    for role in Quotation.Role.allCases {
      var last: MarkedRange?
      let ranges = marks.filter { $0.role == role }.compactMap { trimmed($0.range.clamped(to: bounds), in: text) }
      for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        if let current = last, range.lowerBound <= current.range.upperBound {
          last?.range = current.range.lowerBound..<max(current.range.upperBound, range.upperBound)
        } else {
          if let last { merged.append(last) }
          last = MarkedRange(role: role, range: range)
        }
      }
      if let last { merged.append(last) }
    }
    return merged.sorted { $0.opensBefore($1) }
  }

  /// The outer of two that begin together opens first.
  private func opensBefore(_ other: MarkedRange) -> Bool {
    if range.lowerBound != other.range.lowerBound { return range.lowerBound < other.range.lowerBound }
    return range.upperBound > other.range.upperBound
  }

  private static func trimmed(_ range: Range<Int>, in text: String) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    var words = text.utf8(in: range)
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    return words.isEmpty ? nil : text.utf8Offset(of: words.startIndex)..<text.utf8Offset(of: words.endIndex)
  }
}
