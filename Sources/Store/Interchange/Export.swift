import Commitments
internal import GRDB

extension StoreReader {
  /// Calls `line` with every line of the exported ledger, without line ends. Equal ledgers give equal bytes.
  ///
  /// - Parameters:
  ///   - withText: `false` leaves the articles' texts out; hashes, addresses and quotations stay.
  ///   - line: Takes one line; what it throws ends the export.
  public func export(withText: Bool = true, to line: (String) throws -> Void) throws {
    var count = 0
    func write(_ record: LedgerRecord) throws {
      try line(try StoredJSON.text(of: record))
      count += 1
    }
    try write(.ledger(version: LedgerRecord.version))
    try forEachArticle { article in
      try write(
        .article(
          LedgerRecord.ArticleRow(
            id: article.id, key: article.key, hash: article.hash, title: article.title, source: article.source,
            address: article.address, author: article.author, published: article.published,
            modified: article.modified, summary: article.isSummary ? true : nil,
            text: withText ? article.text : nil)))
    }
    try forEachStatement { reference, statement in
      try write(
        .statement(
          article: reference.article, reading: reference.reading, record: StoredStatement(statement).record))
    }
    try forEachModelReading { reading in
      try write(
        .modelReading(
          LedgerRecord.ModelReadingRow(
            article: reading.article, reading: reading.reading, model: reading.model, prompt: reading.prompt,
            replies: withText ? reading.replies : nil, unlocated: reading.unlocated)))
    }
    for command in try commands().reversed() { try write(.command(command)) }
    try forEachEntry { entry in
      try write(.entry(id: entry.id, command: entry.command.id, change: entry.change))
    }
    for row in try Row.fetchAll(db, sql: "SELECT kind, last FROM identifier ORDER BY kind") {
      try write(.identifier(letter: row["kind"], last: row["last"]))
    }
    try write(.end(lines: count))
  }
}
