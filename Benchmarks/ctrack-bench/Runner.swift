import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Runs a program as a fresh process and measures the whole of it, from spawn to exit.
struct Runner {
  let program: String
  let environment: [String: String]

  struct Figures {
    /// Seconds.
    var median: Double
    var worst: Double
    /// Peak resident set in kibibytes, as the kernel reports it.
    var memory: Int
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter thenRun: A call that puts things back, measured as well; each pair counts as two runs.
  func measure(_ arguments: [String], times: Int, thenRun after: [String]? = nil) throws -> Figures {
    _ = try run(arguments)
    if let after { _ = try run(after) }
    var seconds: [Double] = []
    var memory = 0
    for _ in 0..<times {
      for call in [arguments, after].compactMap(\.self) {
        let (time, peak) = try run(call)
        seconds.append(time)
        memory = max(memory, peak)
      }
    }
    seconds.sort()
    return Figures(median: seconds[seconds.count / 2], worst: seconds[seconds.count - 1], memory: memory)
  }

  private func run(_ arguments: [String]) throws -> (seconds: Double, memory: Int) {
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
    return (seconds, usage.ru_maxrss)
  }
}
