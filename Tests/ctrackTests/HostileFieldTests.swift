import Foundation
import Testing

/// Texts that mean something to SQL, FTS5, a spreadsheet, a browser, a terminal or a file system, in every field of an article and
/// of its statements and in every argument of text: they stay texts.
@Suite struct HostileFieldTests {
  private static let texts = [
    "=HYPERLINK(\"http://x\",\"y\")<script>alert(1)</script>", "@SUM(A1) \" onmouseover=\"x\" '><img src=x onerror=y>",
    "+1'); DROP TABLE entry; --\" OR 1=1", "-x NEAR(a b) AND NOT* ^\"c\" col:umn {y} - (",
    "../../x/./..//etc/passwd", "x\u{1b}]0;t\u{7}\u{9b}2J\u{202e}y\u{2066}\u{200b}\r\u{85} z",
  ]

  /// `$T` is the text.
  private static let calls = [
    "list --party \"$T\"", "list --by \"$T\"", "list --case \"$T\"", "list -- \"$T\"", "list --all --json",
    "show \"$T\"", "show -- \"$T:s1\"", "show c1 --json", "show a1", "show o1",
    "mark c1.1 met --note=\"$T\"", "undo", "mark \"$T\" met", "mark c1 \"$T\"",
    "add pledged \"$T\" \"$T\"", "edit c1 --action=\"$T again\"", "edit c1 --scope=\"$T\"", "merge c1 \"$T\"",
    "split \"$T\"", "parties add -- \"$T II\"", "parties \"$T\"", "cases add -- \"$T II\"", "cases \"$T\"",
    "sources add -- \"$T II\"", "sources \"$T\"", "waiting \"$T\"", "what-if \"$T\"", "deadlock",
    "changes --since \"$T\"",
    "changes --since 30d", "answers \"$T\"", "due", "due --ics", "record \"$T\"", "incidents \"$T\"", "history \"$T\"",
    "history", "review --accept \"$T\"", "parse \"$T\"", "extract \"$T\"", "ingest \"$T\"", "import \"$T\"",
    "report --case \"$T\"", "list --known-by \"$T\"", "list --as-of \"$T\"", "list --sort \"$T\"", "doctor",
    "list --all",
  ]

  /// A ledger in whose articles and statements every text is the text given.
  private func ledger(_ text: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    let quotation = "It is \(text) that counts."
    let article = [
      "id": text, "title": text, "published": "2025-03-13", "source": text, "author": text, "url": text,
      "text": "Before. \(quotation) After.",
    ]
    let condition = ["by": text, "action": text, "kind": "if", "status": "open"]
    let statements = ["accepted-if", "proposed", "broken"].enumerated().map { number, status -> [String: Any] in
      [
        "id": "s\(number + 1)", "party": text, "speaker": text, "status": status, "action": "\(text) \(number)",
        "to": [text], "scope": text, "conditions": number == 0 ? [condition] : [], "evidence": [quotation],
        "claimed_by": number == 2 ? "\(text) I" : NSNull(),
      ]
    }
    try sandbox.write(JSONSerialization.data(withJSONObject: article), to: "article.json")
    let key = try key(in: sandbox)
    let gold: [String: Any] = ["article": key, "statements": statements]
    try sandbox.write(JSONSerialization.data(withJSONObject: gold), to: "gold.json")
    try sandbox.write(text, to: "text")
    let outcome = try run("ingest article.json --statements gold.json --case=\"$T\"", in: sandbox)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return sandbox
  }

  /// The key that an article gets whose id is the text.
  private func key(in sandbox: borrowing Sandbox) throws -> String {
    let lines = try sandbox.run("ctrack ingest --dry-run --json article.json").output
    let found = try JSONSerialization.jsonObject(with: Data(lines.utf8)) as? [[String: Any]]
    return try #require(found?.first?["id"] as? String)
  }

  private func run(_ call: String, in sandbox: borrowing Sandbox) throws -> Sandbox.Outcome {
    let outcome = try sandbox.run("T=$(cat text; echo x); T=${T%x}; ctrack \(call)")
    let isHarmless = (outcome.output + outcome.errors).replacing("\r\n", with: "\n").unicodeScalars.allSatisfy {
      scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: false
      default: true
      }
    }
    #expect(isHarmless, "ctrack \(call): \((outcome.output + outcome.errors).debugDescription)")
    // A crash ends with the number of a signal, a fault of our own with 70.
    #expect(outcome.status < 70 || [73, 74, 75, 130].contains(outcome.status), "ctrack \(call): \(outcome)")
    return outcome
  }

  @Test(arguments: texts)
  func `no command takes a text for more than a text`(text: String) throws {
    let sandbox = try ledger(text)
    let files = try sandbox.files()
    for call in Self.calls { _ = try run(call, in: sandbox) }
    #expect(try sandbox.files() == files)
    #expect(try run("list --party=\"$T\" --all --json", in: sandbox).output.contains("c1"))

    let back = "ctrack export > a && ctrack --db copy.db import a && ctrack --db copy.db export | cmp - a"
    #expect(try sandbox.run(back).status == 0)
    #expect(try sandbox.run("ctrack --db copy.db doctor").status == 0)
  }

  @Test(arguments: texts)
  func `a sheet holds no formula, and a page no markup of it`(text: String) throws {
    let sandbox = try ledger(text)
    for call in ["list --all --format csv", "export --format csv", "report --format csv --since 30d"] {
      let sheet = try run(call, in: sandbox)
      #expect(sheet.status == 0, "\(call): \(sheet.errors)")
      for cell in cells(of: sheet.output) {
        #expect(!["=", "+", "-", "@", "\t"].contains { cell.hasPrefix($0) }, "\(call): \(cell)")
      }
    }
    let page = try run("report --format html --since 30d", in: sandbox).output
    #expect(page.firstMatch(of: /(?i)<(script|img|iframe|object)/) == nil)
    #expect(page.firstMatch(of: /<[a-z]+(\s[a-z-]+="[^"]*")*\s+on[a-z]+=/) == nil)
    let markdown = try run("report --format md --since 30d", in: sandbox).output
    #expect(markdown.firstMatch(of: /(?i)<(script|img)/) == nil)
  }

  private func cells(of sheet: String) -> [String] {
    var cells: [String] = [""]
    var isQuoted = false
    for scalar in sheet.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\r", "\n":
        if isQuoted { cells[cells.count - 1].unicodeScalars.append(scalar) } else { cells.append("") }
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}
