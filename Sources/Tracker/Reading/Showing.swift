public import Commitments
public import Store

/// Everything about one commitment.
public struct CommitmentDossier: Sendable {
  public var commitment: Commitment
  public var report: CommitmentReport
  /// In canonical order, with the articles that say so.
  public var statements: [StatementInContext]
  /// Statements read after a status was set by hand.
  public var held: [StatementInContext]
  /// Positions that people added, with their words where they gave some.
  public var additions: [AddedPosition]
  public var history: [StatusChange]
  public var offer: Offer?
  public var entries: [Entry]
}

/// A statement beside the text it stands in.
public struct StatementInContext: Sendable {
  /// `port-3:s2`.
  public var name: String
  public var statement: Statement
  public var article: StoredArticle
  /// Other places where the article was printed.
  public var reprints: [Reprint]
  /// The commitments that rest on it.
  public var commitments: [CommitmentID]
}

/// An article with what was read in it.
public struct ArticleDossier: Sendable {
  public var article: StoredArticle
  public var state: ArticleState
  public var reprints: [Reprint]
  /// Names.
  public var cases: [String]
  /// Of the reading that counts, in their order.
  public var statements: [StatementInContext]
  /// What models read in it, oldest first.
  public var models: [StoredModelReading]
  /// How many of their statements nobody has answered.
  public var waiting: Int
  /// `nil` unless the article took the place of an earlier text.
  public var changes: RevisionChanges?
}

/// An offer with every party's position on it.
public struct OfferDossier: Sendable {
  public var id: OfferID
  public var offer: Offer
  /// In order of id.
  public var positions: [Commitment]
  public var reports: [CommitmentReport]
}

extension Tracker {
  public func dossier(of id: CommitmentID) throws -> CommitmentDossier {
    try store.read { try dossier(of: id, $0) }
  }

  func dossier(of id: CommitmentID, _ reader: StoreReader) throws -> CommitmentDossier {
    var names = try Names(reader)
    let commitment = try reader.require(id).seen(on: today)
    let entries = try Entry.effective(reader.entries(of: .commitment(id)))
    let additions = entries.compactMap { entry -> AddedPosition? in
      if case .positionAdded(_, let added) = entry.change { added } else { nil }
    }
    var history = try reader.fold(of: id).result()?.history ?? []
    if commitment.status != history.last?.to {
      history.append(
        StatusChange(day: commitment.since, from: history.last?.to, to: commitment.status, cause: .clock))
    }
    return CommitmentDossier(
      commitment: names.resolved(commitment), report: try names.report(commitment, in: reader),
      statements: try commitment.statements.compactMap { try context(of: $0, &names, reader) },
      held: try commitment.held.compactMap { try context(of: $0, &names, reader) }, additions: additions,
      history: history, offer: try commitment.offer.flatMap { try reader.offer($0) }, entries: entries)
  }

  public func dossier(of id: ArticleID) throws -> ArticleDossier {
    try store.read { reader in
      var names = try Names(reader)
      let article = try reader.require(id)
      let state = try reader.state(of: id) ?? ArticleState(reading: 0, isLive: false, revisedBy: nil)
      let statements = try reader.countedStatements(of: id, reading: state.reading).compactMap {
        try context(of: $0.reference, &names, reader)
      }
      return ArticleDossier(
        article: article, state: state, reprints: try reader.reprints(of: id),
        cases: try reader.cases(of: id).map(names.name), statements: statements,
        models: try reader.modelReadings(of: id), waiting: try reader.suggestions(of: id).count,
        changes: try reader.changes(of: article, reading: state.reading))
    }
  }

  public func dossier(of id: OfferID) throws -> OfferDossier {
    try store.read { reader in
      var names = try Names(reader)
      let offer = try reader.require(id)
      let positions = try reader.commitments(on: id).map { $0.seen(on: today) }
      return OfferDossier(
        id: id, offer: offer, positions: positions.map(names.resolved),
        reports: try positions.map { try names.report($0, in: reader) })
    }
  }

  private func context(
    of reference: StatementReference, _ names: inout Names, _ reader: StoreReader
  ) throws -> StatementInContext? {
    guard let statement = try reader.statement(reference), let article = try reader.article(reference.article) else {
      return nil
    }
    let commitments = try reader.commitments(of: reference.article).filter { id in
      guard let commitment = try reader.commitment(id) else { return false }
      return commitment.statements.contains(reference) || commitment.held.contains(reference)
    }
    return StatementInContext(
      name: try names.publicName(of: reference, in: reader), statement: statement, article: article,
      reprints: try reader.reprints(of: reference.article), commitments: commitments)
  }
}
