import Commitments
import Foundation
import Reconciliation
import Store
import Tracker

/// How long reading an article takes, one transaction each, into an empty ledger and into a large one.
///
/// The statements are made beforehand: finding them in the text is measured by ``ExtractionBench``.
struct ReadingBench {
  /// The large ledger; made if it is missing, and left as it is.
  let path: String
  let commitments: Int
  let articles: Int

  func run() throws {
    let manager = FileManager.default
    try WrittenStory.make(at: path, commitments: commitments)
    let reconciler = try Reconciler(dataFolder: DataFolder.locate())
    let empty = path + ".empty"
    let full = path + ".full"
    defer { for file in [empty, full] { removeStore(file) } }
    for file in [empty, full] { removeStore(file) }
    try manager.copyItem(atPath: path, toPath: full)
    print("reading \(articles) articles of \(GeneratedStory.Shape.short.statements) statements, a transaction each")
    print(
      "into".padded(32) + "articles/s".padded(12) + "ms each".padded(12) + "of it CPU".padded(12)
        + "memory MB".padded(12) + "file MB")
    let first = try read(into: empty, named: "an empty ledger", reconciler)
    let second = try read(into: full, named: "one of \(commitments) commitments", reconciler)
    print(
      "ratio of the times".padded(32)
        + String(
          format: "%.2f, of the processor's %.2f\n", second.wall / first.wall, second.processor / first.processor))
  }

  /// Seconds an article.
  private struct Times {
    var wall = 0.0
    /// What the processor worked for it, which other programs on the machine do not stretch.
    var processor = 0.0
  }

  private func read(into path: String, named name: String, _ reconciler: Reconciler) throws -> Times {
    let store = try LedgerStore(path: path, access: .create)
    var story = GeneratedStory(seed: 7, from: Day(number: 20_000))
    let time = RecordingTime(milliseconds: 20_100 * 86_400_000)
    let tracker = Tracker(store: store, author: "bench", now: { time }, reconciler: { reconciler })
    var batch = Tracker.Batch(words: "ingest \(articles) files")
    var times = Times()
    for _ in 0..<articles {
      let report = story.next()
      let document = report.document
      let (start, worked) = (Date(), ExtractionBench.processorTime())
      _ = try tracker.ingest(report.article, by: .byHand(document), in: &batch)
      times.wall += Date().timeIntervalSince(start) / Double(articles)
      times.processor += (ExtractionBench.processorTime() - worked) / Double(articles)
    }
    print(
      name.padded(32) + String(format: "%.1f", 1 / times.wall).padded(12) + times.wall.milliseconds.padded(12)
        + times.processor.milliseconds.padded(12) + residentMemory.megabytes.padded(12)
        + String(format: "%.0f", size(of: path)))
    return times
  }

  /// In millions of bytes.
  private func size(of path: String) -> Double {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return Double(attributes?[.size] as? Int ?? 0) / 1_000_000
  }

  /// Of this process now, in kibibytes.
  private var residentMemory: Int {
    let words = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
  }
}
