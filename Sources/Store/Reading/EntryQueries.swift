public import Commitments
internal import GRDB

extension StoreReader {
  /// All entries about a subject, in order of recording.
  public func entries(of subject: Subject) throws -> [Entry] {
    try entries(where: "entry.subject = ?", [subject.description])
  }

  /// The entries of one command, in order of recording.
  public func entries(ofCommand id: Int64) throws -> [Entry] {
    try entries(where: "entry.command = ?", [id])
  }

  /// Calls `body` with every entry, in order of recording, without holding more than one in memory.
  public func forEachEntry(_ body: (Entry) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: Self.entryColumns + " ORDER BY entry.id")
    while let row = try rows.next() { try body(entry(from: row)) }
  }

  /// The latest commands, newest first.
  public func commands(limit: Int? = nil) throws -> [Command] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, words, author, recorded_at, note FROM command ORDER BY id DESC LIMIT ?",
      arguments: [limit ?? -1])
    return rows.map(command)
  }

  /// Calls `body` with every command, newest first, until it answers `false`.
  public func forEachCommandFromLatest(_ body: (Command) throws -> Bool) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, words, author, recorded_at, note FROM command ORDER BY id DESC")
    while let row = try rows.next() {
      guard try body(command(from: row)) else { return }
    }
  }

  /// The commands that wrote about the subject, oldest first.
  public func commands(about subject: Subject) throws -> [Command] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, words, author, recorded_at, note FROM command
        WHERE id IN (SELECT command FROM entry WHERE subject = ?) ORDER BY id
        """, arguments: [subject.description])
    return rows.map(command)
  }

  /// The number of the log's last entry; 0 for an empty log.
  public var lastEntry: Int64 {
    get throws { try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entry")) ?? 0 }
  }

  public var entryCount: Int {
    get throws { try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0 }
  }

  private static let entryColumns = """
    SELECT entry.id AS entry, change, command.id, words, author, recorded_at, note
    FROM entry JOIN command ON command.id = entry.command
    """

  private func entries(where condition: String, _ arguments: StatementArguments) throws -> [Entry] {
    let sql = Self.entryColumns + " WHERE " + condition + " ORDER BY entry.id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map(entry)
  }

  private func entry(from row: Row) throws -> Entry {
    Entry(id: row["entry"], command: command(from: row), change: try change(row["entry"], row))
  }

  private func change(_ id: Int64, _ row: Row) throws -> Change {
    if let known = decoded?.changes[id] { return known }
    let change = try decode(Change.self, row["change"])
    decoded?.changes[id] = change
    return change
  }

  private func command(from row: Row) -> Command {
    Command(
      id: row["id"], words: row["words"], author: row["author"],
      recordedAt: RecordingTime(milliseconds: row["recorded_at"]), note: row["note"])
  }
}
