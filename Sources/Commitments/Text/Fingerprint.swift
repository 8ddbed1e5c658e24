/// A number that stands for bytes, the same in every run: FNV-1a with 64 bits (Fowler, Noll and Vo). Of the words of a
/// language no two share one in practice.
public struct Fingerprint: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// - Complexity: linear in the bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  public static func of(_ text: some StringProtocol) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(text.utf8)
    return fingerprint.value
  }
}
