import ArgumentParser
import Commitments
import Extraction
import Foundation
import Intake
import Store
import Terminal
import Tracker

struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the ledger.",
    discussion: """
      EXAMPLE
        ctrack ingest article.json --case "Ukraine ceasefire"
        ctrack ingest report.txt --published 2025-03-14 --source "Harbour Post"
        ctrack ingest saved-pages/ releases.mbox --dry-run
        ctrack ingest https://example.org/feed.xml --case "Harbour strike"

      Reads HTML pages as browsers save them, RSS, Atom and JSON Feed files, mails (.eml) and mailboxes (.mbox), .txt and \
      .md (the first line is the title), .json {id?, title, published, source?, url?, text} and .jsonl, one such object \
      a line, and folders of all these. What a file is its content tells; standard input is read the same way.

      Addresses of pages and feeds are read from the web, and nothing else ever is: http and https, as the site's \
      robots.txt permits, through at most five redirects, and only from sites that everybody can reach (else \
      --allow-local). Of a feed the entries are read, not the pages that they lead to. A site is asked for what it has \
      sent before only if it has changed.

      The same address with changed text is a revision: its statements replace the earlier ones, and `ctrack show` tells \
      what changed. --dry-run prints the text that would be read, with what the page says of itself; `ctrack extract` \
      prints the statements.

      --extractor llm asks a language model behind an address that speaks as OpenAI's chat completions do (Ollama, \
      llama.cpp, vLLM, hosted ones): --endpoint http://127.0.0.1:11434/v1 --model NAME, the key in CTRACK_API_KEY. What it \
      finds waits for `ctrack review` and counts for nothing before; statements whose words are not in the article are \
      named. --extractor both reads by the rules as usual, and leaves for review what the model says otherwise. Nothing is \
      sent anywhere else, and nothing at all without this option or its setting.

      --fast parses with the small network, at several times the speed, and finds less; parser = "fast" in the \
      configuration makes it the rule, which --accurate then undoes.

      Each article is one transaction; `ctrack undo` takes the whole call back. Reading an article again changes \
      nothing. After Ctrl-C the article in hand is finished, a second one ends at once; `ctrack ingest --resume` goes on.
      """)

  @OptionGroup var articles: ArticleOptions

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The negotiation they belong to; made if it is new.", valueName: "name"),
    completion: Completions.negotiation)
  var negotiation: String?

  @Option(
    help: ArgumentHelp(
      "Statements made by hand, in the gold format; a folder of <key>.json for several articles.", valueName: "path"))
  var statements: String?

  @Flag(name: .customLong("dry-run"), help: "Print what would be read, store nothing.")
  var isDryRun = false

  @Flag(help: "Go on with the call that was interrupted last: the same inputs, without those it was done with.")
  var resume = false

  @Option(
    help: ArgumentHelp("How many articles are looked through at a time; else one for each core.", valueName: "number"),
    transform: Self.threads)
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var readers: ReaderOptions
  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  private static func threads(_ text: String) throws -> Int {
    guard let number = Int(text), (1...64).contains(number) else { throw UsageError("write a number from 1 to 64") }
    return number
  }

  func validate() throws {
    guard resume else { return try articles.requirePaths() }
    guard articles.paths.isEmpty, !isDryRun else {
      throw ValidationError("--resume takes inputs and options from the interrupted call: name none")
    }
  }

  func run() throws {
    if resume { return try Resumption(options: options, author: author).run() }
    // What prints the text alone needs nothing of what extraction needs.
    if isDryRun {
      let origins = try statements.map { try StatementOrigins($0, parser: nil) }
      return try DryRun(articles, origins).run(articles.inputs(), options.output)
    }
    // Standard input is gone when the call is.
    let memory = ReadingMemory(articles.paths.contains("-") ? nil : .own, continuing: nil)
    try read(articles.inputs(), words: "ingest \(articles.words)", memory)
  }

  /// - Parameter inputs: Those that are left, if the call goes on with another.
  func read(_ inputs: ArticleInputs, words: String, _ memory: ReadingMemory) throws {
    let output = options.output
    let second = try SecondReadings(readers, hasStatements: statements != nil)
    let origins = second?.withoutRules == true ? .none : try StatementOrigins(statements, parser: readers.parser)
    let run = IngestRun(
      words: words, origins: origins, second: second, negotiation: negotiation, memory: memory, author: author,
      options: options)
    var interrupted: Interrupted?
    do { try run.run(inputs.all, reader: articles.reader(), threads: jobs) } catch let error as Interrupted {
      interrupted = error
    }
    if output.json { try output.printJSON(run.outcomes) }
    IngestSummary(outcomes: run.outcomes, failures: run.failures.map(\.error), inputs: inputs).print(output)
    if let interrupted { throw interrupted }
    if let down = run.down { throw down }
    if let failure = run.failures.first?.status { throw ExitCode(failure.rawValue) }
  }
}

extension IngestOutcome {
  /// One line: what was read and what it came to.
  func text(columns: Int?) -> StyledText {
    let id = StyledText(SafeText(cell: article.description), .name)
    let result = StyledText(self.result)
    let room = columns.map { max(20, $0 - id.width - result.width - 5) }
    let shown = Excerpt.beginning(of: SafeText(cell: title), columns: room)
    return "\(id)  \(shown)   \(result)"
  }

  private var result: SafeText {
    guard let forReview else { return known }
    let unlocated: SafeText =
      (self.unlocated ?? 0) == 0 ? "" : ", \(self.unlocated ?? 0) with words that are not in it"
    let found: SafeText =
      forReview == 0
      ? "the model adds nothing" : "\(counted(forReview, "statement")) of the model for review\(unlocated)"
    return statements == 0 && (kind == .new || kind == .revision) ? found : "\(known); \(found)"
  }

  private var known: SafeText {
    switch kind {
    case .known:
      if let since = unchangedSince { "unchanged since \(since.day.words)" } else { "read before, nothing changed" }
    case .reprint: "known text, one more source"
    case .earlier: "an earlier text of a known article, kept beside it"
    case .new, .revision:
      kind == .revision
        ? "revised: \(counts)" : counts
    }
  }

  private var counts: SafeText {
    guard statements > 0 else { return "no statements" }
    let commitments: SafeText =
      updatedCommitments == 0
      ? counted(newCommitments, "new commitment")
      : "\(counted(newCommitments, "new commitment")), \(updatedCommitments) updated"
    return "\(counted(statements, "statement")) → \(commitments), \(counted(openConditions, "open condition"))"
  }
}
