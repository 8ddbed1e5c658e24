import Foundation
import TestSupport
import Testing

/// Inputs of a hundred megabytes in one line, and such as have no end: a message within bounds of memory and time.
@Suite struct HugeInputTests {
  /// 3 GB of addresses, of which a Swift program takes one for itself; a sanitizer maps terabytes.
  private static let bounds = Sanitizer.isActive ? "ulimit -t 3600" : "ulimit -v 3000000; ulimit -t 120"

  private static let hundredMegabytes = "head -c 100000000 /dev/zero | tr '\\0' x"

  @Test(
    .timeLimit(.minutes(Sanitizer.minutes(15))),
    arguments: [
      ("ctrack ingest huge.txt", "huge.txt: larger than 64 MiB, which no article is; save the article alone, as text"),
      (
        "ctrack ingest huge.html", "huge.html: larger than 64 MiB, which no article is; save the article alone, as text"
      ),
      ("ctrack ingest huge.rss", "huge.rss: larger than 64 MiB, which no article is; save the article alone, as text"),
      ("ctrack ingest huge.eml", "huge.eml: larger than 64 MiB, which no article is; save the article alone, as text"),
      (
        "ctrack ingest huge.jsonl",
        "huge.jsonl:1: larger than 64 MiB, which no article is; save the article alone, as text"
      ),
      (
        "ctrack ingest huge.json",
        "huge.json: larger than 256 MiB, which no article is; save the article alone, as text"
      ),
      (
        "ctrack import huge.txt",
        "line 1: not an exported ledger: the first line must be the one that `ctrack export` writes"
      ),
    ])
  func `a line of 100 megabytes, or of 300, is refused`(call: String, message: String) throws {
    let sandbox = try Sandbox()
    let name = String(call.split(separator: " ").last ?? "")
    let more = name == "huge.json" ? "; for n in 1 2; do \(Self.hundredMegabytes); done" : ""
    let outcome = try sandbox.run(
      "\(Self.bounds); (\(Self.hundredMegabytes)\(more)) > \(name); \(call) 2>&1 | head -c 4000")
    #expect(outcome.output.contains(message), "\(outcome.output)")
  }

  @Test(.timeLimit(.minutes(Sanitizer.minutes(15)))) func `a line of 100 megabytes is passed over by the filter`()
    throws
  {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      "\(Self.bounds); (\(Self.hundredMegabytes); echo; echo '{\"id\": \"b\", \"text\": \"So be it.\"}') | "
        + "ctrack extract --jsonl - 2>/dev/null")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"rule\":\"a line has at most 16 MiB\"") == true)
    #expect(lines.last == "{\"article\":\"b\",\"statements\":[]}")
  }

  @Test(.timeLimit(.minutes(Sanitizer.minutes(15))))
  func `a value of 100 megabytes in a ledger is refused with its line`() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      """
      \(Self.bounds)
      (echo '{"ledger":{"version":1}}'; printf '{"command":{"_0":{"words":"'; \(Self.hundredMegabytes)) > huge
      ctrack import huge
      """)
    #expect(outcome.errors.contains("line 2"), "\(outcome.errors)")
    #expect(outcome.status == 65)
  }
}
