/// Finds web and mail addresses, which are single words whatever marks they hold.
enum AddressPattern {
  /// The address in a chunk, without quotation marks, brackets and stops around it; nil where there is none.
  static func find(_ chunk: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard chunk.count >= 6 else { return nil }
    var hasMark = false
    for index in chunk
    where bytes[index] == UInt8(ascii: "@") || bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".") {
      hasMark = true
      break
    }
    guard hasMark else { return nil }
    var start = chunk.lowerBound
    var end = chunk.upperBound
    while start < end, opens(bytes[start]) { start += 1 }
    while end > start, closes(bytes[end - 1]) { end -= 1 }
    guard end - start >= 6 else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let isWeb =
      text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") || text.hasPrefix("mailto:")
      || text.hasPrefix("ftp://") || text.hasPrefix("HTTP://") || text.hasPrefix("WWW.")
    return isWeb || isMail(text) ? start..<end : nil
  }

  /// Whether letters stand around the only @ and a host follows it.
  private static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts.first, let host = parts.last, !name.isEmpty, host.count > 1 else {
      return false
    }
    let allowed = host.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" }
    return allowed && host.first?.isLetter == true
  }

  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
