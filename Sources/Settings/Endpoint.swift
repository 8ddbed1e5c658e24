import Foundation

/// Where a language model answers.
public struct Endpoint: Hashable, Sendable {
  /// The address under which `/chat/completions` lies.
  public var url: String
  public var model: String
  /// How long an answer may take, in seconds.
  public var timeout: Int

  public init(url: String, model: String, timeout: Int) {
    self.url = url
    self.model = model
    self.timeout = timeout
  }

  /// How long an answer may take by default, in seconds: a model on a small machine is slow.
  public static let usualTimeout = 120

  /// Whether a text is an address of http or https with a host and without name, password, query and fragment.
  public static func isAddress(_ text: String) -> Bool { fault(in: text) == nil }

  /// Why a text is no such address; `nil` if it is one.
  static func fault(in text: String) -> String? {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
    else { return "an address of http or https" }
    if parts.user != nil || parts.password != nil {
      return "the address without name and password (the key goes into CTRACK_API_KEY)"
    }
    if parts.query != nil { return "the address without the query behind its ?" }
    if parts.fragment != nil { return "the address without the fragment behind its #" }
    if let port = parts.port, !(1...65_535).contains(port) { return "an address with a port from 1 to 65535" }
    return nil
  }

  /// The address as it may be shown: what stands before an `@`, and what follows a `?`, left out.
  static func withoutSecrets(_ text: String) -> String {
    var shown = String(text.prefix { $0 != "?" })
    if let at = shown.lastIndex(of: "@") { shown = "…" + shown[at...] }
    return shown
  }
}
