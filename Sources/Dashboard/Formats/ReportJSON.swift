import Commitments
import Store
import Tracker

/// The report as values, for programs.
extension Report: Encodable {
  private enum Key: String, CodingKey {
    case today, since, negotiation = "case", figures, changes, changesLeftOut, responsibilities,
      responsibilitiesLeftOut, agenda
    case matrices, offersLeftOut
    case timeline, graph, moves, commitments, commitmentsLeftOut, articles, articlesLeftOut
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(brief.today, forKey: .today)
    try container.encode(brief.since, forKey: .since)
    try container.encodeIfPresent(brief.negotiation, forKey: .negotiation)
    try container.encode(brief.figures, forKey: .figures)
    try container.encode(brief.changes.items, forKey: .changes)
    try container.encode(brief.changesLeftOut, forKey: .changesLeftOut)
    try container.encode(brief.responsibilities.map(ResponsibilityJSON.init), forKey: .responsibilities)
    try container.encode(brief.responsibilitiesLeftOut, forKey: .responsibilitiesLeftOut)
    try container.encode(brief.agenda, forKey: .agenda)
    try container.encode(matrices, forKey: .matrices)
    try container.encode(offersLeftOut, forKey: .offersLeftOut)
    try container.encode(timeline, forKey: .timeline)
    try container.encode(graph, forKey: .graph)
    try container.encode(moves, forKey: .moves)
    try container.encode(commitments.map(\.report), forKey: .commitments)
    try container.encode(commitmentsLeftOut, forKey: .commitmentsLeftOut)
    try container.encode(articles.map(ArticleJSON.init), forKey: .articles)
    try container.encode(articlesLeftOut, forKey: .articlesLeftOut)
  }
}

private struct ResponsibilityJSON: Encodable {
  var party: String?
  var conditions: Int
  var first: [ConditionID]

  init(_ value: Responsibility) {
    (party, conditions, first) = (value.party, value.conditions, value.shown.map(\.condition.id))
  }
}

private struct ArticleJSON: Encodable {
  struct Statement: Encodable {
    var id: String
    var commitments: [CommitmentID]
    /// Quotations that do not stand in the text where they are said to.
    var unlocated: [String]
  }

  var id: ArticleID
  var key: String
  var title: String
  var source: String?
  var published: Day?
  var statements: [Statement]

  init(_ read: ReadArticle) {
    (id, key, title) = (read.article.id, read.article.key, read.article.title)
    (source, published) = (read.article.source, read.article.published)
    statements = read.readings.map { reading in
      Statement(
        id: "\(read.article.key):\(reading.statement.id)", commitments: reading.commitments.map(\.id),
        unlocated: reading.statement.evidence.filter { !$0.isLocated(in: read.article.text) }.map(\.quotation))
    }
  }
}

extension Timeline: Encodable {
  private enum Key: CodingKey { case first, last, before, after, rows, lanes, stretch }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(days.lowerBound, forKey: .first)
    try container.encode(days.upperBound, forKey: .last)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
    switch content {
    case .rows(let rows): try container.encode(rows, forKey: .rows)
    case .lanes(let lanes, let stretch):
      try container.encode(lanes, forKey: .lanes)
      try container.encode(stretch, forKey: .stretch)
    }
  }
}
