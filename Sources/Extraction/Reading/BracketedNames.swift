import Syntax

/// Brackets that stand around a name and set nothing apart: "(Norline Mills Inc) said", "an offer from (Marl Partners)".
///
/// Wire copy puts them around companies that no exchange lists. The parser would take the name for an aside.
enum BracketedNames {
  private static let longest = 9

  /// The words of a sentence without the brackets around its names, or `nil` where it has none.
  static func opened(_ sentence: SourceSentence, _ tree: Tree) -> SourceSentence? {
    let words = tree.words
    guard words.count == sentence.words.count else { return nil }
    var brackets: Set<Int> = []
    for open in words.indices where words[open].form == "(" && expectsName(before: open, in: words) {
      let limit = min(open + longest + 2, words.count)
      guard let close = (open + 1..<max(open + 1, limit)).first(where: { words[$0].form == ")" }),
        isName(open + 1..<close, in: words)
      else { continue }
      brackets.formUnion([open, close])
    }
    guard !brackets.isEmpty, brackets.count < words.count else { return nil }
    return SourceSentence(words: sentence.words.indices.filter { !brackets.contains($0) }.map { sentence.words[$0] })
  }

  /// Whether the sentence lacks a noun before the bracket: at its beginning, behind a verb, "with" or "and".
  private static func expectsName(before open: Int, in words: [Word]) -> Bool {
    guard open > 0 else { return true }
    let last = words[open - 1]
    if last.form.isCapitalised { return false }
    switch last.tag {
    case .adposition, .coordinatingConjunction, .subordinatingConjunction, .verb: return true
    case .particle: return last.pennTag == .to
    default: return false
    }
  }

  private static func isName(_ range: Range<Int>, in words: [Word]) -> Bool {
    guard range.count > 1 || range.first.map({ !words[$0].form.isAcronym }) == true else { return false }
    let letters = range.filter { words[$0].form.utf8.first?.isLetter == true }
    guard let first = range.first, words[first].form.isCapitalised else { return false }
    return letters.allSatisfy { words[$0].form.isCapitalised || links.contains(words[$0].form) }
  }

  private static let links: Set<String> = ["and", "of", "for", "the", "de", "von", "van", "y", "plc", "corp", "ltd"]
}
