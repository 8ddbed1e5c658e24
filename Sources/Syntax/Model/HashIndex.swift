/// Finds a number by a hash: open addressing over memory that lies in the model file.
///
/// A key is told from others by 32 bits of its hash; a key that is not there is taken for one that is about once in ten thousand.
package struct HashIndex: Sendable {
  /// Slots of a fingerprint and a value; fingerprint 0 marks an empty slot. Their number is a power of two.
  private let slots: UnsafeBuffer<UInt32>
  private let mask: Int

  /// An index over slots as `slots(for:)` makes them; nil where their number cannot be right.
  package init?(slots: UnsafeBuffer<UInt32>) {
    let count = slots.count / 2
    guard slots.count >= 2, count & (count - 1) == 0, slots.count % 2 == 0 else { return nil }
    guard (0..<count).contains(where: { slots[2 * $0] == 0 }) else { return nil }
    self.slots = slots
    mask = count - 1
  }

  /// The largest value, 0 where there is none.
  ///
  /// - Complexity: linear in the number of slots.
  package var maximum: Int {
    var largest: UInt32 = 0
    for slot in 0...mask where slots[2 * slot] != 0 { largest = max(largest, slots[2 * slot + 1]) }
    return Int(largest)
  }

  /// The value for a hash, or nil where there is none.
  @inline(__always)
  package subscript(hash: UInt64) -> Int? {
    let fingerprint = HashIndex.fingerprint(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let found = slots[2 * slot]
      if found == fingerprint { return Int(slots[2 * slot + 1]) }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func fingerprint(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  /// The slots for hashes and their values, at most half of them taken.
  package static func slots(for entries: [(hash: UInt64, value: Int)]) -> [UInt32] {
    var size = 16
    while size < 2 * entries.count { size *= 2 }
    var slots = [UInt32](repeating: 0, count: 2 * size)
    for entry in entries {
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      while slots[2 * slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[2 * slot] = fingerprint(entry.hash)
      slots[2 * slot + 1] = UInt32(entry.value)
    }
    return slots
  }
}
