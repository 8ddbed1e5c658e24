import Dashboard
import Testing

@testable import DashboardServer

@Suite struct RequestHeadTests {
  private func read(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

  @Test func `a request's line and fields are read`() throws {
    let head = try #require(
      read("POST /mark?a=1 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nORIGIN:  http://x \r\nContent-Length: 12\r\nAccept: a, b"))
    #expect(head.method == "POST" && head.target == "/mark?a=1")
    #expect(head.values("origin") == ["http://x"])
    #expect(
      head.gateRequest
        == Gate.Request(
          method: "POST", target: "/mark?a=1", hosts: ["127.0.0.1:1"], origins: ["http://x"], site: nil, length: 12,
          isChunked: false, contentType: nil))
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2.0", "GET / HTTP/1.1 x", "GET  / HTTP/1.1", "GET http://a/ HTTP/1.1",
    " / HTTP/1.1",
    "GET / HTTP/1.1\r\nno colon", "GET / HTTP/1.1\r\n: empty", "GET / HTTP/1.1\r\nHost : x",
    "GET / HTTP/1.1\r\nA: b\r\n folded: c", "GET / HTTP/1.1\r\nA: b\rc: d", "GET / HTTP/1.1\nA: b",
    "GET / HTTP/1.1\r\nA: b\nC: d", "GET / HTTP/1.1\r", "GET / HTTP/1.1\r\nA: \u{0}",
  ])
  func `what could be understood in two ways is not read`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: ["-1", "+1", "0x1", "1, 1", "99999999999999999999", ""])
  func `a length that is no number is not taken for none`(_ length: String) throws {
    let request = try #require(read("POST / HTTP/1.1\r\nContent-Length: \(length)")).gateRequest
    #expect(request.length == nil && request.isChunked)
  }

  @Test func `two lengths are one too many`() throws {
    let request = try #require(read("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2")).gateRequest
    #expect(request.length == nil && request.isChunked)
  }

  @Test func `bytes that are not UTF-8 are no request`() {
    #expect(RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8)) == nil)
  }

  @Test func `the head ends with the first empty line, however it arrives`() {
    let bytes = Array("ab\r\n\r\ncd\r\n\r\n".utf8)
    #expect(Connection.headEnd(in: bytes, from: 0).map { [$0.head, $0.body] } == [2, 6])
    #expect(Connection.headEnd(in: Array(bytes.prefix(5)), from: 0) == nil)
    #expect(Connection.headEnd(in: [], from: 0) == nil)
    #expect(Connection.headEnd(in: [13], from: 0) == nil)
  }

  @Test func `every answer carries the policy and closes the connection`() {
    let text = String(decoding: Response(.seeOther("/review?done=1")).data(), as: UTF8.self)
    #expect(text.hasPrefix("HTTP/1.1 303 See Other\r\nConnection: close\r\n"))
    #expect(text.contains("\r\nLocation: /review?done=1\r\n"))
    #expect(text.contains("\r\nContent-Length: 0\r\n"))
    #expect(text.contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-"))
    #expect(!Response.policy.contains("unsafe"))
    let page = String(decoding: Response(.page("<p>é", status: 200)).data(), as: UTF8.self)
    #expect(page.contains("\r\nContent-Length: 5\r\n") && page.hasSuffix("\r\n\r\n<p>é"))
    #expect(
      String(decoding: Response(.page("<p>é", status: 200)).data(isHead: true), as: UTF8.self).hasSuffix("\r\n\r\n"))
  }

  @Test func `addresses become values`() {
    #expect(
      PageRequest(target: "/review/port-3%3As2?case=A+B&x", isWrite: false, form: [:])
        == PageRequest(path: ["review", "port-3:s2"], query: ["case": "A B", "x": ""]))
    #expect(PageRequest(target: "/a+b", isWrite: false, form: [:])?.path == ["a+b"])
    #expect(PageRequest(target: "/%FF", isWrite: false, form: [:]) == nil)
  }
}
