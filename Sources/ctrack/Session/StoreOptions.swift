import ArgumentParser
import Commitments
import Extraction
import Foundation
import Reconciliation
import Settings
import Store
import Terminal
import Tracker

/// What every command understands.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON, errors too.")
  var json = false

  @Option(help: ArgumentHelp("Colour; else NO_COLOR, else the configuration, else auto.", valueName: "when"))
  var color: ColorChoice?

  var output: Output {
    Output(json: json, target: StandardStream.output.target(color: Session.color(option: color).value))
  }
}

/// What every command that opens the ledger understands.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger's file; else CTRACK_DB, else the configuration, else the user's data folder.", valueName: "path"))
  var db: String?

  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    if db == "" { throw ValidationError("--db is empty: name a file, or leave it out") }
  }

  var output: Output { outputOptions.output }

  /// Where the ledger lies.
  var path: String { Session.store(option: db).value }

  /// Opens the ledger as the person who calls.
  func tracker(_ access: LedgerStore.Access = .existing, author: AuthorOption? = nil) throws -> Tracker {
    // Completion comes here without the check at the beginning of a call.
    _ = try Session.settings()
    let store = try LedgerStore(path: path, access: access)
    return Tracker(
      store: store, author: author?.name ?? AuthorOption.loginName, now: try Clock.now(),
      knownSources: { try OutletTable(tables: Session.tables()).sources },
      reconciler: { try Reconciler(dataFolder: DataFolder.locate()) })
  }

  /// Opens the ledger, made if there is none, and does something with it.
  ///
  /// A ledger that was made for a call that failed is taken away again.
  func creating<T>(author: AuthorOption? = nil, _ body: (Tracker) throws -> T) throws -> T {
    let isNew = isMissing
    do {
      return try body(try tracker(.create, author: author))
    } catch {
      if isNew { removeUnused() }
      throw error
    }
  }

  var isMissing: Bool { !FileManager.default.fileExists(atPath: path) }

  /// Removes a ledger that this call made, unless something has been recorded in it meanwhile.
  func removeUnused() {
    do {
      guard try tracker().history(limit: 1).isEmpty else { return }
    } catch StoreError.cannotWrite, StoreError.noStore {
      // The disk was full before the ledger was complete, or had begun.
    } catch {
      return
    }
    for ending in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}

/// Who is named in the history.
struct AuthorOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who is named in the history; else CTRACK_AUTHOR, else the login name.", valueName: "name"))
  var author: String?

  var name: String { Session.author(option: author).value }

  static var loginName: String { Session.author(option: nil).value }
}

/// The time of recording; CTRACK_NOW makes a session repeatable.
enum Clock {
  static func now() throws -> @Sendable () -> RecordingTime {
    guard let text = ProcessInfo.processInfo.environment["CTRACK_NOW"], !text.isEmpty else {
      return Tracker.systemTime
    }
    guard let time = RecordingTime(iso: text) else { throw UsageError("CTRACK_NOW: \(DateError.notATime(text))") }
    return { time }
  }
}
