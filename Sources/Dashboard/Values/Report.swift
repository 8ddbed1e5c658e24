public import Commitments
public import Store
public import Tracker

/// What is asked of a report.
public struct ReportRequest: Sendable {
  /// The first day whose news counts as new.
  public var since: Day
  /// Only this negotiation, by name.
  public var negotiation: String?
  /// At most so many rows in every list, and so many articles.
  public var limit: Int
  /// Whether it leads on to lists of everything, so that the first of each are enough.
  public var leadsOn: Bool

  public init(since: Day, negotiation: String? = nil, limit: Int = 300, leadsOn: Bool = false) {
    self.since = since
    self.negotiation = negotiation
    self.limit = limit
    self.leadsOn = leadsOn
  }
}

/// What a desk reads first: figures, what changed, who must act, what is due.
public struct Brief: Sendable {
  public var today: Day
  public var since: Day
  public var negotiation: String?
  public var figures: LedgerFigures
  public var changes: LedgerChanges
  public var changesLeftOut: Int
  /// Those on whom most waits first.
  public var responsibilities: [Responsibility]
  public var responsibilitiesLeftOut: Int
  public var agenda: AgendaReport
}

/// Open conditions that one party must bring about.
public struct Responsibility: Sendable {
  /// `nil`: nobody in particular.
  public var party: String?
  /// All of them, those that are not shown included.
  public var conditions: Int
  /// The first due come first.
  public var shown: [ListedCondition]
}

/// Everything that a report file shows.
public struct Report: Sendable {
  public var brief: Brief
  public var matrices: [PositionMatrix]
  public var offersLeftOut: Int
  public var timeline: Timeline
  public var graph: WaitingGraph
  public var moves: WaitingReport
  public var commitments: [CitedCommitment]
  public var commitmentsLeftOut: Int
  /// Those whose texts stand in the report, latest first.
  public var articles: [ReadArticle]
  public var articlesLeftOut: Int
}
