public import Commitments
public import Store

/// A statement that a language model found and nobody has answered yet. It counts for nothing.
public struct ModelSuggestion: Sendable {
  public var reference: StatementReference
  /// `port-3:s9`.
  public var name: String
  public var article: StoredArticle
  public var record: StatementRecord
  /// With the article's own words; `nil` where a quotation does not stand in it.
  public var statement: Statement?
  public var model: String
}

extension Tracker {
  /// What models found and nobody has answered, in the order of reading.
  ///
  /// - Parameters:
  ///   - passing: Names to leave out.
  ///   - last: Those behind this one only, whether it still waits or not.
  ///   - limit: How many at most.
  /// - Complexity: Linear in those that are returned and left out.
  public func suggestions(
    passing: Set<String> = [], after last: StatementReference? = nil, limit: Int? = nil
  ) throws -> [ModelSuggestion] {
    try store.read { reader in
      var names = try Names(reader)
      var found: [ModelSuggestion] = []
      try reader.forEachSuggestion(after: last) { reference in
        if let limit, found.count >= limit { return false }
        let name = try names.publicName(of: reference, in: reader)
        if !passing.contains(name), let suggestion = try reader.suggestion(reference, named: name) {
          found.append(suggestion)
        }
        return true
      }
      return found
    }
  }

  /// The one of that name; `nil` if there is none that waits for an answer.
  public func suggestion(named name: String) throws -> ModelSuggestion? {
    try store.read { try $0.suggestion(named: name) }
  }

  public func suggestionCount() throws -> Int { try store.read { try $0.suggestions().count } }

  /// Whether a model has read just this text, asked just this, and its reading was not undone.
  ///
  /// So it is of a reprint whose text is not quite the article's: what a model says of it would not be kept.
  public func hasRead(_ article: Article, model: String, prompt: String) throws -> Bool {
    try store.read { try $0.hasRead(article, model: model, prompt: prompt) }
  }
}

extension StoreReader {
  func hasRead(_ article: Article, model: String, prompt: String) throws -> Bool {
    let hash = SHA256.hexDigest(of: article.text)
    return try articles(hash: hash).contains { known in
      if known.hash != hash { return try state(of: known.id)?.isLive == true }
      let readings = try modelReadings(of: known.id).filter { $0.model == model && $0.prompt == prompt }
      guard !readings.isEmpty else { return false }
      return try Entry.effective(entries(of: .article(known.id))).contains { entry in
        readings.contains { entry.change == .articleSuggested(article: known.id, reading: $0.reading) }
      }
    }
  }

  /// The readings of models whose statements a person may still be asked about.
  func modelReadingsThatStand(of article: ArticleID) throws -> [Int] {
    var standing: [Int] = []
    var current: Int?
    for change in try Entry.effective(entries(of: .article(article))).map(\.change) {
      switch change {
      case .articleRead(_, let reading, _):
        if current != reading { standing = [] }
        current = reading
      case .articleSuggested(_, let reading): if !standing.contains(reading) { standing.append(reading) }
      default: break
      }
    }
    return standing
  }

  /// What counts in an article, and what people have accepted or rejected in it or in the texts that it revises.
  func settledStatements(of article: ArticleID) throws -> [StatementRecord] {
    var found: [StatementRecord] = []
    if let reading = try state(of: article)?.reading {
      found = try countedStatements(of: article, reading: reading).map { StatementRecord($0.statement) }
    }
    for id in try revisions(of: article) {
      for change in try Entry.effective(entries(of: .article(id))).map(\.change) {
        switch change {
        case .suggestionAccepted(_, let reference), .readingRejected(_, let reference):
          if let record = try record(of: reference) { found.append(record) }
        default: break
        }
      }
    }
    return found
  }

  private func record(of reference: StatementReference) throws -> StatementRecord? {
    if let statement = try statement(reference) { return StatementRecord(statement) }
    return try modelReading(of: reference.article, reading: reference.reading)?.unlocated
      .first { $0.id == reference.id }
  }

  func suggestion(named name: String) throws -> ModelSuggestion? {
    guard let colon = name.lastIndex(of: ":") else { return nil }
    let id = name[name.index(after: colon)...]
    for article in try articles(key: String(name[..<colon])).reversed() {
      if let reference = try suggestions(of: article.id).first(where: { $0.id == id }) {
        return try suggestion(reference, named: name)
      }
    }
    return nil
  }

  fileprivate func suggestion(_ reference: StatementReference, named name: String) throws -> ModelSuggestion? {
    guard let article = try article(reference.article),
      let reading = try modelReading(of: reference.article, reading: reference.reading)
    else { return nil }
    let statement = try statement(reference)
    guard let record = try record(of: reference) else { return nil }
    return ModelSuggestion(
      reference: reference, name: name, article: article, record: record, statement: statement, model: reading.model)
  }

  /// The statements that count in an article: those of a reading, and of models those that a person accepted.
  func countedStatements(
    of article: ArticleID, reading: Int
  ) throws -> [(reference: StatementReference, statement: Statement)] {
    var found = try statements(of: article, reading: reading).map { statement in
      (reference: StatementReference(article: article, reading: reading, id: statement.id), statement: statement)
    }
    guard try !modelReadings(of: article).isEmpty else { return found }
    for commitment in try commitments(of: article).compactMap({ try self.commitment($0) }) {
      for reference in commitment.statements + commitment.held
      where reference.article == article && !found.contains(where: { $0.reference == reference }) {
        if let statement = try statement(reference) { found.append((reference, statement)) }
      }
    }
    return found
  }
}
