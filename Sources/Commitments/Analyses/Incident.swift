/// A breach that somebody says has happened, put together from all who say so.
public struct Incident: Hashable, Sendable {
  /// On what the finding rests that it happened.
  public enum Finding: String, Codable, Hashable, Sendable {
    /// The accused admits it, or it is told as a fact that nobody has to vouch for.
    case admitted
    /// A neutral monitor reports it.
    case monitor
    /// Two independent sources outside the accusers' side report it.
    case sources
  }

  /// When it is said to have happened; without a date of its own, when it was told.
  public var on: Period?
  /// As the articles name them, in order of appearance.
  public var places: [String]
  /// What is said to have been broken, in the words of the first who said so.
  public var action: String
  /// The parties that say so, neutral monitors left out; sorted.
  public var accusers: [String]
  /// The neutral monitors that say so, sorted.
  public var verifiers: [String]
  /// Where it was reported, sorted.
  public var outlets: [String]
  /// `nil`: one side's word, or nobody's who can be held to it.
  public var finding: Finding?
  /// Who says so, in order of day.
  public var statements: [StatementReference]
  /// Statements of the accused from that day on that it keeps what it is said to have broken.
  public var denials: [StatementReference]

  public var isConfirmed: Bool { finding != nil }
}

/// The alleged breaches of one commitment, oldest first.
public struct IncidentRecord: Hashable, Sendable {
  public var commitment: Commitment
  public var incidents: [Incident]

  public var confirmed: Int { incidents.count(where: \.isConfirmed) }
  public var denied: Int { incidents.count { !$0.denials.isEmpty } }
}

/// A statement with where and when it was printed, as the analysis of incidents needs it.
public struct ReportedStatement: Hashable, Sendable {
  public var reference: StatementReference
  public var position: Position
  public var published: Day?
  /// The source of the article; reprints are no further voices.
  public var outlet: String?

  public init(reference: StatementReference, position: Position, published: Day?, outlet: String?) {
    self.reference = reference
    self.position = position
    self.published = published
    self.outlet = outlet
  }

  /// When what it tells happened, as far as it is known.
  var day: Day? { position.effectiveDay(published: published) }

  var testimony: Testimony { Testimony(claimedBy: position.claimedBy, outlet: outlet) }

  var places: [String] { position.terms.filter { $0.kind == .place }.map(\.text) }
}
