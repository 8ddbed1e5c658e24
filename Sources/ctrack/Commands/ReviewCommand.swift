import ArgumentParser
import Commitments
import Store
import Terminal
import Tracker

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Walk through what no person has looked at, what presses first.",
    discussion: """
      EXAMPLE
        ctrack review
        ctrack review --accept c3 port-3:s2
        ctrack review --reject c5 --reason "a question, no offer"

      Answers are a letter and Enter, perhaps with words behind it: a accept, e edit (e due: 2025-04-10), r reject \
      (r REASON), m merge (m c7), s split (s port-3:s2), k skip, u undo, q quit. Every answer is saved at once. \
      Without a terminal answers are read line by line, and the end of input quits.

      What a language model found (`ctrack ingest --extractor llm`) comes last and counts for nothing until it is accepted; \
      a WORDS OF THE ARTICLE, or --quote, accepts a statement whose words the model got wrong.

      What presses: statements held back by a status set by hand, what is contested, near dates, matches that are \
      not sure. What is rejected is not read in the same article again.
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Commitments (c12) and statements (port-3:s2) that are right.", valueName: "id"),
    completion: Completions.id)
  var accept: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Those that their articles do not say; needs --reason.", valueName: "id"),
    completion: Completions.id)
  var reject: [String] = []

  @Option(help: ArgumentHelp("Why what is rejected is wrong; kept in the history.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "Words of the article on which an accepted statement of a model rests, where its own are not in it.",
      valueName: "text"))
  var quote: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only the first so many.", valueName: "number"),
    transform: Reading.limit)
  var limit: Int?

  @OptionGroup var author: AuthorOption
  @OptionGroup var options: StoreOptions

  func validate() throws {
    if !accept.isEmpty, !reject.isEmpty {
      throw ValidationError("--accept and --reject are two commands: give them one after the other")
    }
    if quote != nil, accept.count != 1 { throw ValidationError("--quote belongs to one --accept") }
    if reason != nil, reject.isEmpty { throw ValidationError("--reason belongs to --reject") }
  }

  func run() throws {
    let tracker = try options.tracker(author: author)
    let output = options.output
    if !accept.isEmpty || !reject.isEmpty {
      let outcomes =
        try reject.isEmpty
        ? tracker.accept(accept.map(Self.target), quotation: quote)
        : tracker.reject(reject.map(Self.target), reason: reason ?? "")
      if output.json { return try output.printJSON(outcomes.map(AnswerReport.init)) }
      for outcome in outcomes {
        try output.print(
          Paragraph(StyledText("\(outcome.words(accepted: reject.isEmpty)). Undo: ctrack undo"), hanging: 2))
      }
      return
    }
    if output.json {
      let queue = try tracker.reviewQueue(limit: limit).map { QueueItem.commitment(QueueReport($0)) }
      let left = limit.map { $0 - queue.count }
      let found = try tracker.suggestions(limit: left).map { QueueItem.suggestion(SuggestionReport($0)) }
      return try output.printJSON(queue + found)
    }
    let session = ReviewSession(tracker: tracker, output: output, limit: limit)
    try session.run()
  }

  private static func target(_ text: String) throws -> ReviewTarget {
    guard let target = ReviewTarget(text) else { throw TrackerError.notReviewable(text) }
    return target
  }
}

/// An item of the queue as `--json` prints it.
private struct QueueReport: Encodable {
  var id: String
  var why: ReviewItem.Reason
  var confidence: Double?
  var due: Day?
  var commitment: CommitmentReport

  init(_ queued: QueuedReview) {
    id = queued.target.description
    why = queued.item.reason
    confidence = queued.item.confidence
    due = queued.item.due
    commitment = queued.report
  }
}

/// A line of the queue: what is in the ledger, or what a model says.
private enum QueueItem: Encodable {
  case commitment(QueueReport)
  case suggestion(SuggestionReport)

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .commitment(let report): try report.encode(to: encoder)
    case .suggestion(let report): try report.encode(to: encoder)
    }
  }
}

/// A statement of a model as `--json` prints it.
private struct SuggestionReport: Encodable {
  var id: String
  var why: String
  var model: String
  var article: String
  var statement: StatementRecord

  init(_ suggestion: ModelSuggestion) {
    id = suggestion.name
    why = suggestion.statement == nil ? "unlocated" : "suggested"
    model = suggestion.model
    article = suggestion.article.id.description
    statement = suggestion.record
  }
}

/// What became of a commitment, as `--json` prints it.
private struct AnswerReport: Encodable {
  var id: String
  /// Left out where a statement of a model was rejected: it belonged to nothing.
  var commitment: String?
  var before: Status?
  var after: Status?

  init(_ outcome: ReviewOutcome) {
    id = outcome.target.description
    commitment = (outcome.before ?? outcome.after)?.id.description
    before = outcome.before?.status
    after = outcome.after?.status
  }
}

extension ReviewOutcome {
  /// What was answered, and what followed.
  func words(accepted: Bool) -> SafeText {
    let answer = accepted ? "accepted" : "rejected"
    guard let before else {
      guard let after else { return "\(target.description) \(answer)" }
      return "\(target.description) \(answer). \(after.id) (\(after.party), \(after.action)): \(after.status.rawValue)"
    }
    let who: SafeText = "\(before.id) (\(before.party), \(before.action))"
    guard let after else { return "\(target.description) \(answer). Nothing is left of \(who)" }
    let status: SafeText =
      before.status == after.status
      ? "\(after.status.rawValue)" : "\(before.status.rawValue) → \(after.status.rawValue)"
    return "\(target.description) \(answer). \(who): \(status)"
  }
}
