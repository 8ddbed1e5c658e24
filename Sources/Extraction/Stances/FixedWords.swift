import Syntax

extension Sentence {
  /// How many words may stand between the parts of a phrase: "take the whole offer back".
  private static let gap = 5

  /// What a table by lemmas holds for `word`.
  ///
  /// Falls back on the form and, for verbs, on the form without its ending: the lemmatizer guesses at rare words.
  func value<Value>(at word: Int, in table: [String: Value]) -> Value? {
    if let value = table[lemma(word)] { return value }
    let form = lower(word)
    if let value = table[form] { return value }
    guard self[word].tag == .verb else { return nil }
    for (ending, replacement) in Self.endings where form.utf8.count > 4 && form.hasSuffix(ending) {
      let base = form.dropLast(ending.count) + replacement
      if let value = table[String(base)] { return value }
      // "initialled", "barring"
      if let last = base.last, base.dropLast().last == last, let value = table[String(base.dropLast())] { return value }
    }
    return nil
  }

  private static let endings = [
    ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("s", ""), ("es", ""), ("ies", "y"),
  ]

  /// Whether the fixed words of a phrase follow `word` in their order, each close behind the one before.
  ///
  /// "its" stands for every possessive. No verb and no punctuation mark stands between them, and a preposition farther
  /// off that has a noun of its own is none of them: "signed a paper *on* prices".
  func hasFixedWords(_ words: ArraySlice<String>, after word: Int) -> Bool {
    var place = word
    for wanted in words {
      let reach = min(place + 1 + Self.gap, self.words.count)
      guard let found = (place + 1..<reach).first(where: { matches($0, wanted) }) else { return false }
      for between in place + 1..<found where self[between].tag == .verb || self[between].tag == .punctuation {
        return false
      }
      if found > place + 1 && self[found].relation == .caseMarker { return false }
      // "kept its promise to open": no "keep open".
      if self[found].tag == .verb && isInfinitive(found) { return false }
      place = found
    }
    return true
  }

  /// Whether these words stand directly before `word`.
  func hasWords(_ words: [String], before word: Int) -> Bool {
    word >= words.count && words.indices.allSatisfy { matches(word - words.count + $0, words[$0]) }
  }

  private func matches(_ word: Int, _ wanted: String) -> Bool {
    if wanted == "its" { return self[word].relation == .possessor }
    return lower(word) == wanted || lemma(word) == wanted
  }
}
