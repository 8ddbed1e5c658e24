/// What people answered when statements of one commitment were shown to them for review.
struct Reviews {
  /// The entry by which each was accepted, and the one that linked it then.
  private var accepted: [StatementReference: (entry: Int64, link: Int64)] = [:]
  private(set) var rejected: Set<StatementReference> = []
  /// When each was first linked: a later link of the same statement only numbers its conditions anew.
  private var known: [StatementReference: Int64] = [:]
  private var lastReview: Int64 = 0

  init(entries: [Entry]) {
    var links: [StatementReference: Int64] = [:]
    for entry in entries {
      switch entry.change {
      case .statementLinked(_, let statement, _):
        links[statement] = entry.id
        known[statement] = known[statement] ?? entry.id
      case .statementAccepted(_, let statement):
        accepted[statement] = (entry.id, links[statement] ?? entry.id)
      case .statementRejected(_, let statement, _): rejected.insert(statement)
      case .reviewed: lastReview = entry.id
      default: break
      }
    }
  }

  /// The entry from which a statement counts as a person's word; `nil` if nobody accepted it.
  func acceptance(of statement: StatementReference) -> Int64? { accepted[statement]?.entry }

  /// Whether a person has looked at the statement, by itself or with its commitment.
  func hasSeen(_ statement: StatementReference) -> Bool {
    accepted[statement] != nil || known[statement].map { $0 < lastReview } == true
  }

  /// The entry by which a status set by hand gave way: the first that accepted a statement which it held back.
  func yielding(ofMark mark: Int64) -> Int64? {
    accepted.values.filter { mark < $0.link }.map(\.entry).min()
  }
}
