/// A cleaned text, and where ranges of the text it was made from have gone.
struct TracedText {
  let text: String
  /// One for each range that was asked for: UTF-8 bytes of the cleaned text, the end not included.
  let ranges: [Range<Int>]

  /// - Parameter ranges: UTF-8 bytes of the source, the ends not included; what lies outside it is left out.
  init(_ source: String, ranges: [Range<Int>]) {
    let length = source.utf8.count
    let bounds = ranges.map { $0.clamped(to: 0..<length) }
    let offsets = Set(bounds.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let cleaned = Cleaning.cleaned(source, tracing: offsets)
    let places = Dictionary(uniqueKeysWithValues: zip(offsets, cleaned.offsets))
    text = cleaned.text
    self.ranges = bounds.map { bounds in
      let start = places[bounds.lowerBound] ?? 0
      return start..<max(start, places[bounds.upperBound] ?? start)
    }
  }
}

extension String {
  /// The characters that the bytes belong to, those at the ends included whole; no character for no bytes.
  func utf8(in range: Range<Int>) -> Substring {
    let start = characterStart(at: range.lowerBound)
    guard !range.isEmpty else { return self[start..<start] }
    return self[start..<index(after: utf8.index(startIndex, offsetBy: range.upperBound - 1))]
  }

  /// Where the character begins that the byte belongs to.
  func characterStart(at offset: Int) -> Index {
    let place = utf8.index(startIndex, offsetBy: offset)
    return place < endIndex ? index(before: index(after: place)) : endIndex
  }

  func utf8Offset(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
