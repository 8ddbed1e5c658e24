import Foundation

/// A value that one thread at a time reads or changes.
///
/// It stands for the type of that name in `Synchronization`, which on Linux locks by futexes inside the runtime: ThreadSanitizer
/// does not see that, and reports all that such a lock guards.
package final class Mutex<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  package init(_ value: sending Value) { self.value = value }

  /// - Throws: what `body` throws.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
