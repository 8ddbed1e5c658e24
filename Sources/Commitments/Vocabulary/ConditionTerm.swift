/// How a condition bears on the statement's action.
public enum ConditionKind: String, Codable, CaseIterable, Hashable, Sendable {
  case `if`, unless, until, exchange, demand, after, deadline, `while`

  /// Whether the commitment binds only once the condition holds.
  ///
  /// `while` guards a commitment that binds already, `unless` ends it, `deadline` closes its window.
  public var comesFirst: Bool {
    switch self {
    case .if, .exchange, .after, .demand, .until: true
    case .unless, .deadline, .while: false
    }
  }
}

public enum ConditionStatus: String, Codable, CaseIterable, Hashable, Sendable {
  case open, met, failed, waived

  /// Whether the condition no longer stands in the way.
  public var isSatisfied: Bool { self == .met || self == .waived }
}

/// One precondition as a position states it.
public struct ConditionTerm: Codable, Hashable, Sendable {
  /// The party that must bring it about; `nil` where nobody in particular is named.
  public var by: String?
  public var action: String
  public var kind: ConditionKind
  public var status: ConditionStatus
  /// The day or days by which it is to hold.
  public var due: Period?
  /// Conditions with the same number are alternatives: any one of them will do. `nil`: it is needed by itself.
  public var alternative: Int?

  public init(
    by: String? = nil, action: String, kind: ConditionKind, status: ConditionStatus = .open, due: Period? = nil,
    alternative: Int? = nil
  ) {
    self.by = by
    self.action = action
    self.kind = kind
    self.status = status
    self.due = due
    self.alternative = alternative
  }
}
