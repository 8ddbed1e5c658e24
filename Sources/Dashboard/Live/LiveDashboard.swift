import Commitments
import Foundation
import Locking
import Store
public import Tracker

/// The pages of a ledger while it is worked with. It knows nothing of HTTP: a request is a value, and so is the answer.
public final class LiveDashboard: Sendable {
  let tracker: Tracker
  /// Asked of every form; `nil`: nothing can be changed.
  let token: String?
  let ingest: @Sendable (PastedArticle) throws -> [Result<IngestOutcome, any Error>]
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private let state = Mutex(State())
  /// For what takes long on a large ledger: a connection of its own, so that no other page waits for it.
  let slow: Mutex<Tracker>

  struct State {
    var version: LedgerVersion?
    var day: Day?
    var kept: [String: HTML] = [:]
    /// What was done; shown once more after the page has changed.
    var messages: [(number: Int, words: String)] = []
    var lastMessage = 0
    /// Commands that these pages gave.
    var own: Set<Int64> = []
  }

  /// - Parameters:
  ///   - slow: The same ledger, opened once more, for questions that take long.
  ///   - token: `nil` for pages that only show.
  ///   - ingest: Reads articles into the ledger as the command line does: a result for each, since those that could
  ///     be read stay when another could not.
  public init(
    tracker: Tracker, slow: Tracker, token: String?,
    ingest: @escaping @Sendable (PastedArticle) throws -> [Result<IngestOutcome, any Error>]
  ) {
    self.tracker = tracker
    self.slow = Mutex(slow)
    self.token = token
    self.ingest = ingest
  }

  /// Answers whatever is asked; what goes wrong becomes a page that says so.
  public func answer(_ request: PageRequest) -> PageAnswer {
    do {
      if request.isWrite {
        guard token != nil else { throw PageError(description: Self.readOnly, status: 403) }
        return .seeOther(try change(request))
      }
      return try page(request)
    } catch {
      return failure(error, request)
    }
  }

  /// The ledger's version as pages name it.
  ///
  /// It names the run too: versions of the store count from an opening of it, and those of two runs may be the same.
  public func version() throws -> String { "\(run) \(try tracker.store.version()) \(tracker.today)" }

  static let readOnly = "These pages only show the ledger: start ctrack serve with --write to change it."

  private func page(_ request: PageRequest) throws -> PageAnswer {
    switch request.path.first {
    case nil: return try frame("Brief", request, .brief) { try self.brief(request, $0) }
    case "positions":
      return try frame("Positions on every offer", request, .positions) { try self.positions(request, $0) }
    case "time": return try frame("Time line", request, .time) { try self.time(request, $0) }
    case "waiting": return try frame("Who waits for whom", request, .waiting) { try self.waiting(request, $0) }
    case "acting": return try frame("Who must act", request, .acting) { try self.acting(request, $0) }
    case "commitments": return try commitmentPage(request)
    case "articles": return try articlePage(request)
    case "review": return try reviewPage(request)
    case "add": return try frame("Write down", request, .add) { AddForm(site: $0, today: self.tracker.today).html() }
    case "keys": return try frame("Keys", request, nil) { _ in KeyTable.html() }
    case "ctrack.js": return .script(liveScript)
    default: throw PageError(description: "There is no page /\(request.path.joined(separator: "/")).", status: 404)
    }
  }

  private func failure(_ error: any Error, _ request: PageRequest) -> PageAnswer {
    let words = String(describing: error)
    let status =
      switch error {
      case let error as PageError: error.status
      case let error as TrackerError: error.kind == .missing ? 404 : 409
      case is DateError, is IdentifierError: 400
      case StoreError.busy: 503
      default: 500
      }
    let page = try? frame("Not done", request, nil, status: status) { _ in
      tag("section") {
        tag("p", .class("message refused"), .named("role", "alert")) { words }
        tag("p") { tag("a", .href(.page([]))) { "To the brief" } }
      }
    }
    return page ?? .page("<!DOCTYPE html><title>Not done</title><p>The ledger cannot be read.", status: 500)
  }

  /// What costs more than a glance is kept until the ledger or the day changes.
  func kept(_ name: String, _ make: () throws -> HTML) throws -> HTML {
    let (version, day) = (try tracker.store.version(), tracker.today)
    let known = state.withLock { state -> HTML? in
      if state.version != version || state.day != day { (state.version, state.day, state.kept) = (version, day, [:]) }
      return state.kept[name]
    }
    if let known { return known }
    let made = try make()
    state.withLock { state in
      // A bound: names hold what was asked for.
      if state.kept.count >= 40 { state.kept = [:] }
      if state.version == version, state.day == day { state.kept[name] = made }
    }
    return made
  }

  /// - Returns: A number under which a later page shows the message.
  func remember(_ words: String) -> Int {
    state.withLock { state in
      state.lastMessage += 1
      state.messages = state.messages.suffix(19) + [(state.lastMessage, words)]
      return state.lastMessage
    }
  }

  func rememberOwn(_ command: Int64) { _ = state.withLock { $0.own.insert(command) } }

  func isOwn(_ command: Int64) -> Bool { state.withLock { $0.own.contains(command) } }

  func message(_ number: String?) -> String? {
    guard let number = number.flatMap(Int.init) else { return nil }
    return state.withLock { state in state.messages.first { $0.number == number }?.words }
  }
}
