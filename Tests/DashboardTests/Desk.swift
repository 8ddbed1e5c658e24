import Commitments
import Foundation
import Reconciliation
import Store

@testable import Tracker

/// A ledger in a folder of its own, told by articles with statements made by hand, on 20 March 2025.
final class Desk {
  let folder: URL
  let tracker: Tracker

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-desk-\(UUID().uuidString)")
    let store = try LedgerStore(path: folder.appendingPathComponent("ledger.db").path, access: .create)
    tracker = Tracker(
      store: store, author: "tester", now: { RecordingTime(milliseconds: 20_167 * 86_400_000) },
      reconciler: { try Self.reconciler.get() })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let today = Day(number: 20_167)

  private static let reconciler = Result {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Reconciler(dataFolder: package.appendingPathComponent("Data"))
  }

  /// Reads an article that consists of the quotations.
  @discardableResult
  func read(
    _ key: String, title: String = "News", address: String? = nil, source: String? = "Wire",
    published: Day = Day(number: 20_163), case negotiation: String? = nil, _ positions: (Position, String)...
  ) throws -> ArticleID {
    var text = ""
    var statements: [Statement] = []
    for (number, (position, quotation)) in positions.enumerated() {
      let start = text.utf8.count
      text += quotation + "\n\n"
      statements.append(
        Statement(
          id: "s\(number + 1)", position: position,
          evidence: [Evidence(range: start..<start + quotation.utf8.count, quotation: quotation)]))
    }
    let article = Article(
      key: key, title: title, source: source, address: address, published: published, text: text)
    var batch = Tracker.Batch(words: "ingest \(key)")
    let document = StatementDocument(article: key, statements: statements)
    return try tracker.ingest(article, by: .byHand(document), in: &batch, case: negotiation).article
  }

  /// Two parties, each of which waits for the other, and a third that offers something.
  func tellStory() throws {
    try read(
      "one", title: "Both wait", case: "Truce",
      (
        Position(
          party: "Arland", stance: .acceptedIf, action: "open the border", to: ["Borland"], on: Period(Self.today - 5),
          conditions: [ConditionTerm(by: "Borland", action: "withdraw from the bridge", kind: .if)]),
        "Arland would open the border if Borland withdrew from the bridge."
      ),
      (
        Position(
          party: "Borland", stance: .acceptedIf, action: "withdraw from the bridge", to: ["Arland"],
          on: Period(Self.today - 5), due: Period(Self.today + 10),
          conditions: [ConditionTerm(by: "Arland", action: "open the border", kind: .if, due: Period(Self.today - 1))]),
        "Borland would withdraw from the bridge if Arland opened the border."
      ),
      (
        Position(
          party: "Cestria", stance: .proposed, action: "ten-day truce", to: ["Arland", "Borland"],
          on: Period(Self.today - 4)),
        "Cestria proposed a ten-day truce."
      ))
  }
}
