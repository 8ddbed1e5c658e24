import Foundation
import Locking
import TestSupport
import Testing

/// `ctrack ingest https://…`, tried on a site of our own.
@Suite struct AddressTests {
  private static let page = """
    <html><head><title>Ferry</title><meta property="article:published_time" content="2025-03-14T10:00:00Z"></head>
    <body><article><p>The owners promised to reopen the line if the council pays for the new pier.</p></article></body></html>
    """
  private static let feed = """
    <rss version="2.0"><channel><title>Harbour Post</title>
    <item><title>Owners sign</title><link>https://post.example/1</link><pubDate>Fri, 14 Mar 2025 10:00:00 GMT</pubDate>
    <description>The owners agreed to reopen the line if the council pays for the new pier.</description></item>
    <item><title>Council waits</title><link>https://post.example/2</link>
    <description>The council waits.</description></item></channel></rss>
    """

  /// A site that changes its mind: pages by their path, each with the tag that is given.
  private final class Pages: Sendable {
    let pages: Mutex<[String: (text: String, etag: String)]>
    init(_ pages: [String: (text: String, etag: String)]) { self.pages = Mutex(pages) }

    func answer(_ request: LocalSite.Request) -> LocalSite.Reply {
      guard let page = pages.withLock({ $0[request.target] }) else { return .status(404) }
      if request.headers["if-none-match"] == page.etag { return .status(304, ["ETag": page.etag]) }
      return .page(page.text, headers: ["Content-Type": "text/html; charset=utf-8", "ETag": page.etag])
    }
  }

  @Test func `a page is read once, asked about, and read again when it has changed`() throws {
    let pages = Pages(["/ferry": (Self.page, "\"1\"")])
    let site = try LocalSite { pages.answer($0) }
    let sandbox = try Sandbox()
    let call = "ctrack ingest --allow-local \(site.address("/ferry"))"
    #expect(try sandbox.run(call).output == "a1  Ferry   1 statement → 1 new commitment, 1 open condition\n")
    #expect(try sandbox.run(call).output == "a1  Ferry   unchanged since 20 Mar 2025\n")
    let changed = Self.page.replacing("new pier", with: "new pier and for the road to it")
    pages.pages.withLock { $0["/ferry"] = (changed, "\"2\"") }
    #expect(
      try sandbox.run(call).output.hasPrefix("a2  Ferry   revised: 1 statement → "))
    #expect(site.requests.map { $0.headers["if-none-match"] } == [nil, "\"1\"", "\"1\""])
    let address = try sandbox.run("ctrack show a2 | grep -c '\(site.address("/ferry"))'").output
    #expect(address == "1\n")
  }

  @Test func `what was undone is asked for as a whole again`() throws {
    let pages = Pages(["/ferry": (Self.page, "\"1\"")])
    let site = try LocalSite { pages.answer($0) }
    let sandbox = try Sandbox()
    let call = "ctrack ingest --allow-local \(site.address("/ferry"))"
    let first = try sandbox.run(call)
    _ = try sandbox.run("ctrack undo")
    #expect(try sandbox.run(call) == first)
    #expect(site.requests.map { $0.headers["if-none-match"] } == [nil, nil])
  }

  @Test func `the entries of a feed are read and nothing that they lead to`() throws {
    let pages = Pages(["/feed": (Self.feed, "\"1\"")])
    let site = try LocalSite { pages.answer($0) }
    let sandbox = try Sandbox()
    let call = "ctrack ingest --allow-local \(site.address("/feed"))"
    #expect(
      try sandbox.run(call).output == """
        a1  Owners sign   1 statement → 1 new commitment, 1 open condition
        a2  Council waits   no statements

        """)
    // A case is filed without reading anything again.
    let again = try sandbox.run(call + " --case Ferry; ctrack cases | tail -n 1 | tr -s ' '")
    #expect(
      again.output == """
        a1  Owners sign   unchanged since 20 Mar 2025
        a2  Council waits   unchanged since 20 Mar 2025
        k1 Ferry 2 1

        """)
    #expect(site.requests.map(\.target) == ["/feed", "/feed"])
  }

  @Test func `--dry-run and extract read addresses too, and keep nothing`() throws {
    let pages = Pages(["/ferry": (Self.page, "\"1\"")])
    let site = try LocalSite { pages.answer($0) }
    let sandbox = try Sandbox()
    let shown = try sandbox.run("ctrack ingest --dry-run --allow-local \(site.address("/ferry"))")
    #expect(shown.output.contains("Address    \(site.address("/ferry"))"))
    #expect(try sandbox.run("ctrack extract --jsonl --allow-local \(site.address("/ferry"))").output.contains("reopen"))
    #expect(try sandbox.files() == [])
    #expect(site.requests.map { $0.headers["if-none-match"] } == [nil, nil])
  }

  @Test func `an address that may not be read ends with its own code, and nothing is made`() throws {
    let site = try LocalSite { request in
      switch request.target {
      case "/robots.txt": .page("User-agent: *\nDisallow: /closed")
      case "/closed", "/gone": .status(404)
      case "/busy": .status(503)
      default: .redirect(to: "http://169.254.169.254/")
      }
    }
    let sandbox = try Sandbox()
    func status(_ arguments: String) throws -> Int32 { try sandbox.run("ctrack ingest \(arguments)").status }
    #expect(try status(site.address("/gone")) == 1)
    #expect(try status("--allow-local \(site.address("/gone"))") == 66)
    #expect(try status("--allow-local \(site.address("/busy"))") == 69)
    #expect(try status("--allow-local \(site.address("/closed"))") == 1)
    #expect(try status("--allow-local \(site.address("/else"))") == 1)
    #expect(try status("http://user:word@127.0.0.1/") == 64)
    #expect(
      try sandbox.run("ctrack ingest \(site.address("/x")) --json")
        == Sandbox.Outcome(
          output: "[]\n",
          errors: """
            {"error":"\(site.address("/x")): is at 127.0.0.1, which lies on this machine or in its network: only with --allow-local, and only where no site from outside leads there","exit":1}

            """, status: 1))
    #expect(try sandbox.files() == [])
  }
}
