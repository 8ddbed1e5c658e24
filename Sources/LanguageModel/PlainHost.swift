import Foundation

/// A host to which plain http leads.
struct PlainHost {
  let name: String

  init(_ host: String) { name = host.lowercased().trimmingCharacters(in: ["[", "]"]) }

  /// Whether it is this machine or one of the same network, so that what is sent does not pass through others' hands.
  ///
  /// Numbers count only in the form that everybody reads the same: resolvers also take `134744072`, `0x8080808` and `010.0.0.1`
  /// for addresses, and not for the one that the digits look like.
  var isNear: Bool {
    if name == "localhost" || name == "::1" || isLocalName { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
    guard parts.count == 4, let first = parts[0], let second = parts[1], parts.allSatisfy({ $0 != nil }) else {
      return false
    }
    return first == 127 || first == 10 || first == 192 && second == 168 || first == 172 && (16...31).contains(second)
  }

  /// A name without a dot, or one of the zone of the own network.
  private var isLocalName: Bool {
    let label = name.hasSuffix(".local") ? name.dropLast(".local".count) : name[...]
    guard let first = label.utf8.first, Self.isLetter(first) else { return false }
    return label.utf8.allSatisfy {
      Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  /// Digits without a zero in front.
  private static func number(_ text: Substring) -> UInt8? {
    guard !text.isEmpty, text.utf8.allSatisfy(isDigit), text == "0" || text.first != "0" else { return nil }
    return UInt8(text)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
