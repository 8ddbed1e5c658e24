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

      Reads .txt and .md (the first line is the title), .json {id?, title, published, source?, url?, text} and \
      .jsonl, one such object a line.

      Each article is one transaction; `ctrack undo` takes the whole call back. Reading an article again changes \
      nothing.
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

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func run() throws {
    let origins = try StatementOrigins(statements)
    if isDryRun {
      return try ExtractCommand.run(
        articles, by: origins, format: options.output.json ? .json : .table, output: options.output)
    }
    var failure: ExitStatus?
    var outcomes: [IngestOutcome] = []
    let isNew = options.isMissing
    defer { if isNew, outcomes.isEmpty { options.removeUnused() } }
    let output = options.output
    var tracker: Tracker?
    var batch = Tracker.Batch(words: words)
    for result in articles.read() {
      do {
        let article = try result.get()
        let origin = try origins.origin(for: article)
        // The store is made by the first readable article, so that a failed call leaves no empty file behind.
        let opened = try tracker ?? options.tracker(.create, author: author)
        tracker = opened
        let outcome = try opened.ingest(article, by: origin, in: &batch, case: negotiation)
        outcomes.append(outcome)
        if !output.json { try output.printLine(outcome.text(columns: output.target.columns)) }
      } catch let error where error is StoreError || error is StreamError {
        throw error
      } catch {
        let status = Failure.report(error, asJSON: output.json)
        failure = failure ?? status
      }
    }
    if output.json { try output.printJSON(outcomes) } else { summarise(outcomes, output) }
    if let failure { throw ExitCode(failure.rawValue) }
  }

  private var words: String {
    let names = articles.paths.map { URL(fileURLWithPath: $0).lastPathComponent }
    return "ingest " + (names.count > 3 ? "\(names.count) files" : names.joined(separator: " "))
  }

  /// Nothing is filed by itself: two parties may meet in more than one negotiation.
  private func hintAtCases(_ outcomes: [IngestOutcome], _ output: Output) {
    for name in Set(outcomes.compactMap(\.suggestedCase)).sorted() {
      let ids = outcomes.filter { $0.suggestedCase == name }.map(\.article.description)
      output.note(
        "\(ids.joined(separator: ", ")) \(ids.count == 1 ? "looks" : "look") like case \(name): ctrack cases attach \"\(name)\" \(ids.joined(separator: " "))"
      )
    }
  }

  private func summarise(_ outcomes: [IngestOutcome], _ output: Output) {
    let undated = outcomes.filter { $0.isUndated && $0.kind == .new }.map(\.article.description)
    if !undated.isEmpty {
      output.note(
        "\(undated.joined(separator: ", ")): no publication date, so dates like \"on Friday\" stay unresolved; --published gives it"
      )
    }
    hintAtCases(outcomes, output)
    guard outcomes.count > 1 else { return }
    let kinds: [(IngestOutcome.Kind, String)] = [
      (.new, "new"), (.revision, "revised"), (.reprint, "reprinted"), (.known, "known"),
    ]
    let counts = kinds.map { kind, word in (outcomes.filter { $0.kind == kind }.count, word) }.filter { $0.0 > 0 }
    let statements = outcomes.reduce(0) { $0 + $1.statements }
    let commitments = outcomes.reduce(0) { $0 + $1.newCommitments }
    output.note(
      "\(counted(outcomes.count, "article")) (\(counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))): \(counted(statements, "statement")), \(counted(commitments, "new commitment"))"
    )
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
    switch kind {
    case .known: "read before, nothing changed"
    case .reprint: "known text, one more source"
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
