public import Commitments
internal import GRDB

extension StoreReader {
  /// The party's present name: `name` itself unless it is an alias.
  public func canonicalName(of name: String) throws -> String {
    let sql = "SELECT name FROM party_alias WHERE alias = ?"
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [name]) ?? name
  }

  /// Every alias with the name it stands for.
  public var aliases: [String: String] {
    get throws {
      let rows = try Row.fetchAll(db, sql: "SELECT alias, name FROM party_alias")
      return Dictionary(rows.map { ($0["alias"], $0["name"]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// All names under which a party's positions may be stored, its present one first.
  func names(of name: String) throws -> [String] {
    let known = try canonicalName(of: name)
    let canonical = try spelling(of: known) ?? known
    let sql = "SELECT alias FROM party_alias WHERE name = ? AND alias <> ? COLLATE BINARY ORDER BY alias"
    let aliases = try String.fetchAll(db.cachedStatement(sql: sql), arguments: [canonical, canonical])
    return [canonical] + aliases
  }

  /// A stored party name that differs only in case.
  private func spelling(of name: String) throws -> String? {
    if try isParty(name) { return name }
    // The indexes by which spellings are found know the case of these letters alone.
    let names = try name.utf8.allSatisfy { $0 < 0x80 } ? spellings(of: name) : partyNames()
    return names.first { $0.lowercased() == name.lowercased() }
  }

  /// The names of holders, of who owes a condition and of the register that differ at most in the case of letters from A to Z, one of
  /// each kind, sorted.
  private func spellings(of name: String) throws -> [String] {
    let sql = """
      SELECT * FROM (SELECT party FROM commitment_state WHERE party = ?1 COLLATE NOCASE ORDER BY party LIMIT 1)
      UNION ALL SELECT * FROM (SELECT responsible FROM condition_state
        WHERE responsible = ?1 COLLATE NOCASE AND is_listed = 1 ORDER BY responsible LIMIT 1)
      UNION ALL SELECT * FROM (SELECT name FROM party_state WHERE name = ?1 COLLATE NOCASE ORDER BY name LIMIT 1)
      """
    return try Set(String.fetchAll(db.cachedStatement(sql: sql), arguments: [name]).map(canonicalName)).sorted()
  }

  /// Whether a party holds a position, owes an open condition or stands in the register under exactly that name.
  public func isParty(_ name: String) throws -> Bool {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM commitment_state WHERE party = ?1)
        OR EXISTS (SELECT 1 FROM condition_state WHERE responsible = ?1 AND is_listed = 1)
        OR EXISTS (SELECT 1 FROM party_state WHERE name = ?1)
      """
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [name]) ?? false
  }

  /// The names of all parties that hold a position, owe a condition or stand in the register, sorted.
  public func partyNames() throws -> [String] {
    let holders = try distinct("party", in: "commitment_state")
    let held = try holders + distinct("responsible", in: "condition_state", "is_listed = 1")
    let aliases = try aliases
    let registered = try String.fetchAll(db, sql: "SELECT name FROM party_state")
    return Set(held.map { aliases[$0] ?? $0 } + registered).sorted()
  }

  /// Distinct values read off an index by skipping from one to the next: the cost follows the values, not the rows.
  private func distinct(_ column: String, in table: String, _ condition: String = "1") throws -> [String] {
    let sql = """
      WITH RECURSIVE value (v) AS (
        SELECT min(\(column)) FROM \(table) WHERE \(condition)
        UNION ALL
        SELECT (SELECT min(\(column)) FROM \(table) WHERE \(column) > v AND \(condition)) FROM value WHERE v IS NOT NULL)
      SELECT v FROM value WHERE v IS NOT NULL
      """
    return try String.fetchAll(db, sql: sql)
  }

  /// The parties of the register, by name.
  public func registeredParties() throws -> [Party] {
    try String.fetchAll(db, sql: "SELECT value FROM party_state ORDER BY name").map { try decode(Party.self, $0) }
  }

  /// How many live commitments a party holds.
  public func commitmentCount(of party: String) throws -> Int {
    let names = try names(of: party)
    let sql = "SELECT count(*) FROM commitment_state WHERE party IN (\(databaseQuestionMarks(count: names.count)))"
    return try Int.fetchOne(db, sql: sql, arguments: StatementArguments(names)) ?? 0
  }

  /// The cases, in order of id.
  public func cases() throws -> [Case] {
    try Row.fetchAll(db, sql: "SELECT id, name FROM case_state ORDER BY id").map { row in
      Case(id: CaseID(number: row["id"]), name: row["name"])
    }
  }

  /// Live articles and commitments of a case.
  public func counts(of negotiation: CaseID) throws -> (articles: Int, commitments: Int) {
    let articles = "SELECT count(*) FROM article_case WHERE negotiation = ?"
    let commitments = "SELECT count(*) FROM commitment_case WHERE negotiation = ?"
    return (
      try Int.fetchOne(db, sql: articles, arguments: [negotiation.number]) ?? 0,
      try Int.fetchOne(db, sql: commitments, arguments: [negotiation.number]) ?? 0
    )
  }

  /// The cases of an article, in order of id.
  public func cases(of article: ArticleID) throws -> [CaseID] {
    let sql = "SELECT negotiation FROM article_case WHERE article = ? ORDER BY negotiation"
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [article.number]).map(CaseID.init)
  }

  public func matter(_ id: MatterID) throws -> Matter? {
    let sql = "SELECT value FROM matter_state WHERE id = ?"
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number])
      .map { try decode(Matter.self, $0) }
  }

  /// The oldest live matter with that key.
  public func matter(key: String) throws -> MatterID? {
    let sql = "SELECT min(id) FROM matter_state WHERE key = ?"
    return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [key]).map(MatterID.init)
  }

  public func offer(_ id: OfferID) throws -> Offer? {
    let sql = "SELECT value FROM offer_state WHERE id = ?"
    return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number])
      .map { try decode(Offer.self, $0) }
  }

  /// The offers, in order of id; those about one matter if it is given.
  public func offers(about matter: MatterID? = nil) throws -> [(id: OfferID, offer: Offer)] {
    let condition = matter == nil ? "" : "WHERE matter = ?"
    let arguments = StatementArguments([matter?.number].compactMap(\.self))
    let sql = "SELECT id, value FROM offer_state \(condition) ORDER BY id"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
      (OfferID(number: row["id"]), try decode(Offer.self, row["value"]))
    }
  }

  /// Articles whose title or text holds all the words, best first.
  public func articles(matching words: [String], limit: Int) throws -> [(id: ArticleID, title: String)] {
    guard let pattern = SearchPattern(words: words) else { return [] }
    let sql = """
      SELECT article.id, article.title FROM article_search JOIN article ON article.id = article_search.rowid
      WHERE article_search MATCH ? ORDER BY rank LIMIT ?
      """
    return try Row.fetchAll(db, sql: sql, arguments: [pattern.fts5, limit]).map { row in
      (ArticleID(number: row["id"]), row["title"])
    }
  }
}
