/// Whether bytes that are not UTF-8 are evidently a Western European text in Windows-1252 or Latin-1.
///
/// They are if every byte from 0x80 up stands where its character would in such a text, and none begins a valid UTF-8
/// sequence (that would be a damaged UTF-8 file):
/// - a letter touches an ASCII letter, or is a word of its own that Romance languages have (à, é, è, ó);
/// - a capital does not follow a small letter; þ and ÿ, which random bytes and byte order marks look like, never count;
/// - a sign other than apostrophe, dash, ellipsis, no-break space and the like has no letter on both sides;
/// - never more than two such bytes in a row: longer runs are another alphabet, Cyrillic for instance.
///
/// Linear. Texts in other eight-bit encodings with few accents, Polish for instance, may pass with wrong letters.
func isWestern(_ bytes: [UInt8]) -> Bool {
  var run = 0
  for (index, byte) in bytes.enumerated() {
    guard byte >= 0x80 else {
      run = 0
      continue
    }
    run += 1
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    guard run <= 2, !beginsUTF8(bytes[index...]), stands(byte, between: before, and: after) else { return false }
  }
  return true
}

/// Whether a lead byte with all its continuation bytes comes first.
private func beginsUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  let length =
    switch bytes.first {
    case .some(0xC2...0xDF): 1
    case .some(0xE0...0xEF): 2
    case .some(0xF0...0xF4): 3
    default: 0
    }
  let rest = bytes.dropFirst().prefix(length)
  return length > 0 && rest.count == length && rest.allSatisfy { (0x80...0xBF).contains($0) }
}

private func stands(_ byte: UInt8, between before: UInt8, and after: UInt8) -> Bool {
  func isWord(_ words: [UInt8]) -> Bool { words.contains(byte) && before < 0x80 && after < 0x80 }
  switch byte {
  case 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF: return false
  case 0x85, 0x91, 0x92, 0x96, 0x97, 0xA0, 0xAA, 0xAD, 0xB7, 0xBA: return true
  case 0x80: return !isLetter(before) && !isLetter(after)
  case 0x8A, 0x8C, 0x8E, 0x9F, 0xC0...0xD6, 0xD8...0xDE:
    return !isSmallLetter(before) && (isLetter(before) || isLetter(after) || isWord([0xC0, 0xC9]))
  case 0x9A, 0x9C, 0x9E, 0xDF...0xF6, 0xF8...0xFD:
    return isLetter(before) || isLetter(after) || isWord([0xE0, 0xE8, 0xE9, 0xF3])
  default: return !(isLetter(before) && isLetter(after))
  }
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
private func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) && byte < 0x80 }

func windows1252Text(_ bytes: [UInt8]) -> String {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 16)
  for byte in bytes {
    if byte < 0x80 {
      text.append(byte)
    } else {
      text += String(byte < 0xA0 ? upperControls[Int(byte) - 0x80] : Unicode.Scalar(byte)).utf8
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// What Windows-1252 has in place of the control characters 0x80 to 0x9F; the five bytes that it leaves out do not occur here.
private let upperControls: [Unicode.Scalar] = [
  "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
  "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
]
