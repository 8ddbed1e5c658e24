import Foundation
import Intake

/// The lines of a file or of standard input, read in pieces, so that a large file does not have to fit into memory.
final class LineReader {
  /// In bytes. What the largest article that is read takes if JSON has to write each of its bytes as six.
  static let longestLine = 6 << 26

  private let input: FileHandle
  private let place: String
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins, and up to where no line feed was found.
  private var (start, searched) = (0, 0)
  private var isAtEnd = false
  private var number = 0

  /// - Parameter path: `-` for standard input.
  /// - Throws: ``IntakeError``: not there, a folder, not readable.
  init(path: String) throws {
    place = path == "-" ? "stdin" : path
    guard path != "-" else {
      input = .standardInput
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw IntakeError.fileNotFound(place: path)
    }
    guard !isFolder.boolValue else { throw IntakeError.folder(place: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw IntakeError.notReadable(place: path, reason: "no permission")
    }
    input = handle
  }

  /// The next line without its line feed; `nil` at the end.
  ///
  /// - Throws: ``IntakeError`` for a read that fails, for bytes that are not UTF-8 and for a line longer than any ledger has.
  func next() throws -> String? {
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { (start, searched) = (end + 1, end + 1) }
        return try text(buffer[start..<end])
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { (start, searched) = (buffer.count, buffer.count) }
        return try text(buffer[start...])
      }
      guard buffer.count - start <= Self.longestLine else {
        throw IntakeError.tooLarge(place: "\(place):\(number + 1)", limit: Self.longestLine)
      }
      buffer.removeFirst(start)
      (start, searched) = (0, buffer.count)
      let piece = try read()
      isAtEnd = piece.isEmpty
      buffer += piece
    }
  }

  private func read() throws -> Data {
    do {
      return try input.read(upToCount: 1 << 20) ?? Data()
    } catch {
      throw IntakeError.notReadable(place: place, reason: "reading stopped at line \(number + 1)")
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws -> String {
    number += 1
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let valid = String(decoding: bytes, as: UTF8.self).utf8
    let offset = zip(bytes, valid).prefix { $0 == $1 }.count
    throw IntakeError.notUTF8(
      place: "\(place):\(number)", byte: bytes[bytes.startIndex + min(offset, bytes.count - 1)], offset: offset)
  }
}
