public import Commitments
internal import GRDB

/// One transaction that writes: entries first, then the state that follows from them.
///
/// Valid only within the closure that received it.
public final class StoreWriter {
  public let reader: StoreReader
  private let draft: CommandDraft
  /// The command's row, made when the first entry is written.
  private var command: Int64?

  init(reader: StoreReader, draft: CommandDraft) {
    self.reader = reader
    self.draft = draft
    command = draft.continued
  }

  var db: Database { reader.db }

  /// The id of the command, once an entry has been written.
  public var commandID: Int64? { command }

  /// Appends entries and folds the state of everything they are about.
  public func record(_ changes: [Change]) throws {
    var subjects: [Subject] = []
    for change in changes {
      try insert(change)
      if !subjects.contains(change.subject) { subjects.append(change.subject) }
    }
    let projection = Projection(reader: reader)
    for subject in subjects { try projection.refresh(subject) }
  }

  /// Appends one entry and folds the state of what it is about.
  public func record(_ change: Change) throws { try record([change]) }

  func insert(_ change: Change) throws {
    let command = try self.command ?? insertCommand()
    let sql = "INSERT INTO entry (command, subject, change) VALUES (?, ?, ?)"
    let statement = try db.cachedStatement(sql: sql)
    try statement.execute(arguments: [command, change.subject.description, try StoredJSON.text(of: change)])
    reader.decoded?.changes[db.lastInsertedRowID] = change
  }

  private func insertCommand() throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO command (words, author, recorded_at, note) VALUES (?, ?, ?, ?)",
      arguments: [draft.words, draft.author, draft.recordedAt.milliseconds, draft.note])
    command = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  /// An id that was never given out before. A transaction that fails gives it back unseen.
  public func next<ID: Identifier>(_ type: ID.Type) throws -> ID {
    let sql = """
      INSERT INTO identifier (kind, last) VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last
      """
    let number = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [String(ID.letter)])
    guard let number else { throw StoreError.corrupt(path: reader.path, reason: "no number for \(ID.noun)") }
    return ID(number: number)
  }

  /// Stores a text; the entry that says it was read is the caller's.
  ///
  /// - Throws: ``StoreError/cannotWrite(path:reason:)`` for a text with a NUL character: SQLite would end it there.
  public func insert(_ article: Article) throws -> ArticleID {
    guard !article.text.utf8.contains(0) else {
      throw StoreError.cannotWrite(path: reader.path, reason: "the text of '\(article.key)' holds a NUL character")
    }
    try db.execute(
      sql: """
        INSERT INTO article (key, hash, title, source, address, author, published, modified, summary, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article.key, SHA256.hexDigest(of: article.text), article.title, article.source, article.address,
        article.author, article.published?.number, article.modified?.milliseconds,
        article.isSummary ? 1 : nil, article.text,
      ])
    return ArticleID(number: db.lastInsertedRowID)
  }

  /// Stores the statements of a reading, in their order.
  ///
  /// - Throws: `StatementDocumentError` for one without evidence, or with words that do not stand where it says.
  public func insert(_ statements: [Commitments.Statement], of article: ArticleID, reading: Int) throws {
    try check(statements, of: article)
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO statement (article, reading, id, position, record) VALUES (?, ?, ?, ?, ?)")
    for (position, statement) in statements.enumerated() {
      try insertion.execute(arguments: [
        article.number, reading, statement.id, position + 1, try StoredJSON.text(of: StoredStatement(statement)),
      ])
      let reference = StatementReference(article: article, reading: reading, id: statement.id)
      reader.decoded?.statements[reference] = statement
    }
  }

  /// What is stored is never changed, so words that the article lacks must not get in.
  private func check(_ statements: [Commitments.Statement], of id: ArticleID) throws {
    guard let article = try reader.article(id) else { return }
    let text = article.text.map { Array($0.utf8) }
    for statement in statements {
      guard !statement.evidence.isEmpty else {
        throw StatementDocumentError.noEvidence(article: article.key, statement: statement.id)
      }
      for evidence in statement.evidence {
        let range = evidence.range
        let isThere =
          text.map { text in
            range.lowerBound >= 0 && range.upperBound <= text.count && !range.isEmpty
              && text[range].elementsEqual(evidence.quotation.utf8)
          } ?? true
        guard isThere else {
          throw StatementDocumentError.evidenceNotInText(
            article: article.key, statement: statement.id, quotation: evidence.quotation)
        }
      }
    }
  }
}
