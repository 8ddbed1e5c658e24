import Dispatch

/// Threads on which answers are made: they ask the ledger and extract, which would hold up every other connection on the
/// few threads that carry those.
struct AnswerQueue: Sendable {
  private let queue: DispatchQueue

  /// Questions beside one another.
  static let reading = AnswerQueue(queue: DispatchQueue(label: "ctrack.serve.reading", attributes: .concurrent))
  /// One change after another, as the ledger takes them.
  static let writing = AnswerQueue(queue: DispatchQueue(label: "ctrack.serve.writing"))

  func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { waiting in
      queue.async { waiting.resume(with: Result(catching: work)) }
    }
  }
}
