import Foundation

/// An address of the internet, as bytes: 4 or 16.
struct IPAddress: Hashable, Sendable {
  let bytes: [UInt8]

  var isIPv4: Bool { bytes.count == 4 }

  /// - Parameter text: Four decimal numbers, or an IPv6 address without brackets and zone.
  init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: six) { Array($0) }
    } else {
      return nil
    }
  }

  /// The bytes at the end of a longer address.
  private init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

  /// - Parameter bytes: 4 or 16, else `nil`.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }
}

extension IPAddress: CustomStringConvertible {
  var description: String {
    if isIPv4 { return bytes.map(String.init).joined(separator: ".") }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    bytes.withUnsafeBytes { _ = inet_ntop(AF_INET6, $0.baseAddress, &text, socklen_t(text.count)) }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension IPAddress {
  /// Who can be reached there.
  enum Reach: Hashable, Sendable {
    case everybody
    /// This machine, or its own network.
    case local
    /// Nothing that an article could come from: link-local (where clouds keep their keys), multicast, examples, reserved.
    case nobody
  }

  /// By the registries of special addresses (RFC 6890 and what came after it). An IPv6 address that only carries an IPv4 one
  /// reaches as far as that.
  var reach: Reach {
    if let carried { return carried.reach }
    if isIPv4 {
      if Self.local4.contains(where: contains) { return .local }
      return Self.nobody4.contains(where: contains) ? .nobody : .everybody
    }
    if Self.local6.contains(where: contains) { return .local }
    // All that has been given out lies in 2000::/3.
    guard bytes[0] & 0xE0 == 0x20 else { return .nobody }
    return Self.nobody6.contains(where: contains) ? .nobody : .everybody
  }

  /// The IPv4 address in a mapped (`::ffff:0:0/96`), NAT64 (`64:ff9b::/96`) or 6to4 (`2002::/16`) one.
  private var carried: IPAddress? {
    guard !isIPv4 else { return nil }
    if contains(Block("::ffff:0:0", 96)) || contains(Block("64:ff9b::", 96)) { return IPAddress(bytes[12...]) }
    return contains(Block("2002::", 16)) ? IPAddress(bytes[2..<6]) : nil
  }

  private struct Block: Sendable {
    var start: [UInt8]
    var length: Int

    init(_ start: String, _ length: Int) {
      self.start = IPAddress(start)?.bytes ?? []
      self.length = length
    }
  }

  private func contains(_ block: Block) -> Bool {
    guard bytes.count == block.start.count else { return false }
    let whole = block.length / 8
    guard bytes.prefix(whole) == block.start.prefix(whole) else { return false }
    let rest = block.length % 8
    return rest == 0 || (bytes[whole] ^ block.start[whole]) >> (8 - rest) == 0
  }

  private static let local4 = [
    Block("10.0.0.0", 8), Block("127.0.0.0", 8), Block("172.16.0.0", 12), Block("192.168.0.0", 16),
    Block("100.64.0.0", 10),
  ]
  private static let nobody4 = [
    Block("0.0.0.0", 8), Block("169.254.0.0", 16), Block("192.0.0.0", 24), Block("192.0.2.0", 24),
    Block("192.88.99.0", 24), Block("198.18.0.0", 15), Block("198.51.100.0", 24), Block("203.0.113.0", 24),
    Block("224.0.0.0", 4), Block("240.0.0.0", 4),
  ]
  private static let local6 = [Block("::1", 128), Block("fc00::", 7)]
  private static let nobody6 = [Block("2001::", 23), Block("2001:db8::", 32), Block("3fff::", 20)]
}
