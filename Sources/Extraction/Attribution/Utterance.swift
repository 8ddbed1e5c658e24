/// A part of a sentence that is given as somebody's words, thought or stance.
struct Utterance {
  var source: Source
  /// The words of the sentence that are theirs.
  var content: [Range<Int>]
  /// The words that name them: "the minister told reporters".
  let clause: Range<Int>
  /// Whether it stands after or inside its content ("…, he said") and governs the sentence.
  let isParenthetical: Bool
  /// The words that name the speaker; empty where they stand elsewhere.
  var subject = 0..<0
  /// Whether the speaker is one person, described and not named: "the official".
  var describesPerson = false

  /// Whether it goes before another utterance of the same words.
  var isNearer = false

  var size: Int { content.reduce(0) { $0 + $1.count } }

  func covers(_ word: Int) -> Bool { content.contains { $0.contains(word) } }
}
