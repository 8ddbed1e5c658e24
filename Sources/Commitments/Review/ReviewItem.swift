/// Something that a person is to look at: a commitment as it stands, or one statement that a status set by hand holds
/// back.
public struct ReviewItem: Hashable, Sendable {
  /// Why it is to be looked at; the weightiest of several.
  public enum Reason: String, Codable, CaseIterable, Hashable, Sendable {
    /// Read after a status was set by hand.
    case heldBack = "held-back"
    /// Live evidence disagrees.
    case contested
    /// Something is due within days, or was.
    case deadline
    /// Its statements may not belong together.
    case unsureMatch = "unsure-match"
    /// Nobody has looked yet, and nothing presses.
    case unreviewed

    /// Whether it comes before what merely nobody has looked at.
    public var presses: Bool { self != .unreviewed }
  }

  /// As seen on the day of the review.
  public var commitment: Commitment
  /// The statement that is held back; `nil`: the whole commitment is asked about.
  public var statement: StatementReference?
  public var reason: Reason
  /// The lowest confidence of its statements; `nil` where all were made by hand.
  public var confidence: Double?
  /// The day nearest to the review on which something is or was due.
  public var due: Day?

  public init(
    commitment: Commitment, statement: StatementReference? = nil, reason: Reason, confidence: Double? = nil,
    due: Day? = nil
  ) {
    self.commitment = commitment
    self.statement = statement
    self.reason = reason
    self.confidence = confidence
    self.due = due
  }
}
