import Foundation

/// An address of the web in one form: `http` or `https`, the host in small ASCII letters, the path without `.` and `..`, no
/// fragment. What is equal here leads to the same page, and no other program reads it differently: a host that is a number in
/// disguise (`0x7f.1`), credentials and control characters are refused.
public struct WebAddress: Hashable, Sendable {
  public enum Scheme: String, Hashable, Sendable {
    case http, https

    var defaultPort: Int { self == .http ? 80 : 443 }
  }

  public let scheme: Scheme
  /// A name, an IPv4 address, or an IPv6 address without its brackets.
  public let host: String
  public let port: Int
  /// Path and query, percent-encoded; begins with `/`.
  public let target: String

  /// In bytes; longer addresses are of no page that anybody names.
  static let longest = 2_000

  /// Whether a text is meant as an address of the web, and not as the name of a file.
  public static func isMeant(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// - Throws: ``FetchError`` for what is no such address, or leads to a port that no site uses.
  public init(_ text: String) throws(FetchError) {
    func fault(_ reason: String) -> FetchError { FetchError(address: text, fault: .malformed(reason)) }
    guard let end = text.firstRange(of: "://"), let scheme = Scheme(rawValue: text[..<end.lowerBound].lowercased())
    else { throw fault("it does not begin with http:// or https://") }
    guard !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F })
    else { throw fault("it has white space in it") }
    let authority = text[end.upperBound...].prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { throw FetchError(address: text, fault: .credentials) }
    let (name, digits) = Self.parts(of: authority)
    guard let host = Self.host(name) else { throw fault("'\(name)' is no host") }
    var port = scheme.defaultPort
    if let digits, !digits.isEmpty {
      guard let number = Int(digits), (1...65_535).contains(number) else { throw fault("'\(digits)' is no port") }
      port = number
    }
    guard Self.isOfWeb(port) else { throw FetchError(address: text, fault: .forbiddenPort(port)) }
    let target = Self.target(text[authority.endIndex...].prefix { $0 != "#" })
    guard target.utf8.count <= Self.longest else { throw fault("it is longer than \(Self.longest) bytes") }
    (self.scheme, self.host, self.port, self.target) = (scheme, host, port, target)
  }

  /// Host and port of `example.org:8080` or `[::1]:8080`.
  private static func parts(of authority: Substring) -> (host: Substring, port: Substring?) {
    let bracket = authority.hasPrefix("[") ? authority.firstIndex(of: "]") ?? authority.endIndex : nil
    guard let colon = authority[(bracket ?? authority.startIndex)...].lastIndex(of: ":") else {
      return (authority, nil)
    }
    return (authority[..<colon], authority[authority.index(after: colon)...])
  }

  private static func host(_ name: Substring) -> String? {
    if name.hasPrefix("["), name.hasSuffix("]") {
      let inner = String(name.dropFirst().dropLast())
      guard let address = IPAddress(inner), !address.isIPv4 else { return nil }
      return address.description
    }
    var host = name.lowercased()
    if !host.utf8.allSatisfy({ $0 < 0x80 }) {
      guard let encoded = URLComponents(string: "https://\(host)/")?.encodedHost?.lowercased() else { return nil }
      host = encoded
    }
    if host.hasSuffix(".") { host.removeLast() }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isName = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count)
        && label.utf8.allSatisfy { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    guard isName, host.utf8.count <= 253, let last = labels.last else { return nil }
    // What ends in a number is read as an IPv4 address by everybody, in forms that differ.
    let isNumber = last.first?.isNumber == true && (last.allSatisfy(\.isNumber) || last.hasPrefix("0x"))
    return isNumber && IPAddress(host) == nil ? nil : host
  }

  /// 80, 443 and what a user's server can have, without those that other services listen on and that a page must not be made to
  /// knock at.
  private static func isOfWeb(_ port: Int) -> Bool {
    let others: Set = [
      1_719, 1_720, 1_723, 2_049, 3_306, 3_659, 4_045, 4_190, 5_060, 5_061, 5_432, 6_000, 6_379, 6_566, 6_665, 6_666,
      6_667, 6_668, 6_669, 6_679, 6_697, 10_080, 11_211, 27_017,
    ]
    return port == 80 || port == 443 || (port >= 1_024 && !others.contains(port))
  }

  private static func target(_ text: Substring) -> String {
    let path = text.prefix { $0 != "?" }
    let query = text[path.endIndex...]
    return withoutDots(percentEncoded(path)) + percentEncoded(query)
  }

  /// The path with `.` and `..` followed (RFC 3986, 5.2.4): what a site forbids is not reached by a detour.
  private static func withoutDots(_ path: String) -> String {
    var segments: [Substring] = []
    var rest = path.split(separator: "/", omittingEmptySubsequences: false)[...]
    if rest.first == "" { rest.removeFirst() }
    let endsOpen = rest.last == "." || rest.last == ".."
    for segment in rest {
      switch segment {
      case ".": break
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/") + (endsOpen && !segments.isEmpty ? "/" : "")
  }

  /// The address that a link on this page leads to.
  ///
  /// - Throws: ``FetchError``, with the link as address.
  public func following(_ link: String) throws(FetchError) -> WebAddress {
    let link = link.trimmingCharacters(in: .whitespacesAndNewlines)
    let start = link.prefix { !":/?#".contains($0) }
    let hasScheme = link[start.endIndex...].hasPrefix(":") && start.first?.isLetter == true
    if hasScheme { return try WebAddress(link) }
    if link.hasPrefix("//") { return try WebAddress("\(scheme.rawValue):\(link)") }
    let path = target.prefix { $0 != "?" }
    if link.hasPrefix("/") { return try WebAddress(origin + link) }
    if link.hasPrefix("?") { return try WebAddress(origin + path + link) }
    if link.isEmpty || link.hasPrefix("#") { return self }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return try WebAddress(origin + folder + link)
  }

  /// `https://example.org:8443`, the port only where it is not the usual one.
  public var origin: String {
    let shown = host.contains(":") ? "[\(host)]" : host
    return "\(scheme.rawValue)://\(shown)\(port == scheme.defaultPort ? "" : ":\(port)")"
  }
}

extension WebAddress: CustomStringConvertible {
  public var description: String { origin + target }
}
