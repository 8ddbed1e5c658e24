public import Commitments

/// Which commitments or open conditions a list shows. Everything given must hold; nothing given lets everything pass.
public struct CommitmentFilter: Hashable, Sendable {
  /// Words that must all stand in party, action, conditions or quotations, in any inflection.
  public var words: [String] = []
  /// Whose position it is; any alias of the party.
  public var party: String?
  /// Who must act on an open condition; any alias of the party.
  public var by: String?
  public var statuses: Set<Status> = []
  public var negotiation: CaseID?
  public var offer: OfferID?
  public var article: ArticleID?
  /// Due on this day or before.
  public var dueBy: Day?
  /// Something happened to it on this day or later.
  public var since: Day?
  /// Closed commitments as well, and conditions that are no longer open.
  public var includesClosed = false

  public init() {}
}

/// The order of a list; ties go by id.
public enum ListOrder: String, CaseIterable, Hashable, Sendable {
  case due, id, party, status
  /// What happened last comes first.
  case recent
}

/// One row of the list of open conditions.
public struct ListedCondition: Hashable, Sendable {
  public var commitment: Commitment
  public var condition: Condition

  public init(commitment: Commitment, condition: Condition) {
    self.commitment = commitment
    self.condition = condition
  }
}

/// From when the ledger is looked at.
public struct Viewpoint: Hashable, Sendable {
  /// The clock: what is overdue or has lapsed by the end of the day before.
  public var today: Day
  /// What had happened by the end of that day; `nil`: everything that is known.
  public var asOf: Day?
  /// What had been recorded by then; `nil`: everything.
  public var knownBy: RecordingTime?

  public init(today: Day, asOf: Day? = nil, knownBy: RecordingTime? = nil) {
    self.today = asOf ?? today
    self.asOf = asOf
    self.knownBy = knownBy
  }

  public var isPresent: Bool { asOf == nil && knownBy == nil }
}
