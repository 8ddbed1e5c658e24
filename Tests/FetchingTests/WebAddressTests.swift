import Fetching
import Testing

@Suite struct WebAddressTests {
  private func shown(_ text: String) -> String {
    do { return try WebAddress(text).description } catch { return error.description }
  }

  @Test(arguments: [
    ("https://Example.ORG", "https://example.org/"), ("HTTP://example.org:80/a", "http://example.org/a"),
    ("https://example.org:443/a#part", "https://example.org/a"),
    ("https://example.org:8443/", "https://example.org:8443/"),
    ("http://example.org?q=1", "http://example.org/?q=1"), ("http://example.org./a", "http://example.org/a"),
    ("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"), ("http://192.0.2.1/", "http://192.0.2.1/"),
    ("https://bücher.example/é", "https://xn--bcher-kva.example/%C3%A9"),
    ("http://example.org/a/../b/./c/%2e%2E/d", "http://example.org/b/d"),
    ("http://example.org/../../a//b/", "http://example.org/a//b/"), ("http://example.org/a/..", "http://example.org/"),
    ("http://example.org/%7euser/100%/a%2fb|c", "http://example.org/~user/100%25/a%2Fb%7Cc"),
    ("http://example.org/a?b=../c", "http://example.org/a?b=../c"),
  ])
  func `every address has one form`(_ text: String, _ form: String) {
    #expect(shown(text) == form)
    #expect(shown(form) == form)
  }

  @Test(arguments: [
    ("ftp://example.org/", "it does not begin with http:// or https://"),
    ("http://", "'' is no host"), ("http:///etc/passwd", "'' is no host"), ("http://a b/", "it has white space in it"),
    ("http://example.org/\u{1B}[2J", "it has white space in it"),
    ("http://exa%6dple.org/", "'exa%6dple.org' is no host"),
    ("http://example..org/", "'example..org' is no host"), ("http://example.org\\@evil/", nil),
    ("http://127.1/", "'127.1' is no host"), ("http://2130706433/", "'2130706433' is no host"),
    ("http://0x7f.0.0.1/", nil), ("http://0x7f000001/", "'0x7f000001' is no host"),
    ("http://127.0.0.0x1/", "'127.0.0.0x1' is no host"), ("http://0177.0.0.1/", "'0177.0.0.1' is no host"),
    ("http://[::1%25lo]/", "'[::1%25lo]' is no host"), ("http://[127.0.0.1]/", "'[127.0.0.1]' is no host"),
    ("http://[::1/", "'[::1' is no host"), ("http://example.org:0/", "'0' is no port"),
    ("http://example.org:65536/", "'65536' is no port"), ("http://example.org:8x/", "'8x' is no port"),
  ])
  func `what two programs could read differently is refused`(_ text: String, _ reason: String?) {
    guard let reason else {
      #expect(throws: FetchError.self) { try WebAddress(text) }
      return
    }
    #expect(
      shown(text)
        == "\(text): no address of the web: \(reason); write it as the browser shows it, https://example.org/page for instance"
    )
  }

  @Test func `names and passwords are refused, and ports that no site uses`() {
    #expect(
      shown("https://me:secret@example.org/")
        == "https://me:secret@example.org/: has a name or password in it, which would end up in the ledger: write the address without what stands before @"
    )
    #expect(
      shown("http://example.org:25/")
        == "http://example.org:25/: port 25 is no site's: only 80, 443 and ports from 1024 on are asked")
    #expect(throws: FetchError.self) { try WebAddress("http://example.org:6379/") }
    #expect(throws: FetchError.self) { try WebAddress("http://example.org/" + String(repeating: "a", count: 2_000)) }
  }

  @Test(arguments: [
    ("https://other.example/x", "https://other.example/x"), ("//other.example/x", "https://other.example/x"),
    ("/x?y", "https://example.org:8443/x?y"), ("x", "https://example.org:8443/a/x"),
    ("../x", "https://example.org:8443/x"),
    ("?z=1", "https://example.org:8443/a/b?z=1"), ("#top", "https://example.org:8443/a/b?c=/d/"),
    ("", "https://example.org:8443/a/b?c=/d/"), ("x:y", "error"), ("javascript:alert(1)", "error"),
    ("file:///etc/passwd", "error"), ("/x:y", "https://example.org:8443/x:y"),
  ])
  func `links are followed as browsers follow them, but only to the web`(_ link: String, _ expected: String) throws {
    let page = try WebAddress("https://example.org:8443/a/b?c=/d/")
    #expect((try? page.following(link).description) ?? "error" == expected)
  }
}
