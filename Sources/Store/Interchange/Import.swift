import Commitments
internal import GRDB

extension LedgerStore {
  /// Takes an exported ledger into this store, which must be empty. All lines are taken, or none.
  ///
  /// - Parameter lines: Without line ends; empty lines are passed over.
  /// - Throws: ``ImportError`` for the first line that breaks a rule, ``StoreError/notEmpty(path:)``.
  /// - Returns: How many entries were taken.
  @discardableResult
  public func importLedger(_ lines: some Sequence<String>) throws -> Int {
    var lines = lines.makeIterator()
    return try importLedger { lines.next() }
  }

  /// The same with lines that are asked for one after the other until there is none.
  public func importLedger(next line: () throws -> String?) throws -> Int {
    try writeForCheck { db in
      for table in ["article", "command", "entry"] {
        guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table))") == false else {
          throw StoreError.notEmpty(path: path)
        }
      }
      var reading = LedgerImport(db: db)
      while let line = try line() { try reading.take(line) }
      let count = try reading.finish()
      try Projection(reader: StoreReader(db: db, path: path)).rebuild()
      return (count, keep: true)
    }
  }
}

/// The lines taken so far.
private struct LedgerImport {
  let db: Database
  private var lineNumber = 0
  private var version: Int?
  private var hasEnded = false
  private var recordCount = 0
  private var entryCount = 0
  private var text: (article: ArticleID, bytes: [UInt8])?
  private var positions: [String: Int] = [:]

  init(db: Database) { self.db = db }

  mutating func take(_ line: String) throws {
    lineNumber += 1
    if line.allSatisfy(\.isWhitespace) { return }
    let record: LedgerRecord
    do {
      record = try StoredJSON.value(LedgerRecord.self, from: line)
    } catch {
      throw version != nil ? ImportError.badLine(lineNumber, reason: "not a ledger record") : .notALedger
    }
    guard version != nil else {
      guard case .ledger(let version) = record else { throw ImportError.notALedger }
      guard version <= LedgerRecord.version else { throw ImportError.newerVersion(version) }
      self.version = version
      recordCount = 1
      return
    }
    if hasEnded { throw ImportError.badLine(lineNumber, reason: "a line after the end") }
    do {
      try insert(record)
      recordCount += 1
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw ImportError.badLine(lineNumber, reason: "an id stands twice, or names something that is not there")
    }
  }

  func finish() throws -> Int {
    guard let version else { throw ImportError.notALedger }
    // What the first version has instead of an end: its last lines give the numbers, and entries tell of every article.
    let isWhole = version > 1 ? hasEnded : try IdentifierCheck(db: db).behind.isEmpty && !hasUntoldArticle
    guard isWhole else {
      throw ImportError.badLine(lineNumber, reason: "the file was cut off here: its end is missing")
    }
    return entryCount
  }

  private var hasUntoldArticle: Bool {
    get throws {
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM article
            WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.subject = 'a' || article.id))
          """) ?? false
    }
  }

  private mutating func insert(_ record: LedgerRecord) throws {
    switch record {
    case .ledger: throw ImportError.badLine(lineNumber, reason: "a second beginning")
    case .end(let count):
      guard count == recordCount else {
        throw ImportError.badLine(lineNumber, reason: "\(count) lines should stand before it, not \(recordCount)")
      }
      hasEnded = true
    case .article(let row): try insert(row)
    case .statement(let article, let reading, let record): try insert(record, of: article, reading: reading)
    case .modelReading(let row):
      try db.execute(
        sql: """
          INSERT INTO model_reading (article, reading, model, prompt, replies, unlocated) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          row.article.number, row.reading, row.model, row.prompt, try row.replies.map { try StoredJSON.text(of: $0) },
          try StoredJSON.text(of: row.unlocated),
        ])
    case .command(let command):
      try db.execute(
        sql: "INSERT INTO command (id, words, author, recorded_at, note) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          command.id, command.words, command.author, command.recordedAt.milliseconds, command.note,
        ])
    case .entry(let id, let command, let change):
      entryCount += 1
      try db.execute(
        sql: "INSERT INTO entry (id, command, subject, change) VALUES (?, ?, ?, ?)",
        arguments: [id, command, change.subject.description, try StoredJSON.text(of: change)])
    case .identifier(let letter, let last):
      guard (0..<1 << 53).contains(last) else {
        throw ImportError.badLine(lineNumber, reason: "\(last) is no number that was ever given out")
      }
      try db.execute(sql: "INSERT INTO identifier (kind, last) VALUES (?, ?)", arguments: [letter, last])
    }
  }

  private mutating func insert(_ row: LedgerRecord.ArticleRow) throws {
    if let text = row.text {
      guard SHA256.hexDigest(of: text) == row.hash else {
        throw ImportError.badLine(lineNumber, reason: "the text of \(row.id) does not have the hash that is given")
      }
    }
    try db.execute(
      sql: """
        INSERT INTO article (id, key, hash, title, source, address, author, published, modified, summary, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        row.id.number, row.key, row.hash, row.title, row.source, row.address, row.author, row.published?.number,
        row.modified?.milliseconds, row.summary == true ? 1 : nil, row.text,
      ])
  }

  private mutating func insert(_ record: StatementRecord, of article: ArticleID, reading: Int) throws {
    if text?.article != article {
      let stored = try String.fetchOne(db, sql: "SELECT text FROM article WHERE id = ?", arguments: [article.number])
      text = stored.map { (article, Array($0.utf8)) }
    }
    let ranges = record.ranges ?? []
    guard record.isPlaced else {
      throw ImportError.badLine(lineNumber, reason: "\(article):\(record.id) has no quotation with its place")
    }
    if let text, text.article == article {
      for (quotation, range) in zip(record.evidence, ranges) {
        guard range[1] <= text.bytes.count,
          text.bytes[range[0]..<range[1]].elementsEqual(quotation.utf8)
        else {
          throw ImportError.badLine(lineNumber, reason: "\(article):\(record.id) quotes words its article lacks")
        }
      }
    }
    let place = "\(article)/\(reading)"
    positions[place, default: 0] += 1
    try db.execute(
      sql: "INSERT INTO statement (article, reading, id, position, record) VALUES (?, ?, ?, ?, ?)",
      arguments: [article.number, reading, record.id, positions[place], try StoredJSON.text(of: record)])
  }
}
