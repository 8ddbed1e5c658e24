import Foundation
import Synchronization

/// Processes that call the program again and again, each from a thread of its own, until the time is up.
final class Crowd: Sendable {
  struct Call: Sendable {
    var worker: Int
    var arguments: [String]
    var outcome: Program.Outcome
  }

  private let calls = Mutex<[Call]>([])
  private let group = DispatchGroup()
  private let end: UInt64

  init(seconds: Double) { end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9) }

  /// - Parameters:
  ///   - next: The arguments of a worker's call with this number.
  ///   - keeping: Whether what a call printed is worth the memory.
  func add(
    _ worker: Int, _ program: Program, keeping: Bool, next: @escaping @Sendable (Int) -> [String]
  ) {
    group.enter()
    Thread.detachNewThread { [self] in
      defer { group.leave() }
      var number = 0
      while DispatchTime.now().uptimeNanoseconds < end {
        let arguments = next(number)
        guard var outcome = try? program.run(arguments) else { continue }
        if !keeping { outcome.output = "" }
        let call = Call(worker: worker, arguments: arguments, outcome: outcome)
        calls.withLock { $0.append(call) }
        number += 1
      }
    }
  }

  /// All calls, in the order in which they ended.
  func finish() -> [Call] {
    group.wait()
    return calls.withLock { $0 }
  }
}
