/// The key of an endpoint. It may come to light nowhere, not even where the endpoint sends it back.
///
/// Fewer than ``shortest`` characters are no secret: endpoints that ask for no key are given "x" or "none", which stand in
/// replies as words.
struct Secret: Sendable {
  static let shortest = 8
  static let mark = "[key]"
  static let none = Secret(nil)

  private let pattern: BytePattern?

  /// Escapes within escapes that are looked behind; what has more counts as holding the key.
  private static let mostLevels = 8

  init(_ key: String?) {
    pattern = key.flatMap { $0.utf8.count >= Self.shortest ? BytePattern(Array($0.utf8)) : nil }
  }

  /// Whether a text holds the key, plainly or behind escapes of JSON, however often these were escaped again.
  func isIn(_ text: String) -> Bool {
    guard let pattern else { return false }
    var bytes = Array(text.utf8)
    for _ in 0...Self.mostLevels {
      if pattern.first(in: bytes) != nil { return true }
      guard let plainer = Self.unescaped(bytes) else { return false }
      bytes = plainer
    }
    return true
  }

  /// The text with ``mark`` for the key; ``mark`` alone where the key stands behind escapes.
  func redacted(_ text: String) -> String {
    guard let pattern, isIn(text) else { return text }
    let bytes = Array(text.utf8)
    var (rest, kept) = (0, [UInt8]())
    while let place = pattern.first(in: bytes, from: rest) {
      kept += bytes[rest..<place.lowerBound] + Array(Self.mark.utf8)
      rest = place.upperBound
    }
    let result = String(decoding: kept + bytes[rest...], as: UTF8.self)
    return isIn(result) ? Self.mark : result
  }

  /// One level of JSON's escapes taken away, in strings and outside; `nil` if there is none.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(backslash) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var isChanged = false
    while index < bytes.count {
      guard bytes[index] == backslash, index + 1 < bytes.count else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if next == UInt8(ascii: "u"), let value = hexadecimal(bytes[(index + 2)...].prefix(4)) {
        // A key is ASCII: what else stands there is only not to be part of it.
        result.append(value < 0x80 ? UInt8(value) : 0xFF)
        index += 6
      } else if let plain = short[next] {
        result.append(plain)
        index += 2
      } else {
        result.append(backslash)
        index += 1
        continue
      }
      isChanged = true
    }
    return isChanged ? result : nil
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let short: [UInt8: UInt8] = [
    backslash: backslash, UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "\""): UInt8(ascii: "\""),
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
    UInt8(ascii: "f"): 0x0C,
  ]

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count == 4 else { return nil }
    var value = 0
    for digit in digits {
      guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
      value = value * 16 + number
    }
    return value
  }
}

extension JSONValue {
  /// The same without the key, in every text and every name of a field.
  func redacted(_ secret: Secret) -> JSONValue {
    switch self {
    case .null, .bool, .number: self
    case .string(let text): .string(secret.redacted(text))
    case .array(let items): .array(items.map { $0.redacted(secret) })
    case .object(let fields):
      .object(
        Dictionary(
          fields.map { (secret.redacted($0.key), $0.value.redacted(secret)) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}
