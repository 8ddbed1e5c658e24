public import Commitments
import Foundation
import Locking
public import Reconciliation
public import Store

/// One call for each thing a person does with a ledger. It keeps no state of its own besides the open store.
public struct Tracker: Sendable {
  public let store: LedgerStore
  /// Who is acting.
  public var author: String
  /// Gives the time of recording; a constant one makes a session repeatable.
  public var now: @Sendable () -> RecordingTime

  private let reconciliation: Loaded<Reconciler>
  private let knownSources: Loaded<[Source]>

  /// - Parameters:
  ///   - knownSources: Gives the well-known sources that come with the program.
  ///   - reconciler: Gives what tells which statements belong together; asked at most once, and only by what changes the
  ///     ledger.
  public init(
    store: LedgerStore, author: String, now: @escaping @Sendable () -> RecordingTime = Tracker.systemTime,
    knownSources: @escaping @Sendable () throws -> [Source] = { [] },
    reconciler: @escaping @Sendable () throws -> Reconciler
  ) {
    self.store = store
    self.author = author
    self.now = now
    self.knownSources = Loaded(load: knownSources)
    reconciliation = Loaded(load: reconciler)
  }

  /// The time of the system's clock.
  public static func systemTime() -> RecordingTime {
    RecordingTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
  }

  /// The day by which the ledger is looked at: overdue, lapsed.
  public var today: Day { now().day }

  /// The ledger within a transaction, ready to be reconciled.
  func view(_ writer: StoreWriter, memory: consuming LedgerMemory = LedgerMemory()) throws -> LedgerView {
    try LedgerView(
      writer: writer, reconciler: reconciliation.value(), known: knownSources.value(), memory: memory)
  }

  /// Whose the sources are: the well-known ones, with what people have added and corrected.
  func sourceRegister(_ reader: StoreReader) throws -> SourceRegister {
    try reader.sourceRegister(known: knownSources.value())
  }

  /// What reconciling needs is loaded before the transaction begins, so that other writers do not wait for that as well; if it
  /// cannot be loaded, whoever needs it says so.
  func draft(_ words: String, note: String? = nil) -> CommandDraft {
    _ = try? (reconciliation.value(), knownSources.value())
    return CommandDraft(words: words, author: author, recordedAt: now(), note: note)
  }
}

/// What is loaded when it is first needed, and then kept.
private final class Loaded<Value: Sendable>: Sendable {
  private let load: @Sendable () throws -> Value
  private let loaded = Mutex<Value?>(nil)

  init(load: @escaping @Sendable () throws -> Value) { self.load = load }

  func value() throws -> Value {
    try loaded.withLock { loaded in
      if let loaded { return loaded }
      let value = try load()
      loaded = value
      return value
    }
  }
}
