import Commitments
import Foundation
import GRDB

@testable import Store

/// A ledger in a folder of its own, written call by call; each call is a command, recorded a minute after the last.
final class TestLedger {
  let folder: URL
  let store: LedgerStore
  private(set) var minute: Int64 = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ctrack-test-\(UUID().uuidString)")
    store = try LedgerStore(path: folder.appendingPathComponent("ledger.db").path, access: .create)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { store.path }

  func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// 1 April 2025 and one minute for each command.
  static func time(_ minute: Int64) -> RecordingTime {
    RecordingTime(milliseconds: (20_179 * 1_440 + minute) * 60_000)
  }

  @discardableResult
  func write<T>(_ words: String = "test", _ body: (StoreWriter) throws -> T) throws -> T {
    minute += 1
    let draft = CommandDraft(words: words, author: "tester", recordedAt: Self.time(minute))
    return try store.write(draft, body)
  }

  /// Reads an article that consists of the quotations, and links each position to a commitment, new where none is given.
  @discardableResult
  func article(
    _ key: String, published: Day? = nil, _ positions: [(Position, quotation: String, commitment: CommitmentID?)]
  ) throws -> (article: ArticleID, commitments: [CommitmentID]) {
    try write("ingest \(key)") { writer in
      let text = positions.map(\.quotation).joined(separator: " ")
      let article = try writer.insert(
        Article(
          key: key, title: "About \(key)", address: "https://example.org/\(key)", published: published, text: text))
      var start = 0
      var statements: [Commitments.Statement] = []
      for (index, (position, quotation, _)) in positions.enumerated() {
        let range = start..<start + quotation.utf8.count
        start = range.upperBound + 1
        statements.append(
          Statement(id: "s\(index + 1)", position: position, evidence: [Evidence(range: range, quotation: quotation)]))
      }
      try writer.insert(statements, of: article, reading: 1)
      try writer.record(.articleRead(article: article, reading: 1, revises: nil))
      var commitments: [CommitmentID] = []
      for (statement, position) in zip(statements, positions) {
        let id = try position.commitment ?? writer.next(CommitmentID.self)
        let reference = StatementReference(article: article, reading: 1, id: statement.id)
        var next = try writer.reader.fold(of: id).nextConditionNumber
        var links: [ConditionLink] = []
        for condition in statement.position.conditions {
          let matter = try writer.next(MatterID.self)
          try writer.record(.matterNamed(matter: matter, value: Matter(action: condition.action, party: condition.by)))
          links.append(ConditionLink(number: next, matter: matter))
          next += 1
        }
        try writer.record(.statementLinked(commitment: id, statement: reference, conditions: links))
        commitments.append(id)
      }
      return (article, commitments)
    }
  }

  /// Another connection to the same file, as another process would have it, without this program's guards.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  func export(withText: Bool = true) throws -> [String] {
    var lines: [String] = []
    try store.read { reader in try reader.export(withText: withText) { lines.append($0) } }
    return lines
  }

  func bytes(_ path: String? = nil) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path ?? self.path))
  }
}

extension TestLedger {
  /// A model reads the first article of the sample again, after what is there: one statement with its words, one without.
  func suggest(unlocated ids: [String] = ["s4"]) throws {
    let article = ArticleID(number: 1)
    let words = "Kyiv is ready – if Moscow is."
    let evidence = Evidence(range: 0..<words.utf8.count, quotation: words)
    let lost = ids.map { id in
      var record = StatementRecord(Statement(id: id, position: .test("Russia", .pledged, "leave"), evidence: []))
      record.evidence = ["Moscow will leave."]
      record.ranges = nil
      return record
    }
    let reading = ModelReading(
      model: "small-7b", prompt: SHA256.hexDigest(of: "prompt"), replies: ["{\"text\":\"a\u{1B}b\"}"],
      statements: [
        Statement(id: "s3", position: .test("Ukraine", .accepted, "truce"), evidence: [evidence], rule: "llm")
      ], unlocated: lost)
    try write("ingest port-1") { writer in
      try writer.insert(reading, of: article, as: 2)
      try writer.record(.articleSuggested(article: article, reading: 2))
    }
  }
}

extension Position {
  static func test(
    _ party: String, _ stance: Stance, _ action: String, due: String? = nil, conditions: [ConditionTerm] = []
  ) -> Position {
    Position(
      party: party, stance: stance, action: action, due: due.flatMap { Period(iso: $0) }, conditions: conditions)
  }
}

extension TestLedger {
  /// Two articles, three commitments, a case, an alias, a mark and an undone mark.
  static func sample() throws -> TestLedger {
    let ledger = try TestLedger()
    let comply = ConditionTerm(by: "Russia", action: "comply with the truce", kind: .if)
    let (_, commitments) = try ledger.article(
      "port-1", published: Day(iso: "2025-03-14"),
      [
        (.test("Ukraine", .acceptedIf, "accept truce", conditions: [comply]), "Kyiv is ready – if Moscow is.", nil),
        (.test("Russia", .proposed, "hold talks", due: "2025-03-20"), "Moscow proposed “talks”.", nil),
      ])
    try ledger.article(
      "port-2", published: Day(iso: "2025-03-16"),
      [
        (.test("Russia", .withdrawn, "hold talks"), "The offer is off.", commitments[1]),
        (.test("United States", .pledged, "resume aid"), "Aid resumes.", nil),
      ])
    try ledger.write("cases add") { writer in
      let negotiation = try writer.next(CaseID.self)
      try writer.record([
        .caseAdded(negotiation: negotiation, name: "Ukraine ceasefire"),
        .commitmentFiled(commitment: commitments[0], negotiation: negotiation),
        .partyAliased(name: "Ukraine", alias: "Kyiv"),
      ])
    }
    let day = Day(number: 20_163)
    let condition = ConditionID(commitment: commitments[0], number: 1)
    let mark = try ledger.write("mark c1.1 met") { writer in
      try writer.record(.conditionMarked(condition: condition, mark: ConditionMark(status: .met, on: day)))
      return try writer.reader.entries(of: .commitment(commitments[0])).map(\.id).max() ?? 0
    }
    try ledger.write("undo") { try $0.record(.reverted(entry: mark, of: .commitment(commitments[0]))) }
    return ledger
  }
}

extension Database {
  /// The highest number of a commitment that was ever given out.
  var lastCommitment: Int64 {
    get throws { try Int64.fetchOne(self, sql: "SELECT last FROM identifier WHERE kind = 'c'") ?? 0 }
  }
}
