public import Commitments
public import Store

/// Which part of the ledger a list shows, with names as people type them.
public struct ListRequest: Sendable {
  public var words: [String] = []
  public var party: String?
  public var by: String?
  public var statuses: Set<Status> = []
  public var negotiation: String?
  public var offer: OfferID?
  public var dueBy: Day?
  public var since: Day?
  public var isComplete = false
  public var asOf: Day?
  public var knownBy: RecordingTime?
  public var order = ListOrder.due
  public var limit: Int?
  /// So many of the first are left out; of commitments alone.
  public var offset = 0

  public init() {}
}

extension Tracker {
  /// Open conditions of open commitments, parties under their present names.
  public func openConditions(_ request: ListRequest) throws -> [ListedCondition] {
    try store.read { reader in
      let names = try Names(reader)
      let rows = try reader.openConditions(
        filter(request, reader), from: viewpoint(request), order: request.order, limit: request.limit)
      return rows.map { row in
        let commitment = names.resolved(row.commitment)
        let condition = commitment.conditions.first { $0.id == row.condition.id } ?? row.condition
        return ListedCondition(commitment: commitment, condition: condition)
      }
    }
  }

  /// Commitments: all with ``ListRequest/isComplete``, else the open ones.
  public func commitments(_ request: ListRequest) throws -> [Commitment] {
    try store.read { reader in
      let names = try Names(reader)
      return try matching(request, reader).map(names.resolved)
    }
  }

  /// What `list --json` prints: whole commitments; without ``ListRequest/isComplete`` those with an open condition.
  public func reports(_ request: ListRequest) throws -> [CommitmentReport] {
    try store.read { reader in
      var names = try Names(reader)
      var commitments: [Commitment] = []
      if request.isComplete {
        commitments = try matching(request, reader)
      } else {
        var seen: Set<CommitmentID> = []
        let rows = try reader.openConditions(
          filter(request, reader), from: viewpoint(request), order: request.order, limit: request.limit)
        for row in rows where seen.insert(row.commitment.id).inserted { commitments.append(row.commitment) }
      }
      return try commitments.map { try names.report($0, in: reader) }
    }
  }

  /// Articles that hold all the words: where to look when no commitment does.
  public func articles(matching words: [String], limit: Int = 3) throws -> [(id: ArticleID, title: String)] {
    try store.read { try $0.articles(matching: words, limit: limit) }
  }

  private func matching(_ request: ListRequest, _ reader: StoreReader) throws -> [Commitment] {
    try reader.commitments(
      filter(request, reader), from: viewpoint(request), order: request.order, limit: request.limit,
      offset: request.offset)
  }

  private func viewpoint(_ request: ListRequest) -> Viewpoint {
    Viewpoint(today: today, asOf: request.asOf, knownBy: request.knownBy)
  }

  private func filter(_ request: ListRequest, _ reader: StoreReader) throws -> CommitmentFilter {
    var filter = CommitmentFilter()
    filter.words = request.words
    filter.party = try request.party.map(reader.requireParty)
    filter.by = try request.by.map(reader.requireParty)
    filter.statuses = request.statuses
    filter.negotiation = try request.negotiation.map { try reader.requireCase($0).id }
    filter.offer = request.offer
    if let offer = request.offer { _ = try reader.require(offer) }
    filter.dueBy = request.dueBy
    filter.since = request.since
    filter.includesClosed = request.isComplete
    return filter
  }
}
