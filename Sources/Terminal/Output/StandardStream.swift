public import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The boundary to the system: where output goes, what it can show, and the writing itself.
public enum StandardStream: Int32, Hashable, Sendable {
  case output = 1
  case error = 2

  /// Asks the system once; keep the answer.
  public func target(
    color: ColorChoice, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> OutputTarget {
    OutputTarget(
      isTerminal: isatty(rawValue) == 1, terminalColumns: terminalColumns(), color: color, environment: environment)
  }

  /// Writes all of the text at once, past the buffer of `print`: a program uses one of the two for a stream.
  public func write(_ text: String) throws {
    guard !text.isEmpty else { return }
    let handle: FileHandle = self == .output ? .standardOutput : .standardError
    try handle.write(contentsOf: Data(text.utf8))
  }

  private func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
