internal import GRDB

/// Whether the numbers given out are at least those in use, so that none is given out again.
struct IdentifierCheck {
  let db: Database

  /// The letters whose last number lies behind one that entries are about, sorted.
  var behind: [String] {
    get throws {
      try String.fetchAll(
        db,
        sql: """
          SELECT kind FROM (
            SELECT substr(subject, 1, 1) AS kind, max(CAST(substr(subject, 2) AS INTEGER)) AS used FROM entry
            WHERE subject NOT IN ('parties', 'sources') AND subject NOT GLOB 'a*' GROUP BY 1) AS used
          WHERE used.used > coalesce((SELECT last FROM identifier WHERE identifier.kind = used.kind), 0)
          ORDER BY kind
          """)
    }
  }
}
