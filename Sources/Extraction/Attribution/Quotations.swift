import Syntax

/// Which words of an article stand in quotation marks, and which of them belong to one quotation.
///
/// A quotation runs on over sentences, and into the next paragraph where that opens with a mark; one that is never closed ends with its
/// paragraph. Quotations within quotations are part of the outer one.
struct Quotations: Sendable {
  /// For each sentence, for each word: the number of its quotation, the marks included; -1 outside.
  private(set) var bySentence: [[Int]] = []
  /// Where each quotation has words: the sentences in order, and which of their words, marks included.
  private(set) var spans: [[Span]] = []

  struct Span {
    let sentence: Int
    let words: Range<Int>
  }

  private enum Mark { case opening, closing, straight }

  private struct Open {
    let number: Int
    let isSingle: Bool
  }

  init(_ reading: Reading) {
    var open: Open?
    var paragraph = -1
    for sentence in reading.sentences {
      var numbers = [Int](repeating: -1, count: sentence.words.count)
      for word in sentence.words.indices {
        let startsParagraph = word == 0 && sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        let mark = Self.mark(at: word, in: sentence)
        if startsParagraph, let one = open {
          if let mark, mark.kind != .closing, mark.isSingle == one.isSingle {
            numbers[word] = one.number
            continue
          }
          open = nil
        }
        guard let mark else {
          if let open { numbers[word] = open.number }
          continue
        }
        if let one = open {
          numbers[word] = one.number
          if mark.isSingle == one.isSingle, Self.closes(mark.kind, at: word, in: sentence, isSingle: one.isSingle) {
            open = nil
          }
        } else if Self.opens(mark.kind, at: word, in: sentence, isSingle: mark.isSingle) {
          open = Open(number: spans.count, isSingle: mark.isSingle)
          numbers[word] = spans.count
          spans.append([])
        }
      }
      var word = 0
      while word < numbers.count {
        var end = word + 1
        while end < numbers.count, numbers[end] == numbers[word] { end += 1 }
        if numbers[word] >= 0 { spans[numbers[word]].append(Span(sentence: sentence.index, words: word..<end)) }
        word = end
      }
      bySentence.append(numbers)
    }
  }

  static func isMark(_ word: Int, in sentence: Sentence) -> Bool { mark(at: word, in: sentence) != nil }

  private static func mark(at word: Int, in sentence: Sentence) -> (kind: Mark, isSingle: Bool)? {
    switch sentence[word].form {
    case "\"": (.straight, false)
    case "“", "„", "«", "``": (.opening, false)
    case "”", "»", "''": (.closing, false)
    case "‘", "`", "‹": (.opening, true)
    case "’", "›": (.closing, true)
    case "'": (.straight, true)
    default: nil
    }
  }

  /// A straight single mark opens only before a word that touches it, where no word touches it in front.
  private static func opens(_ mark: Mark, at word: Int, in sentence: Sentence, isSingle: Bool) -> Bool {
    switch mark {
    case .opening: true
    case .closing: false
    case .straight: !isSingle || !touchesBefore(word, in: sentence) && touchesAfter(word, in: sentence)
    }
  }

  /// A single mark that is glued between two words, or that the tagger takes for a possessive, is an apostrophe.
  private static func closes(_ mark: Mark, at word: Int, in sentence: Sentence, isSingle: Bool) -> Bool {
    switch mark {
    case .opening: false
    case .closing where !isSingle: true
    case .straight where !isSingle: true
    default: touchesBefore(word, in: sentence) && sentence[word].pennTag != .possessive
    }
  }

  private static func touchesBefore(_ word: Int, in sentence: Sentence) -> Bool {
    word > 0 && sentence[word - 1].range.upperBound == sentence[word].range.lowerBound
  }

  private static func touchesAfter(_ word: Int, in sentence: Sentence) -> Bool {
    word + 1 < sentence.words.count && sentence[word].range.upperBound == sentence[word + 1].range.lowerBound
  }
}
