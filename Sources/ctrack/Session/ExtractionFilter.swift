import Commitments
import Extraction
import Intake
import Terminal

/// Extraction as a filter: articles as JSON Lines from standard input, for each line a line on standard output, in order and at
/// once. A line that cannot be read gives a line that says so; none ends the run.
struct ExtractionFilter {
  let reader: Intake.ArticleReader
  /// The statements of an article, and what they rest on where that is asked for.
  let read: (Article) throws -> (statements: [Statement], explanations: [Explanation])

  /// In bytes. A hundred times what a long article has.
  static let longestLine = 16 << 20

  /// What stands in the place of a document.
  private struct Refusal: Encodable {
    var error: String
    var line: Int
    var rule: String
  }

  /// - Returns: How many lines could be read, and how many not. Lines of nothing but space are neither.
  func run() throws -> (good: Int, bad: Int) {
    var lines = ByteLines(limit: Self.longestLine)
    var (number, good, bad) = (0, 0, 0)
    while let line = try lines.next() {
      number += 1
      do {
        guard let document = try document(line, number: number) else { continue }
        try StandardStream.output.write(try Output.json(document, pretty: false))
        good += 1
      } catch let error as IntakeError {
        let refusal = Refusal(error: error.complaint, line: number, rule: error.ruleOfLines)
        try StandardStream.output.write(try Output.json(refusal, pretty: false))
        bad += 1
      }
    }
    return (good, bad)
  }

  /// `nil` for a line of nothing but space.
  private func document(_ line: ByteLines.Line, number: Int) throws -> ExtractionDocument? {
    let place = "stdin:\(number)"
    guard case .bytes(let bytes) = line else { throw IntakeError.tooLarge(place: place, limit: Self.longestLine) }
    if bytes.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { return nil }
    let article = InputReader.named(try reader.article(jsonLine: bytes, name: "stdin", number: number))
    let (statements, explanations) = try read(article)
    return ExtractionDocument(article: article.key, statements: statements, explanations: explanations)
  }
}

extension IntakeError {
  /// The rule that a line of JSON Lines broke.
  fileprivate var ruleOfLines: String {
    switch self {
    case .notUTF8, .binary: "a line is text in UTF-8"
    case .notJSON, .unusableEscape: "a line is one JSON value"
    case .notAnArticle: "a line is an object"
    case .noText, .empty: "an article has a text of at least one word"
    case .wrongType: "a field of an article is a text in quotation marks"
    case .badDate: "published is a day, YYYY-MM-DD"
    case .tooLarge: "a line has at most \(ExtractionFilter.longestLine >> 20) MiB"
    default: "a line is an article"
    }
  }
}
