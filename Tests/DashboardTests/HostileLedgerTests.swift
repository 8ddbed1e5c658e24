import Commitments
import Foundation
import Testing

@testable import Dashboard
@testable import Tracker

/// Pages of a ledger in which every field holds markup, quotes, addresses that run and terminal controls.
@Suite struct HostileLedgerTests {
  private static let evil =
    "</script></p><script>hacked()</script><img src=x onerror=\"hacked()\"> ' onclick='x javascript:y &lt;i&gt; \u{202e}\u{1b}[31m"

  private func ledger() throws -> Desk {
    let desk = try Desk()
    let evil = Self.evil
    let condition = ConditionTerm(by: evil, action: evil, kind: .if, due: Period(Desk.today + 3))
    try desk.read(
      evil, title: evil, address: "javascript:alert(3)", source: evil, case: evil,
      (
        Position(
          party: evil, speaker: evil, stance: .acceptedIf, action: evil, to: [evil], on: Period(Desk.today - 1),
          due: Period(Desk.today + 5), scope: evil, conditions: [condition]), "First \(evil)"
      ),
      (Position(party: "Other \(evil)", stance: .proposed, action: "offer \(evil)", to: [evil]), "Second \(evil)"),
      (
        Position(party: evil, stance: .broken, action: "pact \(evil)", on: Period(Desk.today - 2), claimedBy: evil),
        "Third \(evil)"
      ))
    return desk
  }

  private func check(_ html: String, _ place: String) {
    #expect(html.components(separatedBy: "<script").count == 2, "\(place)")
    #expect(html.firstMatch(of: /(?i)<(img|iframe|object|embed)/) == nil, "\(place)")
    #expect(html.firstMatch(of: #/<[a-z]+[^>"]*(?:"[^"]*"[^>"]*)* (on[a-z]+|style)=/#) == nil, "\(place)")
    #expect(html.firstMatch(of: /(?i)(href|src|action)="\s*javascript/) == nil, "\(place)")
    let isPlain = html.unicodeScalars.allSatisfy {
      ($0.value >= 0x20 || $0 == "\n") && !(0x7F..<0xA0).contains($0.value) && !(0x202A...0x202E).contains($0.value)
    }
    #expect(isPlain, "\(place)")
  }

  @Test func `no page takes a field or a question for markup`() throws {
    let desk = try ledger()
    let tracker = desk.tracker
    let live = LiveDashboard(tracker: tracker, slow: tracker, token: "token") { _ in [] }
    let evil = Self.evil
    var paths = [
      [], ["positions"], ["time"], ["waiting"], ["commitments"], ["articles"], ["review"], ["add"], ["keys"],
    ]
    paths += [
      ["commitments", "c1"], ["commitments", "c2"], ["articles", "a1"], ["review", "c1"], ["review", "c3"],
    ]
    paths += [[evil], ["commitments", evil], ["articles", "../\(evil)"], ["review", evil]]
    let names = [
      "q", "case", "party", "by", "status", "sort", "since", "from", "to", "page", "words", "as-of", "after",
    ]
    let questions = [[:], Dictionary(uniqueKeysWithValues: names.map { ($0, evil) })]
    for path in paths {
      for question in questions {
        if case .page(let html, _) = live.answer(PageRequest(path: path, query: question)) {
          check(html, "\(path) \(question)")
          if path == ["commitments", "c1"] { #expect(html.contains("&lt;script&gt;hacked()")) }
        }
      }
    }
  }

  @Test func `what is refused is shown as text`() throws {
    let desk = try ledger()
    let live = LiveDashboard(tracker: desk.tracker, slow: desk.tracker, token: "token") { _ in [] }
    let names = ["token", "id", "status", "note", "party", "action", "due", "case", "title", "text", "version", "of"]
    var form = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.evil) })
    form["token"] = "token"
    for path in ["mark", "add", "merge", "undo", "ingest", "accept", "reject", "edit", Self.evil] {
      if case .page(let html, _) = live.answer(PageRequest(isWrite: true, path: [path], form: form)) {
        check(html, path)
      }
    }
  }
}
