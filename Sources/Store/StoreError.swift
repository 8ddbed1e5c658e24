import Foundation
internal import GRDB

/// Why the ledger's file cannot be read or written. Every case names the file and what helps.
public enum StoreError: Error, Hashable, Sendable {
  case noStore(path: String)
  case notAStore(path: String, reason: String)
  case newerSchema(path: String, version: Int, known: Int)
  case busy(path: String)
  case cannotWrite(path: String, reason: String)
  case cannotOpen(path: String, reason: String)
  case corrupt(path: String, reason: String)
  case fileExists(path: String)
  case notEmpty(path: String)
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noStore(let path):
      "\(path): no ledger there yet: read an article with `ctrack ingest FILE`, or name another store with --db"
    case .notAStore(let path, let reason):
      """
      \(path): not a ctrack ledger (\(reason)): nothing was changed; name another file with --db, or, if it was a ledger, go \
      back to a copy made by `ctrack backup`
      """
    case .newerSchema(let path, let version, let known):
      """
      \(path): written by a newer ctrack (schema \(version), this program knows up to \(known)): nothing was changed; \
      install the newer program
      """
    case .busy(let path):
      "\(path): another ctrack has been writing for more than five seconds: nothing was changed; try again"
    case .cannotWrite(let path, let reason):
      """
      \(path): cannot be written (\(reason)): nothing was changed; make room or permit writing, to the file and to its \
      folder, then try again
      """
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)): check the folder and its permissions"
    case .corrupt(let path, let reason):
      """
      \(path): the file is damaged (\(reason)): nothing was changed; go back to a copy made by `ctrack backup`, or, if the \
      log can still be read, make a new ledger of it: `ctrack export > ledger.jsonl`, then `ctrack import ledger.jsonl \
      --db NEW`
      """
    case .fileExists(let path): "\(path): a file is already there: name a new one"
    case .notEmpty(let path): "\(path): the ledger already holds entries: import into a new store, with --db"
    }
  }

  /// Translates what SQLite reports; other errors pass through.
  static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(path: path)
    case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR: self = .cannotWrite(path: path, reason: reason)
    case .SQLITE_NOTADB: self = .notAStore(path: path, reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM: self = .cannotOpen(path: path, reason: reason)
    default: self = .corrupt(path: path, reason: reason)
    }
  }
}
