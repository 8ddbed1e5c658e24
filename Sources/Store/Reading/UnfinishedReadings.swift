public import Commitments
internal import GRDB

/// A call of `ingest` that has not come to its end, with what it is done with.
public struct UnfinishedReading: Hashable, Sendable {
  public struct Input: Hashable, Sendable {
    /// By what it is told to be unchanged.
    public var stamp: String
    /// The command of the log that has recorded what came of it, if anything was recorded.
    public var command: Int64?

    public init(stamp: String, command: Int64?) {
      self.stamp = stamp
      self.command = command
    }
  }

  public var id: Int64
  /// The call, as whoever began it wrote it down.
  public var call: String
  public var startedAt: RecordingTime
  /// By name.
  public var inputs: [String: Input]

  public init(id: Int64, call: String, startedAt: RecordingTime, inputs: [String: Input]) {
    self.id = id
    self.call = call
    self.startedAt = startedAt
    self.inputs = inputs
  }
}

extension StoreReader {
  /// The one that was begun last; `nil` if all have come to their end.
  public func lastUnfinishedReading() throws -> UnfinishedReading? {
    let sql = "SELECT id, call, started_at FROM unfinished_reading ORDER BY id DESC LIMIT 1"
    guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
    let id: Int64 = row["id"]
    let rows = try Row.fetchAll(
      db, sql: "SELECT input, stamp, command FROM unfinished_reading_input WHERE reading = ?", arguments: [id])
    let inputs = rows.map { row in
      (row["input"] as String, UnfinishedReading.Input(stamp: row["stamp"], command: row["command"]))
    }
    return UnfinishedReading(
      id: id, call: row["call"], startedAt: RecordingTime(milliseconds: row["started_at"]),
      inputs: Dictionary(inputs) { $1 })
  }
}

extension LedgerStore {
  /// Writes down a call before it has come to its end.
  public func beginReading(_ call: String, at time: RecordingTime) throws -> Int64 {
    try writeForCheck { db in
      try db.execute(
        sql: "INSERT INTO unfinished_reading (call, started_at) VALUES (?, ?)", arguments: [call, time.milliseconds])
      return (db.lastInsertedRowID, keep: true)
    }
  }

  /// Writes down what a call is done with, in place of what was written of the same inputs before.
  public func finishInputs(_ inputs: [String: UnfinishedReading.Input], of reading: Int64) throws {
    try writeOutsideLog { db in
      for (name, input) in inputs {
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO unfinished_reading_input (reading, input, stamp, command) VALUES (?, ?, ?, ?)
            """,
          arguments: [reading, name, input.stamp, input.command])
      }
    }
  }

  /// Forgets a call that has come to its end.
  public func endReading(_ id: Int64) throws {
    try writeOutsideLog { db in
      try db.execute(sql: "DELETE FROM unfinished_reading_input WHERE reading = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM unfinished_reading WHERE id = ?", arguments: [id])
    }
  }
}
