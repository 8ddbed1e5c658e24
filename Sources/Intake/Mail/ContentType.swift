/// A `Content-Type` or `Content-Disposition`: `text/plain; charset="utf-8"; format=flowed`.
struct ContentType {
  /// In small letters, `text/plain` if nothing is said.
  var type = "text/plain"
  /// Names in small letters, values as they stand without quotation marks.
  var parameters: [String: String] = [:]

  init(_ field: String?) {
    guard let field else { return }
    var parts = Self.split(field)
    let type = parts.removeFirst().lowercased().filter { !$0.isWhitespace }
    if !type.isEmpty { self.type = type }
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else { continue }
      var name = part[..<equals].lowercased().filter { !$0.isWhitespace }
      let value = part[part.index(after: equals)...].filter { $0 != "\"" }
      // RFC 2231 splits long values into `boundary*0`, `boundary*1`.
      if let star = name.firstIndex(of: "*") {
        name = String(name[..<star])
        parameters[name, default: ""] += oneLine(value)
      } else if parameters[name] == nil {
        parameters[name] = oneLine(value)
      }
    }
  }

  var isMultipart: Bool { type.hasPrefix("multipart/") }

  /// At semicolons that stand in no quotation; never empty.
  private static func split(_ field: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in field {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts
  }
}
