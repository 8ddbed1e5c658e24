/// The head of an HTTP/1.1 request: its line and its fields, read strictly, so that nothing can be understood in two ways.
struct RequestHead: Hashable, Sendable {
  var method: String
  var target: String
  /// Names in lower case, in order.
  var fields: [Field]

  struct Field: Hashable, Sendable {
    var name: String
    var value: String
  }

  /// More than that is refused: address and fields together.
  static let longest = 16_384

  /// - Parameter bytes: All before the empty line.
  /// - Returns: `nil` if it is not of that form.
  init?(_ bytes: some Collection<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\r" && $0 != "\n" && $0 != "\t" })
    else { return nil }
    // By scalars: line feed and carriage return together are one character.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line))
    }
    for index in lines.indices {
      if index < lines.count - 1 {
        guard lines[index].unicodeScalars.last == "\r" else { return nil }
        lines[index].unicodeScalars.removeLast()
      }
      guard !lines[index].unicodeScalars.contains("\r") else { return nil }
    }
    let parts = lines[0].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, ["HTTP/1.1", "HTTP/1.0"].contains(parts[2]), parts[1].hasPrefix("/"), !parts[0].isEmpty
    else { return nil }
    (method, target, fields) = (parts[0], parts[1], [])
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon]
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isTokenByte) else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      fields.append(Field(name: name.lowercased(), value: String(value.trimmedEnd)))
    }
  }

  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// What the gate looks at. A length that is said twice, or is no number, is not said.
  var gateRequest: Gate.Request {
    let lengths = values("content-length")
    let length = lengths.count == 1 && lengths[0].utf8.allSatisfy { (48...57).contains($0) } ? Int(lengths[0]) : nil
    return Gate.Request(
      method: method, target: target, hosts: values("host"), origins: values("origin"),
      site: values("sec-fetch-site").first, length: length,
      isChunked: !values("transfer-encoding").isEmpty || (length == nil && !lengths.isEmpty),
      contentType: values("content-type").first)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var rest = self
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
  }
}
