import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and SIGTERM for work that ends where it can be gone on with.
enum Interruption {
  private static let count = Atomic<Int>(0)

  /// Whether it has been asked for.
  static var isAsked: Bool { count.load(ordering: .relaxed) > 0 }

  /// From here on the first signal only asks, and the second ends the program, whose open transaction is then dropped.
  static func isAwaited() {
    // Made before a signal can come.
    _ = isAsked
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in
        if Interruption.count.add(1, ordering: .relaxed).oldValue > 0 { _exit(ExitStatus.interrupted.rawValue) }
      }
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}

/// The end of a call that was interrupted; what was read is kept.
struct Interrupted: Error, CustomStringConvertible {
  var articles: Int
  var canBeResumed: Bool

  var description: String {
    guard articles > 0 else { return "interrupted before anything was read" }
    let kept = "interrupted after \(articles) \(articles == 1 ? "article" : "articles"), kept in the ledger"
    return canBeResumed
      ? "\(kept): `ctrack ingest --resume` goes on with the rest"
      : "\(kept): read standard input again to go on, what is known is passed over"
  }
}
