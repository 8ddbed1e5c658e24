public import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(Glibc)
  private let systemWrite = Glibc.write
#elseif canImport(Darwin)
  private let systemWrite = Darwin.write
#endif

/// A stream that does not take what is written.
public struct StreamError: Error, Hashable, Sendable, CustomStringConvertible {
  public let stream: StandardStream
  /// In the system's words.
  public let reason: String

  public var description: String {
    let name = stream == .output ? "standard output" : "standard error"
    return "\(name): cannot be written (\(reason)): make room, or send it elsewhere"
  }
}

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
  ///
  /// - Throws: ``StreamError`` if the system does not take it: a full disk, a closed stream.
  public func write(_ text: String) throws(StreamError) {
    var text = text
    let error: Int32? = text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
        let count = systemWrite(rawValue, rest.baseAddress, rest.count)
        if count >= 0 { written += count } else if errno != EINTR { return errno }
      }
      return nil
    }
    if let error { throw StreamError(stream: self, reason: String(cString: strerror(error))) }
  }

  private func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
