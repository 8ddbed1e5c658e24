import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A reply of the endpoint, before anybody has looked at what it says.
struct ChatAnswer {
  /// What the model wrote.
  var content: String
  /// The whole body, the key taken out if it was in it.
  var body: String
  /// Why the content is no answer; `nil` if it may be one.
  var fault: String?
}

/// Where chat completions are asked for. Redirects are not followed: the key goes where it was meant to go, or nowhere.
struct ChatEndpoint: Sendable {
  private let url: String
  private let timeout: Int
  private let key: String?

  /// The largest body that is read.
  static let mostBytes = 2 * 1_024 * 1_024

  init(url: String, timeout: Int, key: String?) throws(ModelError) {
    var base = url
    while base.hasSuffix("/") { base.removeLast() }
    guard let parts = URLComponents(string: base), let scheme = parts.scheme?.lowercased(),
      let host = parts.host, !host.isEmpty, scheme == "http" || scheme == "https"
    else { throw .badAddress(url: url) }
    self.url = base.hasSuffix("/chat/completions") ? base : base + "/chat/completions"
    self.timeout = timeout
    self.key = key
    if key != nil, scheme == "http", !Self.isNear(host) { throw .readableKey(url: url) }
  }

  /// Whether a host is this machine or one of the same network, so that what is sent does not pass through others' hands.
  static func isNear(_ host: String) -> Bool {
    let name = host.lowercased().trimmingCharacters(in: ["[", "]"])
    if name == "localhost" || name == "::1" || name.hasSuffix(".local") || !name.contains(where: { ".:".contains($0) })
    {
      return true
    }
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard numbers.count == 4, let first = numbers[0], let second = numbers[1], numbers.allSatisfy({ $0 != nil }) else {
      return false
    }
    return first == 127 || first == 10 || first == 192 && second == 168 || first == 172 && (16...31).contains(second)
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
    let body = withoutKey(String(decoding: bytes, as: UTF8.self))
    guard status == 200 else {
      throw ModelError.refused(url: url, status: status, reason: Self.reason(in: body))
    }
    return Self.answer(in: body)
  }

  private func send(_ request: HTTPClientRequest) async throws -> (status: Int, body: [UInt8]) {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
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
      throw ModelError.unreachable(url: url, reason: Self.words(error))
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

  /// The key may not come to light, not even where the endpoint sends it back.
  private func withoutKey(_ text: String) -> String {
    guard let key, !key.isEmpty else { return text }
    return text.replacing(key, with: "[key]")
  }

  private struct Refusal: Decodable {
    struct Reason: Decodable { var message: String? }
    var error: Reason?
  }

  /// What the endpoint says about a refusal, in one short line.
  private static func reason(in body: String) -> String {
    let told = try? JSONDecoder().decode(Refusal.self, from: Data(body.utf8)).error?.message
    return String((told ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(160))
  }

  private struct Completion: Decodable {
    struct Choice: Decodable {
      struct Message: Decodable {
        var content: String?
        var refusal: String?
      }
      var message: Message
      var finish: String?

      private enum CodingKeys: String, CodingKey {
        case message
        case finish = "finish_reason"
      }
    }
    var choices: [Choice]
  }

  private static func answer(in body: String) -> ChatAnswer {
    guard JSONValue(body, maxDepth: 32) != nil,
      let completion = try? JSONDecoder().decode(Completion.self, from: Data(body.utf8)),
      let choice = completion.choices.first
    else { return ChatAnswer(content: "", body: body, fault: "the endpoint's answer is no chat completion") }
    let content = choice.message.content ?? ""
    if choice.finish == "length" {
      return ChatAnswer(content: content, body: body, fault: "it was cut off before its end: be shorter")
    }
    if content.isEmpty {
      let fault = choice.message.refusal == nil ? "it is empty" : "it is a refusal"
      return ChatAnswer(content: "", body: body, fault: fault)
    }
    return ChatAnswer(content: content, body: body, fault: nil)
  }
}
