import Commitments

/// A stretch of an article that is asked about by itself.
struct ArticlePart {
  var text: String
  /// Where it begins in the article, in UTF-8 bytes.
  var start: Int
  /// From 1.
  var number: Int
  var count: Int

  /// UTF-8 bytes that a part has at most; some four thousand words, which every model in use takes.
  static let longest = 24_000
  /// An article of more parts than these is refused.
  static let most = 8

  /// The article in parts, cut where paragraphs end, where one is too long where lines or words end.
  ///
  /// - Throws: ``ModelError/tooLong(article:bytes:most:)`` for an article of more than ``longest`` times ``most`` bytes.
  static func all(of article: Article, longest: Int = longest) throws(ModelError) -> [ArticlePart] {
    let bytes = Array(article.text.utf8)
    guard bytes.count <= longest * most else {
      throw .tooLong(article: article.key, bytes: bytes.count, most: longest * most)
    }
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.count - start <= longest ? bytes.count : cut(bytes, from: start, longest: longest)
      ranges.append(start..<end)
      start = end
    }
    if ranges.isEmpty { ranges = [0..<0] }
    return ranges.enumerated().map { number, range in
      ArticlePart(
        text: String(decoding: bytes[range], as: UTF8.self), start: range.lowerBound, number: number + 1,
        count: ranges.count)
    }
  }

  /// Where the part that begins at `start` ends: never within a character.
  private static func cut(_ bytes: [UInt8], from start: Int, longest: Int) -> Int {
    let limit = start + longest
    // Not so early that a single long paragraph makes many small parts.
    let least = start + longest / 2
    func last(where ends: (Int) -> Bool) -> Int? {
      stride(from: limit, to: least, by: -1).first(where: ends)
    }
    let newline = UInt8(ascii: "\n")
    return last { bytes[$0 - 1] == newline && bytes[$0 - 2] == newline }
      ?? last { bytes[$0 - 1] == newline } ?? last { bytes[$0 - 1] == UInt8(ascii: " ") }
      ?? last { bytes[$0] & 0xC0 != 0x80 } ?? limit
  }
}
