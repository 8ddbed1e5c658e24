import Fetching
import TestSupport
import Testing

/// What a site may cost, however it behaves.
@Suite struct BoundsTests {
  private let limits: FetchLimits = {
    var limits = FetchLimits()
    limits.size = 1 << 20
    limits.ratio = 50
    (limits.pause, limits.total) = (.seconds(3_600), .seconds(3_600))
    return limits
  }()

  private var impatient: FetchLimits {
    var limits = limits
    limits.pause = .milliseconds(300)
    return limits
  }

  private func fault(_ site: LocalSite, _ limits: FetchLimits? = nil) async throws -> FetchError.Fault? {
    let fetcher = Fetcher(agent: "ctrack/1.0", limits: limits ?? self.limits, allowsLocal: true)
    do {
      _ = try await fetcher.fetch(try WebAddress(site.address("/")))
      return nil
    } catch let error as FetchError {
      return error.fault
    }
  }

  private func site(_ reply: LocalSite.Reply) throws -> LocalSite {
    try LocalSite { $0.target == "/robots.txt" ? .status(404) : reply }
  }

  @Test func `a page that says it is too large is not read at all`() async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"
    let site = try site(LocalSite.Reply(bytes: Array(head.utf8) + [0], hold: true))
    #expect(try await fault(site) == .tooLarge(limit: 1 << 20))
  }

  @Test func `a page that does not say so is left when it has come to the limit`() async throws {
    let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
    let site = try site(
      LocalSite.Reply(bytes: Array(head.utf8) + [UInt8](repeating: 0x61, count: 1 << 20 + 2), hold: true))
    #expect(try await fault(site) == .tooLarge(limit: 1 << 20))
  }

  private func endless(_ packed: [UInt8]) -> LocalSite.Reply {
    LocalSite.Reply(bytes: LocalSite.Reply.page(packed, headers: ["Content-Encoding": "gzip"]).bytes, hold: true)
  }

  @Test func `a page that swells is left at once`() async throws {
    let site = try site(endless(gzipBomb(runs: 3_000)))
    #expect(try await fault(site) == .swells(ratio: 50))
    var wide = limits
    wide.ratio = 10_000
    let large = try self.site(endless(gzipBomb(runs: 8_000)))
    #expect(try await fault(large, wide) == .tooLarge(limit: 1 << 20))
  }

  @Test func `a packed page is unpacked, one packed otherwise refused`() async throws {
    let site = try site(.page(gzipped("<p>Hello"), headers: ["Content-Encoding": "gzip"]))
    let fetcher = Fetcher(agent: "ctrack/1.0", limits: limits, allowsLocal: true)
    guard case .page(let page) = try await fetcher.fetch(try WebAddress(site.address("/"))) else {
      Issue.record("nothing came")
      return
    }
    #expect(page.bytes == Array("<p>Hello".utf8))
    let brotli = try self.site(.page("…", headers: ["Content-Encoding": "br"]))
    #expect(try await fault(brotli) == .unknownEncoding("br"))
    let broken = try self.site(.page("no gzip", headers: ["Content-Encoding": "gzip"]))
    #expect(try await fault(broken) == .broken("what is packed cannot be unpacked"))
  }

  private func expectTimedOut(_ fault: FetchError.Fault?) {
    if case .timedOut = fault { return }
    Issue.record("it ended otherwise: \(String(describing: fault))")
  }

  @Test func `a page whose end does not come is not waited for`() async throws {
    let site = try site(LocalSite.Reply(bytes: LocalSite.Reply.page("Hello").bytes, hold: true))
    expectTimedOut(try await fault(site, impatient))
    var whole = limits
    whole.total = .milliseconds(300)
    expectTimedOut(try await fault(site, whole))
  }

  @Test func `a site that says nothing at all, or nonsense, or too little is named`() async throws {
    let silent = try LocalSite { _ in LocalSite.Reply(bytes: [0], hold: true) }
    expectTimedOut(try await fault(silent, impatient))
    let nonsense = try site(LocalSite.Reply(bytes: Array("SSH-2.0-OpenSSH\r\n\r\n".utf8)))
    guard case .broken = try await fault(nonsense) else {
      Issue.record("it was taken for HTTP")
      return
    }
    let short = try site(LocalSite.Reply(bytes: Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc".utf8)))
    guard case .broken = try await fault(short) else {
      Issue.record("the end was not missed")
      return
    }
  }

  @Test func `a port at which nobody listens is told`() async throws {
    let port = try LocalSite { _ in .status(404) }.port
    let fetcher = Fetcher(agent: "ctrack/1.0", limits: limits, allowsLocal: true)
    let address = "http://127.0.0.1:\(port)/"
    do {
      _ = try await fetcher.fetch(try WebAddress(address))
      Issue.record("somebody answered")
    } catch let error as FetchError {
      #expect(error == FetchError(address: address, fault: .noConnection("Connection refused")))
    }
  }
}
