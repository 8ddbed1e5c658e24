import Fetching
import TestSupport
import Testing

@Suite struct FetcherTests {
  /// However long other tests keep this one waiting.
  private static let patient: FetchLimits = {
    var limits = FetchLimits()
    (limits.pause, limits.total) = (.seconds(3_600), .seconds(3_600))
    return limits
  }()

  /// What an address comes to: the text of the page, or the error.
  private func outcome(
    _ address: String, _ limits: FetchLimits = patient, allowsLocal: Bool = true, unless known: Validators? = nil
  ) async throws -> String {
    let fetcher = Fetcher(agent: "ctrack/1.0", limits: limits, allowsLocal: allowsLocal)
    do {
      switch try await fetcher.fetch(try WebAddress(address), unless: known) {
      case .page(let page): return String(decoding: page.bytes, as: UTF8.self)
      case .unchanged: return "unchanged"
      }
    } catch let error as FetchError {
      return error.description
    }
  }

  @Test func `a page comes with its address, type, encoding and validators`() async throws {
    let site = try LocalSite { request in
      request.target == "/robots.txt"
        ? .status(404)
        : .page(
          "<p>Hello",
          headers: ["Content-Type": "Text/HTML; charset=\"KOI8-R\"", "ETag": "\"a\"", "Last-Modified": "then"])
    }
    let address = try WebAddress(site.address("/page?x=1#y"))
    let outcome = try await Fetcher(agent: "ctrack/1.0", limits: Self.patient, allowsLocal: true).fetch(address)
    guard case .page(let page) = outcome else {
      Issue.record("nothing came")
      return
    }
    #expect(page.address == address)
    #expect(page.bytes == Array("<p>Hello".utf8))
    #expect(page.mediaType == "text/html")
    #expect(page.charset == "KOI8-R")
    #expect(page.validators == Validators(address: address.description, etag: "\"a\"", lastModified: "then"))
    #expect(site.requests.map(\.target) == ["/page?x=1"])
    #expect(site.requests.first?.headers["user-agent"] == "ctrack/1.0")
    #expect(site.requests.first?.headers["host"] == "127.0.0.1:\(site.port)")
  }

  @Test func `what is still the same is not sent again`() async throws {
    let site = try LocalSite { request in
      request.headers["if-none-match"] == "\"a\"" && request.headers["if-modified-since"] == "then"
        ? .status(304) : .page("new")
    }
    let address = site.address("/")
    let known = Validators(address: address, etag: "\"a\"", lastModified: "then")
    #expect(try await outcome(address, unless: known) == "unchanged")
    #expect(try await outcome(address) == "new")
    // What was said of another place says nothing of this one.
    #expect(try await outcome(site.address("/other"), unless: known) == "new")
  }

  @Test func `nobody may answer that nothing changed who was not asked`() async throws {
    let site = try LocalSite { $0.target == "/robots.txt" ? .status(404) : .status(304) }
    let address = site.address("/")
    #expect(
      try await outcome(address)
        == "\(address): the site answers with status 304 instead of a page: open it in a browser")
  }

  @Test func `redirects are followed to where the page lies, five times at most`() async throws {
    let site = try LocalSite { request in
      switch request.target {
      case "/a": .redirect(301, to: "b?c=1#d")
      case "/b?c=1": .redirect(308, to: "/end")
      case "/end": .page("there")
      case "/robots.txt": .status(404)
      default: .redirect(to: request.target + "x")
      }
    }
    #expect(try await outcome(site.address("/a")) == "there")
    #expect(
      try await outcome(site.address("/loop"))
        == "\(site.address("/loop")): leads on and on: more than 5 times is not followed; open it in a browser and name the address it ends at"
    )
    #expect(site.requests.count == 3 + 6)
  }

  @Test func `a redirect to nowhere, to another kind of address or without one is named`() async throws {
    let site = try LocalSite { request in
      switch request.target {
      case "/file": .redirect(to: "file:///etc/passwd")
      case "/none": .status(302)
      case "/robots.txt": .status(404)
      default: .redirect(to: "http://user:password@example.org/")
      }
    }
    let file = site.address("/file")
    #expect(
      try await outcome(file)
        == "\(file): no address of the web: it does not begin with http:// or https://; write it as the browser shows it, https://example.org/page for instance"
    )
    let none = site.address("/none")
    #expect(try await outcome(none) == "\(none): answers 302 without saying where to: open it in a browser")
    #expect(try await outcome(site.address("/user")).contains("has a name or password in it"))
  }

  @Test func `this machine and its network are asked only if that is allowed`() async throws {
    let site = try LocalSite { _ in .page("secret") }
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"] {
      let message = try await outcome("http://\(host):\(site.port)/", allowsLocal: false)
      #expect(message.contains("which lies on this machine or in its network: only with --allow-local"))
    }
    #expect(site.requests == [])
    #expect(try await outcome("http://localhost:\(site.port)/") == "secret")
    #expect(
      try await outcome("http://169.254.169.254/latest/meta-data/")
        == "http://169.254.169.254/latest/meta-data/: is at 169.254.169.254, which is no address of a site (link-local, multicast or reserved): it is never asked"
    )
  }

  @Test func `a redirect leads to no address that is never asked`() async throws {
    let site = try LocalSite {
      $0.target == "/robots.txt" ? .status(404) : .redirect(to: "http://169.254.169.254/keys")
    }
    let address = site.address("/")
    #expect(
      try await outcome(address)
        == "\(address), led on to http://169.254.169.254/keys: is at 169.254.169.254, which is no address of a site (link-local, multicast or reserved): it is never asked"
    )
  }

  @Test func `what robots.txt forbids is not asked for, also after a redirect`() async throws {
    let site = try LocalSite { request in
      switch request.target {
      case "/robots.txt": .page("User-agent: *\nDisallow: /closed", headers: ["Content-Type": "text/plain"])
      case "/open": .redirect(to: "/closed/page")
      default: .page("read")
      }
    }
    let closed =
      "the site's robots.txt does not allow programs to read it (Disallow: /closed): open it in a browser, save it, and read the file"
    #expect(try await outcome(site.address("/closed")) == "\(site.address("/closed")): \(closed)")
    #expect(
      try await outcome(site.address("/open"))
        == "\(site.address("/open")), led on to \(site.address("/closed/page")): \(closed)")
    #expect(try await outcome(site.address("/else")) == "read")
    #expect(site.requests.map(\.target) == ["/open", "/else"])
  }

  @Test(arguments: [
    (200, "read"), (404, "read"), (403, "read"),
    (
      503,
      "the site's robots.txt cannot be had (status 503), and without it nothing may be read: try later, or read a saved page"
    ),
  ])
  func `a site without robots.txt allows everything, one that cannot say nothing`(
    _ status: Int, _ expected: String
  ) async throws {
    let site = try LocalSite { $0.target == "/robots.txt" ? .status(status) : .page("read") }
    let said = try await outcome(site.address("/"))
    #expect(said.replacing("\(site.address("/")): ", with: "") == expected)
  }

  @Test func `robots.txt is asked for once, and may lie elsewhere on the site`() async throws {
    let site = try LocalSite { request in
      switch request.target {
      case "/robots.txt": .redirect(to: "/rules")
      case "/rules": .page("User-agent: ctrack\nDisallow: /a")
      default: .page("read")
      }
    }
    let fetcher = Fetcher(agent: "ctrack/1.0", limits: Self.patient, allowsLocal: true)
    await #expect(throws: FetchError.self) { try await fetcher.fetch(try WebAddress(site.address("/a"))) }
    guard case .page = try await fetcher.fetch(try WebAddress(site.address("/b"))) else {
      Issue.record("not read")
      return
    }
    #expect(site.robotsRequests == 1)
  }

  @Test func `of an endless robots.txt the beginning counts`() async throws {
    let site = try LocalSite { request in
      request.target == "/robots.txt"
        ? .page("User-agent: *\nDisallow: /a\n" + String(repeating: "#", count: 3_000) + "\nDisallow: /b")
        : .page("read")
    }
    var small = Self.patient
    small.robotsSize = 1_000
    #expect(try await outcome(site.address("/a"), small).contains("Disallow: /a"))
    #expect(try await outcome(site.address("/b"), small) == "read")
  }

  @Test(arguments: [
    (401, "the site does not give it out (status 401): open it in a browser, save it, and read the file"),
    (404, "there is no such page (status 404): check the address"),
    (429, "the site has been asked too often (status 429): try again later"),
    (500, "the site has a fault of its own (status 500): try again later"),
    (204, "the site answers with status 204 instead of a page: open it in a browser"),
  ])
  func `a site that gives no page is quoted`(_ status: Int, _ words: String) async throws {
    let site = try LocalSite { $0.target == "/robots.txt" ? .status(404) : .status(status) }
    #expect(try await outcome(site.address("/")) == "\(site.address("/")): \(words)")
  }

  @Test func `kinds of failure are told apart`() {
    func kind(_ fault: FetchError.Fault) -> FetchError.Kind { FetchError(address: "", fault: fault).kind }
    #expect(kind(.malformed("")) == .misuse)
    #expect(kind(.robots(rule: "")) == .refused)
    #expect([401, 404, 410].allSatisfy { kind(.status($0)) == .noInput })
    #expect([429, 500, 503].allSatisfy { kind(.status($0)) == .unavailable })
    #expect(kind(.timedOut(seconds: 1)) == .unavailable)
    #expect(kind(.tooLarge(limit: 1)) == .badData)
  }
}
