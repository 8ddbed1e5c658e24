/// Something that is taken for granted for the sake of a question.
public enum Supposition: Hashable, Sendable {
  case commitment(CommitmentID, Status)
  case condition(ConditionID, ConditionStatus)

  public var commitment: CommitmentID {
    switch self {
    case .commitment(let id, _): id
    case .condition(let id, _): id.commitment
    }
  }
}

/// What would follow if something happened. Nothing of it is stored.
public struct WhatIf: Codable, Hashable, Sendable {
  /// A commitment that would stand differently.
  public struct StatusStep: Codable, Hashable, Sendable {
    public var commitment: CommitmentID
    public var from: Status
    public var to: Status
    /// Its own conditions that would change, sorted; empty where its matter itself is decided.
    public var conditions: [ConditionID]
  }

  /// A condition that would stand differently.
  public struct ConditionStep: Codable, Hashable, Sendable {
    public var condition: ConditionID
    public var from: ConditionStatus
    public var to: ConditionStatus
    /// The commitment or condition whose change would bring it; itself where it is supposed.
    public var because: String
  }

  /// By id; what is supposed stands among them.
  public var commitments: [StatusStep]
  /// By id.
  public var conditions: [ConditionStep]

  /// The part of a ledger that a question touches, looked up as it is needed.
  public struct Ledger {
    /// The commitments on a matter, and those with a condition about it, as they are today.
    public var about: (MatterID) throws -> [Commitment]
    /// A commitment as it would be today if its log went on with these changes.
    public var folded: (CommitmentID, [Change]) throws -> Commitment?

    public init(
      about: @escaping (MatterID) throws -> [Commitment],
      folded: @escaping (CommitmentID, [Change]) throws -> Commitment?
    ) {
      self.about = about
      self.folded = folded
    }
  }

  /// Follows suppositions through the matters that they decide.
  ///
  /// What a mark would do to a commitment is found by folding its log with the mark at its end, and what a deed does
  /// by ``Lifecycle/transition(from:on:)``: there is one set of rules. A condition that is decided already stays so.
  ///
  /// - Parameters:
  ///   - suppositions: What would happen, one after the other.
  ///   - day: When it would happen: the present day.
  ///   - ledger: Where the commitments are looked up that it concerns.
  /// - Throws: Only what the ledger throws.
  public init(_ suppositions: [Supposition], on day: Day, in ledger: Ledger) throws {
    var course = SupposedCourse(ledger: ledger, day: day)
    for supposition in suppositions { try course.suppose(supposition) }
    try course.run()
    (commitments, conditions) = course.steps()
  }
}
