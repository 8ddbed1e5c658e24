import Foundation
import Syntax

/// `syntax-train bench`: words a second from text to trees on one core, time to open the model, memory.
enum BenchCommand {
  static func run(_ arguments: inout Arguments) throws {
    let path = try arguments.value("--model") ?? EvaluateCommand.defaultModel
    let text = try arguments.paths().map(read).joined(separator: "\n\n")
    let clock = ContinuousClock()
    let url = URL(fileURLWithPath: path)
    var opening: [Duration] = []
    for _ in 0..<5 {
      let start = clock.now
      _ = try SyntaxModel(contentsOf: url)
      opening.append(clock.now - start)
    }
    let model = try SyntaxModel(contentsOf: url)
    print("open model \(milliseconds(opening.min() ?? .zero)) ms")
    // Processor time, so that other work on the machine does not count.
    for (name, mode) in [("fast", Parser.Mode.fast), ("accurate", .accurate)] {
      let parser = Parser(model: model, mode: mode)
      var best = 0.0
      for _ in 0..<3 {
        let start = processorSeconds()
        let words = parser.parse(text).reduce(0) { $0 + $1.words.count }
        best = max(best, Double(words) / (processorSeconds() - start))
      }
      print("\(name) \(Int(best)) words/s")
    }
    if let peak = peakKilobytes() { print("memory \(peak / 1024) MB at most, the text and all its trees included") }
  }

  /// The text of a treebank, or of a file of plain text.
  private static func read(_ path: String) throws -> String {
    if path.hasSuffix(".conllu") { return RenderedText(try readTreebanks([path]), .paragraphs).text }
    return try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  }

  private static func processorSeconds() -> Double { Double(Foundation.clock()) / Double(CLOCKS_PER_SEC) }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static func milliseconds(_ duration: Duration) -> String { percent(seconds(duration) * 1000) }

  /// The most memory that the process has held so far, in kilobytes, as Linux tells; nil on other systems.
  private static func peakKilobytes() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }
  }
}
