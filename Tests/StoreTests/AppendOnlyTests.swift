import Commitments
import Foundation
import GRDB
import Testing

@testable import Store

/// Articles, statements, commands and entries are never changed, and quotations stand in their articles.
@Suite struct AppendOnlyTests {
  @Test(arguments: [
    "UPDATE article SET title = 'x'", "UPDATE statement SET record = '{}'", "UPDATE command SET author = 'x'",
    "UPDATE entry SET change = '{}'", "DELETE FROM article", "DELETE FROM statement", "DELETE FROM command",
    "DELETE FROM entry", "INSERT OR REPLACE INTO entry (id, command, subject, change) VALUES (1, 1, 'c1', '{}')",
    "INSERT OR REPLACE INTO article (id, key, hash, title) VALUES (1, 'x', 'x', 'x')",
    "INSERT OR REPLACE INTO command (id, words, author, recorded_at) VALUES (1, 'x', 'x', 1)",
    "INSERT OR REPLACE INTO statement (article, reading, id, position, record) VALUES (1, 1, 's1', 1, '{}')",
    "UPDATE model_reading SET replies = '[]'", "DELETE FROM model_reading",
    "INSERT OR REPLACE INTO model_reading VALUES (1, 2, 'm', 'p', '[]', '[]')",
  ])
  func `the file itself refuses to change or delete what was recorded`(sql: String) throws {
    let ledger = try TestLedger.sample()
    try ledger.suggest()
    let before = try ledger.export()
    #expect { try ledger.tamper(sql) } throws: { error in
      (error as? DatabaseError)?.message?.contains(/rows of \w+ are never/) == true
    }
    #expect(try ledger.export() == before)
  }

  @Test func `a statement whose words the article lacks does not get in`() throws {
    let ledger = try TestLedger()
    let wrong: [Evidence] = [
      Evidence(range: 0..<5, quotation: "Hello"), Evidence(range: 1..<4, quotation: "abc"),
      Evidence(range: 0..<400, quotation: "abc"), Evidence(range: 0..<0, quotation: ""),
    ]
    for evidence in wrong.map({ [$0] }) + [[]] {
      let error = #expect(throws: StatementDocumentError.self) {
        try ledger.write { writer in
          let article = try writer.insert(Article(key: "k", title: "t", text: "abc def"))
          let position = Position.test("A", .proposed, "x")
          try writer.insert([Statement(id: "s1", position: position, evidence: evidence)], of: article, reading: 1)
        }
      }
      #expect(error?.description.hasPrefix("k:s1: ") == true)
    }
    #expect(try ledger.store.read { try $0.highestArticle } == nil)
  }

  @Test func `a text that SQLite would cut short does not get in`() throws {
    let ledger = try TestLedger()
    let error = #expect(throws: StoreError.self) {
      try ledger.write { try $0.insert(Article(key: "k", title: "t", text: "abc\0def")) }
    }
    #expect(error == .cannotWrite(path: ledger.path, reason: "the text of 'k' holds a NUL character"))
  }

  @Test func `what is stored is what was given, whatever signs it holds`() throws {
    let ledger = try TestLedger()
    let text = "\"; DROP TABLE article; -- ' \\ \u{202E}abc\u{1B}[31m 日本語 é e\u{301} 🏴\r\n\t\u{FEFF}%s ?1 :a"
    let article = Article(
      key: text, title: text, source: text, address: text, author: text, published: Day(number: -5),
      modified: RecordingTime(milliseconds: -5), isSummary: true, text: text)
    let id = try ledger.write(text) { writer in
      let id = try writer.insert(article)
      try writer.record(.articleRead(article: id, reading: 1, revises: nil))
      return id
    }
    let stored = try ledger.store.read { reader in try reader.article(id) }
    #expect(
      stored
        == StoredArticle(
          id: id, key: text, hash: SHA256.hexDigest(of: text), title: text, source: text, address: text,
          author: text, published: Day(number: -5), modified: RecordingTime(milliseconds: -5), isSummary: true,
          text: text))
    #expect(stored?.text.map { Array($0.utf8) } == Array(text.utf8))
    #expect(try ledger.store.read { try $0.commands().map(\.words) } == [text])
  }

  @Test func `a transaction that fails half way leaves no trace and uses up no id`() throws {
    struct Interruption: Error {}
    let ledger = try TestLedger.sample()
    let before = try ledger.export()
    let next = try ledger.store.read { try $0.highestCommitment?.number } ?? 0
    #expect(throws: Interruption.self) {
      try ledger.write { writer in
        let article = try writer.insert(Article(key: "k", title: "t", text: "abc"))
        try writer.record(.articleRead(article: article, reading: 1, revises: nil))
        let id = try writer.next(CommitmentID.self)
        let position = AddedPosition(position: .test("Nobody", .proposed, "xyzzy"), conditions: [])
        try writer.record(.positionAdded(commitment: id, value: position))
        throw Interruption()
      }
    }
    #expect(try ledger.export() == before)
    var filter = CommitmentFilter()
    filter.words = ["xyzzy"]
    let view = Viewpoint(today: Day(number: 20_163))
    #expect(try ledger.store.read { try $0.commitments(filter, from: view) } == [])
    #expect(try ledger.write { try $0.next(CommitmentID.self).number } == next + 1)
    #expect(try ledger.store.check().faults == [])
  }

  @Test func `a command that writes no entry is not recorded`() throws {
    let ledger = try TestLedger()
    #expect(try ledger.write { $0.commandID } == nil)
    #expect(try ledger.store.read { try $0.commands() } == [])
  }

  @Test func `ids are not given out again after what they named was undone`() throws {
    let ledger = try TestLedger()
    for number: Int64 in 1...3 {
      let (article, commitments) = try ledger.article("k\(number)", [(.test("A", .proposed, "x"), "Words.", nil)])
      #expect(article.number == number)
      #expect(commitments == [CommitmentID(number: number)])
      try ledger.write("undo") { writer in
        let entries = try writer.reader.entries(of: .commitment(commitments[0]))
        try writer.record(entries.map { .reverted(entry: $0.id, of: $0.change.subject) })
        try writer.record(.reverted(entry: entries[0].id - 1, of: .article(article)))
      }
      #expect(try ledger.store.read { try $0.commitment(commitments[0]) } == nil)
    }
    #expect(try ledger.store.read { try $0.articleCount } == 0)
    #expect(try ledger.store.check().faults == [])
  }
}
