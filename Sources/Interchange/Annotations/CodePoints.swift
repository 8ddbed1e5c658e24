/// A text whose places are counted in Unicode code points, the measure of selectors, instead of the ledger's bytes.
struct CodePoints {
  private let text: String
  /// How many code points begin before every 1,024th byte.
  private let counts: [Int]

  private static let stride = 1_024

  init(_ text: String) {
    // Bridged or piecewise strings would make every index a walk.
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    var counts: [Int] = []
    var count = 0
    for (place, byte) in text.utf8.enumerated() {
      if place % Self.stride == 0 { counts.append(count) }
      if Self.begins(byte) { count += 1 }
    }
    self.counts = counts
  }

  private static func begins(_ byte: UInt8) -> Bool { byte & 0b1100_0000 != 0b1000_0000 }

  /// The same range in code points; `nil` for one that the text does not have or that cuts one of them.
  func range(of bytes: Range<Int>) -> Range<Int>? {
    guard let start = place(of: bytes.lowerBound), let end = place(of: bytes.upperBound) else { return nil }
    return start..<end
  }

  private func place(of byte: Int) -> Int? {
    let utf8 = text.utf8
    guard byte >= 0, byte <= utf8.count else { return nil }
    if byte < utf8.count, !Self.begins(utf8[utf8.index(utf8.startIndex, offsetBy: byte)]) { return nil }
    guard !counts.isEmpty else { return 0 }
    let mark = min(byte / Self.stride, counts.count - 1)
    let (first, last) = (mark * Self.stride, byte)
    let piece = utf8[utf8.index(utf8.startIndex, offsetBy: first)..<utf8.index(utf8.startIndex, offsetBy: last)]
    return counts[mark] + piece.count(where: Self.begins)
  }

  /// So many characters before and after, or fewer at the ends; none is cut.
  func surroundings(of bytes: Range<Int>, characters: Int) -> (before: String, after: String) {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
    return (String(text[..<start].suffix(characters)), String(text[end...].prefix(characters)))
  }
}
