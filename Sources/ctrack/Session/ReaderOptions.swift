public import ArgumentParser
import Commitments
import LanguageModel
public import Settings
import Tracker

extension ExtractorChoice: ExpressibleByArgument {}

extension ParserChoice: EnumerableFlag {
  public static func help(for value: ParserChoice) -> ArgumentHelp? {
    switch value {
    case .accurate: "Parse with the large network, whatever the configuration says."
    case .fast: "Parse with the small network: several times the speed, and less found."
    }
  }
}

/// Who reads the articles.
struct ReaderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who reads: the rules, a language model, or both to be compared; else CTRACK_EXTRACTOR, else the configuration.",
      valueName: "who"))
  var extractor: ExtractorChoice?

  @Flag var parser: ParserChoice?

  @Option(
    help: ArgumentHelp(
      "Where the model answers, as OpenAI's chat completions do; else CTRACK_ENDPOINT, else the configuration.",
      valueName: "address"))
  var endpoint: String?

  @Option(help: ArgumentHelp("Which model; else CTRACK_MODEL, else the configuration.", valueName: "name"))
  var model: String?

  /// - Throws: ``UsageError`` where a way of parsing is asked of somebody who does not parse.
  func choice() throws -> ExtractorChoice {
    let choice = try Session.settings().extractor(option: extractor).value
    if choice == .llm, let parser {
      throw UsageError("--\(parser.rawValue) says how the rules read, and a language model reads: take one of them out")
    }
    return choice
  }

  /// - Throws: ``UsageError`` where nobody has said which model is to be asked, and where.
  func secondReader() throws -> SecondReader {
    let settings = try Session.settings()
    guard let url = try settings.endpointURL(option: endpoint)?.value else {
      throw UsageError(
        "no endpoint: name one with --endpoint, CTRACK_ENDPOINT or endpoint.url in \(settings.file.path)")
    }
    guard let model = settings.endpointModel(option: model)?.value else {
      throw UsageError("no model: name one with --model, CTRACK_MODEL or endpoint.model in \(settings.file.path)")
    }
    return SecondReader(
      try ModelReader(
        url: url, model: model, timeout: settings.endpointTimeout.value, key: settings.endpointKey))
  }
}

/// A language model, asked from code that waits.
struct SecondReader {
  private let reader: ModelReader

  init(_ reader: ModelReader) { self.reader = reader }

  var model: String { reader.model }

  /// - Throws: ``ModelError``.
  func read(_ article: Article) throws -> ModelReading {
    let reader = reader
    return try waiting(for: { try await reader.read(article) })
  }

  /// The same, unless the model has read just this text before; then `nil`.
  func read(_ article: Article, unlessKnownTo tracker: Tracker) throws -> ModelReading? {
    if try tracker.hasRead(article, model: model, prompt: reader.promptHash(for: article)) { return nil }
    return try read(article)
  }
}
