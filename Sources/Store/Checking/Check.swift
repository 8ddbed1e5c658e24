import Commitments
internal import GRDB

/// What `ctrack doctor` found in the file.
public struct CheckReport: Hashable, Sendable, Codable {
  public var path: String
  public var schema: Int
  public var sqlite: String
  /// Rows of the log, by table.
  public var rows: [String: Int]
  /// In words, one for each fault; empty when all is well.
  public var faults: [String]
  /// How many of the faults, the last ones, lie in the folded state, which a rebuild makes again.
  public var mendable: Int
  /// Whether the folded state was made again from the entries.
  public var isRebuilt: Bool
}

extension LedgerStore {
  /// Checks the file's integrity, that every quotation stands in its article, and that the stored state is what
  /// folding the entries gives. With `rebuild` a differing state is replaced; otherwise nothing changes.
  ///
  /// Linear in the log; other writers wait meanwhile.
  public func check(rebuild: Bool = false) throws -> CheckReport {
    try writeForCheck { db in
      let reader = StoreReader(db: db, path: path)
      var report = CheckReport(
        path: path, schema: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        sqlite: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "", rows: [:],
        faults: try lengthFaults(db) + reader.integrityFaults() + reader.textFaults() + reader.quotationFaults(),
        mendable: 0,
        isRebuilt: false)
      report.faults += try IdentifierCheck(db: db).behind.map { "ids that begin with \($0) would be given out again" }
      for table in ["article", "statement", "command", "entry"] {
        report.rows[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      }
      let models = try Int.fetchOne(db, sql: "SELECT count(*) FROM model_reading") ?? 0
      if models > 0 { report.rows["model_reading"] = models }
      let differences = try reader.stateFaults()
      report.faults += differences
      report.mendable = differences.count
      report.isRebuilt = rebuild && !differences.isEmpty
      return (report, keep: report.isRebuilt)
    }
  }
}

extension LedgerStore {
  /// SQLite reads zeros where the last page is cut off. What a full disk cut off while it stands in the log is not lost.
  fileprivate func lengthFaults(_ db: Database) throws -> [String] {
    guard let page = try Int.fetchOne(db, sql: "PRAGMA page_size"), let length = Self.length(path), page > 0,
      length % page != 0, Self.length(path + "-wal") ?? 0 == 0
    else { return [] }
    return ["the file ends within a page: \(page - length % page) bytes are missing"]
  }
}

extension StoreReader {
  fileprivate func integrityFaults() throws -> [String] {
    let messages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
      "a row of \(row["table"] as String) names something that is not there"
    }
    return messages.map { "SQLite: \($0)" } + keys
  }

  fileprivate func textFaults() throws -> [String] {
    var faults: [String] = []
    try forEachArticle { article in
      guard let text = article.text, SHA256.hexDigest(of: text) != article.hash else { return }
      faults.append("\(article.id): its text does not have the hash under which it was read")
    }
    return faults
  }

  fileprivate func quotationFaults() throws -> [String] {
    var faults: [String] = []
    var current: (id: ArticleID, text: [UInt8]?)?
    try forEachStatement { reference, statement in
      if current?.id != reference.article {
        current = (reference.article, try article(reference.article)?.text.map { Array($0.utf8) })
      }
      if statement.evidence.isEmpty { faults.append("\(reference): no quotation") }
      guard let text = current?.text else { return }
      for evidence in statement.evidence {
        let isThere =
          evidence.range.lowerBound >= 0 && evidence.range.upperBound <= text.count
          && text[evidence.range].elementsEqual(evidence.quotation.utf8)
        if !isThere { faults.append("\(reference): its quotation does not stand in the article") }
      }
    }
    return faults
  }

  /// Folds everything anew beside the stored state and names what differs.
  fileprivate func stateFaults() throws -> [String] {
    for table in Projection.tables {
      try db.execute(sql: "CREATE TEMP TABLE stored_\(table) AS SELECT \(columns(of: table)) FROM main.\(table)")
    }
    defer {
      for table in Projection.tables { try? db.execute(sql: "DROP TABLE temp.stored_\(table)") }
    }
    try Projection(reader: self).rebuild()
    var faults: [String] = []
    for table in Projection.tables {
      let sql = """
        SELECT (SELECT count(*) FROM (SELECT * FROM temp.stored_\(table) EXCEPT SELECT \(columns(of: table)) FROM main.\(table)))
          + (SELECT count(*) FROM
            (SELECT \(columns(of: table)) FROM main.\(table) EXCEPT SELECT * FROM temp.stored_\(table)))
        """
      let count = try Int.fetchOne(db, sql: sql) ?? 0
      if count > 0 { faults.append("\(table): \(count) rows differ from the fold of the entries") }
    }
    return faults
  }

  /// The indexes of words have their commitments' numbers in a column that `*` leaves out.
  private func columns(of table: String) -> String { table.hasSuffix("_search") ? "rowid AS id, *" : "*" }
}
