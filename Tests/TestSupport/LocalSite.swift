import Foundation
import Locking

/// A site of our own on a free port of 127.0.0.1, which answers as the test says, byte for byte, and remembers what it was asked.
public final class LocalSite: Sendable {
  public struct Request: Hashable, Sendable {
    /// Path and query.
    public var target: String
    /// Names in small letters.
    public var headers: [String: String]
    /// As long as its `Content-Length` says.
    public var body: [UInt8] = []
  }

  /// What goes over the wire; a page waits for `hold` before its last byte.
  public struct Reply: Sendable {
    public var bytes: [UInt8]
    public var hold: Bool

    public init(bytes: [UInt8], hold: Bool = false) { (self.bytes, self.hold) = (bytes, hold) }

    public static func page(
      _ body: some Sequence<UInt8>, status: Int = 200, headers: [String: String] = ["Content-Type": "text/html"]
    ) -> Reply {
      let body = Array(body)
      var head = "HTTP/1.1 \(status) Said\r\n"
      for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
      if headers["Content-Length"] == nil { head += "Content-Length: \(body.count)\r\n" }
      return Reply(bytes: Array((head + "Connection: close\r\n\r\n").utf8) + body)
    }

    public static func page(
      _ body: String, status: Int = 200, headers: [String: String] = ["Content-Type": "text/html"]
    ) -> Reply { page(body.utf8, status: status, headers: headers) }

    public static func status(_ status: Int, _ headers: [String: String] = [:]) -> Reply {
      page("", status: status, headers: headers)
    }

    public static func redirect(_ status: Int = 302, to location: String) -> Reply {
      self.status(status, ["Location": location])
    }
  }

  public struct NoPort: Error {}

  public let port: Int
  private let descriptor: Int32
  private let asked = Mutex<[Request]>([])
  private let answer: @Sendable (Request) -> Reply

  public init(_ answer: @escaping @Sendable (Request) -> Reply) throws {
    self.answer = answer
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isOpen else { throw NoPort() }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
    let site = Weak(self)
    Thread.detachNewThread { Self.accept(on: descriptor, for: site) }
  }

  /// The thread that listens closes the descriptor: closed here, its number could be another site's before that thread
  /// looks again.
  deinit { shutdown(descriptor, Int32(2)) }

  /// `http://127.0.0.1:PORT/path`.
  public func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked so far, robots.txt aside.
  public var requests: [Request] { asked.withLock { $0.filter { $0.target != "/robots.txt" } } }

  /// How often robots.txt was asked for.
  public var robotsRequests: Int { asked.withLock { $0.count { $0.target == "/robots.txt" } } }

  /// The thread that listens does not keep the site: it ends with the test.
  private struct Weak: Sendable {
    weak let site: LocalSite?
    init(_ site: LocalSite) { self.site = site }
  }

  private static func accept(on descriptor: Int32, for site: Weak) {
    while true {
      #if canImport(Glibc)
        let connection = Glibc.accept(descriptor, nil, nil)
      #else
        let connection = Darwin.accept(descriptor, nil, nil)
      #endif
      guard connection >= 0 else {
        close(descriptor)
        return
      }
      Thread.detachNewThread {
        site.site?.serve(connection)
        close(connection)
      }
    }
  }

  private func serve(_ connection: Int32) {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var end: Int?
    while end == nil {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      head += buffer[..<count]
      end = head.indices.dropLast(3).first { head[$0..<$0 + 4].elementsEqual("\r\n\r\n".utf8) }.map { $0 + 4 }
    }
    var body = Array(head[(end ?? head.count)...])
    head = Array(head[..<(end ?? head.count)])
    let lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    let target = lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    while body.count < length {
      let count = recv(connection, &buffer, min(buffer.count, length - body.count), 0)
      guard count > 0 else { return }
      body += buffer[..<count]
    }
    let request = Request(target: target, headers: headers, body: body)
    asked.withLock { $0.append(request) }
    let reply = answer(request)
    send(reply.hold ? reply.bytes.dropLast() : reply.bytes[...], to: connection)
    // Whoever asked goes away; nobody waits for a time.
    if reply.hold { _ = recv(connection, &buffer, 1, 0) }
  }

  private func send(_ bytes: ArraySlice<UInt8>, to connection: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let sent = rest.withUnsafeBytes {
          Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
      #else
        let sent = rest.withUnsafeBytes { Darwin.send(connection, $0.baseAddress, $0.count, 0) }
      #endif
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }
}
