/// Undoes `Content-Transfer-Encoding`; an unknown one is taken for none, and what is damaged is read as far as it goes.
func transferDecoded(_ bytes: ArraySlice<UInt8>, encoding: String?) -> [UInt8] {
  switch encoding?.lowercased().filter({ !$0.isWhitespace }) {
  case "quoted-printable": quotedPrintable(bytes)
  case "base64": base64(bytes)
  default: Array(bytes)
  }
}

/// RFC 2045, section 6.7. An `=` that begins neither a code nor a soft line end stays what it is.
func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let byte = bytes[index]
    index += 1
    guard byte == UInt8(ascii: "=") else {
      result.append(byte)
      continue
    }
    let rest = bytes[index...].prefix(2)
    if let high = rest.first.flatMap(hexadecimalDigit), let low = rest.dropFirst().first.flatMap(hexadecimalDigit) {
      result.append(high << 4 | low)
      index += 2
      continue
    }
    // Spaces that mail servers put behind a soft line end go with it.
    let blank = bytes[index...].prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if blank.endIndex == bytes.endIndex || bytes[blank.endIndex] == 0x0A {
      index = min(blank.endIndex + 1, bytes.endIndex)
    } else {
      result.append(byte)
    }
  }
  return result
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}

/// Characters outside the alphabet are passed over, as RFC 2045 wants.
func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var (bits, count) = (UInt32(0), 0)
  for byte in bytes {
    let value: UInt8
    switch byte {
    case 0x41...0x5A: value = byte - 0x41
    case 0x61...0x7A: value = byte - 0x47
    case 0x30...0x39: value = byte + 4
    case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
    case UInt8(ascii: "="):
      // Some systems join encoded lines that were padded one by one.
      (bits, count) = (0, 0)
      continue
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return result
}
