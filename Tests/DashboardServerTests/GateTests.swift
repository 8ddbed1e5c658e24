import Testing

@testable import DashboardServer

@Suite struct GateTests {
  private let gate = Gate(port: 8_787, token: "secret")

  private func question(_ change: (inout Gate.Request) -> Void = { _ in }) -> Gate.Request {
    var request = Gate.Request(
      method: "GET", target: "/", hosts: ["127.0.0.1:8787"], origins: [], site: nil, length: nil, isChunked: false,
      contentType: nil)
    change(&request)
    return request
  }

  private func write(_ change: (inout Gate.Request) -> Void = { _ in }) -> Gate.Request {
    var request = question {
      $0.method = "POST"
      $0.origins = ["http://127.0.0.1:8787"]
      $0.site = "same-origin"
      $0.length = 20
      $0.contentType = "application/x-www-form-urlencoded"
    }
    change(&request)
    return request
  }

  private func status(_ request: Gate.Request, at gate: Gate? = nil) -> Int {
    do {
      try (gate ?? self.gate).check(request)
      return 200
    } catch {
      return error.status
    }
  }

  @Test func `questions and writes of our own pages are let in`() {
    #expect(status(question()) == 200)
    #expect(status(question { $0.hosts = ["LOCALHOST:8787"] }) == 200)
    #expect(status(write()) == 200)
    #expect(status(write { $0.site = nil }) == 200)
  }

  @Test(arguments: [
    [], ["evil.example"], ["evil.example:8787"], ["127.0.0.1"], ["127.0.0.1:8788"], ["0.0.0.0:8787"], ["[::1]:8787"],
    ["127.0.0.1:8787", "evil.example"], ["127.0.0.1:8787 "], [""],
  ])
  func `a request under another name is misdirected`(_ hosts: [String]) {
    #expect(status(question { $0.hosts = hosts }) == 421)
  }

  @Test func `the port of the protocol may be left out, no other`() {
    let gate = Gate(port: 80, token: "secret")
    for host in ["127.0.0.1", "localhost", "localhost:80"] {
      #expect(status(question { $0.hosts = [host] }, at: gate) == 200)
      #expect(
        status(
          write {
            $0.hosts = [host]
            $0.origins = ["http://\(host)"]
          }, at: gate) == 200)
    }
    #expect(status(question { $0.hosts = ["evil.example"] }, at: gate) == 421)
  }

  @Test func `another site cannot follow the ledger`() {
    func follow(_ site: String?) -> Int {
      status(
        question {
          $0.target = "/live"
          $0.site = site
        })
    }
    #expect([nil, "same-origin", "same-site", "cross-site", "none"].map(follow) == [200, 200, 403, 403, 403])
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1:8787", "http://127.0.0.1:8787.evil.example", ""])
  func `a request from another site is refused`(_ origin: String) {
    #expect(status(question { $0.origins = [origin] }) == 403)
    #expect(status(write { $0.origins = [origin] }) == 403)
  }

  @Test func `a write needs its origin, a form, a length that is said, and permission`() {
    #expect(status(write { $0.origins = [] }) == 403)
    #expect(status(write { $0.site = "cross-site" }) == 403)
    #expect(status(write { $0.contentType = "text/plain" }) == 415)
    #expect(status(write { $0.length = nil }) == 411)
    #expect(status(write { $0.isChunked = true }) == 411)
    #expect(status(write { $0.length = Gate.longestBody + 1 }) == 413)
    #expect(status(write { $0.length = -1 }) == 413)
    #expect(status(write(), at: Gate(port: 8_787, token: nil)) == 403)
  }

  @Test func `what is too long or of another method is refused`() {
    #expect(status(question { $0.target = "/" + String(repeating: "x", count: 9_000) }) == 414)
    #expect(status(question { $0.method = "DELETE" }) == 405)
    #expect(status(question { $0.length = 5 }) == 400)
  }

  @Test(arguments: [[:], ["token": ""], ["token": "secre"], ["token": "secreT"], ["token": "secret "]])
  func `a form without the token changes nothing`(_ form: [String: String]) {
    #expect(throws: Gate.Refusal.self) { try gate.check(form: form) }
  }

  @Test func `the token of the run opens`() throws {
    try gate.check(form: ["token": "secret"])
    #expect(Gate.makeToken().count == 64)
    #expect(Gate.makeToken() != Gate.makeToken())
  }

  @Test func `forms are decoded, and what is not UTF-8 is refused`() {
    #expect(
      FormDecoding.fields(Array("a=1+2&b=%C3%BC%26&a=3&c&=x".utf8)) == ["a": "1 2", "b": "ü&", "c": "", "": "x"])
    #expect(FormDecoding.fields(Array("a=%FF".utf8)) == nil)
    #expect(FormDecoding.fields(Array("a=%4".utf8)) == nil)
    #expect(FormDecoding.fields(Array("a=%zz".utf8)) == nil)
  }
}
