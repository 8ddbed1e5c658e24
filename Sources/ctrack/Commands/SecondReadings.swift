import ArgumentParser
import Commitments
import Extraction
import LanguageModel
import Settings
import Terminal
import Tracker

/// What `ingest` asks of a language model besides, or instead of, the rules.
struct SecondReadings {
  private let reader: SecondReader
  private let withRules: Bool

  var withoutRules: Bool { !withRules }

  /// - Parameter hasStatements: Statements made by hand leave nothing to be read.
  /// - Returns: `nil` where the rules read alone.
  init?(_ options: ReaderOptions, hasStatements: Bool) throws {
    if hasStatements {
      if let extractor = options.extractor, extractor != .rules {
        throw UsageError("--statements and --extractor \(extractor.rawValue) exclude each other: choose one")
      }
      if let parser = options.parser {
        throw UsageError("--statements and --\(parser.rawValue) exclude each other: choose one")
      }
      return nil
    }
    let choice = try options.choice()
    guard choice != .rules else { return nil }
    reader = try options.secondReader()
    withRules = choice == .both
  }

  /// Where an article's statements come from, and what a model adds to them for review; without it where the model has
  /// read this very text before.
  ///
  /// - Throws: ``ModelError``; then the article is not to be read.
  func read(
    _ article: Article, by rules: StatementOrigin, _ tracker: Tracker
  ) throws -> (origin: StatementOrigin, suggestions: ModelReading?) {
    (rules, try reader.read(article, unlessKnownTo: tracker))
  }

}

/// `extract` by a language model, alone or beside the rules.
struct SecondReadingRun {
  private let articles: ArticleOptions
  private let reader: SecondReader
  private let rules: SyntaxExtractor?
  private let format: ExtractCommand.Format

  init(
    _ articles: ArticleOptions, by choice: ExtractorChoice, _ readers: ReaderOptions, format: ExtractCommand.Format
  ) throws {
    self.articles = articles
    self.format = format
    reader = try readers.secondReader()
    rules = choice == .both ? try StatementOrigins.extractor(readers.parser) : nil
  }

  func run(_ output: Output) throws {
    var documents: [SecondReadingDocument] = []
    var failure: ExitStatus?
    var watch = EndpointWatch()
    var down: EndpointDown?

    let inputs = articles.inputs().all
    let all = articles.reader()
    asking: for (number, input) in inputs.enumerated() {
      let found = all.read(input).articles
      for (index, result) in found.enumerated() {
        do {
          let article = try result.get()
          let report = SecondReadingReport(
            article: article, reading: try reader.read(article), rules: rules?.statements(in: article))
          watch.noteAnswer()
          switch format {
          case .table:
            try output.print(report.blocks)
            try output.printLine("")
          case .json: documents.append(SecondReadingDocument(report))
          case .jsonLines:
            try StandardStream.output.write(try Output.json(SecondReadingDocument(report), pretty: false))
          }
        } catch let error as StreamError {
          throw error
        } catch {
          let status = Failure.report(error, asJSON: output.json || format != .table)
          failure = failure ?? status
          watch.note(error)
          guard watch.isDown else { continue }
          down = EndpointDown(
            articles: found.count - index - 1, inputs: inputs.count - number - 1, canBeResumed: false)
          break asking
        }
      }
    }
    if format == .json { try output.printJSON(documents) }
    if let down { _ = Failure.report(down, asJSON: output.json || format != .table) }
    if let failure { throw ExitCode(failure.rawValue) }
  }
}
