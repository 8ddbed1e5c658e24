/// XML in which every ampersand means something: the names that only HTML knows, `&nbsp;`, become numbers, and a bare `&` is
/// written out. Feeds have both, and an XML parser drops them with the letters around.
///
/// CDATA sections stay as they are. Linear.
func withStrictEntities(_ xml: String, character: (String) -> Unicode.Scalar?) -> String {
  let bytes = Array(xml.utf8)
  guard bytes.contains(UInt8(ascii: "&")) else { return xml }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  var index = 0
  while index < bytes.count {
    if bytes[index...].starts(with: "<![CDATA[".utf8) {
      let start = index
      while index < bytes.count, !bytes[index...].starts(with: "]]>".utf8) { index += 1 }
      result += bytes[start..<index]
      continue
    }
    let byte = bytes[index]
    index += 1
    result.append(byte)
    guard byte == UInt8(ascii: "&") else { continue }
    let name = bytes[index...].prefix(32).prefix { $0 == UInt8(ascii: "#") || isNameByte($0) }
    let isClosed = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    let word = String(decoding: name, as: UTF8.self)
    if !isClosed || name.isEmpty {
      result += "amp;".utf8
    } else if word.hasPrefix("#") || ["amp", "lt", "gt", "quot", "apos"].contains(word) {
      continue
    } else if let scalar = character(word) {
      result += "#\(scalar.value);".utf8
      index = name.endIndex + 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
