public import Commitments
public import Foundation
internal import GRDB

/// The ledger's one SQLite file: opens it, migrates it, and hands out snapshots to read and transactions to write.
///
/// Readers never wait for a writer (write-ahead log); a writer waits for another one for five seconds.
public final class LedgerStore: Sendable {
  public let path: String
  let queue: DatabaseQueue

  public enum Access: Sendable {
    /// The file must be there and hold something; it is still migrated if it is of an older version.
    case existing
    /// The file and its folder are made if they are missing.
    case create
  }

  public static let busyTimeout: TimeInterval = 5

  /// - Throws: ``StoreError``.
  public convenience init(path: String, access: Access) throws {
    try self.init(path: path, access: access, schema: .current)
  }

  init(path: String, access: Access, schema: Schema, busyTimeout: TimeInterval = LedgerStore.busyTimeout) throws {
    self.path = path
    let exists = FileManager.default.fileExists(atPath: path)
    if !exists {
      guard access == .create else { throw StoreError.noStore(path: path) }
      try Self.makeFolder(of: path)
    } else if let length = Self.length(path), length < 2 {
      // SQLite takes any empty file for a database of its own, and one byte for nothing: reading would make a ledger of it.
      guard length == 0 else { throw StoreError.notAStore(path: path, reason: "one byte long") }
      if access == .existing { throw StoreError.noStore(path: path) }
    }
    queue = try StoreError.translating(path) { try Self.opened(path, schema, busyTimeout: busyTimeout) }
  }

  /// The open file, made or migrated where it had to be.
  ///
  /// Where several processes make one file or change its log mode at once, SQLite does not wait: it says at once that the file is busy, or
  /// that it cannot be read, when another has just taken away what one was about to take. Beginning anew helps.
  private static func opened(_ path: String, _ schema: Schema, busyTimeout: TimeInterval) throws -> DatabaseQueue {
    let begun = ContinuousClock.now
    var tries = 0
    var isCopied = false
    while true {
      do {
        let queue = try DatabaseQueue(path: path, configuration: configuration(busyTimeout: busyTimeout))
        try prepare(queue, path, schema, &isCopied)
        return queue
      } catch let error as DatabaseError where mayPass(error) {
        tries += 1
        guard tries < 8, begun.duration(to: .now) < .seconds(busyTimeout) else { throw error }
        usleep(UInt32.random(in: 5_000...30_000))
      }
    }
  }

  private static func mayPass(_ error: DatabaseError) -> Bool {
    [.SQLITE_BUSY, .SQLITE_PROTOCOL, .SQLITE_IOERR].contains(error.resultCode)
  }

  private static func configuration(busyTimeout: TimeInterval) -> Configuration {
    var configuration = Configuration()
    let wait = BusyWait(limit: busyTimeout)
    configuration.busyMode = .callback { wait.goesOn(after: $0) }
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -\(cachedKibibytes)") }
    return configuration
  }

  /// What SQLite may keep of the file, where it would keep 2 MB: with a million commitments that is less than the upper pages of its
  /// indexes, which every look-up begins with.
  private static let cachedKibibytes = 32 * 1_024

  /// - Parameter isCopied: Whether a copy of the older version has been made already.
  private static func prepare(
    _ queue: DatabaseQueue, _ path: String, _ schema: Schema, _ isCopied: inout Bool
  ) throws {
    let version = try queue.read { try schema.inspect($0, path: path) }
    guard version < schema.latest else {
      restoreLogMode(queue)
      return
    }
    if version > 0, !isCopied {
      try keepCopy(of: queue, path, ofVersion: version)
      isCopied = true
    }
    try queue.writeWithoutTransaction { db in
      // Readers in other processes must not block: the log mode is a lasting property of the file.
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.inTransaction(.immediate) {
        // Another process may have migrated while this one waited for the lock.
        let version = try schema.inspect(db, path: path)
        try schema.migrate(db, from: version, path: path)
        return .commit
      }
    }
  }

  /// A copy made by ``backup(to:)`` has another log mode. Where it cannot be changed now, reading still works.
  private static func restoreLogMode(_ queue: DatabaseQueue) {
    try? queue.writeWithoutTransaction { db in
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode")?.lowercased() != "wal" else { return }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
  }

  private static func keepCopy(of queue: DatabaseQueue, _ path: String, ofVersion version: Int) throws {
    while true {
      do {
        return try copy(queue, to: free("\(path).schema-\(version)", ending: "bak"))
      } catch StoreError.fileExists {
        // Another process migrates as well, and has taken the name.
      }
    }
  }

  /// A name beside the store that no file has, so that an earlier migration's copy is neither lost nor in the way.
  private static func free(_ name: String, ending: String) -> String {
    var candidate = "\(name).\(ending)"
    var number = 2
    while FileManager.default.fileExists(atPath: candidate) {
      candidate = "\(name).\(number).\(ending)"
      number += 1
    }
    return candidate
  }

  /// In bytes; `nil` for what is no plain file.
  static func length(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular ? attributes?[.size] as? Int : nil
  }

  private static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError.cannotOpen(path: path, reason: "its folder cannot be made")
    }
  }

  /// One consistent view of the ledger; what others write meanwhile is not seen.
  public func read<T>(_ body: (StoreReader) throws -> T) throws -> T {
    // Not `queue.read`: it sets `query_only` and takes it back, and every setting makes SQLite compile all statements of the
    // connection anew. A reader has nothing to write with.
    try StoreError.translating(path) {
      try queue.unsafeRead { db in
        var result: T?
        try db.inTransaction(.deferred) {
          result = try body(StoreReader(db: db, path: path))
          return .commit
        }
        guard let result else { throw StoreError.cannotOpen(path: path, reason: "reading gave no result") }
        return result
      }
    }
  }

  /// One transaction under one command: all of it is kept, or nothing.
  ///
  /// The command is recorded only if `body` writes an entry.
  public func write<T>(_ command: CommandDraft, _ body: (StoreWriter) throws -> T) throws -> T {
    try StoreError.translating(path) {
      try queue.writeWithoutTransaction { db in
        var result: T?
        try db.inTransaction(.immediate) {
          let writer = StoreWriter(reader: StoreReader(db: db, path: path, decoded: DecodedRows()), draft: command)
          result = try body(writer)
          return .commit
        }
        guard let result else { throw StoreError.cannotWrite(path: path, reason: "the transaction gave no result") }
        return result
      }
    }
  }

  /// A transaction outside the log's own commands: an import, a check. What it did is kept only if it says so.
  func writeForCheck<T>(_ body: (Database) throws -> (T, keep: Bool)) throws -> T {
    try StoreError.translating(path) {
      try queue.writeWithoutTransaction { db in
        var result: T?
        try db.inTransaction(.immediate) {
          let (value, keep) = try body(db)
          result = value
          return keep ? .commit : .rollback
        }
        guard let result else { throw StoreError.cannotWrite(path: path, reason: "the transaction gave no result") }
        return result
      }
    }
  }

  /// Copies the whole ledger, while others go on reading and writing, to a file that must not exist yet. The file appears when
  /// it is whole: a copy that was killed leaves a hidden part, which the next one to the same name takes away.
  public func backup(to target: String) throws { try Self.copy(queue, to: target) }

  private static func copy(_ queue: DatabaseQueue, to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else { throw StoreError.fileExists(path: target) }
    try makeFolder(of: target)
    try StoreError.translating(target) {
      try LedgerCopy(to: target).make { try queue.vacuum(into: $0) }
    }
  }
}

/// What a command will be recorded as, once it has something to record.
public struct CommandDraft: Sendable {
  public var words: String
  public var author: String
  public var recordedAt: RecordingTime
  public var note: String?
  /// A command that earlier transactions of the same batch have recorded already: entries are added to it.
  public var continued: Int64?

  public init(
    words: String, author: String, recordedAt: RecordingTime, note: String? = nil, continued: Int64? = nil
  ) {
    self.words = words
    self.author = author
    self.recordedAt = recordedAt
    self.note = note
    self.continued = continued
  }
}
