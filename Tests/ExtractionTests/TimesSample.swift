import Commitments
import Foundation
import Syntax
import Testing

@testable import Extraction

/// A text whose words in square brackets a test of dates and terms speaks of; read as published on
/// Wednesday 12 June 2024 unless said otherwise.
struct TimesSample {
  let reading: Reading
  let times: Times
  /// For each bracket its words, in the order of the text.
  let marked: [(sentence: Sentence, words: [Int])]

  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")
  private static let parser = Result {
    Parser(model: try SyntaxModel(contentsOf: data.appending(path: "syntax/english.model")))
  }
  private static let lexicon = Result { try TermLexicon(tables: DataTables(folder: data)) }

  init(_ text: String, published: String? = "2024-06-12") throws {
    var plain = ""
    var spans: [Range<Int>] = []
    var open: [Int] = []
    for character in text {
      switch character {
      case "[": open.append(plain.utf8.count)
      case "]": if let start = open.popLast() { spans.append(start..<plain.utf8.count) }
      default: plain.append(character)
      }
    }
    let article = Article(key: "test", title: "", published: published.flatMap { Day(iso: $0) }, text: plain)
    reading = Reading(article: article, parser: try Self.parser.get())
    times = Times(reading: reading, lexicon: try Self.lexicon.get())
    var marked: [(Sentence, [Int])] = []
    for span in spans {
      for sentence in reading.sentences where sentence.range.overlaps(span) {
        marked.append((sentence, sentence.words.indices.filter { span.overlaps(sentence[$0].range) }))
      }
    }
    self.marked = marked
  }

  /// The dates of the text as they stand, with what they mean in a clause about the past and about the future.
  var dates: [(text: String, past: String?, future: String?)] {
    zip(reading.sentences, times.dates).flatMap { sentence, dates in
      dates.filter { !$0.isDateline }.map {
        (reading.text(reading.textRange($0.all, of: sentence)), $0.past?.iso, $0.future?.iso)
      }
    }
  }

  /// The day on which what the bracketed word states was stated.
  var on: String? {
    marked.first.flatMap { sentence, words in words.first.flatMap { times.on(sentence.place($0))?.iso } }
  }

  /// By when the bracketed action is to happen.
  var due: String? { marked.first.flatMap { times.due($0.words, of: $0.sentence)?.iso } }

  /// How long it would last.
  var scope: String? { marked.first.flatMap { times.scope($0.words, of: $0.sentence) } }

  /// The values of the whole text.
  var terms: [Term] {
    reading.sentences.flatMap { times.terms(Array($0.words.indices), of: $0) }
  }
}
