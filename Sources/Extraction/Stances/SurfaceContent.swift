import Syntax

/// Reads a cue's content from the order of words where the tree has none: about one infinitive in ten is parsed as
/// something else ("agreed to free the crew" as a noun phrase).
struct SurfaceContent {
  let sentence: Sentence
  let excluded: Set<Int>
  let isTime: (Int) -> Bool

  /// The words of a content with its likeliest head.
  struct Content {
    let head: Int
    let words: [Int]
    let frame: String
  }

  private static let limit = 14
  private static let reach = 5
  private static let ends: Set<String> = [
    "if", "unless", "until", "after", "before", "but", "while", "because", "although", "which", "who", "when", "once",
    "provided", "said", "says",
  ]

  /// "… to free the crew" behind a cue, a date at most between.
  func infinitive(after cue: Int) -> Content? {
    var word = cue + 1
    while word < sentence.words.count, word - cue <= Self.reach, sentence.lower(word) != "to" {
      guard isTime(word) || sentence[word].tag == .adposition || sentence[word].tag == .adverb else { return nil }
      word += 1
    }
    guard word + 1 < sentence.words.count, sentence.lower(word) == "to" else { return nil }
    let first = word + 1
    guard sentence.lower(first) == sentence.lemma(first).lowercased(), sentence[first].tag != .properNoun,
      ![.determiner, .pronoun, .numeral].contains(sentence[first].tag),
      // "agreed to last July by Peru"
      !isTime(first), !["last", "next", "earlier", "late", "early"].contains(sentence.lower(first))
    else { return nil }
    return content(from: first, frame: "inf?")
  }

  /// "… that Togo hand over the maps" behind a cue.
  func clause(after cue: Int) -> Content? {
    var word = cue + 1
    while word < sentence.words.count, word - cue <= Self.reach, sentence.lower(word) != "that" { word += 1 }
    guard word + 2 < sentence.words.count, sentence.lower(word) == "that" else { return nil }
    return content(from: word + 1, frame: "that?")
  }

  private func content(from first: Int, frame: String) -> Content? {
    var words: [Int] = []
    for word in first..<min(first + Self.limit, sentence.words.count) {
      let form = sentence.lower(word)
      if excluded.contains(word) || Self.ends.contains(form) || [",", ";", ":", ".", "\"", "”", "--"].contains(form) {
        break
      }
      words.append(word)
    }
    guard words.count > 1 else { return nil }
    return Content(head: first, words: words, frame: frame)
  }
}
