import Foundation
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of standard input as they come, whatever stands in them: a line is given out as soon as its end has arrived, and
/// of one that is too long only the beginning is kept.
struct ByteLines {
  enum Line {
    case bytes([UInt8])
    /// Longer than the limit; what it held is gone.
    case tooLong
  }

  /// In bytes.
  let limit: Int
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  private var isAtEnd = false

  init(descriptor: Int32 = STDIN_FILENO, limit: Int) {
    (self.descriptor, self.limit) = (descriptor, limit)
  }

  /// The next line without its line feed; `nil` at the end.
  ///
  /// - Throws: ``InputError`` for a read that the system refuses.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var isBegun = false
    while true {
      if start < buffer.count {
        isBegun = true
        let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n"))
        let piece = buffer[start..<(end ?? buffer.count)]
        if !isTooLong, line.count + piece.count <= limit {
          line += piece
        } else {
          (isTooLong, line) = (true, [])
        }
        start = end.map { $0 + 1 } ?? buffer.count
        if end != nil { return isTooLong ? .tooLong : .bytes(line) }
      }
      if isAtEnd {
        guard isBegun else { return nil }
        return isTooLong ? .tooLong : .bytes(line)
      }
      try fill()
    }
  }

  /// One piece of what has arrived; waits only if nothing has.
  private mutating func fill() throws {
    let size = 1 << 16
    var count = 0
    buffer = try [UInt8](unsafeUninitializedCapacity: size) { bytes, initialized in
      repeat { count = read(descriptor, bytes.baseAddress, size) } while count < 0 && errno == EINTR
      guard count >= 0 else { throw InputError(reason: String(cString: strerror(errno))) }
      initialized = count
    }
    start = 0
    isAtEnd = count == 0
  }
}

/// Standard input that cannot be read.
struct InputError: Error, CustomStringConvertible {
  /// In the system's words.
  var reason: String

  var description: String { "stdin: cannot be read (\(reason)): send the lines through a pipe, or name a file" }
}
