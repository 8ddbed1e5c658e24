import FlyingSocks
import Locking

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many connections there are of those that there may be.
final class Room: Sendable {
  private let most: Int
  private let count = Mutex(0)

  init(most: Int) { self.most = most }

  /// - Returns: `false` if it is full; else ``leave()`` has to follow.
  func enter() -> Bool {
    count.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
  }

  func leave() { count.withLock { $0 -= 1 } }
}

/// Taking connections, for as long as there is somewhere to take them from.
enum Accepting {
  /// Waits a moment and tries again where too many files are open, or where the other side has gone already: neither
  /// is a reason to end.
  ///
  /// - Returns: `nil` once nothing is listened to any more.
  static func next<T>(_ accept: () async throws -> T) async throws -> T? {
    while true {
      do {
        return try await accept()
      } catch SocketError.disconnected {
        return nil
      } catch SocketError.failed(_, let code, _) where [EMFILE, ENFILE, ECONNABORTED, EINTR].contains(code) {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }
}
