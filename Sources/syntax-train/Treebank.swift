import Foundation
import Syntax

/// The text of a treebank as it may have stood in its documents, with the words of every sentence placed in it.
struct RenderedText {
  /// How the breaks between paragraphs and between words are written.
  enum Style: CaseIterable {
    /// A blank line between paragraphs, a blank between words.
    case paragraphs
    /// Paragraphs parted by a single line break.
    case lines
    /// Paragraphs run into each other.
    case lost
    /// Paragraphs parted by blank lines, lines broken after about seventy characters.
    case wrapped
  }

  var text = ""
  /// Words of each sentence, ranges in `text`.
  var sentences: [SourceSentence] = []

  init(_ treebank: [ConlluReader.Sentence], _ style: Style) {
    var length = 0
    var line = 0
    var spaceAfter = false
    for (number, sentence) in treebank.enumerated() {
      if number > 0 {
        let isBreak = sentence.startsParagraph || sentence.startsDocument
        let gap =
          switch style {
          case .paragraphs, .wrapped: isBreak ? "\n\n" : spaceAfter ? " " : ""
          case .lines: isBreak ? "\n" : spaceAfter ? " " : ""
          case .lost: sentence.startsDocument ? "\n\n" : isBreak || spaceAfter ? " " : ""
          }
        text += gap
        length += gap.utf8.count
      }
      var body = sentence.text
      if style == .wrapped { RenderedText.wrap(&body, &line) }
      sentences.append(
        SourceSentence(
          words: sentence.tree.words.map {
            SourceWord(
              range: $0.range.lowerBound + length..<$0.range.upperBound + length, continuesToken: $0.continuesToken)
          }))
      text += body
      length += body.utf8.count
      spaceAfter = sentence.spaceAfter
    }
  }

  /// Turns the blank after about every seventieth character into a line break.
  private static func wrap(_ text: inout String, _ line: inout Int) {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      line += 1
      if bytes[index] == 0x20 && line > 65 {
        bytes[index] = 0x0A
        line = 0
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

/// Reads the sentences of several files.
func readTreebanks(_ paths: [String]) throws -> [ConlluReader.Sentence] {
  var sentences: [ConlluReader.Sentence] = []
  for path in paths { sentences += try ConlluReader.read(contentsOf: URL(fileURLWithPath: path)) }
  return sentences
}
