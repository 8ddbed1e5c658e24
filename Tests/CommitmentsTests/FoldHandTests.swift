import Testing

@testable import Commitments

/// What a person sets by hand has the last word, and can be taken back.
@Suite struct FoldHandTests {
  @Test(arguments: Status.allCases) func `a status set by hand stands as it was set`(status: Status) throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p")
    try log.marks(status, on: "2025-03-02")
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == status)
    #expect(commitment.flags == [])
  }

  @Test(arguments: ["2025-02-01", "2025-03-02", "2025-03-09", nil])
  func `what is read after a mark is held for review, whatever its date`(published: String?) throws {
    var log = Log()
    let first = try log.article("2025-03-01", says: "A pledged x")
    try log.marks(.suspended, on: "2025-03-02")
    let before = try #require(try log.commitment())
    let later = try log.article(published, says: "A broken quite another thing | due 2025-05-01 | if B: p")
    var expected = before
    expected.held = [later]
    let after = try #require(try log.commitment())
    expected.lastEvent = after.lastEvent
    #expect(after == expected)
    #expect(after.statements == [first])
  }

  @Test func `news known before the mark and later than it does not undo it`() throws {
    var log = Log()
    let first = try log.article("2025-03-01", says: "A accepted x")
    let second = try log.article("2025-03-09", says: "A rejected x")
    try log.marks(.met, on: "2025-03-05")
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .met)
    #expect(commitment.statements == [first, second])
    #expect(commitment.held == [])
  }

  @Test func `of two marks the one for the later day has the last word, on one day the later entry`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x")
    try log.marks(.suspended, on: "2025-03-05")
    try log.marks(.active, on: "2025-03-05")
    #expect(try log.commitment()?.status == .active)
    try log.marks(.met, on: "2025-03-03")
    #expect(try log.commitment()?.status == .active)
  }

  @Test func `a mark is not undone by conditions that were known when it was set`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p = failed | if C: q | while D: r = failed")
    try log.marks(.active, on: "2025-03-02")
    try log.marks(condition: 2, .met, on: "2025-03-03")
    #expect(try log.commitment()?.status == .active)
    try log.marks(condition: 2, .failed, on: "2025-03-04")
    #expect(try log.commitment()?.status == .expired)
  }

  @Test func `conditions still open when a person calls it active do not make it wait again`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p | if C: q | if#1 D: r | if#1 E: s")
    try log.marks(.active, on: "2025-03-02")
    for number in [2, 3] {
      try log.marks(condition: number, number == 2 ? .met : .failed, on: "2025-03-03")
      #expect(try log.commitment()?.status == .active)
    }
    try log.marks(condition: 2, .open, on: "2025-03-04")
    #expect(try log.commitment()?.status == .active)
    try log.adds(condition: "if F: t")
    #expect(try log.commitment()?.status == .acceptedIf)
  }

  @Test func `a position that a person adds after a mark is applied, not held`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted x")
    try log.marks(.suspended, on: "2025-03-02")
    try log.adds("A met x | on 2025-03-03")
    #expect(try log.commitment()?.status == .met)
    #expect(try log.commitment(asOf: "2025-03-02")?.status == .suspended)
  }

  @Test func `a reversal takes an entry away, its reversal brings it back`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p")
    let mark = try log.marks(condition: 1, .met, on: "2025-03-02")
    #expect(try log.commitment()?.status == .active)
    let reversal = log.reverts(mark)
    #expect(try log.commitment()?.status == .acceptedIf)
    let second = log.reverts(reversal)
    #expect(try log.commitment()?.status == .active)
    log.reverts(second)
    #expect(try log.commitment()?.status == .acceptedIf)
  }

  @Test func `a statement that was unlinked no longer counts`() throws {
    var log = Log()
    let first = try log.article("2025-03-01", says: "A proposed x")
    let second = try log.article("2025-03-02", says: "A withdrawn x")
    let unlinked = log.append(.statementUnlinked(commitment: Log.id, statement: second))
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .proposed)
    #expect(commitment.statements == [first])
    log.reverts(unlinked)
    #expect(try log.commitment()?.status == .withdrawn)
  }

  @Test func `held statements apply once the mark is taken back`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A proposed x")
    let mark = try log.marks(.released, on: "2025-03-02")
    let later = try log.article("2025-03-03", says: "A withdrawn x")
    #expect(try log.commitment()?.held == [later])
    log.reverts(mark)
    #expect(try log.commitment()?.held == [])
    #expect(try log.commitment()?.status == .withdrawn)
  }

  @Test func `as of a day, only what had happened by then counts`() throws {
    var log = Log()
    try log.article("2025-03-10", says: "A accepted-if x | if B: p | on 2025-03-05")
    try log.marks(condition: 1, .met, on: "2025-03-12")
    try log.marks(.met, on: "2025-03-20")
    let expected: [(String, Status?)] = [
      ("2025-03-04", nil), ("2025-03-05", .acceptedIf), ("2025-03-11", .acceptedIf), ("2025-03-12", .active),
      ("2025-03-19", .active), ("2025-03-20", .met), ("2025-12-31", .met),
    ]
    for (day, status) in expected { #expect(try log.commitment(asOf: day)?.status == status, "\(day)") }
  }

  @Test func `known by a time, only what had been recorded counts, reversals included`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p")
    let mark = try log.marks(condition: 1, .met, on: "2025-03-02")
    log.reverts(mark)
    let statuses = try (0...3).map { try log.commitment(knownBy: Int64($0))?.status }
    #expect(statuses == [nil, .acceptedIf, .active, .acceptedIf])
    #expect(try log.commitment(asOf: "2025-03-01", knownBy: 2)?.status == .acceptedIf)
    #expect(log.fold.lastRecording == Log.time(of: 3))
  }

  @Test func `an as-of day from the last event on sees the present state`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A accepted-if x | if B: p")
    try log.marks(condition: 7, .met, on: "2025-06-01")
    let commitment = try #require(try log.commitment())
    let last = try #require(commitment.lastEvent)
    #expect(log.fold.result(asOf: last)?.commitment == commitment)
    #expect(last.description == "2025-06-01")
  }
}
