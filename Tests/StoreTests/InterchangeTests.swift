import Commitments
import Foundation
import Testing

@testable import Store

/// Export and import carry the whole ledger without loss.
@Suite struct InterchangeTests {
  private func imported(_ lines: [String]) throws -> TestLedger {
    let ledger = try TestLedger()
    try ledger.store.importLedger(lines)
    return ledger
  }

  @Test(arguments: [true, false]) func `export, import, export gives the same bytes`(withText: Bool) throws {
    let original = try RandomLedger(seed: 5).ledger
    let lines = try original.export(withText: withText)
    let copy = try imported(lines)
    #expect(try copy.export(withText: withText) == lines)
    #expect(try copy.export(withText: true) == lines)
    #expect(try copy.store.check().faults == [])
    func commitments(_ ledger: TestLedger) throws -> [Commitment] {
      var everything = CommitmentFilter()
      everything.includesClosed = true
      let view = Viewpoint(today: Day(number: 0))
      return try ledger.store.read { try $0.commitments(everything, from: view, order: .id) }
    }
    #expect(try commitments(copy) == commitments(original))
    let next = try original.write { try $0.next(CommitmentID.self) }
    #expect(try copy.write { try $0.next(CommitmentID.self) } == next)
  }

  @Test func `what models read comes back with the replies, which stay behind where texts do`() throws {
    let original = try TestLedger.sample()
    try original.suggest()
    let lines = try original.export()
    let copy = try imported(lines)
    #expect(try copy.export() == lines)
    #expect(try copy.store.check().faults == [])
    func waiting(_ ledger: TestLedger) throws -> [String] {
      try ledger.store.read { try $0.suggestions().map(\.description) }
    }
    #expect(try waiting(copy) == ["a1/2:s3", "a1/2:s4"])
    let shared = try imported(original.export(withText: false))
    let readings = try shared.store.read { try $0.modelReadings(of: ArticleID(number: 1)) }
    #expect(readings.map(\.replies) == [nil])
    #expect(readings.map(\.model) == ["small-7b"])
    #expect(try waiting(shared) == ["a1/2:s3", "a1/2:s4"])
  }

  @Test func `statements of a model whose ids have the same figures do not take each other's place`() throws {
    let original = try TestLedger.sample()
    try original.suggest(unlocated: [
      "s4", "x3", "y3", "s99999999999999999999", "s9223372036854775807", "z9223372036854775807",
    ])
    let copy = try imported(original.export())
    #expect(
      try copy.store.read { try Set($0.suggestions().map(\.id)) }
        == ["s3", "s4", "x3", "y3", "s99999999999999999999", "s9223372036854775807", "z9223372036854775807"])
    #expect(try copy.store.check().faults == [])
    #expect(try copy.store.read { try $0.highestStatement(of: ArticleID(number: 1)) } == 1_000_000_000)
  }

  @Test func `without text, hash, address and quotations stay`() throws {
    let lines = try TestLedger.sample().export(withText: false)
    #expect(lines.count == 28)
    #expect(!lines.contains { $0.contains("\"text\":") })
    #expect(lines.contains { $0.contains("https://example.org/port-1") && $0.contains("\"hash\":") })
    #expect(lines.contains { $0.contains("Kyiv is ready – if Moscow is.") })
    let stored = try imported(lines).store.read { try $0.article(ArticleID(number: 1)) }
    #expect(stored?.title == "About port-1")
    #expect(stored?.text == nil)
  }

  @Test func `an article comes back with all that it said of itself`() throws {
    let ledger = try TestLedger()
    let article = Article(
      key: "k", title: "t", source: "s", address: "https://example.org/a", author: "w", published: Day(number: 5),
      modified: RecordingTime(milliseconds: 5), isSummary: true, text: "abc")
    let id = try ledger.write { writer in
      let id = try writer.insert(article)
      try writer.record(.articleRead(article: id, reading: 1, revises: nil))
      return id
    }
    let stored = try ledger.store.read { try $0.article(id) }
    #expect(stored?.isSummary == true)
    #expect(try imported(ledger.export()).store.read { try $0.article(id) } == stored)
  }

  @Test func `empty lines are passed over`() throws {
    let lines = try TestLedger.sample().export()
    let copy = try imported([""] + lines.flatMap { [$0, "  "] })
    #expect(try copy.export() == lines)
  }

  struct Fault: Sendable {
    var change: @Sendable ([String]) -> [String]
    var error: ImportError
  }

  /// The sample's lines: the beginning, two articles, four statements, five commands, twelve entries, three numbers,
  /// the end.
  static let faults: [Fault] = [
    Fault(change: { _ in [] }, error: .notALedger),
    Fault(change: { _ in ["", " "] }, error: .notALedger),
    Fault(change: { Array($0.dropFirst()) }, error: .notALedger),
    Fault(change: { _ in ["Dear reader"] }, error: .notALedger),
    Fault(change: { [#"{"ledger":{"version":3}}"#] + $0.dropFirst() }, error: .newerVersion(3)),
    Fault(change: { [$0[0]] + $0 }, error: .badLine(2, reason: "a second beginning")),
    Fault(change: { $0 + [$0[1]] }, error: .badLine(29, reason: "a line after the end")),
    Fault(
      change: { $0.dropLast(2) + $0.suffix(1) }, error: .badLine(27, reason: "27 lines should stand before it, not 26")),
    Fault(change: { $0.prefix(3) + ["{}"] }, error: .badLine(4, reason: "not a ledger record")),
    Fault(
      change: { [$0[0], $0[1], $0[1]] },
      error: .badLine(3, reason: "an id stands twice, or names something that is not there")),
    Fault(
      change: { [$0[0], $0[3]] },
      error: .badLine(2, reason: "an id stands twice, or names something that is not there")),
    Fault(
      change: { [$0[0], $0[1].replacing("Kyiv is", with: "Kyiv was")] },
      error: .badLine(2, reason: "the text of a1 does not have the hash that is given")),
    Fault(
      change: { [$0[0], $0[1], $0[3].replacing("Kyiv is", with: "Kyiv's")] },
      error: .badLine(3, reason: "a1:s1 quotes words its article lacks")),
    Fault(
      change: { [$0[0], $0[1], $0[3].replacing("\"ranges\":[[0,", with: "\"ranges\":[[90,")] },
      error: .badLine(3, reason: "a1:s1 has no quotation with its place")),
    Fault(
      change: { [$0[0], $0[1], $0[3].replacing("\"ranges\"", with: "\"places\"")] },
      error: .badLine(3, reason: "a1:s1 has no quotation with its place")),
  ]

  @Test(arguments: faults) func `a file with a fault is refused as a whole`(fault: Fault) throws {
    let lines = fault.change(try TestLedger.sample().export())
    let ledger = try TestLedger()
    let empty = try ledger.export()
    #expect(throws: fault.error) { try ledger.store.importLedger(lines) }
    #expect(try ledger.export() == empty)
  }

  @Test(arguments: 1..<28) func `a file that was cut off is refused, wherever`(length: Int) throws {
    let lines = try TestLedger.sample().export().prefix(length)
    let ledger = try TestLedger()
    let error = ImportError.badLine(length, reason: "the file was cut off here: its end is missing")
    #expect(throws: error) { try ledger.store.importLedger(lines) }
    #expect(try ledger.store.read { try $0.article(ArticleID(number: 1)) } == nil)
  }

  /// The first version has no end; of a ledger with anything in it the last lines still tell.
  @Test func `a file of the first version is taken, and refused if entries or numbers are missing`() throws {
    let lines = try [#"{"ledger":{"version":1}}"#] + TestLedger.sample().export().dropFirst().dropLast()
    #expect(try imported(lines).export().dropFirst().dropLast() == lines.dropFirst())
    for length in 2..<lines.count - 3 {
      let error = ImportError.badLine(length, reason: "the file was cut off here: its end is missing")
      #expect(throws: error, "\(length)") { try imported(Array(lines.prefix(length))) }
    }
  }

  @Test func `a ledger with entries takes no import`() throws {
    let ledger = try TestLedger.sample()
    let lines = try ledger.export()
    #expect(throws: StoreError.notEmpty(path: ledger.path)) { try ledger.store.importLedger(lines) }
    #expect(try ledger.export() == lines)
  }

  @Test func `each import error names the line, the rule and the remedy`() {
    #expect(
      ImportError.notALedger.description
        == "line 1: not an exported ledger: the first line must be the one that `ctrack export` writes")
    #expect(
      ImportError.badLine(3, reason: "a second beginning").description
        == "line 3: a second beginning: nothing was imported; export the ledger again")
    #expect(
      ImportError.newerVersion(2).description
        == "line 1: exported by a newer ctrack (version 2): nothing was imported; install the newer program")
  }
}
