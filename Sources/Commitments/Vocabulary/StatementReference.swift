/// One statement of one reading of an article, as entries name it: `a7/1:s2`.
///
/// An article that is read again by other means (by hand after extraction) gets a further reading; earlier ones stay.
public struct StatementReference: Hashable, Sendable, CustomStringConvertible {
  public let article: ArticleID
  /// From 1.
  public let reading: Int
  /// The statement's id within the reading.
  public let id: String

  public init(article: ArticleID, reading: Int, id: String) {
    self.article = article
    self.reading = reading
    self.id = id
  }

  public init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":"), let slash = text[..<colon].firstIndex(of: "/"),
      let article = ArticleID(text[..<slash]), let reading = Int(text[text.index(after: slash)..<colon]), reading > 0
    else { return nil }
    self.init(article: article, reading: reading, id: String(text[text.index(after: colon)...]))
    guard !id.isEmpty, description == text else { return nil }
  }

  public var description: String { "\(article)/\(reading):\(id)" }
}

extension StatementReference: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let reference = StatementReference(text) else {
      throw IdentifierError.malformed(text, expected: "statement (a7/1:s2)")
    }
    self = reference
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
