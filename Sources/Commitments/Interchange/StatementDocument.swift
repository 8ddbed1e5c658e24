/// The statements of one article in the gold format: `{"article": key, "statements": […]}`.
///
/// Reading accepts documents without `ranges`, `confidence`, `rule`, `mode` and `terms`, as people write them;
/// writing always gives `ranges`. The article's text is needed both to find the words and to check them.
public struct StatementDocument: Codable, Hashable, Sendable {
  public var article: String
  public var statements: [StatementRecord]

  public init(article: String, statements: [StatementRecord]) {
    self.article = article
    self.statements = statements
  }

  public init(article: String, statements: [Statement]) {
    self.init(article: article, statements: statements.map(StatementRecord.init))
  }

  /// The statements with the byte ranges of their evidence in `text`, in the order given.
  ///
  /// A quotation that stands in the text several times is taken where `ranges` says, else at its first place.
  ///
  /// - Throws: ``StatementDocumentError`` for the first statement that breaks a rule. Linear in text times statements.
  public func statements(in text: String) throws(StatementDocumentError) -> [Statement] {
    var ids: Set<String> = []
    let bytes = Array(text.utf8)
    var result: [Statement] = []
    for record in statements {
      guard ids.insert(record.id).inserted else { throw .repeatedID(article: article, statement: record.id) }
      result.append(try record.statement(of: article, in: bytes))
    }
    return result
  }
}

/// A hand-made or foreign statement that cannot be taken in.
public enum StatementDocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  case noEvidence(article: String, statement: String)
  case evidenceNotInText(article: String, statement: String, quotation: String)
  case repeatedID(article: String, statement: String)
  case emptyField(article: String, statement: String, field: String)
  case noCondition(article: String, statement: String)

  public var description: String {
    switch self {
    case .noEvidence(let article, let statement):
      "\(article):\(statement): no evidence: a statement needs at least one sentence of its article, word for word"
    case .evidenceNotInText(let article, let statement, let quotation):
      "\(article):\(statement): evidence \"\(quotation)\" is not in the article's text: copy the sentence exactly"
    case .repeatedID(let article, let statement):
      "\(article):\(statement): the id stands twice: give each statement an id of its own (s1, s2, …)"
    case .emptyField(let article, let statement, let field):
      "\(article):\(statement): \(field) is empty: a statement needs a party and an action"
    case .noCondition(let article, let statement):
      "\(article):\(statement): accepted-if without a condition: name the condition, or write accepted"
    }
  }
}
