/// Finds where a sentence says what a short phrase sums up: the phrase need not stand there word for word.
public enum PhraseLocation {
  /// The bytes of `text` within `range` that say `phrase`: the phrase itself, letter case aside, else the shortest
  /// stretch that holds as many of its content words as the range has, in any inflection.
  ///
  /// - Parameters:
  ///   - phrase: Words about what the text says.
  ///   - text: The whole text.
  ///   - range: UTF-8 bytes of `text`, end not included; the result is in the same units.
  /// - Returns: `nil` if fewer than a third of the content words occur.
  public static func range(of phrase: String, in text: String, within range: Range<Int>) -> Range<Int>? {
    let words = Word.all(in: text, within: range)
    let wanted = Word.all(in: phrase, within: 0..<phrase.utf8.count)
    guard !wanted.isEmpty, !words.isEmpty else { return nil }
    if let exact = run(of: wanted, in: words) { return exact }
    let stems = Set(wanted.filter(\.isContent).map(\.stem))
    let found = stems.intersection(words.map(\.stem))
    guard !found.isEmpty, found.count * 3 >= stems.count else { return nil }
    return shortestStretch(of: words, holding: found)
  }

  private static func run(of wanted: [Word], in words: [Word]) -> Range<Int>? {
    guard wanted.count <= words.count else { return nil }
    for start in 0...(words.count - wanted.count) {
      let run = words[start..<start + wanted.count]
      if run.elementsEqual(wanted, by: { $0.text == $1.text }), let first = run.first, let last = run.last {
        return first.range.lowerBound..<last.range.upperBound
      }
    }
    return nil
  }

  /// Linear: a window slides over the words and keeps count of the stems it holds.
  private static func shortestStretch(of words: [Word], holding stems: Set<String>) -> Range<Int>? {
    var counts: [String: Int] = [:]
    var best: Range<Int>?
    var start = 0
    for end in words.indices where stems.contains(words[end].stem) {
      counts[words[end].stem, default: 0] += 1
      while counts.count == stems.count {
        let stretch = words[start].range.lowerBound..<words[end].range.upperBound
        if stems.contains(words[start].stem), best.map({ stretch.count < $0.count }) ?? true { best = stretch }
        if let count = counts[words[start].stem] { counts[words[start].stem] = count > 1 ? count - 1 : nil }
        start += 1
      }
    }
    return best
  }
}

private struct Word {
  var text: String
  /// UTF-8 bytes.
  var range: Range<Int>

  /// The first letters, which inflection and derivation mostly leave alone.
  var stem: String { String(text.prefix(4)) }

  var isContent: Bool { text.count > 2 && !Self.functionWords.contains(text) || text.first?.isNumber == true }

  private static let functionWords: Set<String> = [
    "the", "and", "for", "from", "with", "that", "this", "its", "their", "his", "her", "will", "would", "not", "are",
    "was", "were", "has", "have", "had", "been", "into", "any", "all",
  ]

  static func all(in text: String, within range: Range<Int>) -> [Word] {
    let utf8 = text.utf8
    guard let from = utf8.index(text.startIndex, offsetBy: range.lowerBound, limitedBy: text.endIndex),
      let to = utf8.index(text.startIndex, offsetBy: range.upperBound, limitedBy: text.endIndex)
    else { return [] }
    var offset = range.lowerBound
    var position = from
    return text[from..<to].split { !$0.isLetter && !$0.isNumber }.map { part in
      offset += utf8.distance(from: position, to: part.startIndex)
      position = part.startIndex
      return Word(text: part.lowercased(), range: offset..<offset + part.utf8.count)
    }
  }
}
