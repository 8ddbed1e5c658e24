/// What a language model read in an article. None of it counts until a person has accepted it.
public struct ModelReading: Codable, Hashable, Sendable {
  /// The model's name, as it was asked for.
  public var model: String
  /// SHA-256 of all that was asked, the article included, in lower-case hexadecimal.
  public var prompt: String
  /// The replies as they came, in the order of the article's parts: one for each, two where the first was faulty.
  public var replies: [String]
  /// Those whose quotations stand in the article, in the order of the reply.
  public var statements: [Statement]
  /// Those with a quotation that was not found there.
  public var unlocated: [StatementRecord]

  public init(
    model: String, prompt: String, replies: [String], statements: [Statement], unlocated: [StatementRecord] = []
  ) {
    self.model = model
    self.prompt = prompt
    self.replies = replies
    self.statements = statements
    self.unlocated = unlocated
  }
}
