public import Commitments
import Foundation
public import Store

/// One call for each thing a person does with a ledger. It keeps no state of its own besides the open store.
public struct Tracker: Sendable {
  public let store: LedgerStore
  /// Who is acting.
  public var author: String
  /// Gives the time of recording; a constant one makes a session repeatable.
  public var now: @Sendable () -> RecordingTime

  public init(store: LedgerStore, author: String, now: @escaping @Sendable () -> RecordingTime = Tracker.systemTime) {
    self.store = store
    self.author = author
    self.now = now
  }

  /// The time of the system's clock.
  public static func systemTime() -> RecordingTime {
    RecordingTime(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
  }

  /// The day by which the ledger is looked at: overdue, lapsed.
  public var today: Day { now().day }

  func draft(_ words: String, note: String? = nil) -> CommandDraft {
    CommandDraft(words: words, author: author, recordedAt: now(), note: note)
  }
}
