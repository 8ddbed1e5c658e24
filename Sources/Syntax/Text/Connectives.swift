/// A connective of several words that acts as one, found before tagging: "provided that", "in return for".
public struct Connective: Sendable, Hashable {
  /// Positions in the words of the sentence.
  public var words: Range<Int>
  /// The single word that does the same work, by which the parser treats it: "if", "unless", "for".
  public var standIn: String

  public init(words: Range<Int>, standIn: String) {
    self.words = words
    self.standIn = standIn
  }
}

/// The table of connectives of several words.
enum Connectives {
  /// One line of the table: the words, each with its tags, and the single word that does the same work.
  struct Entry: Sendable {
    var words: [String]
    var tags: [(UniversalTag, PennTag)]
    var standIn: String
    /// What must not follow: "as long as possible" and "as long as 30 days" measure time.
    var exceptBefore: Set<String> = []
  }

  private static let conjunction = (UniversalTag.subordinatingConjunction, PennTag.preposition)
  private static let preposition = (UniversalTag.adposition, PennTag.preposition)
  private static let noun = (UniversalTag.noun, PennTag.noun)
  private static let adverb = (UniversalTag.adverb, PennTag.adverb)
  private static let participle = (UniversalTag.verb, PennTag.verbPastParticiple)
  private static let gerund = (UniversalTag.verb, PennTag.verbGerund)
  private static let determiner = (UniversalTag.determiner, PennTag.determiner)
  private static let and = (UniversalTag.coordinatingConjunction, PennTag.conjunction)
  private static let measures: Set<String> = [
    "possible", "necessary", "needed", "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten",
    "twelve", "half", "several", "many", "some", "usual", "ever",
  ]

  static let table: [Entry] = [
    Entry(words: ["provided", "that"], tags: [participle, conjunction], standIn: "if"),
    Entry(words: ["providing", "that"], tags: [gerund, conjunction], standIn: "if"),
    Entry(words: ["on", "condition", "that"], tags: [preposition, noun, conjunction], standIn: "if"),
    Entry(
      words: ["on", "the", "condition", "that"], tags: [preposition, determiner, noun, conjunction], standIn: "if"),
    Entry(
      words: ["on", "the", "understanding", "that"], tags: [preposition, determiner, noun, conjunction], standIn: "if"),
    Entry(words: ["in", "the", "event", "that"], tags: [preposition, determiner, noun, conjunction], standIn: "if"),
    Entry(words: ["as", "long", "as"], tags: [adverb, adverb, conjunction], standIn: "if", exceptBefore: measures),
    Entry(words: ["so", "long", "as"], tags: [adverb, adverb, conjunction], standIn: "if", exceptBefore: measures),
    Entry(words: ["unless", "and", "until"], tags: [conjunction, and, conjunction], standIn: "unless"),
    Entry(words: ["if", "and", "when"], tags: [conjunction, and, (.adverb, .whAdverb)], standIn: "if"),
    Entry(words: ["in", "return", "for"], tags: [preposition, noun, preposition], standIn: "for"),
    Entry(words: ["in", "exchange", "for"], tags: [preposition, noun, preposition], standIn: "for"),
  ]

  /// The table by first word.
  private static let byFirstWord = Dictionary(grouping: table.indices) { table[$0].words[0] }
  private static let firstLetters = Set(table.compactMap { $0.words[0].utf8.first })

  /// The connectives in the words of a sentence, in order, none overlapping; with the line of the table for each.
  static func find(_ words: [SourceWord], in bytes: UnsafeBufferPointer<UInt8>) -> [(range: Range<Int>, entry: Entry)] {
    var found: [(range: Range<Int>, entry: Entry)] = []
    var index = 0
    while index + 1 < words.count {
      let range = words[index].range
      if range.count <= 9, firstLetters.contains(bytes[range.lowerBound] | 0x20),
        let entry = match(words, index, bytes)
      {
        found.append((index..<index + entry.words.count, entry))
        index += entry.words.count
      } else {
        index += 1
      }
    }
    return found
  }

  private static func match(_ words: [SourceWord], _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Entry? {
    func word(_ index: Int) -> String { String(decoding: bytes[words[index].range], as: UTF8.self).lowercased() }
    guard let candidates = byFirstWord[word(start)] else { return nil }
    for candidate in candidates {
      let entry = table[candidate]
      let end = start + entry.words.count
      guard end < words.count, entry.words.indices.allSatisfy({ word(start + $0) == entry.words[$0] }) else { continue }
      let next = word(end)
      if entry.exceptBefore.isEmpty || !(entry.exceptBefore.contains(next) || next.first?.isNumber == true) {
        return entry
      }
    }
    return nil
  }
}
