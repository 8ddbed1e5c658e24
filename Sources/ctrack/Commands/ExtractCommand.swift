import ArgumentParser
import Commitments
import Extraction
import Terminal
import Tracker

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what articles say about commitments; store nothing.",
    discussion: """
      EXAMPLE
        ctrack extract article.json
        ctrack extract --jsonl *.json > found.jsonl

      --jsonl prints one document a line in the gold format, with the byte ranges of the evidence, the confidence \
      and the rule that fired; --json prints the same as one array.
      """)

  enum Format {
    case table, json, jsonLines
  }

  @OptionGroup var articles: ArticleOptions

  @Flag(help: "One JSON document a line for each article.")
  var jsonl = false

  @OptionGroup var options: OutputOptions

  func validate() throws {
    if jsonl, options.json { throw ValidationError("--json and --jsonl exclude each other: choose one") }
  }

  func run() throws {
    try Self.run(
      articles, by: try StatementOrigins(nil), format: jsonl ? .jsonLines : options.json ? .json : .table,
      output: options.output)
  }

  static func run(_ articles: ArticleOptions, by origins: StatementOrigins, format: Format, output: Output) throws {
    var documents: [StatementDocument] = []
    var failure: ExitStatus?
    for result in articles.read() {
      do {
        let article = try result.get()
        let statements = try origins.origin(for: article).statements(in: article)
        let document = StatementDocument(article: article.key, statements: statements)
        switch format {
        case .table: try ExtractionReport.print(article, statements, output)
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
