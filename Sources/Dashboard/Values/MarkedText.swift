import Commitments

/// An article's text cut into paragraphs, and these where a mark begins or ends: marks may overlap in any way.
struct MarkedText: Hashable, Sendable {
  struct Mark: Hashable, Sendable {
    /// UTF-8 bytes of the text, end not included; it lies within the text, on whole characters.
    var range: Range<Int>
    var statement: StatementReference
    var tone: Tone
    var commitments: [CommitmentID]
    /// Whether a link to the statement leads here.
    var isTarget: Bool
  }

  struct Piece: Hashable, Sendable {
    var text: String
    /// Places in ``MarkedText/marks``: those that cover the piece, begin with it, end with it.
    var covering: [Int]
    var beginning: [Int]
    var ending: [Int]
  }

  /// By beginning, then by end.
  let marks: [Mark]
  let paragraphs: [[Piece]]

  /// - Complexity: O(n + m log m) for a text of n bytes and m marks, besides what overlaps.
  init(_ text: String, marks: [Mark]) {
    let marks = marks.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.statement.description)
        < ($1.range.lowerBound, $1.range.upperBound, $1.statement.description)
    }
    self.marks = marks
    let bytes = Array(text.utf8)
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }).sorted()
    var (nextCut, nextMark) = (0, 0)
    var open: [Int] = []
    var result: [[Piece]] = []
    var last: [Int: (paragraph: Int, piece: Int)] = [:]
    for paragraph in Self.paragraphs(of: bytes) {
      var pieces: [Piece] = []
      var start = paragraph.lowerBound
      while start < paragraph.upperBound {
        while nextCut < cuts.count, cuts[nextCut] <= start { nextCut += 1 }
        let end = nextCut < cuts.count ? min(cuts[nextCut], paragraph.upperBound) : paragraph.upperBound
        while nextMark < marks.count, marks[nextMark].range.lowerBound < end {
          open.append(nextMark)
          nextMark += 1
        }
        open.removeAll { marks[$0].range.upperBound <= start }
        pieces.append(
          Piece(
            text: String(decoding: bytes[start..<end], as: UTF8.self), covering: open,
            beginning: open.filter { last[$0] == nil }, ending: []))
        // A mark may end between paragraphs; then it ends with the piece before.
        for place in open { last[place] = (result.count, pieces.count - 1) }
        start = end
      }
      result.append(pieces)
    }
    for place in marks.indices {
      if let (paragraph, piece) = last[place] { result[paragraph][piece].ending.append(place) }
    }
    paragraphs = result
  }

  /// What stands between empty lines, single line breaks within; where no line is empty and lines are longer than a
  /// writer would break them, every line.
  private static func paragraphs(of bytes: [UInt8]) -> [Range<Int>] {
    let separated = paragraphs(of: bytes, isEveryLineOne: false)
    guard separated.count == 1 else { return separated }
    let lines = paragraphs(of: bytes, isEveryLineOne: true)
    return lines.contains { $0.count > 120 } ? lines : separated
  }

  private static func paragraphs(of bytes: [UInt8], isEveryLineOne: Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var (start, end) = (0, 0)
    var paragraph: Range<Int>?
    while start < bytes.count {
      end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        if isEveryLineOne { result.append(start..<end) } else { paragraph = (paragraph?.lowerBound ?? start)..<end }
      } else if let whole = paragraph {
        result.append(whole)
        paragraph = nil
      }
      start = end + 1
    }
    if let paragraph { result.append(paragraph) }
    return result
  }
}
