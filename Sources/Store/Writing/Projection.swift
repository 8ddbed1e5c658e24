import Commitments
internal import GRDB

/// Writes the state tables from the log: all that they hold can be made again from the entries.
struct Projection {
  let reader: StoreReader
  private var db: Database { reader.db }

  init(reader: StoreReader) { self.reader = reader }

  /// The tables that hold nothing but folded state.
  static let tables = [
    "article_state", "article_source", "article_band", "article_case", "suggestion_state", "commitment_state",
    "condition_state", "commitment_past", "commitment_past_value", "condition_past", "commitment_article",
    "commitment_case", "commitment_counterpart", "matter_state", "offer_state", "case_state", "party_state",
    "party_alias", "commitment_search", "past_search",
  ]

  func refresh(_ subject: Subject) throws {
    switch subject {
    case .article(let id):
      try refreshArticle(id)
      // A reprint may be older than the print that was read first.
      for commitment in try reader.commitments(of: id) { try refreshCommitment(commitment) }
    case .commitment(let id): try refreshCommitment(id)
    case .matter(let id): try refreshMatter(id)
    case .offer(let id): try refreshOffer(id)
    case .negotiation(let id): try refreshCase(id)
    case .parties: try refreshParties()
    // Small, and read together with the table of well-known ones, which is no part of the log: nothing is stored.
    case .sources: break
    }
  }

  /// What SQLite may keep of the file while all of it is written again, in kibibytes.
  private static let rebuildingCache = 256 * 1_024

  /// Empties the state tables and folds every subject of the log again.
  func rebuild() throws {
    // Every subject writes to all indexes, wherever it belongs there: with few pages in memory each would be fetched anew.
    let usual = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0
    try db.execute(sql: "PRAGMA cache_size = -\(Self.rebuildingCache)")
    defer { try? db.execute(sql: "PRAGMA cache_size = \(usual)") }
    for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
    // Articles first: commitments are folded by the days of their articles, and so each of them once.
    try forEachSubject { if case .article(let id) = $0 { try refreshArticle(id) } }
    try forEachSubject { if case .article = $0 {} else { try refresh($0) } }
  }

  /// In the order in which they first came into the log.
  private func forEachSubject(_ body: (Subject) throws -> Void) throws {
    let subjects = try String.fetchCursor(
      db, sql: "SELECT subject FROM entry GROUP BY subject ORDER BY min(id)")
    while let text = try subjects.next() {
      guard let subject = Subject(text) else {
        throw StoreError.corrupt(path: reader.path, reason: "an entry is about '\(text)'")
      }
      try body(subject)
    }
  }

  /// Prepared once: there are a hundred of them for an article.
  private func run(sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func effectiveChanges(of subject: Subject) throws -> [Change] {
    Entry.effective(try reader.entries(of: subject)).map(\.change)
  }

  private func refreshMatter(_ id: MatterID) throws {
    try run(sql: "DELETE FROM matter_state WHERE id = ?", arguments: [id.number])
    for case .matterNamed(_, let matter) in try effectiveChanges(of: .matter(id)) {
      try run(
        sql: "INSERT OR REPLACE INTO matter_state (id, key, value) VALUES (?, ?, ?)",
        arguments: [id.number, Matter.key(of: matter.action), try StoredJSON.text(of: matter)])
    }
  }

  private func refreshOffer(_ id: OfferID) throws {
    try run(sql: "DELETE FROM offer_state WHERE id = ?", arguments: [id.number])
    for case .offerMade(_, let offer) in try effectiveChanges(of: .offer(id)) {
      try run(
        sql: "INSERT OR REPLACE INTO offer_state (id, matter, value) VALUES (?, ?, ?)",
        arguments: [id.number, offer.matter.number, try StoredJSON.text(of: offer)])
    }
  }

  private func refreshCase(_ id: CaseID) throws {
    try run(sql: "DELETE FROM case_state WHERE id = ?", arguments: [id.number])
    for change in try effectiveChanges(of: .negotiation(id)) {
      switch change {
      case .caseAdded(_, let name), .caseRenamed(_, let name):
        try run(
          sql: "INSERT OR REPLACE INTO case_state (id, name) VALUES (?, ?)", arguments: [id.number, name])
      default: break
      }
    }
  }

  private func insert(_ suggestions: Suggestions, of article: ArticleID) throws {
    for reading in suggestions.readings {
      let stored = try reader.statements(of: article, reading: reading).map(\.id)
      let unlocated = try reader.modelReading(of: article, reading: reading)?.unlocated.map(\.id) ?? []
      // Every statement has its number, answered or not, so that none takes the place of another.
      var numbers = SuggestionNumber()
      for id in stored + unlocated {
        let number = numbers.next(for: id)
        if suggestions.answered.contains(StatementReference(article: article, reading: reading, id: id)) { continue }
        try run(
          sql: "INSERT INTO suggestion_state (article, reading, number, id) VALUES (?, ?, ?, ?)",
          arguments: [article.number, reading, number, id])
      }
    }
  }

  private func refreshParties() throws {
    try run(sql: "DELETE FROM party_state")
    try run(sql: "DELETE FROM party_alias")
    let register = PartyRegister(changes: try effectiveChanges(of: .parties))
    for party in register.parties {
      try run(
        sql: "INSERT INTO party_state (name, value) VALUES (?, ?)",
        arguments: [party.name, try StoredJSON.text(of: party)])
    }
    // Sorted, so that of two aliases that differ only in case the same one is kept every time.
    for (alias, name) in register.names.sorted(by: { $0.key < $1.key }) {
      try run(
        sql: "INSERT OR REPLACE INTO party_alias (alias, name) VALUES (?, ?)", arguments: [alias, name])
    }
  }

  private func refreshArticle(_ id: ArticleID) throws {
    for table in ["article_source", "article_band", "article_case", "suggestion_state"] {
      try run(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [id.number])
    }
    var reading: Int?
    var revises: ArticleID?
    var reprints: [Reprint] = []
    var suggestions = Suggestions()
    for change in try effectiveChanges(of: .article(id)) {
      suggestions.take(change)
      switch change {
      case .articleRead(_, let number, let revised):
        reading = number
        revises = revised ?? revises
      case .articleReprinted(_, let reprint): reprints.append(reprint)
      case .articleFiled(_, let negotiation):
        try run(
          sql: "INSERT OR IGNORE INTO article_case (negotiation, article) VALUES (?, ?)",
          arguments: [negotiation.number, id.number])
      default: break
      }
    }
    try run(
      sql: """
        INSERT OR REPLACE INTO article_state (id, reading, is_live, revises) VALUES (?, ?, ?, ?)
        """, arguments: [id.number, reading ?? 0, reading != nil, revises?.number])
    guard reading != nil else { return }
    for (number, reprint) in reprints.enumerated() {
      try run(
        sql: "INSERT INTO article_source (article, number, hash, key, value) VALUES (?, ?, ?, ?, ?)",
        arguments: [id.number, number + 1, reprint.hash, reprint.key, try StoredJSON.text(of: reprint)])
    }
    try insert(suggestions, of: id)
    if let text = try reader.article(id)?.text {
      for band in Shingles(text).bands {
        try run(
          sql: "INSERT OR IGNORE INTO article_band (band, article) VALUES (?, ?)", arguments: [band, id.number])
      }
    }
  }
}

/// What models found in an article and nobody has answered yet.
private struct Suggestions {
  private(set) var readings: [Int] = []
  private(set) var answered: Set<StatementReference> = []
  private var current: Int?

  mutating func take(_ change: Change) {
    switch change {
    case .articleRead(_, let number, _):
      // Read anew by other means, perhaps by a person: what a model said of it before is out of date.
      if let current, current != number { readings = [] }
      current = number
    // Said anew after the rules have read: still one reading.
    case .articleSuggested(_, let number): if !readings.contains(number) { readings.append(number) }
    case .suggestionAccepted(_, let reference), .readingRejected(_, let reference): answered.insert(reference)
    default: break
    }
  }
}
