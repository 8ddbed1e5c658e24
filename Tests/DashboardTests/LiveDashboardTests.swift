import Commitments
import Foundation
import Testing

@testable import Dashboard
@testable import Store
@testable import Tracker

@Suite struct LiveDashboardTests {
  private func dashboard(_ desk: Desk, token: String? = "token") -> LiveDashboard {
    let tracker = desk.tracker
    return LiveDashboard(tracker: tracker, slow: tracker, token: token) { pasted in
      var batch = Tracker.Batch(words: "ingest pasted text")
      return pasted.text.components(separatedBy: "\n\n\n").enumerated().map { number, text in
        Result {
          if text.contains("unreadable") { throw PageError(description: "line \(number + 1) is no article") }
          let key = "pasted\(number)"
          return try tracker.ingest(
            Article(key: key, title: pasted.title ?? "Pasted", text: text),
            by: .byHand(StatementDocument(article: key, statements: [Statement]())), in: &batch, case: nil)
        }
      }
    }
  }

  private func page(_ dashboard: LiveDashboard, _ path: String..., query: [String: String] = [:]) -> (String, Int) {
    guard case .page(let html, let status) = dashboard.answer(PageRequest(path: path, query: query)) else {
      return ("", 0)
    }
    return (html, status)
  }

  private func write(_ dashboard: LiveDashboard, _ path: String, _ form: [String: String]) -> PageAnswer {
    dashboard.answer(PageRequest(isWrite: true, path: [path], form: form))
  }

  @Test(arguments: [
    [], ["positions"], ["time"], ["waiting"], ["commitments"], ["commitments", "c1"], ["articles"], ["articles", "a1"],
    ["review"], ["review", "c2"], ["add"], ["keys"],
  ])
  func `every page is there, of an empty ledger and of a story, and runs nothing inline`(_ path: [String]) throws {
    let empty = try Desk()
    let story = try Desk()
    try story.tellStory()
    for desk in [empty, story] {
      guard case .page(let html, let status) = dashboard(desk).answer(PageRequest(path: path)) else {
        Issue.record("no page")
        continue
      }
      #expect(status == 200 || desk === empty && status == 404)
      #expect(html.components(separatedBy: "<script").count == 2)
      #expect(html.contains("<script src=\"/ctrack.js\" defer=\"defer\"></script>"))
      #expect(html.firstMatch(of: #/<[a-z]+[^>"]*(?:"[^"]*"[^>"]*)* (on[a-z]+|style)=/#) == nil)
      let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func `what is not there is said with a way on`() throws {
    let live = dashboard(try Desk())
    #expect(page(live, "nowhere").1 == 404)
    #expect(page(live, "commitments", "c9").1 == 404)
    #expect(page(live, "articles", "x").1 == 404)
    #expect(page(live, "review", "nonsense").0.contains("Not done"))
    #expect(page(live, query: ["since": "yesterday"]).0.contains("is not a day"))
  }

  @Test func `pages that only show have no forms that change and refuse to`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let live = dashboard(desk, token: nil)
    #expect(!page(live, "review").0.contains("method=\"post\""))
    #expect(!page(live, "commitments", "c1").0.contains("method=\"post\""))
    guard case .page(let html, let status) = write(live, "mark", ["id": "c1.1", "state": "met"]) else {
      Issue.record("it was done")
      return
    }
    #expect(status == 403 && html.contains("start ctrack serve with --write"))
  }

  @Test func `a mark is the entry that the command line writes, and can be undone`() throws {
    let (desk, other) = (try Desk(), try Desk())
    try desk.tellStory()
    try other.tellStory()
    let live = dashboard(desk)
    let answer = write(live, "mark", ["id": "c1.1", "state": "met", "note": "seen", "back": "/commitments/c1"])
    #expect(answer == .seeOther("/commitments/c1?done=1"))
    #expect(
      page(live, "commitments", "c1", query: ["done": "1"]).0.contains("c1.1 met. c1, Arland: accepted-if → active."))
    var details = Tracker.MarkDetails()
    details.note = "seen"
    _ = try other.tracker.mark(
      [.condition(ConditionID(commitment: CommitmentID(number: 1), number: 1))], as: "met", details)
    func log(_ desk: Desk) throws -> [String] {
      var lines: [String] = []
      try desk.tracker.store.read { try $0.export { lines.append($0) } }
      return lines
    }
    #expect(try log(desk) == log(other))
    let command = try desk.tracker.undoable()?.id
    #expect(write(live, "undo", ["command": "\(command ?? 0)"]) == .seeOther("/?done=2"))
    #expect(try desk.tracker.dossier(of: CommitmentID(number: 1)).commitment.status == .acceptedIf)
  }

  @Test func `accepting leads to what is next, and the review's undo takes back its own answers alone`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let live = dashboard(desk)
    #expect(!page(live, "review").0.contains("Undo: "))
    let queue = try desk.tracker.reviewQueue().map(\.target.description)
    #expect(
      write(live, "accept", ["target": queue[0], "back": "/review/\(queue[1])"])
        == .seeOther("/review/\(queue[1])?done=1"))
    #expect(page(live, "review", queue[1]).0.contains("Undo: "))
    #expect(page(live, "review", queue[0]).0.contains("is left to be answered"))
  }

  @Test func `reject, merge, edit, add and paste are done and told`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let live = dashboard(desk)
    #expect(write(live, "edit", ["id": "c1", "action": "open both borders"]) == .seeOther("/?done=1"))
    #expect(try desk.tracker.dossier(of: CommitmentID(number: 1)).commitment.action == "open both borders")
    #expect(write(live, "reject", ["target": "c3", "reason": "a question"]) == .seeOther("/?done=2"))
    #expect(
      write(
        live, "add",
        [
          "stance": "pledged", "party": "Arland", "action": "send grain", "kind": "if", "by": "Borland",
          "condition": "opens the road", "to": "Borland; Cestria",
        ]) == .seeOther("/?done=3"))
    #expect(write(live, "ingest", ["text": "Nothing new.", "title": "Quiet"]) == .seeOther("/?done=4"))
    #expect(page(live, "articles").0.contains("Quiet"))
    #expect(page(live, "commitments").0.contains("send grain"))
  }

  @Test(arguments: [
    ("mark", ["id": "c1", "state": "nonsense"]), ("mark", ["id": "x"]), ("merge", ["id": "c1", "into": "c1"]),
    ("reject", ["target": "c1", "reason": ""]), ("edit", ["id": "c1"]), ("add", ["stance": "pledged"]),
    ("undo", ["command": "99"]), ("undo", [:]), ("ingest", ["text": "unreadable"]),
    ("ingest", ["text": String(repeating: "x", count: 262_145)]),
    ("edit", ["id": "c1", "was-action": "close the border", "action": "open two borders"]),
    ("ingest", ["text": " "]), ("nothing", [:]), ("edit", ["id": "c1", "due": "soon"]),
  ])
  func `what cannot be done changes nothing and says why`(_ path: String, _ form: [String: String]) throws {
    let desk = try Desk()
    try desk.tellStory()
    let live = dashboard(desk)
    let before = try desk.tracker.history().count
    guard case .page(let html, let status) = write(live, path, form) else {
      Issue.record("it was done")
      return
    }
    #expect(status >= 400)
    #expect(html.contains("role=\"alert\""))
    #expect(try desk.tracker.history().count == before)
  }

  @Test func `a form that is older than a correction takes nothing of it back`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let live = dashboard(desk)
    let id = CommitmentID(number: 1)
    let shown = EditForm.fields(try desk.tracker.dossier(of: id).commitment)
    var form = ["id": "c1"]
    for (name, value) in shown { (form[name], form["was-\(name)"]) = (value, value) }
    #expect(page(live, "commitments", "c1").0.contains("name=\"was-action\" value=\"open the border\""))
    _ = try desk.tracker.edit(id, [.action("open both borders")])
    form["speaker"] = "the minister"
    #expect(write(live, "edit", form) == .seeOther("/?done=1"))
    let edited = try desk.tracker.dossier(of: id).commitment
    #expect(edited.action == "open both borders" && edited.speaker == "the minister")
    form["action"] = "open no border"
    guard case .page(let html, let status) = write(live, "edit", form) else {
      Issue.record("it was done")
      return
    }
    #expect(status == 409 && html.contains("has become"))
  }

  @Test func `what makes no sense is not the server's fault`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let live = dashboard(desk)
    #expect(page(live, query: ["since": "yesterday"]).1 == 400)
    #expect(page(live, "review", "c99999999999999999999").1 == 404)
    guard case .page(_, let status) = write(live, "edit", ["id": "c1", "due": "soon"]) else {
      Issue.record("it was done")
      return
    }
    #expect(status == 400)
  }

  @Test func `of several articles those that can be read are in, and the others are told`() throws {
    let live = dashboard(try Desk())
    #expect(write(live, "ingest", ["text": "Good.\n\n\nunreadable", "title": "Quiet"]) == .seeOther("/?done=1"))
    let told = page(live, "articles", query: ["done": "1"]).0
    #expect(told.contains("a1 Quiet: 0 statements") && told.contains("Not read: line 2 is no article."))
  }

  @Test func `the ends of a file's lines are its own, those of a pasted text are line feeds`() throws {
    let desk = try Desk()
    let live = dashboard(desk)
    _ = write(live, "ingest", ["text": "One.\r\nTwo.", "ends": "crlf"])
    #expect(try desk.tracker.readArticle(ArticleID(number: 1)).article.text == "One.\r\nTwo.")
    _ = write(live, "ingest", ["text": "Three.\r\nFour."])
    #expect(try desk.tracker.readArticle(ArticleID(number: 2)).article.text == "Three.\nFour.")
  }

  @Test func `the review's undo does not take back what somebody else did meanwhile`() throws {
    let desk = try Desk()
    try desk.tellStory()
    let tracker = desk.tracker
    let live = LiveDashboard(tracker: tracker, slow: tracker, token: "token") { pasted in
      var batch = Tracker.Batch(words: "ingest pasted text")
      let outcome = try tracker.ingest(
        Article(key: "pasted", title: "Pasted", text: pasted.text),
        by: .byHand(StatementDocument(article: "pasted", statements: [Statement]())), in: &batch, case: nil)
      _ = try tracker.add(Position(party: "Eland", stance: .pledged, action: "send grain"))
      return [.success(outcome)]
    }
    #expect(write(live, "ingest", ["text": "Quiet."]) == .seeOther("/?done=1"))
    #expect(!page(live, "review").0.contains("Undo: "))
  }

  @Test func `another run has another version`() throws {
    let desk = try Desk()
    #expect(try dashboard(desk).version() != dashboard(desk).version())
  }

  @Test(arguments: [
    ("/review", "/review?done=7"), ("/a?b=1#c", "/a?b=1&done=7"), ("//evil.example", "/?done=7"),
    ("https://evil.example", "/?done=7"), ("/\\evil.example", "/?done=7"), ("/x\r\nSet-Cookie: a", "/?done=7"),
    ("", "/?done=7"),
  ])
  func `a form leads back to our own pages alone`(_ field: String, _ path: String) {
    #expect(LiveDashboard.back(field, showing: 7) == path)
  }

  @Test func `lists go page by page`() throws {
    let desk = try Desk()
    for number in 0..<(LiveDashboard.pageLength + 3) {
      _ = try desk.tracker.add(Position(party: "P\(number)", stance: .pledged, action: "pay bill \(number)"))
    }
    let live = dashboard(desk)
    let (first, second) = (page(live, "commitments").0, page(live, "commitments", query: ["page": "2"]).0)
    func ids(_ html: String) -> Set<String> {
      Set(html.matches(of: #/href="\/commitments\/(c\d+)"/#).map { String($0.1) })
    }
    #expect(ids(first).count == LiveDashboard.pageLength)
    #expect(ids(second).count == 3)
    #expect(ids(first).isDisjoint(with: ids(second)))
    #expect(first.contains("rel=\"next\"") && second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""))
  }

  @Test func `the version changes with every write, by this and by another connection`() throws {
    let desk = try Desk()
    let live = dashboard(desk)
    let first = try live.version()
    #expect(try live.version() == first)
    _ = try desk.tracker.add(Position(party: "A", stance: .pledged, action: "pay"))
    let second = try live.version()
    #expect(second != first)
    let other = try LedgerStore(path: desk.tracker.store.path, access: .existing)
    let tracker = Tracker(
      store: other, author: "other", now: desk.tracker.now, reconciler: { throw PageError(description: "none") })
    _ = try tracker.addCase("Elsewhere")
    #expect(try live.version() != second)
  }
}
