internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression

/// One question to one site, on a connection of its own, to an address that was checked before.
struct Exchange {
  var agent: String
  var limits: FetchLimits

  struct Reply {
    var status: Int
    var headers: HTTPHeaders
    /// Unpacked; empty for everything but 200.
    var bytes: [UInt8]
  }

  /// What the connection is to be like, beyond the address.
  struct Question {
    var address: WebAddress
    var unless: Validators?
    var accept: String
    /// In bytes.
    var limit: Int
    /// Whether what comes after `limit` is left, instead of all being refused.
    var isCut = false
  }

  /// - Parameter places: Where the host was found; the first that lets itself be connected to is asked.
  /// - Throws: ``FetchError/Fault``, `CancellationError`.
  func ask(_ question: Question, at places: [IPAddress]) async throws -> Reply {
    var fault = FetchError.Fault.unknownHost(question.address.host)
    for place in places.prefix(3) {
      do {
        return try await ask(question, at: place)
      } catch let error as FetchFault {
        guard case .noConnection = error.fault else { throw error }
        fault = error.fault
      }
    }
    throw FetchFault(fault)
  }

  private func ask(_ question: Question, at place: IPAddress) async throws -> Reply {
    var configuration = HTTPClient.Configuration()
    // The name stays in the Host field and in the certificate; nothing is looked up a second time.
    configuration.dnsOverride = [question.address.host: place.description]
    configuration.redirectConfiguration = .disallow
    configuration.timeout = .init(connect: .init(limits.pause), read: .init(limits.pause))
    configuration.decompression = .enabled(limit: .ratio(limits.ratio))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let result: Result<Reply, any Error>
    do { result = .success(try await ask(question, through: client)) } catch { result = .failure(error) }
    try? await client.shutdown()
    do { return try result.get() } catch { throw exchangeFault(error, limits) }
  }

  private func ask(_ question: Question, through client: HTTPClient) async throws -> Reply {
    var request = HTTPClientRequest(url: question.address.description)
    request.headers = [
      "User-Agent": agent, "Accept": question.accept, "Accept-Encoding": "gzip, deflate",
      "Accept-Language": "en, *;q=0.5",
      "Connection": "close",
    ]
    if let known = question.unless {
      if let etag = known.etag { request.headers.add(name: "If-None-Match", value: etag) }
      if let time = known.lastModified { request.headers.add(name: "If-Modified-Since", value: time) }
    }
    let response = try await client.execute(request, deadline: .now() + .init(limits.total))
    var reply = Reply(status: Int(response.status.code), headers: response.headers, bytes: [])
    guard response.status == .ok else { return reply }
    let packed = response.headers["content-encoding"].first
    guard packed.map({ ["identity", "gzip", "deflate"].contains($0) }) ?? true else {
      throw FetchFault(.unknownEncoding(packed ?? ""))
    }
    let announced = response.headers["content-length"].first.flatMap { Int($0) }
    guard question.isCut || announced ?? 0 <= question.limit else { throw FetchFault(.tooLarge(limit: question.limit)) }
    for try await part in response.body {
      let room = question.limit - reply.bytes.count
      guard part.readableBytes <= room else {
        guard question.isCut else { throw FetchFault(.tooLarge(limit: question.limit)) }
        reply.bytes += part.readableBytesView.prefix(room)
        break
      }
      reply.bytes += part.readableBytesView
    }
    return reply
  }
}

/// A fault on its way to whoever knows the address.
struct FetchFault: Error {
  var fault: FetchError.Fault
  init(_ fault: FetchError.Fault) { self.fault = fault }
}
