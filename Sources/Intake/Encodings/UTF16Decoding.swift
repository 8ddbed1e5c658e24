enum ByteOrder {
  case little, big
}

/// The byte order of UTF-16 without a mark: `nil` unless more than half of the first units have a NUL at the same parity, as any
/// text of mostly Latin letters has, and next to none at the other (the low half of some pictographs is NUL).
func evidentUTF16(_ bytes: [UInt8]) -> ByteOrder? {
  let head = bytes.prefix(4096)
  guard bytes.count.isMultiple(of: 2) else { return nil }
  var zeros = (even: 0, odd: 0)
  for (offset, byte) in head.enumerated() where byte == 0 {
    if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
  }
  if zeros.odd * 4 > head.count, zeros.even * 10 <= zeros.odd { return .little }
  if zeros.even * 4 > head.count, zeros.odd * 10 <= zeros.even { return .big }
  return nil
}

/// The characters of the units from offset `start`; offsets in errors count bytes of the whole input.
func utf16Text(_ bytes: [UInt8], order: ByteOrder, from start: Int, place: String) throws(IntakeError) -> String {
  guard (bytes.count - start).isMultiple(of: 2) else { throw .notUTF16(place: place, offset: bytes.count - 1) }
  var units: [UInt16] = []
  units.reserveCapacity((bytes.count - start) / 2)
  for offset in stride(from: start, to: bytes.count, by: 2) {
    let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
    units.append(order == .little ? second << 8 | first : first << 8 | second)
  }
  if let zero = units.firstIndex(of: 0) { throw .binary(place: place, byte: 0, offset: start + zero * 2) }
  if let half = unpairedSurrogate(in: units) { throw .notUTF16(place: place, offset: start + half * 2) }
  return String(decoding: units, as: UTF16.self)
}

private func unpairedSurrogate(in units: [UInt16]) -> Int? {
  var index = 0
  while index < units.count {
    if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) {
      index += 2
    } else if UTF16.isSurrogate(units[index]) {
      return index
    } else {
      index += 1
    }
  }
  return nil
}
