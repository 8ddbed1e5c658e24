import Foundation
import Testing

/// `ctrack extract --jsonl -` as a filter: a line for each line, in order, at once, whatever comes.
@Suite struct FilterTests {
  private static func article(_ id: String, _ text: String) -> String {
    #"{"id": "\#(id)", "title": "T", "published": "2025-03-14", "text": "\#(text)"}"#
  }

  private static let pledge = "Norway promised to cut its catch if Iceland agrees to do the same."

  private func lines(_ outcome: Sandbox.Outcome) -> [[String: Any]] {
    outcome.output.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test func `a bad line gives its number and the rule, and the others go on`() throws {
    let input = [
      Self.article("a", Self.pledge), "not JSON", "", #"{"id": "b"}"#, "[1]", #"{"text": "\ud800"}"#,
      #"{"text": "x", "published": "soon"}"#, Self.article("c", "Nothing happened."),
    ].joined(separator: "\n")
    let outcome = try Sandbox().run("ctrack extract --jsonl -", input: input)
    let found = lines(outcome)
    #expect(found.map { $0["article"] as? String ?? "-" } == ["a", "-", "-", "-", "-", "-", "c"])
    #expect(found.map { $0["line"] as? Int ?? 0 } == [0, 2, 4, 5, 6, 7, 0])
    #expect(
      found.compactMap { $0["rule"] as? String } == [
        "a line is one JSON value", "an article has a text of at least one word", "a line is an object",
        "a line is one JSON value", "published is a day, YYYY-MM-DD",
      ])
    #expect(found[1]["error"] as? String == "not JSON: 'not JSON' at column 1, where a value should stand")
    #expect(outcome.errors == "5 of 7 lines could not be read: their errors stand in their places.\n")
    #expect(outcome.status == 65)
  }

  @Test func `bytes that are no text are the line's fault alone`() throws {
    let good = Self.article("a", Self.pledge)
    let outcome = try Sandbox().run(
      "printf '%s\\n\\377\\376\\n%s\\r\\n%s' '\(good)' '\(good)' '\(good)' | ctrack extract --jsonl -")
    #expect(lines(outcome).map { $0["rule"] as? String } == [nil, "a line is text in UTF-8", nil, nil])
    #expect(outcome.status == 65)
  }

  @Test func `files that were joined each begin with their mark`() throws {
    let lines = ["a", "b"].map { "\u{FEFF}" + Self.article($0, Self.pledge) + "\n" }
    let outcome = try Sandbox().run("ctrack extract --jsonl -", input: lines.joined())
    #expect(self.lines(outcome).map { $0["article"] as? String } == ["a", "b"])
    #expect(outcome.status == 0)
  }

  @Test func `the filter takes no files beside standard input`() throws {
    let outcome = try Sandbox().run("ctrack extract --jsonl - news.json", input: "")
    #expect(outcome.errors.contains("--jsonl - is a filter of standard input: give the files in another call"))
    #expect(outcome.status == 64)
  }

  @Test func `a line is answered before the next one comes`() throws {
    let good = Self.article("a", Self.pledge)
    let outcome = try Sandbox().run(
      """
      coproc FILTER { ctrack extract --jsonl -; }
      for turn in 1 2 3; do
        echo '\(good)' >&"${FILTER[1]}"
        read -r -t 120 -u "${FILTER[0]}" answer && echo "${answer:0:15}"
      done
      """)
    #expect(outcome.output == String(repeating: "{\"article\":\"a\",\n", count: 3))
  }

  @Test func `a line beyond all measure is refused and the next one read`() throws {
    let good = Self.article("a", Self.pledge)
    let outcome = try Sandbox().run(
      "{ head -c 40000000 /dev/zero | tr '\\0' x; echo; echo '\(good)'; } | ctrack extract --jsonl -")
    let found = lines(outcome)
    #expect(found.map { $0["rule"] as? String } == ["a line has at most 16 MiB", nil])
    #expect(found.last?["article"] as? String == "a")
    #expect(outcome.status == 65)
  }

  @Test func `what it writes is taken into the ledger as extraction would, refusals passed over`() throws {
    let sandbox = try Sandbox(["CTRACK_NOW": "2025-12-01T09:00:00Z"])
    let input = [Self.article("a", Self.pledge), Self.article("b", "Iceland rejected the plan.")]
    try sandbox.write(input.joined(separator: "\n") + "\n", to: "in.jsonl")
    let outcome = try sandbox.run(
      """
      { echo '{}'; cat in.jsonl; } | ctrack extract --jsonl - > found.jsonl
      ctrack ingest in.jsonl --statements found.jsonl --db one.db > one.txt
      ctrack ingest in.jsonl --db two.db > two.txt
      cmp one.txt two.txt && cmp <(ctrack export --db one.db) <(ctrack export --db two.db) && wc -l < found.jsonl
      """)
    #expect(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines) == "3")
    #expect(outcome.status == 0)
  }
}
