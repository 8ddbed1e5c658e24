import ArgumentParser
import Commitments
import Extraction
import Intake
import Settings
import Terminal
import Tracker

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what articles say about commitments; store nothing.",
    discussion: """
      EXAMPLE
        ctrack extract article.json
        ctrack extract article.json --explain
        ctrack extract --jsonl *.json > found.jsonl
        ctrack extract --jsonl - < articles.jsonl > found.jsonl

      --jsonl prints one document a line in the gold format, with the byte ranges of the evidence, the confidence \
      and the rule that fired; --json prints the same as one array. With --explain, both \
      give each statement an "explanation".

      --jsonl - is a filter: it reads articles as JSON Lines, {id, title?, published?, text} each, and writes a line for \
      each as soon as it is read, in order. A line that cannot be read gives {"error", "line", "rule"}, and the exit \
      status in the end is 65. `ctrack ingest --statements` takes what it writes.

      --extractor llm asks a language model instead (see `ctrack ingest --help`), --extractor both shows where rules and \
      model differ.
      """)

  enum Format {
    case table, json, jsonLines
  }

  @OptionGroup var articles: ArticleOptions

  @Flag(help: "One JSON document a line for each article.")
  var jsonl = false

  @Flag(help: "Show for each statement the tree, cue, holder, source and rule, and what spoke for and against it.")
  var explain = false

  @OptionGroup var readers: ReaderOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    try articles.requirePaths()
    if jsonl, options.json { throw ValidationError("--json and --jsonl exclude each other: choose one") }
  }

  func run() throws {
    let format = jsonl ? Format.jsonLines : options.json ? .json : .table
    let choice = try readers.choice()
    if choice != .rules {
      if explain { throw UsageError("--explain explains what the rules find: give --extractor rules with it") }
      return try SecondReadingRun(articles, by: choice, readers, format: format).run(options.output)
    }
    let extractor = try StatementOrigins.extractor(readers.parser)
    let read = { (article: Article) -> (statements: [Statement], explanations: [Explanation]) in
      guard explain else { return (extractor.statements(in: article), []) }
      let explanations = extractor.explanations(in: article)
      return (explanations.map(\.statement), explanations)
    }
    if jsonl, articles.paths.contains("-"), articles.paths.count > 1 {
      throw UsageError("--jsonl - is a filter of standard input: give the files in another call")
    }
    guard jsonl, articles.paths == ["-"] else {
      return try Self.run(articles, format: format, output: options.output, read: read)
    }
    let reader = Intake.ArticleReader(overrides: articles.overrides)
    let (good, bad) = try ExtractionFilter(reader: reader, read: read).run()
    guard bad > 0 else { return }
    options.output.note(
      "\(bad) of \(counted(good + bad, "line")) could not be read: their errors stand in their places.")
    throw ExitCode(ExitStatus.badData.rawValue)
  }

  /// - Parameter read: the statements of an article, and what they rest on where that is asked for.
  private static func run(
    _ articles: ArticleOptions, format: Format, output: Output,
    read: @escaping (Article) throws -> (statements: [Statement], explanations: [Explanation])
  ) throws {
    var documents: [ExtractionDocument] = []
    var failure: ExitStatus?
    for result in articles.read(articles.inputs()) {
      do {
        let article = try result.get()
        let (statements, explanations) = try read(article)
        let document = ExtractionDocument(article: article.key, statements: statements, explanations: explanations)
        switch format {
        case .table: try ExtractionReport.print(article, statements, explanations: explanations, output)
        case .json: documents.append(document)
        case .jsonLines: try StandardStream.output.write(try Output.json(document, pretty: false))
        }
      } catch let error as StreamError {
        throw error
      } catch {
        let status = Failure.report(error, asJSON: output.json || format != .table)
        failure = failure ?? status
      }
    }
    if format == .json { try output.printJSON(documents) }
    if let failure { throw ExitCode(failure.rawValue) }
  }
}
