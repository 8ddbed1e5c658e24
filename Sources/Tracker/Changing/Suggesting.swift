import Commitments
import Reconciliation
import Scoring
import Store

/// What a language model found, kept beside an article until a person answers.
struct Suggesting {
  let view: LedgerView
  private var reader: StoreReader { view.reader }

  /// Keeps a reading, its statements numbered on after those that the article has, without those that say what counts already
  /// or what a person has answered.
  ///
  /// - Returns: What was kept of it; `nil` where it was not: a text that is not the article's own gives no quotations of it, and
  ///   another process may have kept the same meanwhile.
  func keep(_ reading: ModelReading, of id: ArticleID, readAs article: Article) throws -> ModelReading? {
    guard try reader.article(id)?.text == article.text,
      try !reader.hasRead(article, model: reading.model, prompt: reading.prompt)
    else { return nil }
    var reading = try withoutKnown(reading, of: id)
    let before = try reader.highestStatement(of: id)
    func moved(_ id: String) -> String { "s\(before + (Int(id.drop { !$0.isNumber }) ?? 0))" }
    for index in reading.statements.indices { reading.statements[index].id = moved(reading.statements[index].id) }
    for index in reading.unlocated.indices { reading.unlocated[index].id = moved(reading.unlocated[index].id) }
    let number = try reader.nextReading(of: id)
    try view.writer.insert(reading, of: id, as: number)
    try view.record([.articleSuggested(article: id, reading: number)])
    return reading
  }

  private func withoutKnown(_ reading: ModelReading, of id: ArticleID) throws -> ModelReading {
    let known = try reader.settledStatements(of: id)
    let found = reading.statements.map(StatementRecord.init) + reading.unlocated
    let agreed = Set(ReaderComparison(known, found).pairs.filter(\.differing.isEmpty).map(\.second))
    var left = reading
    let count = reading.statements.count
    left.statements = reading.statements.enumerated().filter { !agreed.contains($0.offset) }.map(\.element)
    left.unlocated = reading.unlocated.enumerated().filter { !agreed.contains(count + $0.offset) }.map(\.element)
    return left
  }

  /// Takes a suggestion into the ledger as a person's word.
  ///
  /// - Parameter quotation: Words of the article, needed where the model's are not in it; else they take their place.
  /// - Returns: The commitments that changed, the one that it now belongs to first.
  func accept(_ suggestion: ModelSuggestion, quotation: String?) throws -> [CommitmentID] {
    let article = suggestion.reference.article
    var reference = suggestion.reference
    if let quotation {
      let statement = try self.statement(suggestion, quoting: quotation)
      reference = StatementReference(
        article: article, reading: try reader.nextReading(of: article), id: suggestion.reference.id)
      try view.writer.insert([statement], of: article, reading: reference.reading)
    } else if suggestion.statement == nil {
      throw TrackerError.suggestionNeedsWords(suggestion.name)
    }
    try view.record([.suggestionAccepted(article: article, suggestion: suggestion.reference)])
    guard let mention = try view.mention(of: reference) else {
      throw TrackerError.noStatement(suggestion.name, known: [])
    }
    let touched = try Placing(view: view).place([mention]).touched
    let holder = try touched.first { id in
      try reader.commitment(id).map { ($0.statements + $0.held).contains(reference) } == true
    }
    guard let holder else { throw TrackerError.noStatement(suggestion.name, known: []) }
    try view.record([.statementAccepted(commitment: holder, statement: reference)])
    return [holder] + touched.filter { $0 != holder }
  }

  private func statement(_ suggestion: ModelSuggestion, quoting quotation: String) throws -> Statement {
    var record = suggestion.record
    record.evidence = [quotation]
    record.ranges = nil
    record.rule = "llm"
    let document = StatementDocument(article: suggestion.article.key, statements: [record])
    guard let text = suggestion.article.text else { throw TrackerError.articleHasNoText(suggestion.article.id) }
    guard let statement = try document.statements(in: text).first else {
      throw TrackerError.noStatement(suggestion.name, known: [])
    }
    return statement
  }
}
