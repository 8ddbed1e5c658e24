import Dashboard
import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// How many pages follow changes at once.
final class Listeners: Sendable {
  private let count = Mutex(0)
  static let most = 32

  /// - Returns: `nil` if there are too many already.
  func join() -> Place? {
    count.withLock { count in
      guard count < Self.most else { return nil }
      count += 1
      return Place(self)
    }
  }

  /// Given back when nobody holds it any more.
  final class Place: Sendable {
    private let listeners: Listeners

    init(_ listeners: Listeners) { self.listeners = listeners }

    deinit { listeners.count.withLock { $0 -= 1 } }
  }
}

/// Server-sent events: the ledger's version at once, and whenever it has become another; a sign of life in between, so
/// that a page that is gone is noticed.
struct VersionEvents: AsyncBufferedSequence {
  typealias Element = UInt8

  let dashboard: LiveDashboard
  let place: Listeners.Place
  /// Between two looks at the ledger.
  static let interval = Duration.milliseconds(400)
  static let looksPerSign = 25

  func makeAsyncIterator() -> Iterator { Iterator(dashboard: dashboard, place: place) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let dashboard: LiveDashboard
    let place: Listeners.Place
    private var known: String?
    private var isFirst = true

    init(dashboard: LiveDashboard, place: Listeners.Place) {
      self.dashboard = dashboard
      self.place = place
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      for _ in 0..<VersionEvents.looksPerSign {
        if !isFirst { try await Task.sleep(for: VersionEvents.interval) }
        isFirst = false
        // A ledger that is busy for a moment has its version a moment later.
        guard let version = try? dashboard.version(), version != known else { continue }
        known = version
        return Array("event: version\ndata: \(version)\n\n".utf8)
      }
      return Array(": still here\n\n".utf8)
    }

    mutating func next() async throws -> UInt8? { nil }
  }
}
