import Commitments
import Store
import Testing
import Tracker

/// Texts of one address: which is the later one, and what it says otherwise.
@Suite struct VersionTests {
  private static let address = "https://example.org/news"

  /// Reads a text that was last changed at a minute of one day.
  @discardableResult
  private func read(
    _ story: Story, _ minute: Int?, isSummary: Bool = false, opening: String? = nil, _ lines: String...
  ) throws -> IngestOutcome {
    let report = Report("a", address: Self.address, opening: opening ?? "Text of \(minute ?? -1).", lines)
    var article = try report.article
    article.modified = minute.map { RecordingTime(milliseconds: Int64($0) * 60_000) }
    article.isSummary = isSummary
    var batch = Tracker.Batch(words: "ingest a")
    return try story.tracker.ingest(article, by: .byHand(try report.document), in: &batch)
  }

  private func chain(_ story: Story) throws -> [String] {
    try story.tracker.store.read { reader in
      try (1...4).compactMap { number in
        let id = ArticleID(number: Int64(number))
        guard let state = try reader.state(of: id) else { return nil }
        return "\(id)←\(state.revisedBy?.description ?? "")"
      }
    }
  }

  @Test func `whichever text is read first, the latest counts`() throws {
    let texts = [(1, "Russia pledged truce"), (2, "Russia rejected truce"), (3, "Russia pledged truce on Monday")]
    for order in [[0, 1, 2], [2, 0, 1], [2, 1, 0], [1, 2, 0], [0, 2, 1], [1, 0, 2]] {
      let story = try Story()
      for place in order { try read(story, texts[place].0, texts[place].1) }
      #expect(
        try story.commitments().map { "\($0.party) \($0.stance.rawValue) \($0.action)" } == [
          "Russia pledged truce on Monday"
        ])
      #expect(try story.faults() == [])
      // Every text but the latest is followed by the next one.
      let ids = order.map { place in (place, ArticleID(number: Int64((order.firstIndex(of: place) ?? 0) + 1))) }
      let byTime = ids.sorted { $0.0 < $1.0 }.map(\.1)
      for (id, next) in zip(byTime, byTime.dropFirst()) {
        #expect(try story.tracker.dossier(of: id).state.revisedBy == next)
        #expect(try story.tracker.dossier(of: next).changes?.earlier == id)
      }
    }
  }

  @Test func `an earlier text read late changes no commitment, and undo takes it back`() throws {
    let story = try Story()
    try read(story, 5, "Russia pledged truce")
    let before = try Picture(story)
    let outcome = try read(story, 4, "Russia rejected truce", "Ukraine pledged aid")
    #expect(outcome.kind == .earlier)
    #expect(outcome.article == ArticleID(number: 2))
    #expect(try Picture(story) == before)
    #expect(try chain(story) == ["a1←", "a2←a1"])
    let again = try read(story, 4, "Russia rejected truce", "Ukraine pledged aid")
    #expect(again.kind == .known)
    _ = try story.tracker.undo()
    #expect(try chain(story) == ["a1←", "a2←"])
    #expect(try story.tracker.dossier(of: ArticleID(number: 1)).changes == nil)
    #expect(try Picture(story) == before)
    #expect(try story.faults() == [])
  }

  @Test func `texts that do not say when they were changed are as late as they are read`() throws {
    let story = try Story()
    try read(story, 5, "Russia pledged truce")
    #expect(try read(story, nil, "Russia rejected truce").kind == .revision)
    #expect(try story.commitments().map(\.status) == [.rejected])
  }

  @Test func `a summary never takes the place of a longer text, but gives way to it`() throws {
    let story = try Story()
    let summary = "Russia gives its word."
    #expect(try read(story, 1, isSummary: true, opening: summary, "Russia pledged aid").kind == .new)
    #expect(try read(story, 2, opening: Report.filler, "Russia pledged truce").kind == .revision)
    let before = try story.export()
    #expect(try read(story, 3, isSummary: true, opening: "Again: its word.", "Russia pledged aid").kind == .known)
    #expect(try story.export() == before)
  }

  @Test func `a text follows its summary, whichever was written or read first`() throws {
    for order in [[0, 1], [1, 0]] {
      let story = try Story()
      for place in order {
        if place == 0 {
          try read(story, 10, isSummary: true, opening: "Russia gives its word.", "Russia pledged aid")
        } else {
          try read(story, 0, opening: "In short.", "Russia pledged truce")
        }
      }
      #expect(try story.commitments().map { "\($0.party) \($0.action)" } == ["Russia truce"])
      #expect(try story.faults() == [])
    }
  }

  @Test func `an earlier text read late stands between the summary and the later text`() throws {
    let story = try Story()
    try read(story, 10, isSummary: true, opening: "Russia gives its word.", "Russia pledged aid")
    try read(story, 5, "Russia pledged truce")
    #expect(try read(story, 4, "Russia rejected truce").kind == .earlier)
    #expect(try chain(story) == ["a1←a3", "a2←", "a3←a2"])
    #expect(try story.faults() == [])
  }

  @Test func `the later of two summaries counts, even if it is shorter`() throws {
    let story = try Story()
    try read(story, 1, isSummary: true, opening: Report.filler, "Russia pledged aid")
    #expect(try read(story, 2, isSummary: true, opening: "In short.", "Russia pledged truce").kind == .revision)
  }

  /// One and the same text at several times.
  private func read(_ story: Story, _ minute: Int, same opening: String, _ line: String) throws -> IngestOutcome {
    try read(story, minute, opening: opening, line)
  }

  @Test func `a text that an outlet restores counts again, once`() throws {
    let story = try Story()
    #expect(try read(story, 1, same: "A.", "Russia pledged truce").kind == .new)
    #expect(try read(story, 2, same: "B.", "Russia rejected truce").kind == .revision)
    // Seen again in an old copy: nothing new.
    #expect(try read(story, 1, same: "A.", "Russia pledged truce").kind == .known)
    #expect(try story.commitments().map(\.stance) == [.rejected])
    #expect(try read(story, 3, same: "A.", "Russia pledged truce").kind == .revision)
    #expect(try story.commitments().map(\.stance) == [.pledged])
    #expect(try read(story, 3, same: "A.", "Russia pledged truce").kind == .known)
    #expect(try read(story, 2, same: "B.", "Russia rejected truce").kind == .known)
    #expect(try chain(story) == ["a1←a2", "a2←a3", "a3←"])
    #expect(try story.faults() == [])
    _ = try story.tracker.undo()
    #expect(try story.faults() == [])
  }

  /// Reads an article of another outlet at the address of the others.
  private func read(_ story: Story, from source: String?, opening: String, _ line: String) throws -> IngestOutcome {
    try story.read(Report(source ?? "a", source: source, address: Self.address, opening: opening, [line]))
  }

  @Test func `a page that claims the address of another outlet does not take the place of its article`() throws {
    let story = try Story()
    #expect(try read(story, from: "Wire", opening: Report.filler, "Russia pledged truce").kind == .new)
    #expect(try read(story, from: "Blog", opening: "Another thing entirely.", "Iran pledged aid").kind == .new)
    #expect(try story.commitments().map { "\($0.party) \($0.action)" } == ["Russia truce", "Iran aid"])
    // The outlet's own changes, and what is plainly its text under another name of the outlet.
    #expect(try read(story, from: "Wire", opening: "All is changed.", "Russia rejected truce").kind == .revision)
    #expect(try read(story, from: nil, opening: "All is new.", "Russia pledged truce").kind == .revision)
    #expect(try read(story, from: "Wire", opening: Report.filler + " More.", "Russia rejected truce").kind == .revision)
    #expect(
      try read(story, from: "Wire – World", opening: Report.filler + " Less.", "Russia pledged truce").kind == .revision
    )
    #expect(try story.faults() == [])
  }

  @Test func `a revision tells which paragraphs and statements went and came`() throws {
    let story = try Story()
    try read(story, 1, opening: "One.\n\nTwo.\nTwo.", "Russia pledged truce", "Russia demanded aid")
    try read(story, 2, opening: "Two.\n\nThree.", "Russia pledged truce", "Ukraine rejected aid")
    let changes = try #require(try story.tracker.dossier(of: ArticleID(number: 2)).changes)
    #expect(changes.earlier == ArticleID(number: 1))
    #expect(changes.removed.contains("One."))
    #expect(changes.removed.contains("Two."))
    #expect(changes.added.contains("Three."))
    #expect(changes.lost.map { "\($0.position.party) \($0.position.action)" } == ["Russia aid"])
    #expect(changes.gained.map { "\($0.position.party) \($0.position.action)" } == ["Ukraine aid"])
  }
}
