import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Runs a program as a fresh process and measures the whole of it, from spawn to exit.
///
/// What the system tells of its memory is at least what this process holds, which therefore must not have made a ledger.
struct Runner {
  let program: String
  let environment: [String: String]

  struct Figures {
    /// Seconds.
    var median: Double
    var best: Double
    var worst: Double
    /// What the processor worked, in seconds: the median. Other programs on the machine do not stretch it.
    var processor: Double
    /// Peak resident set in kibibytes, as the kernel reports it.
    var memory: Int
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameters:
  ///   - thenRun: A call that puts things back, measured as well; each pair counts as two runs.
  ///   - dropsCaches: Whether the system forgets before every run what it has read of files, and nothing is run beforehand.
  func measure(
    _ arguments: [String], times: Int, thenRun after: [String]? = nil, dropsCaches: Bool = false
  ) throws -> Figures {
    if !dropsCaches {
      _ = try run(arguments)
      if let after { _ = try run(after) }
    }
    var runs: [Run] = []
    for _ in 0..<times {
      for call in [arguments, after].compactMap(\.self) {
        if dropsCaches { try Self.dropCaches() }
        runs.append(try run(call))
      }
    }
    let seconds = runs.map(\.seconds).sorted()
    return Figures(
      median: seconds[seconds.count / 2], best: seconds[0], worst: seconds[seconds.count - 1],
      processor: runs.map(\.processor).sorted()[runs.count / 2], memory: runs.map(\.memory).max() ?? 0)
  }

  private struct Run {
    var seconds: Double
    var processor: Double
    var memory: Int
  }

  private static func dropCaches() throws {
    sync()
    try Data("3\n".utf8).write(to: URL(fileURLWithPath: "/proc/sys/vm/drop_caches"))
  }

  private func run(_ arguments: [String]) throws -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var variables: [UnsafeMutablePointer<CChar>?] = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process = pid_t()
    let start = DispatchTime.now().uptimeNanoseconds
    guard posix_spawn(&process, program, &actions, nil, &words, &variables) == 0 else {
      throw Failed(description: "\(program) does not start")
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    guard status == 0 else { throw Failed(description: "\(arguments.joined(separator: " ")): status \(status)") }
    let worked = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    return Run(seconds: seconds, processor: worked.reduce(0, +), memory: usage.ru_maxrss)
  }
}
