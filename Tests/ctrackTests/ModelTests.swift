import Foundation
import Locking
import TestSupport
import Testing

/// `--extractor llm` and `both`, with an endpoint of our own.
@Suite struct ModelTests {
  private static let article = """
    The north quay

    Kestrel Terminals will reopen the north quay by 1 May if the union ends its blockade. The union rejected the offer.
    """

  /// What a model says of the article: one statement that the rules find too, one with words that are not in it.
  private static func reply(article: String, party: String = "Kestrel Terminals") -> String {
    """
    {"article":"\(article)","statements":[
    {"id":"s1","party":"\(party)","speaker":null,"status":"pledged","action":"reopen the north quay","to":[],"on":null,
    "due":"2025-05-01","scope":null,"conditions":[{"by":null,"action":"the union ends its blockade","kind":"if",
    "status":"open","due":null}],"claimed_by":null,
    "evidence":["Kestrel Terminals will reopen the north quay by 1 May if the union ends its blockade."],"mode":"achieved"},
    {"id":"s2","party":"Port of Velm","speaker":null,"status":"pledged","action":"pay for a crane","to":[],"on":null,
    "due":null,"scope":null,"conditions":[],"claimed_by":null,"evidence":["The port will pay for a crane."],"mode":"achieved"}
    ]}
    """
  }

  private static func completion(_ content: String) throws -> LocalSite.Reply {
    let body: [String: Any] = ["choices": [["message": ["content": content], "finish_reason": "stop"]]]
    return .page(try JSONSerialization.data(withJSONObject: body), headers: ["Content-Type": "application/json"])
  }

  private func endpoint(_ content: String) throws -> LocalSite {
    let reply = try Self.completion(content)
    return try LocalSite { _ in reply }
  }

  private func sandbox(_ site: LocalSite, extractor: String = "llm") throws -> Sandbox {
    let sandbox = try Sandbox([
      "CTRACK_ENDPOINT": site.address("/v1"), "CTRACK_MODEL": "small-7b", "CTRACK_EXTRACTOR": extractor,
      "CTRACK_API_KEY": "hunter2-hunter2",
    ])
    try sandbox.write(Self.article, to: "quay.txt")
    return sandbox
  }

  private let call = "ctrack ingest quay.txt --published 2025-03-11"

  @Test func `what a model finds waits for review and is accepted there`() throws {
    let site = try endpoint(Self.reply(article: "quay"))
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    let outcome = try sandbox.run(call)
    #expect(
      outcome
        == Sandbox.Outcome(
          output: "a1  The north quay   2 statements of the model for review, 1 with words that are not in it\n",
          errors: "2 statements of the model, none of which counts yet: ctrack review\n", status: 0))
    #expect(try sandbox.run("ctrack list --all").output.isEmpty)
    #expect(try sandbox.run(call).output == "a1  The north quay   read before, nothing changed\n")
    #expect(site.requests.count == 1)
    let review = try sandbox.run("ctrack review", input: "x\na\na\na The union rejected the offer.\n")
    #expect(
      review.output == """
        1. quay:s1  found by small-7b in a1 The north quay, 11 Mar 2025

          s1  Kestrel Terminals pledged: reopen the north quay; due 1 May 2025
              if the union ends its blockade
              Kestrel Terminals will [reopen the north quay] by 1 May if {the union ends its blockade}. …
        quay:s1 accepted. c1 (Kestrel Terminals, reopen the north quay): pledged-if.

        2. quay:s2  found by small-7b in a1 The north quay, 11 Mar 2025

          s2  Port of Velm pledged: pay for a crane
              not found: "The port will pay for a crane."
        quay:s2 accepted. c2 (Port of Velm, pay for a crane): active.

        """)
    #expect(
      review.errors == """
        ctrack: 'x' is no answer: write a, r, k, u or q, and ? to have them explained
        ctrack: quay:s2: the words that the model quotes are not in the article: accept it with words that are, or reject it
        2 accepted; 0 commitments unreviewed.

        """)
    #expect(try sandbox.run("ctrack doctor").status == 0)
    #expect(
      try sandbox.run("grep -c hunter2-hunter2 ledger.db; ctrack export | grep -c hunter2-hunter2").output == "0\n0\n")
  }

  @Test func `answers by options, as JSON, and undone`() throws {
    let site = try endpoint(Self.reply(article: "quay"))
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    _ = try sandbox.run(call)
    let queue = try sandbox.run("ctrack review --json | grep -o -e 'quay:s[0-9]' -e '\"why\" : .*'").output
    #expect(queue == "quay:s1\n\"why\" : \"suggested\"\nquay:s2\n\"why\" : \"unlocated\"\n")
    #expect(
      try sandbox.run("ctrack review --accept quay:s2 --quote 'The union rejected the offer.'").output
        == "quay:s2 accepted. c1 (Port of Velm, pay for a crane): active. Undo: ctrack undo\n")
    #expect(
      try sandbox.run("ctrack review --reject quay:s1 --reason 'a hope'").output
        == "quay:s1 rejected. Undo: ctrack undo\n")
    #expect(try sandbox.run("ctrack review").errors == "Nothing to review.\n")
    #expect(try sandbox.run("ctrack undo && ctrack undo && ctrack undo").status == 0)
    #expect(try sandbox.run("ctrack review --json").output == "[]\n")
  }

  @Test func `both read, and what they agree on is not asked twice`() throws {
    let site = try endpoint(Self.reply(article: "quay"))
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site, extractor: "both")
    let rules = try sandbox.run("ctrack extract quay.txt --extractor rules --published 2025-03-11 --jsonl").output
    let found = rules.components(separatedBy: "\"status\":").count - 1
    #expect(found > 0)
    let both = try sandbox.run("ctrack extract quay.txt --published 2025-03-11").output
    #expect(both.contains("The model's, with words that are not in the article (1)"))
    let document = try sandbox.run("ctrack extract quay.txt --published 2025-03-11 --jsonl").output
    #expect(document.contains("\"comparison\":{\"only_model\":["))
    #expect(document.contains("\"model\":\"small-7b\""))
    let outcome = try sandbox.run(call)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("statements of the model for review") || outcome.output.contains("1 statement of"))
    #expect(try sandbox.run("ctrack list --all --json").output.contains("Kestrel Terminals"))
  }

  @Test func `a model that fails leaves no trace and the next article is asked about`() throws {
    let good = try Self.completion(Self.reply(article: "quay"))
    let bad = try Self.completion("Sure, here they are:")
    let site = try LocalSite { request in
      String(decoding: request.body, as: UTF8.self).contains("title: The north quay") ? good : bad
    }
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    try sandbox.write("Other\n\nNothing of note.\n", to: "other.txt")
    let outcome = try sandbox.run("ctrack ingest other.txt quay.txt --published 2025-03-11")
    #expect(outcome.status == 65)
    #expect(
      outcome.output == "a1  The north quay   2 statements of the model for review, 1 with words that are not in it\n")
    #expect(
      outcome.errors.hasPrefix(
        "ctrack: other: the model's reply cannot be used, twice: it is not a JSON document of at most 8 levels: "))
    #expect(outcome.errors.contains("2 articles (1 new, 1 failed)"))
    #expect(try sandbox.run("ctrack show a2").status == 66)
  }

  @Test func `an endpoint that is not there ends the call, and no ledger is made`() throws {
    let sandbox = try Sandbox(["CTRACK_MODEL": "m", "CTRACK_ENDPOINT": "http://127.0.0.1:1/v1"])
    try sandbox.write(Self.article, to: "quay.txt")
    try sandbox.write(Self.article, to: "second.txt")
    let outcome = try sandbox.run("ctrack ingest quay.txt second.txt --extractor llm")
    #expect(
      outcome
        == Sandbox.Outcome(
          output: "",
          errors: """
            ctrack: http://127.0.0.1:1/v1/chat/completions: no answer (it refuses the connection): is the endpoint \
            running? --endpoint names another
            ctrack: the endpoint is taken as down, 1 further input not tried: give the same call again when it answers

            """, status: 69))
    #expect(try sandbox.files() == ["quay.txt", "second.txt"])
  }

  @Test func `the same text under another key is not asked about again, and the rules read it later`() throws {
    let site = try endpoint(Self.reply(article: "article-1"))
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    _ = try sandbox.run(call)
    let copy = try sandbox.run("cp quay.txt copy.txt; ctrack ingest copy.txt --published 2025-03-11")
    #expect(copy.output == "a1  The north quay   read before, nothing changed\n")
    #expect(site.requests.count == 1)
    let rules = try sandbox.run("\(call) --extractor rules")
    #expect(rules.output.hasPrefix("a1  The north quay   revised: "))
    #expect(try sandbox.run("ctrack list --all --json").output.contains("Kestrel Terminals"))
    #expect(try sandbox.run("ctrack review --json | grep -c '\"why\" : \"unlocated\"'").output == "1\n")
    #expect(try sandbox.run("\(call) --extractor both").output == "a1  The north quay   read before, nothing changed\n")
    #expect(site.requests.count == 1)
    #expect(try sandbox.run("ctrack doctor").status == 0)
  }

  /// An endpoint that answers about the north quay, and about the others if `fails` says so.
  private func site(_ fails: @escaping @Sendable (String) -> LocalSite.Reply?) throws -> LocalSite {
    let nothing = try Self.completion("{\"article\":\"article-1\",\"statements\":[]}")
    return try LocalSite { request in fails(String(decoding: request.body, as: UTF8.self)) ?? nothing }
  }

  private static func numbered(_ sandbox: borrowing Sandbox, _ count: Int) throws {
    for number in 1...count {
      try sandbox.write("Story \(number)\n\nNothing of note \(number).\n", to: "n\(number).txt")
    }
  }

  @Test func `an endpoint that goes down keeps the place, and --resume goes on with the rest`() throws {
    let isUp = Mutex(false)
    let site = try site { body in
      isUp.withLock { $0 } || body.contains("title: Story 1\\n") ? nil : .page("no", status: 401)
    }
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    try Self.numbered(sandbox, 4)
    let outcome = try sandbox.run("ctrack ingest n1.txt n2.txt n3.txt n4.txt --published 2025-03-11 --extractor llm")
    #expect(outcome.output == "a1  Story 1   the model adds nothing\n")
    #expect(
      outcome.errors.hasSuffix(
        "ctrack: the endpoint is taken as down, 2 further inputs not tried: `ctrack ingest --resume` goes on with the rest\n"
      ))
    #expect(outcome.status == 69)
    let again = try sandbox.run("ctrack ingest --resume --json")
    #expect(again.status == 69)
    #expect(again.errors.contains("{\"error\":\"the endpoint is taken as down, 2 further inputs not tried: "))
    isUp.withLock { $0 = true }
    let rest = try sandbox.run("ctrack ingest --resume")
    #expect(
      rest.output
        == "a2  Story 2   the model adds nothing\na3  Story 3   the model adds nothing\na4  Story 4   the model adds nothing\n"
    )
    #expect(rest.errors.contains(": 1 of 4 inputs done before\n"))
    #expect(rest.status == 0)
    #expect(try sandbox.run("ctrack ingest --resume").errors.hasPrefix("nothing to go on with"))
  }

  @Test func `an endpoint that fails five times in a row is taken as down, one that fails now and then is not`() throws
  {
    let site = try site { body in body.contains("title: Story 3\\n") ? nil : .page("busy", status: 503) }
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    try Self.numbered(sandbox, 12)
    let files = (1...12).map { "n\($0).txt" }.joined(separator: " ")
    let outcome = try sandbox.run("ctrack ingest \(files) --published 2025-03-11 --extractor llm")
    #expect(site.requests.count == 8)
    #expect(outcome.errors.contains("the endpoint is taken as down, 4 further inputs not tried: "))
    #expect(outcome.status == 69)
    let extracted = try sandbox.run("ctrack extract \(files) --extractor llm")
    #expect(extracted.status == 69)
    #expect(extracted.errors.contains("4 further inputs not tried: give the same call again when it answers"))
    #expect(site.requests.count == 16)
  }

  @Test func `articles of one input that were not tried are counted`() throws {
    let site = try site { body in body.contains("title: One\\n") ? nil : .page("no", status: 403) }
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    let lines = ["One", "Two", "Three", "Four"].map { "{\"title\":\"\($0)\",\"text\":\"Of \($0).\"}\n" }.joined()
    try sandbox.write(lines, to: "all.jsonl")
    let outcome = try sandbox.run("ctrack ingest all.jsonl --extractor llm")
    #expect(
      outcome.errors.contains("taken as down, 2 further articles of the same input not tried: `ctrack ingest --resume`")
    )
    let piped = try sandbox.run("cat all.jsonl | ctrack ingest - --extractor llm")
    #expect(
      piped.errors.contains("2 further articles of the same input not tried: give the same call again when it answers"))
  }

  @Test func `hostile words of a model reach neither the terminal nor the ledger`() throws {
    let site = try endpoint(Self.reply(article: "quay", party: "\\u001b]0;owned\\u0007Kestrel"))
    defer { withExtendedLifetime(site) {} }
    let sandbox = try sandbox(site)
    let outcome = try sandbox.run(call)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("statements[0].party holds control characters"))
    #expect(!(outcome.errors + outcome.output).contains("\u{1B}"))
    #expect(try sandbox.files() == ["quay.txt"])
  }

  @Test(arguments: [
    (
      "ctrack ingest quay.txt --extractor llm",
      "no endpoint: name one with --endpoint, CTRACK_ENDPOINT or endpoint.url in HOME/.config/ctrack/config.toml"
    ),
    (
      "ctrack extract quay.txt --extractor both --endpoint http://h",
      "no model: name one with --model, CTRACK_MODEL or endpoint.model in HOME/.config/ctrack/config.toml"
    ),
    (
      "ctrack ingest quay.txt --extractor llm --endpoint ftp://h",
      "--endpoint 'ftp://h': write an address of http or https, for instance http://127.0.0.1:11434/v1"
    ),
    (
      "CTRACK_API_KEY=k ctrack ingest quay.txt --extractor llm --model m --endpoint http://example.org/v1",
      "http://example.org/v1: CTRACK_API_KEY would travel where others can read it: use https, or unset the key"
    ),
    (
      "CTRACK_API_KEY=\"$(printf 'one\\ntwo')\" ctrack ingest quay.txt --extractor llm --model m --endpoint http://127.0.0.1:1",
      "CTRACK_API_KEY holds white space, a line break or a sign beyond ASCII: set it to the key alone"
    ),
    (
      "CTRACK_API_KEY=k ctrack ingest quay.txt --extractor llm --model m --endpoint http://134744072",
      "http://134744072: CTRACK_API_KEY would travel where others can read it: use https, or unset the key"
    ),
    (
      "ctrack ingest quay.txt --extractor llm --model m --endpoint http://127.0.0.1:99999/v1",
      "--endpoint 'http://127.0.0.1:99999/v1': write an address with a port from 1 to 65535, for instance "
        + "http://127.0.0.1:11434/v1"
    ),
    (
      "ctrack ingest quay.txt --extractor llm --model m --endpoint 'https://h/v1?key=hunter2'",
      "--endpoint 'https://h/v1': write the address without the query behind its ?, for instance http://127.0.0.1:11434/v1"
    ),
    (
      "ctrack extract quay.txt --extractor llm --explain",
      "--explain explains what the rules find: give --extractor rules with it"
    ),
    ("ctrack review --quote x", "--quote belongs to one --accept"),
  ])
  func `calls that make no sense are told so`(call: String, message: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.article, to: "quay.txt")
    let outcome = try sandbox.run(call)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.replacing(sandbox.folder.path, with: "HOME").split(separator: "\n").first == "ctrack: \(message)")
  }
}
