import Foundation
import Testing

/// Text from articles, and what people type, can do nothing to the terminal, and nothing of it is cut off in a pipe.
@Suite struct HostileTextTests {
  /// Escape sequences, C1 controls, a bell, overrides, invisible characters and a carriage return.
  private static let hostile = "x\u{1b}[31m\u{1b}]0;title\u{7}\u{9b}2J\u{202e}\u{2066}\u{200b}\u{8}\u{7f}\u{85}\r y"

  private static let calls = [
    "list", "list --all", "show a1", "show c1", "show c2", "show o1", "history", "history c1", "parties", "cases",
    "extract evil.json", "mark c1.1 met --note \"$(cat note)\"", "edit c1 --action \"$(cat note)\"", "history c1",
    "undo", "merge c1 c2", "split c1", "parties add \"$(cat note)\"", "show \"$(cat note)\"",
    "list --party \"$(cat note)\"", "list --\"$(cat note)\"", "\"$(cat note)\"", "cases add \"$(cat note)\"",
    "ingest \"$(cat note)\"", "sources --used", "sources add \"$(cat note) II\" --owner \"$(cat note)\"",
    "sources edit \"$(cat note) II\" --party \"$(cat note)\"", "sources edit \"$(cat note) III\" --neutral",
    "incidents",
    "incidents \"$(cat note)\"", "review", "review < note", "review --accept \"$(cat note)\"",
    "review --reject \"evil:$(cat note)\" --reason no", "review --reject evil:s1 --reason \"$(cat note)\"", "doctor",
    "report --case \"$(cat note)\"", "report -o \"$(cat note)/x\"",
    "",
  ]

  private func ledger(_ words: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    let text = "Ukraine agreed to a \(words) truce, provided Russia \(words) complied."
    let article = ["id": "evil", "title": "Title \(words)", "published": "2025-03-13", "source": words, "text": text]
    let gold: [String: Any] = [
      "article": "evil",
      "statements": [
        statement(
          "s1", "accepted-if", "a \(words) truce", party: "Party \(words)", text, if: "Russia \(words) complied"),
        statement("s2", "proposed", "a \(words) truce", party: "Other \(words)", text),
        statement("s3", "broken", "a \(words) pact", party: "Party \(words)", text, says: "Third \(words)"),
      ],
    ]
    try sandbox.write(JSONSerialization.data(withJSONObject: article), to: "evil.json")
    try sandbox.write(JSONSerialization.data(withJSONObject: gold), to: "gold.json")
    try sandbox.write(words, to: "note")
    let outcome = try sandbox.run("ctrack ingest evil.json --statements gold.json --case \"Case $(cat note)\"")
    #expect(outcome.status == 0)
    #expect(isHarmless(outcome))
    return sandbox
  }

  private func statement(
    _ id: String, _ status: String, _ action: String, party: String, _ text: String, if condition: String? = nil,
    says claimant: String? = nil
  ) -> [String: Any] {
    let conditions = condition.map { [["by": party, "action": $0, "kind": "if", "status": "open"]] } ?? []
    var statement: [String: Any] = [
      "id": id, "party": party, "status": status, "action": action, "speaker": party, "to": [party],
      "scope": action, "conditions": conditions, "evidence": [text],
    ]
    statement["claimed_by"] = claimant
    return statement
  }

  private func isHarmless(_ outcome: Sandbox.Outcome) -> Bool {
    (outcome.output + outcome.errors).unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
      default: true
      }
    }
  }

  @Test func `no control character or override reaches stdout or stderr`() throws {
    let sandbox = try ledger(Self.hostile)
    for call in Self.calls {
      for form in ["", " --json"] {
        let outcome = try sandbox.run("ctrack \(call)\(form)")
        #expect(isHarmless(outcome), "ctrack \(call)\(form): \(outcome.output.debugDescription)")
        #expect(outcome.status < 128)
      }
    }
    for format in ["html", "md", "csv", "json", "dot"] {
      #expect(try isHarmless(sandbox.run("ctrack report --format \(format) --since 30d | tr -d '\\r'")), "\(format)")
    }
    #expect(try isHarmless(sandbox.run("ctrack export")))
    #expect(try isHarmless(sandbox.run("ctrack extract evil.json --jsonl")))
  }

  @Test func `an exported ledger brings hostile text back unchanged`() throws {
    let sandbox = try ledger(Self.hostile)
    let outcome = try sandbox.run(
      "ctrack export > a && ctrack --db copy.db import a && ctrack --db copy.db export | cmp - a")
    #expect(outcome.status == 0)
  }

  @Test func `what is piped is never cut`() throws {
    let words = Array(repeating: "very", count: 90).joined(separator: " ")
    let sandbox = try ledger(words)
    for call in [
      "list", "list --all", "show a1", "show c1", "show o1", "parties", "cases", "review", "incidents",
      "extract evil.json",
    ] {
      let outcome = try sandbox.run("COLUMNS=40 ctrack \(call)")
      #expect(outcome.output.contains(words), "ctrack \(call)")
    }
  }
}
