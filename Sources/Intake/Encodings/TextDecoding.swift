/// The characters of a file that declares no encoding.
///
/// In this order: a byte order mark of UTF-8 or UTF-16 is believed and dropped; bytes that alternate with NUL are UTF-16;
/// a NUL, or control characters in more than one place of ten, make it binary; what is valid UTF-8 is UTF-8; what
/// ``isWestern(_:)`` recognises is Windows-1252, of which Latin-1 is a part. All else is refused with the first
/// bad byte, since a guessed letter would end up in quotations. Line ends and spaces are not touched.
func decodedText(_ bytes: [UInt8], place: String) throws(IntakeError) -> String {
  if bytes.starts(with: [0xFF, 0xFE]) { return try utf16Text(bytes, order: .little, from: 2, place: place) }
  if bytes.starts(with: [0xFE, 0xFF]) { return try utf16Text(bytes, order: .big, from: 2, place: place) }
  if let order = evidentUTF16(bytes) { return try utf16Text(bytes, order: order, from: 0, place: place) }
  try refuseBinary(bytes, place: place)
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  do throws(IntakeError) {
    return try utf8Text(bytes[start...], place: place)
  } catch {
    guard start == 0, isWestern(bytes) else { throw error }
    return windows1252Text(bytes)
  }
}

/// `bytes` as UTF-8, or the first byte that is not, with its index as offset.
func utf8Text(_ bytes: ArraySlice<UInt8>, place: String) throws(IntakeError) -> String {
  do throws(UTF8.ValidationError) {
    return String(copying: try UTF8Span(validating: bytes.span))
  } catch {
    let offset = bytes.startIndex + error.byteOffsets.lowerBound
    throw .notUTF8(place: place, byte: bytes[offset], offset: offset)
  }
}

/// Refuses NUL at once and other control characters where they are many; tab, line ends, form feed and the escape that
/// terminals use are found in honest texts.
func refuseBinary(_ bytes: [UInt8], place: String) throws(IntakeError) {
  var controls = 0
  var first: Int?
  for (offset, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F {
    guard byte != 0 else { throw .binary(place: place, byte: 0, offset: offset) }
    guard !(0x08...0x0D).contains(byte), byte != 0x1B else { continue }
    controls += 1
    if first == nil { first = offset }
  }
  if let first, controls * 10 > bytes.count { throw .binary(place: place, byte: bytes[first], offset: first) }
}
