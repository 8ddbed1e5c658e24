import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Where chat completions are asked for. Redirects are not followed: the key goes where it was meant to go, or nowhere.
struct ChatEndpoint: Sendable {
  private let url: String
  private let timeout: Int
  private let key: String?
  let secret: Secret

  /// The largest body that is read.
  static let mostBytes = 2 * 1_024 * 1_024

  /// - Throws: ``ModelError``.
  init(url: String, timeout: Int, key: String?) throws(ModelError) {
    var base = url
    while base.hasSuffix("/") { base.removeLast() }
    let parts = URLComponents(string: base)
    if let fault = Self.fault(of: parts) { throw .badAddress(url: Self.shown(url), fault: fault) }
    if let key, !key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { throw .badKey }
    self.url = base.hasSuffix("/chat/completions") ? base : base + "/chat/completions"
    self.timeout = timeout
    self.key = key
    secret = Secret(key)
    if key != nil, parts?.scheme?.lowercased() == "http", !PlainHost(parts?.host ?? "").isNear {
      throw .readableKey(url: url)
    }
  }

  private static func fault(of parts: URLComponents?) -> ModelError.AddressFault? {
    guard let parts, let scheme = parts.scheme?.lowercased(), let host = parts.host, !host.isEmpty,
      scheme == "http" || scheme == "https"
    else { return .notHTTP }
    if parts.user != nil || parts.password != nil { return .login }
    if parts.query != nil || parts.fragment != nil { return .query }
    if let port = parts.port, !(1...65_535).contains(port) { return .port }
    return nil
  }

  /// What stands before an `@` or after a `?` may be secret.
  private static func shown(_ url: String) -> String {
    let start = String(url.prefix { $0 != "?" })
    return start.lastIndex(of: "@").map { "…" + start[$0...] } ?? start
  }

  /// - Throws: ``ModelError``.
  func answer(to prompt: Prompt, model: String) async throws -> ChatAnswer {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: "Accept", value: "application/json")
    request.headers.add(name: "User-Agent", value: "ctrack")
    if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
    request.body = .bytes(Array(try prompt.body(model: model).utf8))
    let (status, bytes) = try await send(request)
    let body = String(decoding: bytes, as: UTF8.self)
    guard status == 200 else {
      throw ModelError.refused(url: url, status: status, reason: Refusal.words(in: body, secret: secret))
    }
    return ChatAnswer(body, secret: secret)
  }

  private func send(_ request: HTTPClientRequest) async throws -> (status: Int, body: [UInt8]) {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    // Who refuses a connection is told so at once.
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.timeout.connect = .seconds(Int64(min(timeout, 10)))
    do {
      return try await HTTPClient.withHTTPClient(configuration: configuration) { [self] client in
        try await withinTimeout {
          let response = try await client.execute(request, deadline: .distantFuture)
          var bytes: [UInt8] = []
          for try await piece in response.body {
            bytes += piece.readableBytesView
            guard bytes.count <= Self.mostBytes else { throw ModelError.tooLarge(url: url, most: Self.mostBytes) }
          }
          return (Int(response.status.code), bytes)
        }
      }
    } catch let error as ModelError {
      throw error
    } catch let error as HTTPClientError where [.deadlineExceeded, .readTimeout].contains(error) {
      throw ModelError.timeout(url: url, seconds: timeout)
    } catch {
      throw ModelError.unreachable(url: url, reason: secret.redacted(Self.words(error)))
    }
  }

  /// The client's own deadline ends with the head of an answer, which a body may follow for ever.
  private func withinTimeout<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) async throws -> T {
    try await withThrowingTaskGroup(of: T.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: .seconds(timeout))
        throw ModelError.timeout(url: url, seconds: timeout)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as HTTPClientError where error == .connectTimeout: "it does not let us connect"
    case let error as HTTPClientError where error == .remoteConnectionClosed: "it closed the connection"
    case let error as IOError where error.errnoCode == ECONNREFUSED: "it refuses the connection"
    case let error as NIOConnectionError:
      error.connectionErrors.isEmpty ? "no such host" : "it refuses the connection"
    case let error as HTTPClientError: error.shortDescription
    default: String(String(describing: error).prefix(120))
    }
  }
}
