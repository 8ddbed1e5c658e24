import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The program under trial, called as a person calls it, in an environment that owes nothing to the machine.
struct Program: Sendable {
  let path: String
  /// The folder of the program's tables.
  let data: String
  let home: String

  /// What a call that has ended left.
  struct Outcome: Equatable, Sendable {
    var output: String
    var errors: String
    /// As the shell has it: 128 and the number of a signal.
    var status: Int32
    var seconds: Double
    /// Seconds in which it neither ran nor wanted to: it waited for a lock, a pause or the disk. `nil` where the system does
    /// not tell.
    var asleep: Double?

    /// For messages.
    var words: String { "status \(status), \(errors.prefix(200).replacing("\n", with: " "))" }
  }

  struct CannotStart: Error {}

  /// A call under way; its output lies in files, which outlive it.
  struct Call: Sendable {
    let process: pid_t
    let output: String
    let errors: String
    let start: UInt64

    func kill() { _ = Foundation.kill(process, SIGKILL) }

    var hasEnded: Bool {
      var information = siginfo_t()
      return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
        && information.si_signo == SIGCHLD
    }

    /// Seconds on a core and in the queue for one, of a process that has ended and is not yet waited for.
    private var awake: Double? {
      guard let handle = FileHandle(forReadingAtPath: "/proc/\(process)/schedstat"),
        let text = try? handle.readToEnd().map({ String(decoding: $0, as: UTF8.self) })
      else { return nil }
      let figures = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      return figures.count > 1 ? (figures[0] + figures[1]) / 1e9 : nil
    }

    func wait() -> Outcome {
      var status: Int32 = 0
      var information = siginfo_t()
      while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) == -1 && errno == EINTR {}
      let ended = DispatchTime.now().uptimeNanoseconds
      let awake = self.awake
      while waitpid(process, &status, 0) == -1 && errno == EINTR {}
      let seconds = Double(ended - start) / 1e9
      let signal = status & 0x7F
      let outcome = Outcome(
        output: Files.text(output), errors: Files.text(errors),
        status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
        seconds: seconds,
        asleep: awake.map { max(0, seconds - $0) })
      for file in [output, errors] { unlink(file) }
      return outcome
    }
  }

  func run(_ arguments: [String]) throws -> Outcome { try start(arguments).wait() }

  /// A line of shell, in which `$ctrack` is the program.
  func shell(_ line: String) throws -> Outcome { try spawn("/bin/sh", ["-c", line]).wait() }

  func start(_ arguments: [String]) throws -> Call { try spawn(path, arguments) }

  private func spawn(_ program: String, _ arguments: [String]) throws -> Call {
    let name = "\(home)/call-\(UInt64.random(in: 0 ... .max))"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, name + ".out", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, name + ".err", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(home)", "TMPDIR=\(home)", "CTRACK_DATA=\(data)", "NO_COLOR=1",
      "CTRACK_NOW=2025-03-20T09:00:00Z", "CTRACK_AUTHOR=torture", "ctrack=\(path)",
    ]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process = pid_t()
    let start = DispatchTime.now().uptimeNanoseconds
    guard posix_spawn(&process, program, &actions, nil, &words, &variables) == 0 else { throw CannotStart() }
    return Call(process: process, output: name + ".out", errors: name + ".err", start: start)
  }
}
