import Commitments
import Foundation
import TOMLKit

/// Turns a TOML table into the values of settings, each checked.
struct StatedValues {
  let path: String
  let home: String
  let lines: KeyLines

  func read(_ table: TOMLTable) throws(SettingsError) -> [SettingKey: SettingsFile.Stated] {
    var stated: [SettingKey: SettingsFile.Stated] = [:]
    try read(table, below: [], into: &stated)
    return stated
  }

  private func read(
    _ table: TOMLTable, below parents: [String], into stated: inout [SettingKey: SettingsFile.Stated]
  ) throws(SettingsError) {
    // The first fault is the one that stands first, whatever the order of the keys.
    let keys = table.keys.map { parents + [$0] }.sorted {
      (lines.line(of: $0), $0.last ?? "") < (lines.line(of: $1), $1.last ?? "")
    }
    for parts in keys {
      let name = parts.joined(separator: ".")
      guard let part = parts.last, let value = table[part] else { continue }
      let place = SettingsError.Place(path: path, line: lines.line(of: parts))
      if let key = SettingKey(rawValue: name) {
        stated[key] = SettingsFile.Stated(value: try self.value(value, of: key, at: place), line: place.line)
      } else if parents.isEmpty, Self.sections.contains(name) {
        guard let inner = value.table else {
          throw .wrongType(place, key: name, found: Self.words(value), expected: "a section [\(name)]")
        }
        try read(inner, below: parts, into: &stated)
      } else if Self.isSecret(part) {
        throw .secret(place, key: name)
      } else {
        let known = SettingKey.allCases.map(\.rawValue) + Self.sections.sorted()
        // "url" outside of its section is meant as much as a misspelling is.
        let nearest =
          known.first { $0.hasSuffix("." + part) } ?? Suggestion.nearest(to: name, in: known)
          ?? Suggestion.nearest(to: part, in: known)
        throw .unknownKey(place, key: name, nearest: nearest)
      }
    }
  }

  private static let sections = Set(
    SettingKey.allCases.map(\.rawValue).filter { $0.contains(".") }.map { String($0.prefix { $0 != "." }) })

  private static func isSecret(_ key: String) -> Bool {
    let letters = key.lowercased().filter(\.isLetter)
    return ["key", "apikey", "token", "password", "secret", "ctrackapikey"].contains(letters)
  }

  private func value(
    _ value: any TOMLValueConvertible, of key: SettingKey, at place: SettingsError.Place
  ) throws(SettingsError) -> SettingsFile.Value {
    let expected = key.form.words
    func wrongType() -> SettingsError {
      .wrongType(place, key: key.rawValue, found: Self.words(value), expected: expected)
    }
    func wrong(_ text: String) -> SettingsError {
      .wrongValue(place, key: key.rawValue, value: text, expected: expected)
    }
    switch key.form {
    case .seconds:
      guard let number = value.int else { throw wrongType() }
      guard (1...3_600).contains(number) else { throw wrong(String(number)) }
      return .number(number)
    case .paths:
      guard let array = value.array else { throw wrongType() }
      var paths: [String] = []
      for item in array {
        guard let text = item.string else { throw wrongType() }
        guard !text.isEmpty else { throw wrong(text) }
        paths.append(full(text))
      }
      return .texts(paths)
    case .path:
      guard let text = value.string else { throw wrongType() }
      guard !text.isEmpty else { throw wrong(text) }
      return .text(full(text))
    case .name:
      guard let text = value.string else { throw wrongType() }
      guard !text.isEmpty else { throw wrong(text) }
      return .text(text)
    case .address:
      guard let text = value.string else { throw wrongType() }
      // What is refused is not printed: it may hold a password.
      if let fault = Endpoint.fault(in: text) {
        throw .wrongValue(
          place, key: key.rawValue, value: Endpoint.withoutSecrets(text),
          expected: "\(fault) in quotation marks, for instance \"http://127.0.0.1:11434/v1\"")
      }
      return .text(text)
    case .word(let words):
      guard let text = value.string else { throw wrongType() }
      guard words.contains(text) else { throw wrong(text) }
      return .text(text)
    }
  }

  /// A path of the file: from the user's folder, or from the folder of the file.
  private func full(_ path: String) -> String {
    let folder = URL(fileURLWithPath: self.path).deletingLastPathComponent().path
    let whole =
      if path == "~" || path.hasPrefix("~/") { home + path.dropFirst() } else if path.hasPrefix("/") { path } else {
        folder + "/" + path
      }
    return URL(fileURLWithPath: whole).standardizedFileURL.path
  }

  private static func words(_ value: any TOMLValueConvertible) -> String {
    switch value.type {
    case .table: "a section"
    case .array:
      value.array?.contains { $0.string == nil } == false ? "a list" : "a list that holds other things than texts"
    case .string: "a text"
    case .int: "a number"
    case .double: "a number with a decimal point"
    case .bool: "true or false"
    case .date, .time, .dateTime: "a date or time"
    }
  }
}
