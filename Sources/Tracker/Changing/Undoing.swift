public import Commitments
import Store

/// What an undo reversed.
public struct UndoOutcome: Hashable, Sendable {
  /// A commitment before and after; `nil` where there was or is none.
  public struct Difference: Hashable, Sendable {
    public var id: CommitmentID
    public var before: Commitment?
    public var after: Commitment?
  }

  public var command: Command
  public var commitments: [Difference]
}

extension Tracker {
  /// The command that an undo would reverse; `nil` if there is none.
  public func undoable() throws -> Command? {
    do {
      return try store.read { try $0.lastUndoable() }
    } catch TrackerError.nothingToUndo {
      return nil
    }
  }

  /// Reverses the last command that still counts, a whole batch included, by new entries.
  ///
  /// - Parameter expected: Only if this command is the one.
  public func undo(only expected: Int64? = nil, note: String? = nil) throws -> UndoOutcome {
    let command = try store.read { try $0.lastUndoable() }
    if let expected, command.id != expected { throw TrackerError.nothingToUndo }
    return try store.write(draft("undo \(command.id): \(command.words)", note: note)) { writer in
      let reader = writer.reader
      // Somebody else may have undone it while this process waited for the lock.
      guard try reader.lastUndoable().id == command.id else { throw TrackerError.nothingToUndo }
      let entries = try reader.entries(ofCommand: command.id)
      var ids: [CommitmentID] = []
      for case .commitment(let id) in entries.map(\.change.subject) where !ids.contains(id) { ids.append(id) }
      let before = try ids.map { try reader.commitment($0).map { try reader.shown($0, on: today) } }
      try writer.record(entries.map { .reverted(entry: $0.id, of: $0.change.subject) })
      let after = try ids.map { try reader.commitment($0).map { try reader.shown($0, on: today) } }
      let changed = zip(ids, zip(before, after)).map {
        UndoOutcome.Difference(id: $0, before: $1.0, after: $1.1)
      }
      return UndoOutcome(command: command, commitments: changed)
    }
  }
}

extension StoreReader {
  /// Whether a later command undid it.
  func isUndone(_ id: Int64) throws -> Bool {
    var isUndone = false
    try forEachCommandFromLatest { command in
      if command.undoneCommand == id { isUndone = true }
      return !isUndone && command.id > id
    }
    return isUndone
  }

  /// The latest command that is not an undo and was not undone.
  fileprivate func lastUndoable() throws -> Command {
    var undone: Set<Int64> = []
    var found: Command?
    try forEachCommandFromLatest { command in
      if let id = command.undoneCommand {
        undone.insert(id)
      } else if !undone.contains(command.id) {
        found = command
        return false
      }
      return true
    }
    guard let found else { throw TrackerError.nothingToUndo }
    return found
  }
}

extension Command {
  /// The command that this one undid.
  public var undoneCommand: Int64? {
    guard words.hasPrefix("undo ") else { return nil }
    return Int64(words.dropFirst(5).prefix { $0 != ":" })
  }
}
