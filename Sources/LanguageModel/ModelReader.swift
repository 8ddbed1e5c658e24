public import Commitments

/// Reads articles by a language model behind an address that speaks as OpenAI's chat completions do.
///
/// What it returns has been checked: every statement has all its fields, and its quotations stand in the article or it is
/// named among the unlocated. Nothing in a reply is acted on.
public struct ModelReader: Sendable {
  public let model: String
  private let endpoint: ChatEndpoint

  /// - Parameters:
  ///   - url: The address under which `/chat/completions` lies.
  ///   - timeout: Seconds that one answer may take.
  ///   - key: Sent with every request, and left out of everything else.
  /// - Throws: ``ModelError`` for an address that cannot be asked.
  public init(url: String, model: String, timeout: Int, key: String? = nil) throws(ModelError) {
    self.model = model
    endpoint = try ChatEndpoint(url: url, timeout: timeout, key: key)
  }

  /// What would be asked about an article, as a hash: the same model and the same hash give the same reading, as far as the
  /// model keeps to itself.
  ///
  /// - Throws: ``ModelError/tooLong(article:bytes:most:)``.
  public func promptHash(for article: Article) throws -> String {
    try Prompt.hash(ArticlePart.all(of: article).map { Prompt($0, of: article) })
  }

  /// Asks about the article, in parts where it is long. A reply that breaks the format is asked for once more, with what was wrong.
  ///
  /// - Throws: ``ModelError``; then nothing of the article counts as read.
  public func read(_ article: Article) async throws -> ModelReading {
    let parts = try ArticlePart.all(of: article)
    let prompts = parts.map { Prompt($0, of: article) }
    var reading = ModelReading(
      model: model, prompt: try Prompt.hash(prompts), replies: [], statements: [])
    for (part, prompt) in zip(parts, prompts) {
      let (replies, records) = try await records(of: article, for: prompt)
      reading.replies += replies
      try reading.take(records, of: part)
    }
    return reading
  }

  private func records(
    of article: Article, for prompt: Prompt
  ) async throws -> (replies: [String], records: [StatementRecord]) {
    let first = try await endpoint.answer(to: prompt, model: model)
    let reading = ReplyReading(first, article: article.key, secret: endpoint.secret)
    guard !reading.faults.isEmpty else { return ([first.body], reading.records) }
    let second = try await endpoint.answer(
      to: prompt.retried(after: endpoint.secret.redacted(first.content), faults: reading.faults), model: model)
    let again = ReplyReading(second, article: article.key, secret: endpoint.secret)
    guard again.faults.isEmpty else { throw ModelError.badReply(article: article.key, faults: again.faults) }
    return ([first.body, second.body], again.records)
  }
}

extension ReplyReading {
  fileprivate init(_ answer: ChatAnswer, article key: String, secret: Secret) {
    if let fault = answer.fault {
      self.init(fault: fault)
    } else {
      self.init(answer.content, article: key, secret: secret)
    }
  }
}

extension ModelReading {
  /// Numbers the statements of a part on and finds their words.
  ///
  /// - Throws: `CancellationError`.
  fileprivate mutating func take(_ records: [StatementRecord], of part: ArticlePart) throws {
    let finder = QuotationFinder(part.text)
    for var record in records {
      record.id = "s\(statements.count + unlocated.count + 1)"
      let found = try record.evidence.map { try finder.find($0) }
      guard found.allSatisfy({ $0 != nil }) else {
        unlocated.append(record)
        continue
      }
      var evidence: [Evidence] = []
      for place in found.compactMap(\.self).joined() {
        let moved = Evidence(
          range: place.range.lowerBound + part.start..<place.range.upperBound + part.start, quotation: place.quotation)
        if !evidence.contains(moved) { evidence.append(moved) }
      }
      statements.append(Statement(id: record.id, position: record.position, evidence: evidence, rule: "llm"))
    }
  }
}
