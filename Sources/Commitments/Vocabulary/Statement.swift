/// Words of an article that carry a statement.
public struct Evidence: Codable, Hashable, Sendable {
  /// UTF-8 bytes of the article's text, end not included.
  public var range: Range<Int>
  /// Byte for byte what stands in `range`.
  public var quotation: String

  public init(range: Range<Int>, quotation: String) {
    self.range = range
    self.quotation = quotation
  }
}

/// Who vouches for a statement.
public enum Assertion: Hashable, Sendable {
  case party
  case otherParty(String)
  case unnamedSource

  public init(claimedBy: String?) {
    self =
      switch claimedBy {
      case nil: .party
      case "unnamed": .unnamedSource
      case let name?: .otherParty(name)
      }
  }
}

/// What one article says: a position with the words it rests on. Never changed once extracted.
public struct Statement: Codable, Hashable, Sendable {
  /// `s1`, `s2`, … in order of first evidence within one reading of the article.
  public var id: String
  public var position: Position
  /// At least one; the one that states it best comes first.
  public var evidence: [Evidence]
  /// The probability, 0 to 1, that a careful reader would write the same statement; `nil` for statements made by hand.
  public var confidence: Double?
  /// The rule that fired; `nil` for statements made by hand.
  public var rule: String?

  public init(
    id: String, position: Position, evidence: [Evidence], confidence: Double? = nil, rule: String? = nil
  ) {
    self.id = id
    self.position = position
    self.evidence = evidence
    self.confidence = confidence
    self.rule = rule
  }

  public var assertion: Assertion { Assertion(claimedBy: position.claimedBy) }
}
