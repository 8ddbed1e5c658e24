/// Bytes packed as gzip, without making them smaller.
func gzipped(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  let count = UInt16(bytes.count)
  var packed: [UInt8] = gzipHead + [1] + littleEndian(count) + littleEndian(~count) + bytes
  packed += littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
  return packed
}

/// The beginning of a gzip that unpacks to `runs` times 258 equal bytes: every run is 13 bits.
func gzipBomb(runs: Int) -> [UInt8] {
  var bits = Bits()
  // The last block, with the fixed codes; the letter "a"; then runs of length 258 at distance 1.
  bits.append(0b011, 3)
  bits.appendCode(0x30 + 0x61, 8)
  for _ in 0..<runs {
    bits.appendCode(0b1100_0101, 8)
    bits.appendCode(0, 5)
  }
  return gzipHead + bits.bytes
}

private let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

private struct Bits {
  private(set) var bytes: [UInt8] = []
  private var used = 8

  mutating func append(_ value: Int, _ count: Int) {
    for place in 0..<count {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8((value >> place) & 1) << used
      used += 1
    }
  }

  /// Codes stand with their highest bit first.
  mutating func appendCode(_ code: Int, _ count: Int) {
    for place in (0..<count).reversed() { append((code >> place) & 1, 1) }
  }
}

private func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return ~sum
}
