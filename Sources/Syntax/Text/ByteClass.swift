/// The classes of characters that matter for finding words.
enum ByteClass {
  case space, letter, digit, mark

  /// The class and length in bytes of the character that begins at `index`.
  ///
  /// Bytes that are not UTF-8 count as letters of one byte, so that nothing is lost.
  @inline(__always)
  static func at(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (class: ByteClass, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (ascii(byte), 1) }
    return wide(index, bytes)
  }

  @inline(__always)
  static func ascii(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7F: .space
    default: .mark
    }
  }

  private static func wide(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (class: ByteClass, length: Int) {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, index + length <= bytes.count else { return (.letter, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (.letter, 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return (.letter, 1) }
    if scalar.properties.isWhitespace || value == 0x200B || value == 0xFEFF { return (.space, length) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return (.mark, length)
    case .decimalNumber: return (.digit, length)
    default: return (.letter, length)
    }
  }
}

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

@inline(__always)
func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

@inline(__always)
func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
