import Dashboard
import Foundation

/// An answer as it goes over the wire. Every connection has one, and is closed after it.
struct Response: Hashable, Sendable {
  var status: Int
  var type: String
  var location: String?
  /// `nil`: what follows has no end that is known.
  var body: Data?

  init(_ status: Int, _ type: String, _ body: String) {
    (self.status, self.type, self.body) = (status, type, Data(body.utf8))
  }

  init(_ refusal: Gate.Refusal) { self.init(refusal.status, "text/plain; charset=utf-8", refusal.words + "\n") }

  init(_ answer: PageAnswer) {
    switch answer {
    case .page(let html, let status): self.init(status, "text/html; charset=utf-8", html)
    case .script(let script): self.init(200, "text/javascript; charset=utf-8", script)
    case .seeOther(let path):
      self.init(303, "text/plain; charset=utf-8", "")
      location = path
    }
  }

  /// The beginning of a stream of events.
  static var events: Response {
    var response = Response(200, "text/event-stream; charset=utf-8", "")
    response.body = nil
    return response
  }

  /// Nothing from elsewhere is loaded or run, nobody may frame a page, and nothing stays in a cache.
  static let policy = """
    default-src 'none'; style-src \(Stylesheet.standard.policySource); script-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  private static let phrases = [
    200: "OK", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    408: "Request Timeout", 409: "Conflict", 411: "Length Required", 413: "Content Too Large", 414: "URI Too Long",
    415: "Unsupported Media Type", 421: "Misdirected Request", 431: "Request Header Fields Too Large",
    500: "Internal Server Error", 503: "Service Unavailable",
  ]

  /// - Parameter isHead: Whether only the head is asked for.
  func data(isHead: Bool = false) -> Data {
    var lines = [
      "HTTP/1.1 \(status) \(Self.phrases[status] ?? "Answer")", "Connection: close", "Content-Type: \(type)",
      "Content-Security-Policy: \(Self.policy)", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
      "Referrer-Policy: same-origin", "Cache-Control: no-store", "Cross-Origin-Opener-Policy: same-origin",
      "Cross-Origin-Resource-Policy: same-origin",
    ]
    if let body { lines.append("Content-Length: \(body.count)") }
    // Our own paths are of printable ASCII, so that no line can be put in.
    if let location { lines.append("Location: \(location)") }
    return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (isHead ? Data() : body ?? Data())
  }
}
