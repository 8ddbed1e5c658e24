/// A statement with what the fold must know of its article.
public struct LinkedStatement: Hashable, Sendable {
  public var statement: Statement
  /// Publication day of the article.
  public var published: Day?
  /// Hash of the article's text; breaks ties of the canonical order.
  public var hash: String
  /// The article's source.
  public var outlet: String?

  public init(statement: Statement, published: Day?, hash: String, outlet: String? = nil) {
    self.statement = statement
    self.published = published
    self.hash = hash
    self.outlet = outlet
  }
}

/// One change of status with what brought it about.
public struct StatusChange: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    case statement(StatementReference)
    /// A position or mark that a person entered; the number is the entry's.
    case entry(Int64)
    /// A condition was met, failed, waived or opened, by a statement or by hand.
    case conditions
    /// Something that happened to another commitment.
    case consequence(Consequence.Cause)
    case clock
  }

  public var day: Day?
  public var from: Status?
  public var to: Status
  public var cause: Cause

  public init(day: Day?, from: Status?, to: Status, cause: Cause) {
    self.day = day
    self.from = from
    self.to = to
    self.cause = cause
  }
}
