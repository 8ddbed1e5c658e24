import Dispatch
import Locking

/// Waits in this thread for work that is done elsewhere. An interruption, where one is awaited, cancels it.
///
/// - Throws: what the work throws; `CancellationError` if it was cancelled.
func waiting<T: Sendable>(for work: @escaping @Sendable () async throws -> T) throws -> T {
  let done = DispatchSemaphore(value: 0)
  let outcome = Outcome<T>()
  let task = Task.detached {
    let result: Result<T, any Error>
    do { result = .success(try await work()) } catch { result = .failure(error) }
    outcome.result.withLock { $0 = result }
    done.signal()
  }
  while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
    guard Interruption.isAsked else { continue }
    task.cancel()
    throw CancellationError()
  }
  guard let result = outcome.result.withLock({ $0 }) else { throw CancellationError() }
  return try result.get()
}

private final class Outcome<T: Sendable>: Sendable {
  let result = Mutex<Result<T, any Error>?>(nil)
}
