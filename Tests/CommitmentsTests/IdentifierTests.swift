import Commitments
import Foundation
import Testing

@Suite struct IdentifierTests {
  private func roundTrip<T: Codable & Equatable>(_ value: T) throws -> Bool {
    try JSONDecoder().decode(T.self, from: JSONEncoder().encode(value)) == value
  }

  @Test(arguments: [1, 7, 12, 4_294_967_296, Int64.max])
  func `ids are read as they are written`(number: Int64) throws {
    let id = CommitmentID(number: number)
    #expect(CommitmentID(id.description) == id)
    let condition = ConditionID(commitment: id, number: 3)
    #expect(ConditionID(condition.description) == condition)
    let statement = StatementReference(article: ArticleID(number: number), reading: 2, id: "s1")
    #expect(StatementReference(statement.description) == statement)
    #expect(try roundTrip(id) && roundTrip(condition) && roundTrip(statement))
  }

  @Test(arguments: [
    "", "c", "c0", "c-1", "c+1", "c01", "C1", "a1", "1", "c1 ", " c1", "c1.2", "c٣", "c9223372036854775808", "cc1",
    "c1\u{301}", "c1\n",
  ])
  func `anything else is not a commitment`(text: String) {
    #expect(CommitmentID(text) == nil)
  }

  @Test(arguments: ["c1", "c1.", "c1.0", "c1.02", "c1.+2", "c1.2.3", "a1.2", "c.2", "c1,2", ".2"])
  func `anything else is not a condition`(text: String) {
    #expect(ConditionID(text) == nil)
  }

  @Test(arguments: ["a1:s1", "a1/0:s1", "a1/1", "c1/1:s1", "a1/x:s1", "a1/-1:s1", "/1:s1"])
  func `anything else is not a statement`(text: String) {
    #expect(StatementReference(text) == nil)
  }

  @Test func `a malformed id in JSON says what was expected`() throws {
    let error = IdentifierError.malformed("x9", expected: "commitment")
    #expect(throws: error) { try JSONDecoder().decode([CommitmentID].self, from: Data(#"["x9"]"#.utf8)) }
    #expect(
      error.description
        == "'x9' does not name a commitment: ids are a letter and a number, such as a7, c12, c12.2, o3, m5")
  }

  @Test func `ids sort by number, conditions within their commitment`() {
    let ids = ["c10.1", "c2.10", "c2.9"].compactMap { ConditionID($0) }
    #expect(ids.sorted().map(\.description) == ["c2.9", "c2.10", "c10.1"])
  }

  @Test(arguments: ["a1", "c2", "m3", "o4", "k5", "parties"])
  func `subjects are read as they are written`(text: String) {
    #expect(Subject(text)?.description == text)
    #expect(Subject(text + "x") == nil)
  }

  @Test(arguments: ["2025-03-14T00:00:00Z", "1969-12-31T23:59:59.9Z", "2025-03-14T18:05:09.12Z"])
  func `recording times keep their day in UTC`(text: String) throws {
    let time = try #require(RecordingTime(iso: text))
    #expect(time.day.description == String(text.prefix(10)))
    #expect(try roundTrip(time))
  }

  @Test(arguments: [
    "", "now", "2025-03-14T18:05Z", "2025-03-14T18:05:09", "2025-03-14 18:05:09Z", "2025-03-14T18:05:60Z",
    "2025-03-14T18:60:00Z", "2025-03-14T18:05:09.1234Z", "2025-03-14T18:05:09.Z", "2025-02-30T18:05:09Z",
  ])
  func `a time that does not exist or is written otherwise is refused`(text: String) {
    #expect(RecordingTime(iso: text) == nil)
  }

  @Test func `days, periods and times say how they are written`() {
    #expect(
      DateError.notADay("x").description == "'x' is not a day: write YYYY-MM-DD, for instance 2025-03-14")
    #expect(
      DateError.notAPeriod("x").description
        == "'x' is not a date: write YYYY-MM-DD, YYYY-MM, YYYY or an interval such as 2025-03-10/2025-03-16")
    #expect(
      DateError.notATime("x").description == "'x' is not a time: write YYYY-MM-DD or YYYY-MM-DDTHH:MM:SSZ")
  }
}
