import Commitments
import Extraction
import Foundation
import Intake
import Syntax

/// Times from text to statements on one core, and what whole processes take.
struct ExtractionBench {
  let program: String
  let data: URL
  let paths: [String]

  private struct Amount {
    var articles = 0
    var sentences = 0
    var words = 0
    var statements = 0
  }

  func run() throws {
    let articles = try paths.flatMap { try Intake.ArticleReader().read(path: $0).map { try $0.get() } }
    let loading = ContinuousClock().now
    let extractor = try SyntaxExtractor(dataFolder: data)
    let loaded = (ContinuousClock().now - loading).inSeconds
    let parser = Parser(model: try SyntaxModel(contentsOf: data.appendingPathComponent("syntax/english.model")))
    var amount = Amount()
    let parsing = Self.processorTime()
    for article in articles {
      let trees = parser.parse(article.text)
      amount.sentences += trees.count
      amount.words += trees.reduce(0) { $0 + $1.words.count }
    }
    let parsed = Self.processorTime() - parsing
    let rounds = max(1, Int((4_000 / Double(max(1, amount.sentences))).rounded()))
    let start = Self.processorTime()
    for _ in 0..<rounds {
      for article in articles { amount.statements += extractor.statements(in: article).count }
    }
    let seconds = (Self.processorTime() - start) / Double(rounds)
    amount.articles = articles.count
    amount.statements /= rounds
    print(
      "extraction, \(amount.articles) articles, \(amount.sentences) sentences, \(amount.words) words, "
        + "\(amount.statements) statements, read \(rounds) times")
    report("articles/s", Double(amount.articles) / seconds)
    report("sentences/s", Double(amount.sentences) / seconds)
    report("words/s", Double(amount.words) / seconds)
    report("of the time, trees (%)", 100 * parsed / seconds)
    report("tables and model (ms)", loaded * 1_000)
    try processes(articles)
  }

  /// Whole processes: one article, and one of 5 MB.
  private func processes(_ articles: [Article]) throws {
    let runner = Runner(program: program, environment: ["CTRACK_DATA": data.path])
    guard let path = paths.first else { return }
    let one = try runner.measure(["extract", path], times: 20)
    report("ctrack extract, one article (ms)", one.median * 1_000)
    report("memory (MB)", Double(one.memory) / 1_024)
    let long = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-bench-\(getpid()).txt")
    defer { try? FileManager.default.removeItem(at: long) }
    let text = articles.map(\.text).joined(separator: "\n\n") + "\n\n"
    let count = max(1, 5_000_000 / max(1, text.utf8.count))
    try String(repeating: text, count: count).write(to: long, atomically: true, encoding: .utf8)
    let whole = try runner.measure(["extract", long.path], times: 1)
    report("ctrack extract, 5 MB (s)", whole.median)
    report("memory (MB)", Double(whole.memory) / 1_024)
  }

  private func report(_ name: String, _ value: Double) {
    print(name.padded(40) + String(format: value < 100 ? "%.1f" : "%.0f", value))
  }

  /// Seconds that the processor has worked for this process.
  static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
