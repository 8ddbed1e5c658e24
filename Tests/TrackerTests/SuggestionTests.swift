import Commitments
import Store
import TestSupport
import Testing
import Tracker

/// What a language model found counts for nothing until a person has accepted it.
@Suite struct SuggestionTests {
  private let report = Report("a", ["Norland pledged truce | if Sudmark: comply", "Sudmark rejected tolls"])

  private func waiting(_ story: Story) throws -> [String] { try story.tracker.suggestions().map(\.name) }

  @Test func `what a model found waits, and nothing of it is in the ledger`() throws {
    let story = try Story()
    let outcome = try story.suggest(report, unlocated: ["Norland pledged ships"])
    #expect(outcome.kind == .new)
    #expect(outcome.statements == 0)
    #expect(outcome.forReview == 3)
    #expect(outcome.unlocated == 1)
    #expect(try story.commitments() == [])
    #expect(try waiting(story) == ["a:s1", "a:s2", "a:s3"])
    let found = try story.tracker.suggestions()
    #expect(found.map(\.model) == ["small-7b", "small-7b", "small-7b"])
    #expect(found.map { $0.statement == nil } == [false, false, true])
    #expect(try story.tracker.suggestions(passing: ["a:s1"], limit: 1).map(\.name) == ["a:s2"])
    #expect(try story.tracker.reviewQueue().isEmpty)
    #expect(try story.faults() == [])
  }

  @Test func `what is accepted is in the ledger as a person's word`() throws {
    let story = try Story()
    try story.suggest(report)
    let outcome = try story.tracker.accept([.statement("a:s1")])
    #expect(outcome.map(\.before) == [nil])
    #expect(outcome.map(\.after?.status) == [.pledgedIf])
    #expect(try story.commitments().map { "\($0.id) \($0.party) \($0.action) \($0.flags)" } == ["c1 Norland truce []"])
    #expect(try story.dossier("c1").statements.map(\.name) == ["a:s1"])
    #expect(try story.tracker.dossier(of: ArticleID(number: 1)).statements.map(\.name) == ["a:s1"])
    #expect(try waiting(story) == ["a:s2"])
    #expect(
      try refusal { try story.tracker.accept([.statement("a:s1")]) }
        == "a:s1 was reviewed already, and nothing has been added since: nothing to accept")
    #expect(try story.faults() == [])
  }

  @Test func `what is accepted joins what is known and moves it`() throws {
    let story = try Story()
    try story.read("a", "Norland proposed truce | to Sudmark")
    try story.suggest(Report("b", on: "2025-03-13", ["Norland withdrawn truce"]))
    #expect(try story.commitment("c1").status == .proposed)
    #expect(try story.tracker.accept([.statement("b:s1")]).map(\.after?.id.description) == ["c1"])
    #expect(try story.commitment("c1").status == .withdrawn)
    _ = try story.tracker.undo()
    #expect(try story.commitment("c1").status == .proposed)
    #expect(try waiting(story) == ["b:s1"])
    #expect(try story.faults() == [])
  }

  @Test func `what is rejected waits no longer, and is not read in the article again`() throws {
    let story = try Story()
    try story.suggest(report)
    let outcome = try story.tracker.reject([.statement("a:s2")], reason: "a question")
    #expect(outcome.map(\.after) == [nil])
    #expect(try waiting(story) == ["a:s1"])
    #expect(
      try refusal { try story.tracker.accept([.statement("a:s2")]) } == "a:s2 was rejected already: a question")
    try story.read(report)
    #expect(try story.commitments().map(\.action) == ["truce"])
    _ = try story.tracker.undo()
    _ = try story.tracker.undo()
    #expect(try waiting(story) == ["a:s1", "a:s2"])
  }

  @Test func `words that the article lacks are replaced by words that it has`() throws {
    let story = try Story()
    try story.suggest(report, unlocated: ["Norland pledged ships"])
    #expect(
      try refusal { try story.tracker.accept([.statement("a:s3")]) }
        == "a:s3: the words that the model quotes are not in the article: accept it with words that are, or reject it")
    #expect(throws: StatementDocumentError.self) {
      try story.tracker.accept([.statement("a:s3")], quotation: "Norland pledged ships")
    }
    try story.tracker.accept([.statement("a:s3")], quotation: "Sudmark rejected tolls")
    #expect(
      try story.dossier("c1").statements.map { $0.statement.evidence.map(\.quotation) } == [["Sudmark rejected tolls"]])
    #expect(try waiting(story) == ["a:s1", "a:s2"])
    _ = try story.tracker.undo()
    #expect(try waiting(story) == ["a:s1", "a:s2", "a:s3"])
    try story.tracker.accept([.statement("a:s3")], quotation: "Report a.")
    #expect(try story.faults() == [])
  }

  @Test func `beside what was read its statements are numbered on`() throws {
    let story = try Story()
    try story.read(report)
    let outcome = try story.suggest(
      report, saying: ["Norland pledged truce | due 2025-06", "Sudmark accepted tolls"],
      unlocated: ["Norland pledged ships"])
    #expect(outcome.kind == .known)
    #expect(try waiting(story) == ["a:s3", "a:s4", "a:s5"])
    #expect(try story.commitments().count == 2)
    try story.tracker.accept([.statement("a:s3")])
    #expect(try story.commitments().count == 2)
    #expect(try story.dossier("c1").statements.map(\.name) == ["a:s1", "a:s3"])
    #expect(
      try story.tracker.readArticle(ArticleID(number: 1)).readings.map(\.reference.id) == ["s1", "s2", "s3"])
  }

  @Test func `the same model asked the same has read it, unless that was undone`() throws {
    let story = try Story()
    func hasRead(_ model: String, _ prompt: String) throws -> Bool {
      try story.tracker.hasRead(try report.article, model: model, prompt: prompt)
    }
    #expect(try !hasRead("small-7b", "hash"))
    try story.suggest(report)
    #expect(try hasRead("small-7b", "hash"))
    #expect(try !hasRead("large", "hash"))
    #expect(try !hasRead("small-7b", "other"))
    _ = try story.tracker.undo()
    #expect(try !hasRead("small-7b", "hash"))
    #expect(try waiting(story) == [])
    try story.suggest(report)
    #expect(try waiting(story).count == 2)
    #expect(try story.faults() == [])
  }

  @Test func `a text that a person reads, or another takes the place of, leaves nothing waiting`() throws {
    let story = try Story()
    try story.read(Report("a", address: "https://example.org/a", opening: Report.filler, ["Norland pledged truce"]))
    try story.suggest(
      Report("a", address: "https://example.org/a", opening: Report.filler, ["Norland pledged truce"]),
      saying: ["Norland pledged truce | due 2025-07"])
    #expect(try waiting(story) == ["a:s2"])
    try story.read(
      Report("a", address: "https://example.org/a", opening: Report.filler, ["Norland pledged truce | due 2025-06"]))
    #expect(try waiting(story) == [])

    let other = try Story()
    try other.suggest(report)
    try other.read(report)
    #expect(try waiting(other) == [])
    #expect(try other.commitments().count == 2)
  }

  @Test func `what counts already is not asked about`() throws {
    let story = try Story()
    try story.read(report)
    let outcome = try story.suggest(
      report, saying: ["Norland pledged truce | if Sudmark: comply", "Sudmark accepted tolls"])
    #expect(outcome.forReview == 1)
    #expect(try waiting(story) == ["a:s4"])
    #expect(try story.tracker.suggestions().map(\.record.status) == [.accepted])
  }

  @Test func `what was accepted or rejected does not come back when another model says it`() throws {
    let story = try Story()
    try story.suggest(report, unlocated: ["Norland pledged ships"])
    try story.tracker.accept([.statement("a:s1")])
    try story.tracker.reject([.statement("a:s2"), .statement("a:s3")], reason: "a question")
    let outcome = try story.suggest(report, unlocated: ["Norland pledged ships"], model: "large")
    #expect(outcome.forReview == 0)
    #expect(outcome.unlocated == 0)
    #expect(try waiting(story) == [])
    // What it says otherwise is asked about.
    try story.suggest(report, saying: ["Norland withdrawn truce", "Sudmark rejected tolls"], model: "larger")
    #expect(try story.tracker.suggestions().map(\.record.status) == [.withdrawn])
    #expect(try story.faults() == [])
  }

  @Test func `the same reading twice, as two calls at once bring it, is kept once`() throws {
    let story = try Story()
    try story.suggest(report)
    let again = try story.suggest(report)
    #expect(again.kind == .known)
    #expect(again.forReview == nil)
    #expect(try waiting(story) == ["a:s1", "a:s2"])
    #expect(try story.tracker.dossier(of: ArticleID(number: 1)).models.count == 1)
  }

  @Test func `the rules read what only a model has read, and what it found goes on waiting`() throws {
    let story = try Story()
    try story.suggest(
      report, saying: ["Norland pledged truce", "Sudmark accepted tolls"], unlocated: ["Norland pledged ships"])
    try story.tracker.accept([.statement("a:s1")])
    try story.tracker.reject([.statement("a:s3")], reason: "no ships")
    let outcome = try story.readByRules(report)
    #expect(outcome.kind == .revision)
    #expect(outcome.statements == 2)
    // Numbered on, so that every name is that of one statement.
    #expect(
      try story.commitments().map { "\($0.party) \($0.status) \($0.action)" } == [
        "Norland pledgedIf truce", "Sudmark rejected tolls",
      ])
    #expect(try story.dossier("c1").statements.map(\.name) == ["a:s1", "a:s4"])
    #expect(try waiting(story) == ["a:s2"])
    try story.tracker.accept([.statement("a:s2")])
    #expect(try waiting(story) == [])
    #expect(try story.readByRules(report).kind == .known)
    #expect(try story.suggest(report).forReview == nil)
    #expect(try story.faults() == [])
    _ = try story.tracker.undo()
    _ = try story.tracker.undo()
    #expect(try waiting(story) == ["a:s2"])
    #expect(try story.commitments().map(\.action) == ["truce"])
    #expect(try story.faults() == [])
  }

  @Test func `where the rules find nothing after a model, nothing changes`() throws {
    let story = try Story()
    try story.suggest(report)
    var batch = Tracker.Batch(words: "ingest a")
    let outcome = try story.tracker.ingest(
      report.article, by: .extractor(StandingExtractor(found: [])), in: &batch)
    #expect(outcome.kind == .known)
    #expect(try waiting(story) == ["a:s1", "a:s2"])
  }

  @Test func `a walk goes on behind the last, wherever it stands now`() throws {
    let story = try Story()
    try story.suggest(report)
    try story.suggest(Report("b", ["Norland pledged light"]))
    let all = try story.tracker.suggestions()
    #expect(all.map(\.name) == ["a:s1", "a:s2", "b:s1"])
    func next(_ last: StatementReference?) throws -> [String] {
      try story.tracker.suggestions(after: last, limit: 1).map(\.name)
    }
    #expect(try next(nil) == ["a:s1"])
    try story.tracker.accept([.statement("a:s1")])
    #expect(try next(all[0].reference) == ["a:s2"])
    #expect(try next(all[1].reference) == ["b:s1"])
    #expect(try next(all[2].reference) == [])
  }

  @Test func `answers to commitments and to statements of models are one command`() throws {
    let story = try Story()
    try story.read("a", "Norland pledged truce")
    try story.suggest(Report("b", ["Sudmark pledged light"]))
    let id = try story.id("c1")
    #expect(throws: TrackerError.self) { try story.tracker.accept([.statement("b:s1"), .statement("b:s9")]) }
    #expect(try waiting(story) == ["b:s1"])
    #expect(try story.tracker.accept([.commitment(id), .statement("b:s1")]).count == 2)
    _ = try story.tracker.undo()
    #expect(try waiting(story) == ["b:s1"])
    #expect(try story.commitment("c1").flags == [.unreviewed])
  }
}
