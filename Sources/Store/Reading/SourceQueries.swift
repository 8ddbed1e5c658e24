public import Commitments
internal import GRDB

extension StoreReader {
  /// What people have added to the register of sources and corrected in it, in order of recording.
  public func sourceChanges() throws -> [Change] { try Entry.effective(entries(of: .sources)).map(\.change) }

  /// The register with the well-known sources that came with the program.
  public func sourceRegister(known: [Source]) throws -> SourceRegister {
    SourceRegister(known: known, changes: try sourceChanges(), partyNames: try aliases)
  }

  /// How many live articles and reprints every source printed, by its name as it is written there.
  ///
  /// Linear in the articles.
  public func articleCounts() throws -> [String: Int] {
    let sql = """
      SELECT source, count(*) AS n FROM (
        SELECT article.source AS source FROM article JOIN article_state USING (id) WHERE is_live = 1
        UNION ALL
        SELECT json_extract(value, '$.source') FROM article_source JOIN article_state ON article = article_state.id
        WHERE is_live = 1)
      WHERE source IS NOT NULL GROUP BY source
      """
    let rows = try Row.fetchAll(db, sql: sql)
    // SQLite tells apart what Swift takes for the same letters.
    return Dictionary(rows.map { ($0["source"], $0["n"]) }, uniquingKeysWith: +)
  }
}
