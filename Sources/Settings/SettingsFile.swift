import Commitments
import Foundation
import TOMLKit

/// What the configuration file says: `ctrack/config.toml` in `XDG_CONFIG_HOME`, else in `~/.config`.
public struct SettingsFile: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case texts([String])
  }

  struct Stated: Hashable, Sendable {
    var value: Value
    var line: Int
  }

  /// Where it lies, or would lie.
  public let path: String
  /// Whether there is one.
  public let exists: Bool
  let stated: [SettingKey: Stated]

  /// Largest size that is read.
  private static let limit = 256 * 1_024

  /// Reads the file if there is one.
  ///
  /// - Throws: ``SettingsError`` for one that cannot be read or understood.
  public init(environment: [String: String]) throws(SettingsError) {
    let path = Self.path(environment: environment)
    guard let bytes = try Self.contents(of: path) else {
      self.init(missing: path)
      return
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
    let words = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    try self.init(words, path: path, home: Self.home(environment))
  }

  init(missing path: String) {
    self.path = path
    exists = false
    stated = [:]
  }

  /// - Parameters:
  ///   - path: Where the text comes from; paths in it start at its folder.
  ///   - home: What `~/` at the beginning of a path stands for.
  init(_ text: String, path: String, home: String) throws(SettingsError) {
    let lines: KeyLines
    do throws(KeyLines.Fault) {
      lines = try KeyLines(text)
    } catch {
      throw .notTOML(SettingsError.Place(path: path, line: error.line), reason: error.reason)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw .notTOML(SettingsError.Place(path: path, line: error.source.begin.line), reason: error.description)
    } catch {
      throw .notTOML(SettingsError.Place(path: path, line: 1), reason: error.localizedDescription)
    }
    self.path = path
    exists = true
    stated = try StatedValues(path: path, home: home, lines: lines).read(table)
  }

  /// A relative `XDG_CONFIG_HOME` does not count, as its specification demands.
  static func path(environment: [String: String]) -> String {
    var folder = home(environment) + "/.config"
    if let named = environment["XDG_CONFIG_HOME"], named.hasPrefix("/") { folder = named }
    return folder + "/ctrack/config.toml"
  }

  static func home(_ environment: [String: String]) -> String {
    environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
  }

  /// - Returns: `nil` if there is no such file.
  private static func contents(of path: String) throws(SettingsError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    }
  }
}
