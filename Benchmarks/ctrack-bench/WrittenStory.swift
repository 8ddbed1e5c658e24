import Commitments
import Foundation
import Store

/// A large ledger of a generated story, written through the store as reading writes it, but without looking for what
/// belongs together: the story knows, and nothing is drawn from it for others.
struct WrittenStory {
  private var story: GeneratedStory
  private var commitments: [Int: (id: CommitmentID, matter: MatterID)] = [:]

  private static let articlesPerCommand = 500

  private init(story: GeneratedStory) { self.story = story }

  /// Makes the ledger unless it is there.
  static func make(at path: String, commitments: Int) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let start = Date()
    let part = path + ".part"
    removeStore(part)
    var written = WrittenStory(story: GeneratedStory(seed: 2_025, from: Day(number: 18_000)))
    let store = try LedgerStore(path: part, access: .create)
    let articles = try written.write(to: store, commitments: commitments)
    // A backup is one file, without the log beside it.
    try store.backup(to: path)
    removeStore(part)
    print(
      "made \(path): \(articles) articles, \(commitments) commitments, in \(Int(Date().timeIntervalSince(start))) s\n")
  }

  /// - Returns: The articles that were read.
  private mutating func write(to store: LedgerStore, commitments count: Int) throws -> Int {
    var articles = 0
    while commitments.count < count {
      let words = "ingest \(Self.articlesPerCommand) files"
      let draft = CommandDraft(words: words, author: "bench", recordedAt: RecordingTime(milliseconds: 0))
      try store.write(draft) { writer in
        for _ in 0..<Self.articlesPerCommand where commitments.count < count {
          try write(story.next(), with: writer)
          articles += 1
        }
      }
    }
    return articles
  }

  private mutating func write(_ report: GeneratedStory.Report, with writer: StoreWriter) throws {
    let article = try writer.insert(report.article)
    try writer.insert(report.told.map(\.statement), of: article, reading: 1)
    var changes: [Change] = [.articleRead(article: article, reading: 1, revises: nil)]
    for told in report.told {
      let position = told.statement.position
      let known = try commitments[told.thread] ?? begun(told, with: writer, &changes)
      commitments[told.thread] = known
      let links = try position.conditions.enumerated().map { index, term in
        ConditionLink(number: index + 1, matter: try matter(term.action, of: term.by, with: writer, &changes))
      }
      let reference = StatementReference(article: article, reading: 1, id: told.statement.id)
      changes.append(.statementLinked(commitment: known.id, statement: reference, conditions: links))
    }
    try writer.record(changes)
  }

  private func begun(
    _ told: GeneratedStory.Told, with writer: StoreWriter, _ changes: inout [Change]
  ) throws -> (id: CommitmentID, matter: MatterID) {
    let position = told.statement.position
    let matter =
      try told.answers.flatMap { commitments[$0]?.matter }
      ?? matter(position.action, of: position.party, with: writer, &changes)
    let id = try writer.next(CommitmentID.self)
    changes.append(.matterAssigned(commitment: id, matter: matter))
    return (id, matter)
  }

  private func matter(
    _ action: String, of party: String?, with writer: StoreWriter, _ changes: inout [Change]
  ) throws -> MatterID {
    let key = Matter.key(of: action)
    if let known = try writer.reader.matter(key: key) { return known }
    for case .matterNamed(let id, let value) in changes where Matter.key(of: value.action) == key { return id }
    let id = try writer.next(MatterID.self)
    changes.append(.matterNamed(matter: id, value: Matter(action: action, party: party)))
    return id
  }
}

func removeStore(_ path: String) {
  for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
}
