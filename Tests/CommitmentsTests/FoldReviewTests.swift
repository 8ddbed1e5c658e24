import Testing

@testable import Commitments

/// What people answer in review decides what counts.
@Suite struct FoldReviewTests {
  private func flags(_ log: Log) throws -> [Flag]? { try log.commitment()?.flags }

  @Test func `a reviewed commitment is no longer unreviewed, until an article adds to it`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x")
    #expect(try flags(log) == [.unreviewed])
    let review = log.append(.reviewed(commitment: Log.id))
    #expect(try flags(log) == [])
    try log.article("2025-03-02", says: "A pledged x | due 2025-05-01")
    #expect(try flags(log) == [.unreviewed])
    log.append(.reviewed(commitment: Log.id))
    #expect(try flags(log) == [])
    log.reverts(review)
    #expect(try flags(log) == [])
    log.reverts(log.last - 1)
    #expect(try flags(log) == [.unreviewed])
  }

  @Test func `a commitment all of whose statements were accepted is reviewed`() throws {
    var log = Log()
    let first = try log.article("2025-03-01", says: "A pledged x")
    let second = try log.article("2025-03-02", says: "A pledged x")
    log.append(.statementAccepted(commitment: Log.id, statement: first))
    #expect(try flags(log) == [.unreviewed])
    log.append(.statementAccepted(commitment: Log.id, statement: second))
    #expect(try flags(log) == [])
  }

  @Test func `a link that only numbers conditions anew does not ask for a second review`() throws {
    var log = Log()
    let statement = try log.article("2025-03-01", says: "A accepted-if x | if B: p")
    log.append(.reviewed(commitment: Log.id))
    let links = [ConditionLink(number: 7, matter: MatterID(number: 1))]
    log.append(.statementLinked(commitment: Log.id, statement: statement, conditions: links))
    #expect(try flags(log) == [])
  }

  @Test func `a rejected statement no longer counts, not even when it is linked again`() throws {
    var log = Log()
    let right = try log.article("2025-03-01", says: "A pledged x")
    let before = try #require(try log.commitment())
    let wrong = try log.article("2025-03-02", says: "A met x")
    let rejection = log.append(.statementRejected(commitment: Log.id, statement: wrong, reason: "another ship"))
    #expect(try log.commitment() == before)
    log.append(.statementLinked(commitment: Log.id, statement: wrong, conditions: []))
    #expect(try log.commitment() == before)
    log.reverts(rejection)
    #expect(try log.commitment()?.status == .met)
    #expect(try log.commitment()?.statements == [right, wrong])
  }

  @Test func `without statements nothing is left of a commitment`() throws {
    var log = Log()
    let only = try log.article("2025-03-01", says: "A pledged x")
    let rejection = log.append(.statementRejected(commitment: Log.id, statement: only, reason: "a question"))
    #expect(try log.commitment() == nil)
    #expect(try log.commitment(knownBy: 1)?.status == .active)
    log.reverts(rejection)
    #expect(try log.commitment()?.status == .active)
  }

  @Test(arguments: ["2025-03-04", "2025-03-09", nil])
  func `a status set by hand gives way to a held statement that is accepted, whatever its date`(
    published: String?
  ) throws {
    var log = Log()
    let first = try log.article(nil, says: "A pledged x")
    try log.marks(.met, on: "2025-03-05")
    let later = try log.article(published, says: "A broken x")
    #expect(try log.commitment()?.held == [later])
    let acceptance = log.append(.statementAccepted(commitment: Log.id, statement: later))
    let commitment = try #require(try log.commitment())
    #expect(commitment.status == .broken)
    #expect(commitment.held == [])
    #expect(Set(commitment.statements) == [first, later])
    log.reverts(acceptance)
    #expect(try log.commitment()?.status == .met)
    #expect(try log.commitment()?.held == [later])
  }

  @Test func `what else the mark held back stays held, what is read afterwards applies`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x")
    try log.marks(.suspended, on: "2025-03-05")
    let first = try log.article("2025-03-06", says: "A pledged x | due 2025-05-01")
    let second = try log.article("2025-03-07", says: "A broken x")
    log.append(.statementAccepted(commitment: Log.id, statement: first))
    #expect(try log.commitment()?.held == [second])
    #expect(try log.commitment()?.status == .active)
    try log.article("2025-03-08", says: "A met x")
    #expect(try log.commitment()?.status == .met)
    #expect(try log.commitment()?.held == [second])
  }

  @Test func `a mark set after the acceptance has the last word again`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x")
    try log.marks(.met, on: "2025-03-05")
    let held = try log.article("2025-03-06", says: "A broken x")
    log.append(.statementAccepted(commitment: Log.id, statement: held))
    try log.marks(.withdrawn, on: "2025-03-07")
    #expect(try log.commitment()?.status == .withdrawn)
    let next = try log.article("2025-03-09", says: "A met x")
    #expect(try log.commitment()?.held == [next])
  }

  @Test func `a held statement that is rejected is held no longer`() throws {
    var log = Log()
    try log.article("2025-03-01", says: "A pledged x")
    try log.marks(.met, on: "2025-03-05")
    let held = try log.article("2025-03-06", says: "A broken x")
    log.append(.statementRejected(commitment: Log.id, statement: held, reason: "B did"))
    #expect(try log.commitment()?.held == [])
    #expect(try log.commitment()?.status == .met)
  }
}
