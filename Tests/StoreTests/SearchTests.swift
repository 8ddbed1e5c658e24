import Commitments
import Testing

@testable import Store

/// Whatever people type is looked for, never run.
@Suite struct SearchTests {
  static let hostile = [
    "\"", "'", "\"; DROP TABLE entry; --", "NEAR(", "NEAR(a b, 2)", "*", "a*", "OR", "AND", "NOT", "a OR b", "(", ")",
    "party:", "{party action}: x", "^a", "-a", "+", "a + b", "\0", "%", "_", "?1", ":a", "\\", "\u{0D4E}\"", "é\u{301}",
    "\u{202E}", "日本", "½", "Ⓐ", "🏴", "a\u{200D}\"", "",
  ]

  @Test(arguments: hostile) func `no text is taken for a piece of a query`(text: String) throws {
    let ledger = try TestLedger.sample()
    let before = try ledger.export()
    for field in 0..<3 {
      var filter = CommitmentFilter()
      if field == 0 { filter.words = [text, text] }
      if field == 1 { filter.party = text }
      if field == 2 { filter.by = text }
      for view in [
        Viewpoint(today: Day(number: 20_163)), Viewpoint(today: Day(number: 20_163), asOf: Day(number: 20_163)),
      ] {
        try ledger.store.read { reader in
          let all = try reader.commitments(CommitmentFilter(), from: view)
          let found = try reader.commitments(filter, from: view)
          #expect(field == 0 ? found.count <= all.count : found == [])
          _ = try reader.openConditions(filter, from: view)
          _ = try reader.articles(matching: [text], limit: 3)
          #expect(try reader.canonicalName(of: text) == text)
        }
      }
    }
    #expect(try ledger.export() == before)
  }

  @Test(arguments: hostile) func `a party may have any name and is found by it`(text: String) throws {
    guard !text.utf8.contains(0) else { return }
    let ledger = try TestLedger()
    try ledger.article("k", [(.test(text, .proposed, text + " truce"), "Words \(text).", nil)])
    var filter = CommitmentFilter()
    filter.party = text
    let view = Viewpoint(today: Day(number: 20_163))
    #expect(try ledger.store.read { try $0.commitments(filter, from: view).map(\.party) } == [text])
    #expect(try ledger.store.check().faults == [])
  }

  @Test func `words must all stand, in any inflection, letter case and accent`() throws {
    let ledger = try TestLedger.sample()
    func found(_ words: String...) throws -> [Int64] {
      var filter = CommitmentFilter()
      filter.includesClosed = true
      filter.words = words
      return try ledger.store.read { reader in
        try reader.commitments(filter, from: Viewpoint(today: Day(number: 20_150)), order: .id).map(\.id.number)
      }
    }
    #expect(try found("talking") == [2])
    #expect(try found("TALKS", "moscow") == [2])
    #expect(try found("talks", "aid") == [])
    #expect(try found("complying") == [1])
    #expect(try found("résumes") == [3])
    #expect(try found("truce or talks") == [])
  }
}
