import Commitments
import Locking
import Store
import Tracker

/// The ledger of a call of `ingest`, opened once by whoever needs it first.
final class OpenLedger: Sendable {
  private let tracker = Mutex<Tracker?>(nil)
  private let options: StoreOptions
  private let author: AuthorOption

  init(_ options: StoreOptions, author: AuthorOption) {
    self.options = options
    self.author = author
  }

  /// For writing; made if there is none.
  func created() throws -> Tracker { try opened(.create) }

  /// For asking what is known: `nil` if there is none, or it cannot be opened, which whoever writes will say.
  var existing: Tracker? {
    if let open = tracker.withLock({ $0 }) { return open }
    return options.isMissing ? nil : try? opened(.existing)
  }

  private func opened(_ access: LedgerStore.Access) throws -> Tracker {
    try tracker.withLock { tracker in
      if let tracker { return tracker }
      let opened = try options.tracker(access, author: author)
      tracker = opened
      return opened
    }
  }
}
