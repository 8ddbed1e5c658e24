import Commitments
import Syntax

/// An article as the later stages see it: its sentences with their trees, ranges into the unmodified text.
struct Reading: Sendable {
  let article: Article
  let sentences: [Sentence]
  /// The trees of the title; their ranges are bytes of the title.
  let headline: [Sentence]
  let bytes: [UInt8]

  init(article: Article, parser: Parser, noting note: Stage.Note = { _ in }) {
    self.article = article
    let bytes = Array(article.text.utf8)
    self.bytes = bytes
    let trees = Self.trees(of: article.text, bytes, parser, note)
    let headline = parser.parse(article.title)
    note(.trees)
    var paragraph = 0
    var place = 0
    var sentences: [Sentence] = []
    for (tree, range) in trees {
      while place < range.lowerBound {
        if bytes[place] == 10 { paragraph += 1 }
        place += 1
      }
      sentences.append(Sentence(tree: tree, index: sentences.count, paragraph: paragraph, range: range))
    }
    self.sentences = sentences
    self.headline = headline.enumerated().map { Sentence(tree: $1, index: $0, paragraph: 0, range: $1.range) }
    note(.mending)
  }

  /// The trees of a text and where their sentences stand: the first is parsed without the dateline, names without the
  /// brackets around them.
  private static func trees(
    of text: String, _ bytes: [UInt8], _ parser: Parser, _ note: Stage.Note
  ) -> [(Tree, Range<Int>)] {
    var sentences = parser.sentences(in: text)
    note(.sentences)
    let ranges = sentences.map(\.range)
    let dateline = sentences.first.flatMap { Dateline(of: $0, in: bytes) }
    if let dateline { sentences[0].words.removeFirst(dateline.words.count) }
    var trees = parser.parse(sentences, in: text)
    let opened = zip(sentences, trees).enumerated().compactMap { number, pair in
      BracketedNames.opened(pair.0, pair.1).map { (number, $0) }
    }
    for ((number, _), tree) in zip(opened, parser.parse(opened.map(\.1), in: text)) { trees[number] = tree }
    if let dateline, let rest = trees.first { trees[0] = dateline.tree(before: rest, in: bytes) }
    let capitals = KnownCapitals(of: trees, model: parser.model)
    return zip(trees, ranges).map { (capitals.named($0), $1) }
  }

  /// The text between two bytes with its white space evened out.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words at these positions of a sentence, in order, with the spaces the text has between neighbours.
  func text(_ words: [Int], of sentence: Sentence) -> String {
    var text = ""
    var last: Int?
    for word in words {
      let value = sentence[word]
      if let last, !(sentence[last].range.upperBound == value.range.lowerBound) { text += " " }
      text += value.form
      last = word
    }
    return text
  }
}
