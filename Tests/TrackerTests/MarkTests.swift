import Commitments
import TestSupport
import Testing
import Tracker

/// What a person may set by hand, and what follows from it.
@Suite struct MarkTests {
  /// Brings a commitment `c1` into a status.
  private static func story(at status: Status) throws -> Story {
    let story = try Story()
    let line =
      switch status {
      case .proposed: "Russia proposed truce"
      case .demanded: "Russia demanded truce"
      case .threatened: "Russia threatened truce"
      case .pendingReview: "Russia pending-review truce"
      case .acceptedIf: "Russia accepted-if truce | if Ukraine: comply"
      case .pledgedIf: "Russia pledged truce | if Ukraine: comply"
      case .met: "Russia met truce"
      case .broken: "Russia broken truce"
      case .rejected: "Russia rejected truce"
      case .withdrawn: "Russia withdrawn truce"
      case .active, .suspended, .released, .expired, .superseded: "Russia pledged truce"
      }
    try story.read("a", line)
    if try story.commitment("c1").status != status { try story.mark("c1", status.rawValue) }
    return story
  }

  private static let allowed: [(Status, [Status])] = [
    (.proposed, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.demanded, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.threatened, [.met, .withdrawn, .released, .expired, .superseded]),
    (.pendingReview, [.met, .released, .active, .superseded]),
    (.acceptedIf, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.pledgedIf, [.met, .withdrawn, .released, .expired, .active, .superseded]),
    (.active, [.met, .broken, .released, .expired, .suspended, .superseded]),
    (.suspended, [.met, .broken, .released, .active, .superseded]),
    (.met, []), (.broken, [.active]), (.rejected, [.active]), (.withdrawn, []), (.released, []), (.expired, []),
    (.superseded, []),
  ]

  @Test(arguments: allowed)
  func `from every status the moves of the lifecycle are taken and all others refused by name`(
    from status: Status, allowed: [Status]
  ) throws {
    for target in Lifecycle.markable where target != status {
      let story = try Self.story(at: status)
      let before = try story.export()
      if allowed.contains(target) {
        #expect(try story.mark("c1", target.rawValue).map(\.after.status) == [target])
      } else {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        let following = allowed.isEmpty ? "nothing can follow" : "allowed are \(names)"
        #expect(
          try refusal { try story.mark("c1", target.rawValue) }
            == """
            c1 is \(status.rawValue) and cannot become \(target.rawValue): \(following); --force with --note records it \
            all the same
            """)
        #expect(try story.export() == before)
        #expect(try story.mark("c1", target.rawValue, note: "I know", force: true).map(\.after.status) == [target])
      }
    }
  }

  @Test(arguments: [nil, "", " \n"])
  func `force needs a note`(note: String?) throws {
    let story = try Self.story(at: .met)
    #expect(
      try refusal { try story.mark("c1", "active", note: note, force: true) }
        == "--force needs --note: say why the lifecycle does not fit")
  }

  @Test func `a forced move is recorded as such, an allowed one is not, force or no force`() throws {
    let story = try Self.story(at: .active)
    try story.mark("c1", "met", note: "x", force: true)
    try story.mark("c1", "suspended", note: "x", force: true)
    let forced = try story.dossier("c1").entries.compactMap { entry -> Bool? in
      if case .statusMarked(_, let mark) = entry.change { mark.isForced } else { nil }
    }
    #expect(forced == [false, true])
  }

  @Test func `several ids are marked together under one command`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Ukraine pledged truce")
    let outcomes = try story.mark("c1 c2", "met", note: "both")
    #expect(
      outcomes.map { "\($0.target.description) \($0.before.status) \($0.after.status)" } == [
        "c1 active met", "c2 active met",
      ])
    #expect(try story.tracker.history().last?.command.words == "mark c1 c2 met")
    _ = try story.tracker.undo()
    #expect(try story.commitments().map(\.status) == [.active, .active])
  }

  @Test(arguments: ["c1 c9", "c1 c2", "c1 c1", "c1 c2.7"])
  func `of several ids all are marked or none`(ids: String) throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce", "Ukraine withdrawn truce")
    let before = try story.export()
    #expect(throws: TrackerError.self) { try story.mark(ids, "met") }
    #expect(try story.export() == before)
  }

  @Test func `the last open condition met makes the commitment active`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if Russia: comply | after -: talks end")
    #expect(try story.mark("c1.1", "met").map(\.after.status) == [.acceptedIf])
    #expect(try story.mark("c1.2", "waived").map(\.after.status) == [.active])
    #expect(try story.mark("c1.2", "open").map(\.after.status) == [.acceptedIf])
  }

  @Test func `of alternatives one is enough, and all must fail to end it`() throws {
    let story = try Story()
    try story.read("a", "Ukraine accepted-if truce | if#1 Russia: comply | if#1 Belarus: leave | if Turkey: vouch")
    #expect(try story.mark("c1.1", "failed").map(\.after.status) == [.acceptedIf])
    #expect(try story.mark("c1.2 c1.3", "met").map(\.after.status) == [.acceptedIf, .active])
    try story.mark("c1.2", "failed")
    #expect(try story.commitment("c1").status == .expired)
  }

  @Test func `an exception that came ends the commitment`() throws {
    let story = try Story()
    try story.read("a", "Ukraine pledged truce | unless Russia: attack")
    #expect(try story.mark("c1.1", "failed").map(\.after.status) == [.expired])
  }

  @Test func `a mark on a condition counts even if it is dated before the article`() throws {
    let story = try Story()
    try story.read("a", on: "2025-03-11", "Ukraine accepted-if truce | if Russia: comply")
    #expect(try story.mark("c1.1", "met", on: "2025-03-01").map(\.after.status) == [.active])
  }

  @Test func `after a mark by hand a later article is held for review, and shown`() throws {
    let story = try Story()
    try story.read("a", on: "2025-03-11", "Russia pledged truce")
    try story.mark("c1", "met", on: "2025-03-12")
    try story.read("b", on: "2025-03-15", "Russia broken truce")
    let dossier = try story.dossier("c1")
    #expect(dossier.commitment.status == .met)
    #expect(dossier.statements.map(\.name) == ["a:s1"])
    #expect(dossier.held.map(\.name) == ["b:s1"])
    #expect(dossier.report.held == ["b:s1"])
    #expect(dossier.history.map(\.to) == [.active, .met])
    _ = try story.tracker.undo()
    _ = try story.tracker.undo()
    #expect(try story.commitment("c1").status == .active)
  }

  @Test func `a mark without a day counts from today, with its article and note`() throws {
    let story = try Story()
    try story.read("a", "Russia pledged truce")
    var details = Tracker.MarkDetails()
    details.article = ArticleID(number: 1)
    details.note = "seen on television"
    let outcome = try story.tracker.mark([.commitment(try story.id("c1"))], as: "met", details)
    #expect(outcome.map(\.after.since) == [try PositionText.day("2025-03-20")])
    #expect(try story.tracker.history().last?.command.note == "seen on television")
  }

  @Test func `what the clock says is seen before a mark and after it`() throws {
    let story = try Story()
    try story.read(
      "a", "Russia proposed truce | due 2025-03-15", "Russia pledged aid | deadline -: spring by 2025-03-15")
    #expect(try story.commitments().map(\.status) == [.expired, .active])
    #expect(try refusal { try story.mark("c1", "expired") } == "c1 is expired already: nothing to mark")
    #expect(try refusal { try story.mark("c2.1", "failed") } == "c2.1 is failed already: nothing to mark")
    #expect(try story.mark("c2.1", "met").map { $0.after.conditions.map(\.status) } == [[.met]])
  }
}
