/// What something that happened elsewhere in the ledger means for a commitment: one matter done moves everything that rests
/// on it.
public struct Consequence: Codable, Hashable, Sendable {
  public enum Effect: Codable, Hashable, Sendable {
    /// A condition came about, or can no longer.
    case condition(number: Int, status: ConditionStatus)
    /// Whoever was asked or would be bound has done it.
    case fulfilled
    /// Everybody to whom it was proposed has accepted, and nothing is open.
    case accepted
    /// The creditor lets it go, or the other side of the bargain is withdrawn.
    case released
    /// A newer version has been put in its place, or in the place of what it answers.
    case superseded
    /// A neutral monitor or two independent sources report the breach.
    case breachConfirmed
  }

  /// What it follows from.
  public enum Cause: Codable, Hashable, Sendable {
    case statement(StatementReference)
    case commitment(CommitmentID)
  }

  public var effect: Effect
  /// The day on which it came about; `nil` where no date is known.
  public var day: Day?
  public var cause: Cause

  public init(effect: Effect, day: Day?, cause: Cause) {
    self.effect = effect
    self.day = day
    self.cause = cause
  }
}

extension Consequence.Effect {
  /// The place among consequences of one day: conditions first, since others may rest on them.
  var rank: Int {
    switch self {
    case .condition(let number, _): number
    case .breachConfirmed: 1_000_000
    case .accepted: 1_000_001
    case .fulfilled: 1_000_002
    case .released: 1_000_003
    case .superseded: 1_000_004
    }
  }
}
