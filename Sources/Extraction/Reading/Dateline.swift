import Syntax

/// The place and date before the text of a report: "ANTWERP, May 3 -", "LONDON (Reuters) —", "DETROIT—".
///
/// The parser takes the city for the subject of the first sentence, so that the sentence is parsed without it.
struct Dateline {
  /// The words of the first sentence up to and with the dash.
  let words: [SourceWord]

  private static let longest = 16

  /// The dateline of a sentence, or `nil`.
  init?(of sentence: SourceSentence, in bytes: [UInt8]) {
    func form(_ word: SourceWord) -> String { String(decoding: bytes[word.range], as: UTF8.self) }
    guard let first = sentence.words.first, form(first).isUpper, form(first).utf8.count > 2 else { return nil }
    var isBracketed = false
    var end: Int?
    scan: for (place, word) in sentence.words.prefix(Self.longest).enumerated() {
      let text = form(word)
      switch text {
      case "-", "–", "—", "--":
        guard place > 0 else { return nil }
        let isJoined = sentence.words[place - 1].range.upperBound == word.range.lowerBound
        if isJoined, text == "-" { continue }
        end = place
        break scan
      case "(": isBracketed = true
      case ")": isBracketed = false
      case ",", "/", ".", ":": continue
      case "and": guard sentence.words[..<place].allSatisfy({ form($0).isUpper }) else { return nil }
      default:
        let isNumber = text.utf8.first.map { (48...57).contains($0) } ?? false
        guard isBracketed || isNumber || text.isCapitalised && !Self.openers.contains(text.lowercased()) else {
          return nil
        }
      }
    }
    // "NATO - the alliance of 32 - said": what follows a dateline begins anew.
    guard let end, end + 2 < sentence.words.count, !form(sentence.words[end + 1]).isSmall else { return nil }
    words = Array(sentence.words[...end])
  }

  /// Words that begin a sentence and no dateline.
  private static let openers: Set<String> = ["the", "a", "an", "it", "he", "she", "they", "we", "i", "this", "that"]

  /// The tree of the rest of the sentence with the dateline before it, beside the clause.
  func tree(before rest: Tree, in bytes: [UInt8]) -> Tree {
    guard let root = rest.root else { return rest }
    let count = words.count
    var all = words.map { word in
      let form = String(decoding: bytes[word.range], as: UTF8.self)
      let first = form.utf8.first ?? 0
      let isWord = first.isLetter
      let isNumber = (48...57).contains(first)
      return Word(
        form: form, range: word.range, lemma: form, tag: isWord ? .properNoun : isNumber ? .numeral : .punctuation,
        pennTag: isWord ? .properNoun : isNumber ? .cardinal : .comma, head: root + count,
        relation: isWord || isNumber ? .parataxis : .punctuation)
    }
    for var word in rest.words {
      word.head = word.head.map { $0 + count }
      all.append(word)
    }
    return Tree(words: all)
  }
}
