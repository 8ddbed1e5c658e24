import Commitments
import Foundation
import Store
import Testing

/// What happens between processes: locks, interrupts, rights.
@Suite struct ProcessTests {
  private func ledger() throws -> Sandbox {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("ctrack add accepted-if Ukraine truce --if 'Russia: complies' --on 2025-03-11")
    #expect(outcome.status == 0)
    return sandbox
  }

  @Test func `a busy store is waited for five seconds; readers do not wait`() throws {
    let sandbox = try ledger()
    let before = try sandbox.run("ctrack export")
    let store = try LedgerStore(path: sandbox.folder.appendingPathComponent("ledger.db").path, access: .existing)
    let draft = CommandDraft(words: "hold", author: "test", recordedAt: RecordingTime(milliseconds: 0))
    let clock = ContinuousClock()
    try store.write(draft) { _ in
      #expect(try sandbox.run("ctrack list --exit-status > /dev/null").status == 0)
      let start = clock.now
      let outcome = try sandbox.run("ctrack mark c1.1 met --json")
      let waited = clock.now - start
      #expect(waited > .seconds(4))
      #expect(waited < .seconds(20))
      let message =
        "ledger.db: another ctrack has been writing for more than five seconds: nothing was changed; try again"
      #expect(outcome.errors == "{\"error\":\"\(message)\",\"exit\":75}\n")
      #expect(outcome.output.isEmpty)
      #expect(outcome.status == 75)
    }
    #expect(try sandbox.run("ctrack export") == before)
  }

  @Test func `many processes at once lose nothing`() throws {
    let sandbox = try ledger()
    let outcome = try sandbox.run(
      """
      for n in 1 2 3 4 5 6 7 8; do ctrack add pledged "Party $n" "act $n" > /dev/null & done; wait
      ctrack list --all --json | grep -c '"id" : "c[0-9]*",'
      ctrack doctor | tail -n 1
      """)
    #expect(outcome.output == "9\nNo faults: the stored state is what the history gives.\n")
  }

  @Test func `two processes that both make the ledger end with one`() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      """
      for n in 1 2 3 4; do ctrack add pledged "Party $n" "act $n" > /dev/null & done; wait
      ctrack list --all --json | grep -c '"id" : "c[0-9]*",'
      """)
    #expect(outcome == Sandbox.Outcome(output: "4\n", errors: "", status: 0))
  }

  @Test func `an interrupted batch keeps what it reported`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("First\n\nUkraine agreed to a truce, provided Russia complied.\n", to: "first.txt")
    // The second article never comes: the pipe stays open.
    let running = try sandbox.start(
      "mkfifo pipe; exec ctrack ingest first.txt - --published 2025-03-13 <> pipe")
    var reported = ""
    for _ in 0..<600 where !reported.hasPrefix("a1  First") {
      try await Task.sleep(for: .milliseconds(50))
      reported = try String(contentsOf: running.output, encoding: .utf8)
    }
    running.process.interrupt()
    let outcome = try running.outcome()
    #expect(outcome.status == 130)
    #expect(outcome.output == "a1  First   1 statement → 1 new commitment, 1 open condition\n")
    #expect(try sandbox.run("ctrack list | wc -l | tr -d ' '").output == "2\n")
    #expect(try sandbox.run("ctrack doctor").status == 0)
  }

  /// The articles of a dispute, each with the statements that a reader made of it: proposals, answers that come later,
  /// and deeds, so that reading one of them changes what others have begun.
  private func writeDispute(articles: Int, to sandbox: borrowing Sandbox) throws {
    _ = try sandbox.run("mkdir texts read")
    for number in 1...articles {
      let round = (number - 1) / 4
      let (status, party, other) =
        [
          ("proposed", "Kestrel", "Osprey"), ("accepted-if", "Osprey", "Kestrel"), ("pledged", "Kestrel", "Osprey"),
          ("met", "Kestrel", "Osprey"),
        ][(number - 1) % 4]
      let isDeed = (number - 1) % 4 >= 2
      let action = isDeed ? "return crane \(round)" : "reopen quay \(round)"
      let condition = "{\"by\":\"Kestrel\",\"action\":\"return crane \(round)\",\"kind\":\"if\",\"status\":\"open\"}"
      let sentence = "On day \(number) \(party) and \(other) spoke of it: \(action)."
      let key = "a\(number + 1_000)"
      try sandbox.write("Report \(number)\n\n\(sentence)\n", to: "texts/\(key).txt")
      try sandbox.write(
        """
        {"article":"\(key)","statements":[{"id":"s1","party":"\(party)","status":"\(status)","action":"\(action)",
        "to":["\(other)"],"conditions":[\(status == "accepted-if" ? condition : "")],"evidence":["\(sentence)"]}]}
        """, to: "read/\(key).json")
    }
  }

  @Test func `a batch that is killed loses at most the article in hand, and is gone on with by reading it again`()
    throws
  {
    let batch = "ctrack ingest texts/*.txt --statements read --published 2025-03-13"
    let whole = try Sandbox()
    try writeDispute(articles: 240, to: whole)
    #expect(try whole.run(batch).status == 0)

    let sandbox = try Sandbox()
    try writeDispute(articles: 240, to: sandbox)
    let running = try sandbox.start("exec " + batch)
    func reported() throws -> Int {
      try String(contentsOf: running.output, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("a") }.count
    }
    // Without giving the thread away: other tests would keep it until the batch has ended.
    for _ in 0..<6_000 where try reported() < 5 { usleep(5_000) }
    kill(running.process.processIdentifier, SIGKILL)
    #expect(try running.outcome().status == 137)

    let kept = try #require(Int(try sandbox.run("ctrack export | grep -c articleRead").output.dropLast()))
    #expect((try reported()...reported() + 1).contains(kept))
    #expect(kept < 240)
    #expect(
      try sandbox.run("ctrack doctor | tail -n 1").output == "No faults: the stored state is what the history gives.\n")
    #expect(try sandbox.run(batch).status == 0)
    let ledger = "ctrack list --all --json"
    #expect(try sandbox.run(ledger) == whole.run(ledger))
    #expect(try sandbox.run("ctrack doctor").status == 0)
  }

  @Test func `a reader that stops reading ends the program without a word`() throws {
    let sandbox = try ledger()
    let outcome = try sandbox.run("ctrack export | head -n 1 > /dev/null; ctrack export | true")
    #expect(outcome.errors.isEmpty)
  }

  // Root may write everything, so root steps down; where that cannot be done there is nothing to see.
  @Test(
    .enabled(
      if: getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv"),
      "root needs /usr/bin/setpriv to step down"))
  func `a file and a folder that may not be written end with 74 and stay as they are`() throws {
    let sandbox = try ledger()
    let prepared = try sandbox.run(
      """
      ctrack backup kept.db && cp "$(command -v ctrack)" program && chmod 755 . program && mkdir folder
      chmod 444 kept.db && chmod 555 folder
      """)
    #expect(prepared.status == 0)
    let program = try sandbox.run(
      """
      if [ "$(id -u)" != 0 ]; then run=./program; else run="setpriv --reuid 65534 --clear-groups -- ./program"; fi
      $run --version > /dev/null 2>&1 && echo "$run"
      """
    ).output.trimmingCharacters(in: .newlines)
    try #require(!program.isEmpty)
    let marked = try sandbox.run("\(program) --db kept.db mark c1.1 met")
    #expect(marked.status == 74)
    #expect(marked.errors.contains("kept.db: cannot be written (attempt to write a readonly database)"))
    let added = try sandbox.run("\(program) --db folder/new.db add pledged Kestrel reopen")
    #expect(added.status == 74)
    #expect(added.errors.contains("folder/new.db: cannot be opened (unable to open database file)"))
    #expect(try sandbox.run("\(program) --db kept.db list --exit-status > /dev/null").status == 0)
    #expect(try sandbox.run("ls folder; ctrack export > a; ctrack --db kept.db export | cmp - a").output.isEmpty)
  }
}
