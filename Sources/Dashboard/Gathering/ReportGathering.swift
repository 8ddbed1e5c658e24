import Commitments
import Store
public import Tracker

extension Tracker {
  /// Everything that a report file shows. Of a large ledger only the latest, as many as the request says.
  public func report(_ request: ReportRequest) throws -> Report {
    let brief = try brief(request)
    let (graph, moves) = try waitingPicture(in: request.negotiation, limit: max(1, request.limit / 5))
    let matrices = try positionMatrices(in: request.negotiation, limit: request.limit)
    let timeline = try timeline(in: request.negotiation)
    var list = ListRequest()
    list.negotiation = request.negotiation
    list.isComplete = true
    list.order = .recent
    list.limit = request.limit
    let named = Set(brief.named + matrices.shown.flatMap(\.named) + timeline.named)
    let listed = try commitments(list).map(\.id)
    let ids = Set(listed).union(named).sorted()
    let scope = try request.negotiation.map { try caseID(named: $0) }
    let articles = try articles(of: scope, limit: request.limit).map(\.id)
    return Report(
      brief: brief, matrices: matrices.shown, offersLeftOut: matrices.leftOut, timeline: timeline, graph: graph,
      moves: moves, commitments: try cited(ids),
      commitmentsLeftOut: max(0, brief.figures.commitments - ids.count),
      articles: try articles.map(readArticle).sorted { first, second in
        (first.article.published?.number ?? Int.min, first.article.id)
          > (second.article.published?.number ?? Int.min, second.article.id)
      },
      articlesLeftOut: max(0, brief.figures.articles - articles.count))
  }
}

extension Brief {
  fileprivate var named: [CommitmentID] {
    changes.items.map(\.commitment) + responsibilities.flatMap { $0.shown.map(\.commitment.id) }
      + agenda.items.map(\.commitment)
  }
}

extension PositionMatrix {
  fileprivate var named: [CommitmentID] {
    rows.flatMap { $0.cells.compactMap { $0?.commitment } + $0.others.map(\.commitment) }
  }
}

extension Timeline {
  fileprivate var named: [CommitmentID] {
    if case .rows(let rows) = content { rows.map(\.commitment) } else { [] }
  }
}
