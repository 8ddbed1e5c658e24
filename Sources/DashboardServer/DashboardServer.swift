public import Dashboard
import FlyingFox
import FlyingSocks
import Foundation

/// Serves the pages to browsers of this machine, and to no one else.
public struct DashboardServer: Sendable {
  private let dashboard: LiveDashboard
  private let gate: Gate
  private let listeners = Listeners()

  /// How long an answer may take, the reading of the request's body included.
  private static let timeout: TimeInterval = 60

  /// - Parameter token: As the dashboard has it; ``makeToken()`` makes one.
  public init(_ dashboard: LiveDashboard, port: UInt16, token: String?) {
    self.dashboard = dashboard
    gate = Gate(port: port, token: token)
  }

  /// A random token, good for one run.
  public static func makeToken() -> String { Gate.makeToken() }

  /// Listens on 127.0.0.1 until it is cancelled.
  ///
  /// - Parameter ready: Called once connections are taken.
  /// - Throws: ``ServerError``.
  public func run(ready: @escaping @Sendable () -> Void) async throws {
    let port = gate.port
    do {
      let server = HTTPServer(
        address: try .inet(ip4: "127.0.0.1", port: port), timeout: Self.timeout, logger: .disabled,
        handler: ClosureHTTPHandler { request in await answer(request) })
      let waiting = Task {
        try await server.waitUntilListening(timeout: 10)
        ready()
      }
      defer { waiting.cancel() }
      try await server.run()
    } catch SocketError.failed(_, let code, let message) {
      throw code == EADDRINUSE ? ServerError.portInUse(port) : ServerError.cannotListen(port, reason: message)
    }
  }

  func answer(_ request: HTTPRequest) async -> HTTPResponse {
    do {
      try gate.check(Gate.Request(request))
      if request.path == "/live" { return try live() }
      var form: [String: String] = [:]
      if request.method == .POST {
        guard let fields = FormDecoding.fields(try await body(of: request)) else {
          throw Gate.Refusal(status: 400, words: "The form cannot be read: it is not UTF-8.")
        }
        try gate.check(form: fields)
        form = fields
      }
      guard let asked = PageRequest(request, form: form) else {
        throw Gate.Refusal(status: 400, words: "The address cannot be read: it is not UTF-8.")
      }
      return response(dashboard.answer(asked), isHead: request.method == .HEAD)
    } catch let refusal as Gate.Refusal {
      return Self.refused(refusal)
    } catch {
      return Self.refused(Gate.Refusal(status: 400, words: "The request ended before it was whole."))
    }
  }

  /// Never more than was announced.
  private func body(of request: HTTPRequest) async throws -> Data {
    var data = Data()
    for try await chunk in request.bodySequence {
      data += chunk
      guard data.count <= Gate.longestBody else {
        throw Gate.Refusal(status: 413, words: "More than \(Gate.longestBody) bytes.")
      }
    }
    return data
  }

  private func live() throws -> HTTPResponse {
    guard let place = listeners.join() else {
      throw Gate.Refusal(status: 503, words: "Too many pages are open: close some.")
    }
    var headers = Self.headers("text/event-stream; charset=utf-8")
    headers[.transferEncoding] = "chunked"
    return HTTPResponse(
      statusCode: .ok, headers: headers,
      body: HTTPBodySequence(from: VersionEvents(dashboard: dashboard, place: place)))
  }

  private func response(_ answer: PageAnswer, isHead: Bool) -> HTTPResponse {
    switch answer {
    case .page(let html, let status):
      return Self.response(status, "text/html; charset=utf-8", isHead ? "" : html)
    case .script(let script): return Self.response(200, "text/javascript; charset=utf-8", isHead ? "" : script)
    case .seeOther(let path):
      var headers = Self.headers("text/plain; charset=utf-8")
      headers[.location] = path
      return HTTPResponse(statusCode: .seeOther, headers: headers)
    }
  }

  private static func refused(_ refusal: Gate.Refusal) -> HTTPResponse {
    var response = response(refusal.status, "text/plain; charset=utf-8", refusal.words + "\n")
    response.headers[.connection] = "close"
    return response
  }

  private static func response(_ status: Int, _ type: String, _ body: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: HTTPStatusCode(status, phrase: phrases[status] ?? "Answer"), headers: headers(type),
      body: Data(body.utf8))
  }

  private static let phrases = [
    200: "OK", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    409: "Conflict", 411: "Length Required", 413: "Content Too Large", 414: "URI Too Long",
    415: "Unsupported Media Type", 421: "Misdirected Request", 500: "Internal Server Error", 503: "Service Unavailable",
  ]

  /// Nothing from elsewhere is loaded or run, nobody may frame a page, and nothing stays in a cache.
  static let policy = """
    default-src 'none'; style-src \(Stylesheet.standard.policySource); script-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  private static func headers(_ type: String) -> HTTPHeaders {
    var headers = HTTPHeaders()
    let values = [
      "Content-Type": type, "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin", "Cache-Control": "no-store",
      "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    ]
    for (name, value) in values { headers[HTTPHeader(name)] = value }
    return headers
  }
}

/// A server that cannot begin.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  case portInUse(UInt16)
  case cannotListen(UInt16, reason: String)

  public var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use, perhaps by another ctrack serve: choose another with --port \(port < 65_535 ? port + 1 : port - 1)"
    case .cannotListen(let port, let reason):
      "port \(port) of 127.0.0.1 cannot be listened on (\(reason)): choose another with --port, from 1024 on"
    }
  }
}
