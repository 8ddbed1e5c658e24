import CLibXML2

/// The encodings that pages, feeds and mails declare, by the labels they use for them.
///
/// As browsers do, Latin-1 and ASCII are read as Windows-1252, which has them in it.
enum CharacterSet: Equatable {
  case utf8
  case utf16(ByteOrder)
  case windows1252
  /// Another one, by the name under which the system knows it.
  case other(String)

  /// `nil` for a label that means none of these.
  init?(label: some StringProtocol) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "utf-16", "utf-16le", "ucs-2", "unicode": self = .utf16(.little)
    case "utf-16be": self = .utf16(.big)
    case "windows-1252", "cp1252", "cp-1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1",
      "l1", "us-ascii", "ascii", "ansi_x3.4-1968", "iso88591", "ansi":
      self = .windows1252
    default:
      guard let name = Self.systemName(label) else { return nil }
      self = .other(name)
    }
  }

  private static func systemName(_ label: String) -> String? {
    switch label {
    case "gb2312", "gbk", "x-gbk", "gb18030", "chinese", "gb_2312-80": return "GB18030"
    case "big5", "big5-hkscs", "cn-big5": return "BIG5"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": return "SHIFT_JIS"
    case "euc-jp", "x-euc-jp": return "EUC-JP"
    case "iso-2022-jp": return "ISO-2022-JP"
    case "euc-kr", "ks_c_5601-1987", "korean": return "EUC-KR"
    case "koi8-r", "koi8": return "KOI8-R"
    case "koi8-u": return "KOI8-U"
    case "macintosh", "mac", "x-mac-roman": return "MACINTOSH"
    case "iso-8859-9", "latin5", "iso8859-9": return "WINDOWS-1254"
    default: break
    }
    if let number = Int(label.drop { !$0.isNumber || $0 == "-" }.prefix { $0.isNumber }),
      label == "windows-\(number)" || label == "cp\(number)" || label == "x-cp\(number)"
    {
      return (1250...1258).contains(number) || number == 874 ? "WINDOWS-\(number)" : nil
    }
    for start in ["iso-8859-", "iso8859-", "iso_8859-"] where label.hasPrefix(start) {
      if let part = Int(label.dropFirst(start.count)), (2...16).contains(part), part != 12 { return "ISO-8859-\(part)" }
    }
    return nil
  }

  /// The characters of `bytes`; what means nothing in this encoding becomes U+FFFD, as on a browser's screen.
  func text(_ bytes: some Collection<UInt8>) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252: return windows1252Text(Array(bytes))
    case .utf16(let order):
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      var first: UInt8?
      for byte in bytes {
        if let before = first {
          let (high, low) = order == .big ? (before, byte) : (byte, before)
          units.append(UInt16(high) << 8 | UInt16(low))
          first = nil
        } else {
          first = byte
        }
      }
      return String(decoding: units, as: UTF16.self)
    case .other(let name): return converted(Array(bytes), from: name) ?? windows1252Text(Array(bytes))
    }
  }
}

/// `nil` if the system does not know the encoding.
private func converted(_ bytes: [UInt8], from name: String) -> String? {
  _ = preparedLibrary
  guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
  defer { xmlCharEncCloseFunc(handler) }
  var text = ""
  var rest = bytes[...]
  while !rest.isEmpty {
    let (converted, consumed) = converted(rest, by: handler)
    text += String(decoding: converted, as: UTF8.self)
    rest = rest.dropFirst(consumed)
    // The byte at which the conversion stopped has no meaning; the next may have.
    if !rest.isEmpty, consumed < stride {
      text += "\u{FFFD}"
      rest = rest.dropFirst()
    }
  }
  return text
}

/// As much as is given to the converter at once.
private let stride = 4_096

private func converted(
  _ bytes: ArraySlice<UInt8>, by handler: xmlCharEncodingHandlerPtr
) -> (text: [UInt8], consumed: Int) {
  guard let (input, output) = xmlBufferCreate().flatMap({ input in xmlBufferCreate().map { (input, $0) } }) else {
    return ([], 0)
  }
  defer {
    xmlBufferFree(input)
    xmlBufferFree(output)
  }
  let part = Array(bytes.prefix(stride))
  xmlBufferAdd(input, part, Int32(part.count))
  xmlCharEncInFunc(handler, output, input)
  let length = Int(xmlBufferLength(output))
  let text = xmlBufferContent(output).map { Array(UnsafeBufferPointer(start: $0, count: length)) } ?? []
  return (text, part.count - Int(xmlBufferLength(input)))
}
