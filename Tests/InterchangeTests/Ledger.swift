import Commitments
import Foundation
import Reconciliation
import Store
import Tracker

/// A ledger in a folder of its own, told by articles with statements made by hand, on 20 March 2025.
final class Ledger {
  let folder: URL
  let tracker: Tracker

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-interchange-\(UUID().uuidString)")
    let store = try LedgerStore(path: folder.appendingPathComponent("ledger.db").path, access: .create)
    tracker = Tracker(
      store: store, author: "tester", now: { RecordingTime(milliseconds: 20_167 * 86_400_000) },
      reconciler: { try Self.reconciler.get() })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let dataFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Data")

  private static let reconciler = Result { try Reconciler(dataFolder: dataFolder) }

  /// Reads an article whose text holds the quotations.
  func read(
    _ key: String, _ text: String, address: String? = nil, published: Day? = Day(number: 20_163),
    _ positions: (Position, String)...
  ) throws {
    let statements = positions.enumerated().map { number, position in
      var record = StatementRecord(Statement(id: "s\(number + 1)", position: position.0, evidence: []))
      record.evidence = [position.1]
      record.ranges = nil
      return record
    }
    let article = Article(
      key: key, title: "News", source: "Wire", address: address, published: published, text: text)
    var batch = Tracker.Batch(words: "ingest \(key)")
    _ = try tracker.ingest(
      article, by: .byHand(StatementDocument(article: key, statements: statements)), in: &batch, case: nil)
  }
}
