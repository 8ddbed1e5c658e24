/// Puts brackets and styles into a text.
struct Markup {
  let text: String
  /// What is shown: UTF-8 bytes, on boundaries of characters.
  let range: Range<Int>
  /// Sorted and apart, as `MarkedRange.merged` gives them.
  let marks: [MarkedRange]
  let brackets: Brackets

  /// Where a stretch of either role lies in one of the other, the inner one's style shows.
  var styled: StyledText {
    var output = StyledText.empty
    var open: [MarkedRange] = []
    var place = range.lowerBound
    var waiting = marks[...]
    func copy(to end: Int) {
      let style = open.last?.role.style ?? .plain
      output.append(text[utf8Index(place)..<utf8Index(end)], style)
      place = end
    }
    while true {
      let opening = waiting.first?.range.lowerBound
      let closing = open.map(\.range.upperBound).min()
      guard let next = [opening, closing].compactMap({ $0 }).min() else { break }
      copy(to: next)
      while let index = open.lastIndex(where: { $0.range.upperBound == next }) {
        let mark = open.remove(at: index)
        output.append(brackets.closing(mark.role), mark.role.style)
      }
      while let mark = waiting.first, mark.range.lowerBound == next {
        output.append(brackets.opening(mark.role), mark.role.style)
        open.append(mark)
        waiting.removeFirst()
      }
    }
    copy(to: range.upperBound)
    return output
  }

  private func utf8Index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }
}
