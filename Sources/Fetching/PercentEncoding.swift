/// Path or query with one spelling for each (RFC 3986, 6.2.2): letters, digits and `-._~` bare, escapes in capitals, everything
/// that may not stand there escaped. A `%` that begins no escape becomes `%25`.
func percentEncoded(_ text: some StringProtocol) -> String {
  var encoded: [UInt8] = []
  var bytes = Array(text.utf8)[...]
  while let byte = bytes.popFirst() {
    if byte == UInt8(ascii: "%"), let escaped = escapedByte(bytes) {
      bytes = bytes.dropFirst(2)
      if isUnreserved(escaped) { encoded.append(escaped) } else { encoded += escape(escaped) }
    } else if isUnreserved(byte) || "!$&'()*+,;=:@/?".utf8.contains(byte) {
      encoded.append(byte)
    } else {
      encoded += escape(byte)
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func escapedByte(_ bytes: ArraySlice<UInt8>) -> UInt8? {
  let digits = bytes.prefix(2)
  guard digits.count == 2, digits.allSatisfy({ isASCIIAlphanumeric($0) }) else { return nil }
  return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
}

private func escape(_ byte: UInt8) -> [UInt8] {
  let digits = Array("0123456789ABCDEF".utf8)
  return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}

func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

private func isUnreserved(_ byte: UInt8) -> Bool { isASCIIAlphanumeric(byte) || "-._~".utf8.contains(byte) }
