/// JSON that can do nothing to a terminal but be shown, and means the same.
///
/// What a terminal could act on or would hide (DEL, the C1 controls, bidirectional controls and every other
/// default-ignorable character, the Unicode line ends) is written as `\u` escapes; such characters occur in strings
/// only. The encoder has escaped the C0 controls already. Empty arrays and objects, which Foundation spreads over
/// three lines, become `[]` and `{}`.
public enum SafeJSON {
  /// - Parameter json: As an encoder gives it.
  /// - Complexity: Linear in the length of the text.
  public static func text(_ json: String) -> String {
    escaped(compacted(json))
  }

  private static func escaped(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var result = ""
    result.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      if isHarmless(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 { result += escape(unit) }
      }
    }
    return result
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x7F, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x7F..<0xA0, 0xAD, 0x2028, 0x2029, 0xFFF9...0xFFFB: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// A line feed never stands within a string, so that brackets around nothing but white space can be closed up.
  private static func compacted(_ json: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count)
    // How long the result was after the last opening bracket, while nothing but white space has followed it.
    var opening: Int?
    var sawLineEnd = false
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        bytes.append(byte)
        opening = bytes.count
        sawLineEnd = false
        continue
      case UInt8(ascii: "\n"): sawLineEnd = true
      case UInt8(ascii: " "): break
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if let start = opening, sawLineEnd { bytes.removeSubrange(start...) }
        opening = nil
      default: opening = nil
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
