import Foundation
import Testing

/// Calls of `ingest` that take their time: many cores, interruption, going on.
@Suite struct LongWorkTests {
  private static let articles = ["first", "second", "third"].map { name in
    (
      name: name + ".txt",
      text: "Talks of the \(name)\n\nUkraine agreed to the \(name) truce, provided Russia complied with it.\n"
    )
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for article in Self.articles { try sandbox.write(article.text, to: article.name) }
    return sandbox
  }

  /// Begins a call whose second input does not come, and ends it by a signal once the first is in the ledger.
  private func interrupted(_ sandbox: borrowing Sandbox, by end: (Process) -> Void) async throws -> Sandbox.Outcome {
    let running = try sandbox.start(
      """
      mv second.txt kept; mkfifo second.txt
      exec ctrack ingest --published 2025-03-13 --case Truce first.txt second.txt third.txt
      """)
    var reported = ""
    for _ in 0..<1_200 where !reported.hasPrefix("a1") {
      try await Task.sleep(for: .milliseconds(50))
      reported = try String(contentsOf: running.output, encoding: .utf8)
    }
    end(running.process)
    let outcome = try running.outcome()
    _ = try sandbox.run("mv kept second.txt")
    return outcome
  }

  @Test func `one thread and many make the same ledger`() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      """
      for jobs in 1 2 5; do
        ctrack ingest "$CTRACK_DATA"/articles/mackerel-*.json "$CTRACK_DATA"/articles/bauxite-*.json \
          "$CTRACK_DATA"/articles/mackerel-1.json --jobs $jobs --db $jobs.db > $jobs.out 2> $jobs.err
        ctrack export --db $jobs.db > $jobs.jsonl
      done
      cmp 1.jsonl 2.jsonl && cmp 1.jsonl 5.jsonl && cmp 1.out 2.out && cmp 1.out 5.out && cmp 1.err 5.err
      tail -n 1 5.out | grep -c 'read before, nothing changed'
      """)
    #expect(outcome == Sandbox.Outcome(output: "1\n", errors: "", status: 0))
  }

  @Test func `an interrupted call says how to go on, and goes on with what is left`() async throws {
    let sandbox = try sandbox()
    let outcome = try await interrupted(sandbox) { $0.interrupt() }
    #expect(
      outcome
        == Sandbox.Outcome(
          output: "a1  Talks of the first   1 statement → 1 new commitment, 1 open condition\n",
          errors:
            "ctrack: interrupted after 1 article, kept in the ledger: `ctrack ingest --resume` goes on with the rest\n",
          status: 130))
    let rest = try sandbox.run("mkdir deeper; cd deeper; ctrack ingest --resume --db ../ledger.db")
    #expect(
      rest.output.split(separator: "\n").map { $0.prefix(20) } == ["a2  Talks of the sec", "a3  Talks of the thi"])
    let start = """
      going on with `ctrack ingest --published 2025-03-13 --case Truce first.txt second.txt third.txt`: 1 of 3 inputs done before
      2 articles (2 new):
      """
    #expect(rest.errors.hasPrefix(start))
    #expect(rest.status == 0)
    #expect(try sandbox.run("ctrack cases | tail -n 1 | tr -s ' ' | cut -d ' ' -f 1-3").output == "k1 Truce 3\n")
    #expect(
      try sandbox.run("ctrack ingest --resume")
        == Sandbox.Outcome(
          output: "", errors: "nothing to go on with: every call of ingest has come to its end\n", status: 0))
  }

  @Test func `SIGTERM ends it the same way, and what has changed since is read again`() async throws {
    let sandbox = try sandbox()
    #expect(try await interrupted(sandbox) { $0.terminate() }.status == 130)
    try sandbox.write(
      Self.articles[0].text + "\nRussia refused to stop the fighting in the east of the country.\n", to: "first.txt")
    let rest = try sandbox.run("ctrack ingest --resume")
    #expect(rest.output.split(separator: "\n").count == 3)
    #expect(rest.output.hasPrefix("a2  Talks of the first   revised: "))
    #expect(rest.errors.contains("0 of 3 inputs done before"))
  }

  @Test func `what was read by the call that went on is taken back by itself`() async throws {
    let sandbox = try sandbox()
    _ = try await interrupted(sandbox) { $0.interrupt() }
    _ = try sandbox.run("ctrack ingest --resume && ctrack undo")
    #expect(try sandbox.run("ctrack list --all --json | grep -c '\"id\" : \"c[0-9]*\",'").output == "1\n")
  }

  @Test func `what was taken back after the interruption is read again`() async throws {
    let sandbox = try sandbox()
    _ = try await interrupted(sandbox) { $0.interrupt() }
    let rest = try sandbox.run("ctrack undo > /dev/null; ctrack ingest --resume")
    #expect(rest.output.split(separator: "\n").count == 3)
    #expect(rest.errors.contains("0 of 3 inputs done before"))
  }

  @Test func `--resume takes nothing besides, and needs a ledger`() throws {
    let sandbox = try sandbox()
    let both = try sandbox.run("ctrack ingest --resume first.txt")
    #expect(both.status == 64)
    #expect(both.errors.hasPrefix("ctrack: --resume takes inputs and options from the interrupted call: name none\n"))
    #expect(try sandbox.run("ctrack ingest --resume").status == 66)
    #expect(try sandbox.run("ctrack ingest").status == 64)
    #expect(try sandbox.run("ctrack ingest --jobs 0 first.txt").status == 64)
    #expect(try sandbox.files() == ["first.txt", "second.txt", "third.txt"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs /usr/bin/script"))
  func `a terminal shows how far reading is, on a line that goes when it is done`() async throws {
    let sandbox = try sandbox()
    let running = try sandbox.start(
      """
      mv second.txt kept; mkfifo second.txt
      script -qec 'stty cols 60 rows 20; ctrack ingest --published 2025-03-13 first.txt second.txt' /dev/null
      """)
    var screen = ""
    for _ in 0..<1_200 where !screen.contains("1 article, 1 of 2 inputs") {
      try await Task.sleep(for: .milliseconds(50))
      screen = try String(contentsOf: running.output, encoding: .utf8)
    }
    #expect(screen.contains("1 article, 1 of 2 inputs"))
    _ = try sandbox.run("cat kept > second.txt")
    let outcome = try running.outcome()
    #expect(outcome.status == 0)
    // The line is taken away before what comes of the second article is printed.
    let rest = try #require(outcome.output.range(of: "a2  Talks of the second"))
    #expect(outcome.output[..<rest.lowerBound].hasSuffix("\r\u{1B}[K"))
    #expect(outcome.output[rest.lowerBound...].contains("2 articles (2 new)"))
  }

  @Test func `where nobody watches there is no line of progress`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.run("ctrack ingest *.txt --published 2025-03-13")
    #expect(!outcome.errors.contains("\r") && !outcome.errors.contains("a second"))
  }
}
