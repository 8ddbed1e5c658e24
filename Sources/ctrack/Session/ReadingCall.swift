import Commitments
import Foundation
import Store
import Tracker

/// A call of `ingest` as it was typed, so that it can be gone on with.
struct ReadingCall: Codable, Hashable {
  var folder: String
  var arguments: [String]

  /// The present one.
  static var own: ReadingCall {
    ReadingCall(
      folder: FileManager.default.currentDirectoryPath, arguments: Array(CommandLine.arguments.dropFirst()))
  }

  /// The line, for people.
  var line: String {
    (["ctrack"] + arguments).map { word in
      word.contains(where: { $0.isWhitespace || "\"'\\$`*?".contains($0) })
        ? "'" + word.replacing("'", with: "'\\''") + "'" : word
    }.joined(separator: " ")
  }
}

/// Keeps beside the ledger what a call is done with, about once a second: a call that is over within that time is never written
/// down, and what was done since the last time is found known when it is read again.
struct ReadingMemory {
  /// `nil` for a call that cannot be gone on with, since it reads standard input.
  private let call: ReadingCall?
  private(set) var id: Int64?
  private var unsaved: [String: UnfinishedReading.Input] = [:]
  private let clock = ContinuousClock()
  private var savedAt: ContinuousClock.Instant

  init(_ call: ReadingCall?, continuing id: Int64?) {
    self.call = call
    self.id = id
    savedAt = clock.now
  }

  var canBeResumed: Bool { call != nil }

  /// - Parameter command: Under which it was read.
  mutating func finish(_ input: ReadInput, command: Int64?) {
    if let name = input.input?.name { unsaved[name] = UnfinishedReading.Input(stamp: input.stamp, command: command) }
  }

  /// - Parameter now: Whether it must not wait.
  mutating func save(in tracker: Tracker, now: Bool = false) throws {
    guard let call, now || clock.now - savedAt >= .seconds(1) else { return }
    let id = try self.id ?? tracker.store.beginReading(Output.json(call, pretty: false), at: tracker.now())
    self.id = id
    try tracker.store.finishInputs(unsaved, of: id)
    (unsaved, savedAt) = ([:], clock.now)
  }

  /// The call has come to its end.
  func end(in tracker: Tracker) throws {
    if let id { try tracker.store.endReading(id) }
  }
}
