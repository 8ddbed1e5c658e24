import Commitments
import Syntax

/// Parts an action that names several things: "demanded a rise for its cooks, and an end to night shifts" asks for two.
///
/// What is only listed without an article ("grain, oil and gas") stays one.
struct JoinedContents {
  let sentence: Sentence

  func parted(_ candidate: Candidate) -> [Candidate] {
    let whole = spelledOut(candidate)
    guard isThing(whole) else { return [whole] }
    let starts = whole.words.indices.filter { opensPart(whole.words[$0], of: whole) }
    guard !starts.isEmpty else { return [whole] }
    var parts: [Candidate] = []
    var begin = 0
    for end in starts + [whole.words.count] {
      let words = trimmed(Array(whole.words[begin..<end]))
      guard words.count > 1, let head = head(of: words, in: whole) else { return [whole] }
      var part = whole
      part.head = head
      part.words = words
      part.features.append("joined")
      parts.append(part)
      begin = end
    }
    return parts
  }

  private func isThing(_ candidate: Candidate) -> Bool {
    guard [.demanded, .proposed, .pledged, .rejected, .threatened].contains(candidate.stance),
      sentence[candidate.head].tag == .noun || sentence[candidate.head].tag == .symbol
    else { return false }
    return ["obj", "cleft", "term", "is"].contains(candidate.frame) || candidate.frame.hasPrefix("prep:")
  }

  /// Whether a new thing begins with this word: an article behind a comma.
  private func opensPart(_ word: Int, of candidate: Candidate) -> Bool {
    guard word > candidate.head, word > 1 else { return false }
    let isArticle =
      sentence[word].relation == .determiner && ["a", "an", "the"].contains(sentence.lower(word))
      || sentence[word].relation == .possessor
    guard isArticle, let noun = sentence[word].head, noun > word, candidate.words.contains(noun),
      sentence[noun].relation == .conjunct, sentence[noun].tag == .noun
    else { return false }
    let before = sentence.lower(word - 1)
    // "between the north and the south" names no two acts.
    return isComma(word - 1) || ["and", "or"].contains(before) && isComma(word - 2)
  }

  private func isComma(_ word: Int) -> Bool { word >= 0 && [",", ";"].contains(sentence.lower(word)) }

  private func head(of words: [Int], in candidate: Candidate) -> Int? {
    if words.contains(candidate.head) { return candidate.head }
    return words.first { sentence[$0].relation == .conjunct && sentence[$0].tag == .noun }
  }

  private func trimmed(_ words: [Int]) -> [Int] {
    var words = words[...]
    while let first = words.first, words.count > 1, isEdge(first) { words = words.dropFirst() }
    while let last = words.last, words.count > 1, isEdge(last) { words = words.dropLast() }
    return Array(words)
  }

  private func isEdge(_ word: Int) -> Bool {
    sentence[word].tag == .punctuation && sentence[word].form != "%" || sentence[word].tag == .coordinatingConjunction
  }

  /// "floated something else: a joint patrol", "offered half: 200 million": the words behind say what is meant.
  private func spelledOut(_ candidate: Candidate) -> Candidate {
    guard Self.vague.contains(sentence.lower(candidate.head)), candidate.words.count <= 3,
      let thing = sentence.children(of: candidate.head, .apposition).first(where: { $0 > candidate.head })
    else { return candidate }
    var whole = candidate
    whole.words = trimmed(
      sentence.subtree(of: thing).filter { word in
        sentence[word].relation != .relativeClause
          && !sentence.subtree(of: thing).contains {
            sentence[$0].relation == .relativeClause && sentence.covers($0, word)
          }
      }.prefix(16).map { $0 })
    whole.head = thing
    return whole
  }

  private static let vague: Set<String> = ["something", "half", "one", "thing", "alternative", "more", "less", "this"]
}
