/// XML whose references are all numbers: names that only HTML knows, `&nbsp;`, become theirs, as do the five of XML; other names
/// and a bare `&` become text, and characters that XML forbids a space.
///
/// Feeds have all of these. An XML parser that goes on behind the first of them drops every named reference from there on, so
/// that `R&amp;D` loses its `&`; numbers it keeps. CDATA sections keep their ampersands. Linear.
func withNumericReferences(_ xml: String, character: (String) -> Unicode.Scalar?) -> String {
  let bytes = Array(xml.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 16)
  var isData = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte == UInt8(ascii: "&"), !isData {
      let reference = reference(in: bytes, from: index + 1, character: character)
      result += "&#\(reference.value);".utf8
      index = reference.end
      continue
    }
    switch byte {
    case UInt8(ascii: "<") where bytes[index...].starts(with: "<![CDATA[".utf8): isData = true
    case UInt8(ascii: "]") where bytes[index...].starts(with: "]]>".utf8): isData = false
    default: break
    }
    result.append(isForbidden(byte) ? UInt8(ascii: " ") : byte)
    index += 1
  }
  return String(decoding: result, as: UTF8.self)
}

/// The number that the reference behind an ampersand stands for, and where the text goes on; the ampersand's own where there is
/// none.
private func reference(
  in bytes: [UInt8], from start: Int, character: (String) -> Unicode.Scalar?
) -> (value: UInt32, end: Int) {
  let word = bytes[start...].prefix(32).prefix { $0 == UInt8(ascii: "#") || isNameByte($0) }
  guard word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: ";") else { return (0x26, start) }
  let name = String(decoding: word, as: UTF8.self)
  let value: UInt32? =
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      UInt32(name.dropFirst(2), radix: 16)
    } else if name.hasPrefix("#") {
      UInt32(name.dropFirst())
    } else {
      name == "apos" ? 0x27 : character(name)?.value
    }
  guard let value else { return (0x26, start) }
  // A number of no character is read as HTML reads it.
  let isCharacter =
    Unicode.Scalar(value) != nil && !(value < 0x20 && isForbidden(UInt8(value))) && value & 0xFFFE != 0xFFFE
  return (isCharacter ? value : 0xFFFD, word.endIndex + 1)
}

/// Controls other than tab and line ends.
private func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

private func isNameByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
