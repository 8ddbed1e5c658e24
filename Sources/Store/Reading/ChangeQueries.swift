public import Commitments
internal import GRDB

extension StoreReader {
  /// The commitments to which something happened on a day or later, by news or by the clock, in order of id.
  ///
  /// - Parameters:
  ///   - first: The first day that counts.
  ///   - today: The day as of which they are seen.
  ///   - limit: Only so many, those to which something happened last.
  public func commitments(changedSince first: Day, until today: Day, limit: Int? = nil) throws -> [Commitment] {
    let sql = """
      SELECT value FROM commitment_state WHERE id IN (
        SELECT id FROM commitment_state WHERE last_event >= ?1
        UNION SELECT id FROM commitment_state WHERE next_change BETWEEN ?1 AND ?2)
      ORDER BY last_event DESC, id LIMIT ?3
      """
    let found = try String.fetchAll(db, sql: sql, arguments: [first.number, today.number, limit ?? -1]).map { value in
      try decode(Commitment.self, value)
    }
    return found.sorted { $0.id < $1.id }
  }

  /// The commitment as it was at the end of a day before the latest on which something happened to it, without the clock; `nil` if
  /// nothing was known of it.
  public func commitment(_ id: CommitmentID, asOf day: Day) throws -> Commitment? {
    let sql = "SELECT first, value FROM commitment_past_value WHERE commitment = ? AND last >= ? ORDER BY last LIMIT 1"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number, day.number])
    guard let row, row["first"] <= day.number else { return nil }
    return try decode(Commitment.self, row["value"])
  }

  /// The values that a statement names; of one that names no amount, which most are, not even that it has others.
  public func terms(of reference: StatementReference) throws -> [Term] {
    // What is stored is JSON without spaces, in which a quotation mark inside a text would stand behind a backslash.
    let sql = """
      SELECT record FROM statement WHERE article = ? AND reading = ? AND id = ? AND instr(record, '"amount":') > 0
      """
    let arguments: StatementArguments = [reference.article.number, reference.reading, reference.id]
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
      .map { try decode(StoredStatement.self, $0).statement.position.terms } ?? []
  }

  /// How many they are.
  public func changedCount(since first: Day, until today: Day) throws -> Int {
    let sql = """
      SELECT count(*) FROM (
        SELECT id FROM commitment_state WHERE last_event >= ?1
        UNION SELECT id FROM commitment_state WHERE next_change BETWEEN ?1 AND ?2)
      """
    return try Int.fetchOne(db, sql: sql, arguments: [first.number, today.number]) ?? 0
  }

  /// The live commitments with a condition about a matter, in order of id.
  public func commitments(waitingFor matter: MatterID) throws -> [Commitment] {
    let sql = """
      SELECT value FROM commitment_state
      WHERE id IN (SELECT commitment FROM condition_state WHERE matter = ?) ORDER BY id
      """
    return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [matter.number])
      .map { try decode(Commitment.self, $0) }
  }

  /// The commitment as it would be if its log went on with these changes; nothing is stored.
  public func supposed(_ id: CommitmentID, after changes: [Change], at time: RecordingTime) throws -> Commitment? {
    guard !changes.isEmpty else { return try commitment(id) }
    let (entries, statements) = try log(of: id)
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM entry") ?? 0
    let command = Command(id: Int64.max, words: "what-if", author: "", recordedAt: time)
    let more = changes.enumerated().map { Entry(id: last + 1 + Int64($0), command: command, change: $1) }
    return CommitmentFold(id: id, entries: entries + more, statements: statements).result()?.commitment
  }
}
