import Commitments
import Extraction
import Foundation
import Intake
import Reconciliation
import Store
import Syntax
import Tracker

/// From the files of articles to a ledger that holds what they say, on one core: articles a second in both modes of the parser,
/// and what each stage takes of the processor's time.
///
/// Every round reads all files anew and writes into an empty ledger of its own, since a text that is known is not read again.
struct SampleSetBench {
  let data: URL
  let paths: [String]
  let rounds: Int

  /// What the processor worked for one mode, in seconds.
  private struct Costs {
    var intake = 0.0
    var extraction = 0.0
    var ledger = 0.0
    var stages: [Stage: Double] = [:]
    /// Of what `Stage.trees` takes: as far as the tags.
    var tagging = 0.0
    var statements = 0
    var words = 0

    var sum: Double { intake + extraction + ledger }
  }

  func run() throws {
    let reconciler = try Reconciler(dataFolder: data)
    let articles = try paths.flatMap(Self.articles(in:))
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    let model = try SyntaxModel(contentsOf: data.appendingPathComponent("syntax/english.model"))
    print(
      "\(articles.count) articles of \(bytes / max(1, articles.count)) bytes, \(rounds) rounds in each mode, "
        + "processor time on one core, each round into an empty ledger")
    for (name, mode) in [("accurate", Parser.Mode.accurate), ("fast", .fast)] {
      let extractor = try SyntaxExtractor(tables: DataTables(folder: data), mode: mode)
      var costs = Costs()
      for _ in 0..<rounds { try round(extractor, Parser(model: model, mode: mode), reconciler, &costs) }
      report(costs, name, articles: articles.count * rounds)
    }
    print(named("largest memory, both modes (MB)") + String(format: "%.0f", Double(Self.largestMemory) / 1_024))
  }

  private func round(
    _ extractor: SyntaxExtractor, _ parser: Parser, _ reconciler: Reconciler, _ costs: inout Costs
  ) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-bench-\(getpid()).db").path
    defer { removeStore(path) }
    let time = RecordingTime(milliseconds: 1_780_000_000_000)
    let tracker = Tracker(
      store: try LedgerStore(path: path, access: .create), author: "bench", now: { time }, reconciler: { reconciler })
    var batch = Tracker.Batch(words: "ingest \(paths.count) files")
    for path in paths {
      var clock = Clock()
      let articles = try Self.articles(in: path)
      costs.intake += clock.lap()
      for article in articles {
        clock = Clock()
        var stage = Clock()
        let statements = extractor.statements(in: article) { costs.stages[$0, default: 0] += stage.lap() }
        costs.extraction += clock.lap()
        _ = try tracker.ingest(article, by: .extractor(FoundStatements(statements: statements)), in: &batch)
        costs.ledger += clock.lap()
        costs.statements += statements.count
        costs.words += parser.countTagged(article.text)
        costs.tagging += clock.lap()
      }
    }
  }

  private func report(_ costs: Costs, _ name: String, articles: Int) {
    print("\n\(name)")
    let alone = costs.intake + costs.extraction
    line("articles/s, from files to statements", Double(articles) / alone)
    line("articles/s, reconciled and stored", Double(articles) / costs.sum)
    line("words/s, reconciled and stored", Double(costs.words) / costs.sum)
    line("statements an article", Double(costs.statements) / Double(articles))
    print("share of the time (%)")
    share("reading files", costs.intake, costs)
    for stage in Stage.allCases {
      let spent = costs.stages[stage] ?? 0
      guard stage == .trees else {
        share(stage.words, spent, costs)
        continue
      }
      let tagging = min(spent, max(0, costs.tagging - (costs.stages[.sentences] ?? 0)))
      share("tagging", tagging, costs)
      share("parsing, lemmas", spent - tagging, costs)
    }
    share("reconciling and storing", costs.ledger, costs)
  }

  private func share(_ name: String, _ spent: Double, _ costs: Costs) { line("  " + name, 100 * spent / costs.sum) }

  private func line(_ name: String, _ value: Double) {
    print(named(name) + String(format: value < 100 ? "%.1f" : "%.0f", value))
  }

  private func named(_ name: String) -> String { name.padded(44) }

  private static func articles(in path: String) throws -> [Article] {
    try Intake.ArticleReader().read(path: path).map { try $0.get() }
  }

  /// Of this process so far, in kibibytes.
  private static var largestMemory: Int {
    let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
    let line = lines.first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}

/// The processor's time for this process, lap by lap.
private struct Clock {
  private var last = ExtractionBench.processorTime()

  /// Seconds since the last lap.
  mutating func lap() -> Double {
    let now = ExtractionBench.processorTime()
    defer { last = now }
    return now - last
  }
}

/// What was found before, so that it can be told what the ledger alone costs.
private struct FoundStatements: StatementExtractor {
  let statements: [Statement]

  func statements(in article: Article) -> [Statement] { statements }
}

extension Stage {
  fileprivate var words: String {
    switch self {
    case .sentences: "words and sentences"
    case .trees: "trees"
    case .mending: "mending trees"
    case .parties: "parties"
    case .attribution: "attribution"
    case .times: "times"
    case .conditions: "conditions"
    case .stances: "stances"
    case .drafts: "drafts and their features"
    case .judgement: "judgement, statements"
    }
  }
}
