import Foundation
import Locking

/// How long and how often a locked ledger is asked for again.
///
/// SQLite's own way asks ever more seldom, so that newcomers pass by who has waited long, among many writers for seconds. Here
/// it is the other way round; chance keeps two that began together from asking together.
final class BusyWait: Sendable {
  private let limit: Duration
  private let start = Mutex(ContinuousClock.now)

  /// - Parameter limit: In seconds.
  init(limit: TimeInterval) { self.limit = .seconds(limit) }

  /// Pauses between 0.2 and 12 ms.
  ///
  /// - Parameter tries: How often the lock has been asked for before, in this wait.
  /// - Returns: Whether to ask again.
  func goesOn(after tries: Int) -> Bool {
    let waited = start.withLock { start in
      if tries == 0 { start = .now }
      return start.duration(to: .now)
    }
    guard waited < limit else { return false }
    let longest = max(1.0, 12 - 12 * (waited / .seconds(1)))
    usleep(UInt32(Double.random(in: 0.2...longest) * 1000))
    return true
  }
}
