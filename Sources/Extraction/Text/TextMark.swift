/// What one character of the text does, as far as cutting it into sentences and words is concerned.
struct TextMark {
  enum Kind: Hashable {
    case space, letter, digit, apostrophe, openingQuote, closingQuote, straightQuote, other
  }

  let kind: Kind
  /// UTF-8 bytes.
  let length: Int

  init(_ bytes: [UInt8], at place: Int, end: Int) {
    let byte = bytes[place]
    guard byte >= 0x80 else {
      length = 1
      kind = Self.ascii(byte)
      return
    }
    if byte == 0xC2, place + 1 < end {
      switch bytes[place + 1] {
      case 0xA0, 0x85: (kind, length) = (.space, 2)
      case 0xAB: (kind, length) = (.openingQuote, 2)
      case 0xBB: (kind, length) = (.closingQuote, 2)
      default: (kind, length) = (.letter, 2)
      }
    } else if byte == 0xE2, place + 2 < end, bytes[place + 1] == 0x80 {
      length = 3
      kind =
        switch bytes[place + 2] {
        case 0x99, 0x98: .apostrophe
        case 0x9C, 0x9E, 0x9F: .openingQuote
        case 0x9D: .closingQuote
        case 0x80...0x8F, 0xA8, 0xA9, 0xAF: .space
        default: .other
        }
    } else {
      (kind, length) = (.letter, 1)
    }
  }

  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case 0...32, 127: .space
    case 48...57: .digit
    case 65...90, 97...122, UInt8(ascii: "$"): .letter
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "\""): .straightQuote
    default: .other
    }
  }
}
