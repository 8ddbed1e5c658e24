public import Commitments
public import Store

/// Words of an article on which a commitment rests.
public struct Citation: Hashable, Sendable {
  public var statement: StatementReference
  public var articleKey: String
  public var articleTitle: String
  public var source: String?
  public var published: Day?
  public var stance: Stance
  public var evidence: Evidence
  /// Whether the words stand in the article's text where they are said to stand.
  public var isLocated: Bool
  /// Whether it waits for review, because a status was set by hand.
  public var isHeld: Bool
}

/// A commitment with the words that it rests on.
public struct CitedCommitment: Sendable {
  /// As seen today, parties under their present names.
  public var commitment: Commitment
  /// Names.
  public var cases: [String]
  public var citations: [Citation]

  /// As `--json` prints it.
  public var report: CommitmentReport {
    func names(isHeld: Bool) -> [String] {
      var seen: Set<StatementReference> = []
      return citations.filter { $0.isHeld == isHeld && seen.insert($0.statement).inserted }
        .map { "\($0.articleKey):\($0.statement.id)" }
    }
    let evidence = citations.filter { !$0.isHeld }.map { citation in
      CommitmentReport.EvidenceReport(
        article: citation.articleKey, quote: citation.evidence.quotation,
        range: [citation.evidence.range.lowerBound, citation.evidence.range.upperBound])
    }
    return CommitmentReport(
      commitment, cases: cases, statements: names(isHeld: false), held: names(isHeld: true), evidence: evidence)
  }
}

/// An article with the statements that count in it, and what became of each.
public struct ReadArticle: Sendable {
  public struct Reading: Sendable {
    public var reference: StatementReference
    public var statement: Statement
    /// The commitments that rest on it, in order of id; as seen today.
    public var commitments: [Commitment]
  }

  public var article: StoredArticle
  public var state: ArticleState
  /// When it was taken into the ledger; `nil` if it no longer counts.
  public var readAt: RecordingTime?
  public var reprints: [Reprint]
  /// Names.
  public var cases: [String]
  /// In their order.
  public var readings: [Reading]
}

extension Evidence {
  /// Whether the quotation is, byte for byte, in that text at its range.
  public func isLocated(in text: String?) -> Bool {
    guard let utf8 = text?.utf8, range.lowerBound >= 0, range.upperBound <= utf8.count else { return false }
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return utf8[start..<utf8.index(start, offsetBy: range.count)].elementsEqual(quotation.utf8)
  }
}

extension Tracker {
  /// The commitments of these ids with their words, in the order of the ids; what is gone is left out.
  public func cited(_ ids: [CommitmentID]) throws -> [CitedCommitment] {
    try store.read { reader in
      let names = try Names(reader)
      var articles: [ArticleID: StoredArticle] = [:]
      return try ids.compactMap { id in
        guard let commitment = try reader.commitment(id) else { return nil }
        let references = commitment.statements.map { ($0, false) } + commitment.held.map { ($0, true) }
        var citations: [Citation] = []
        for (reference, isHeld) in references {
          if articles[reference.article] == nil { articles[reference.article] = try reader.article(reference.article) }
          guard let article = articles[reference.article], let statement = try reader.statement(reference) else {
            continue
          }
          for evidence in statement.evidence {
            citations.append(
              Citation(
                statement: reference, articleKey: article.key, articleTitle: article.title, source: article.source,
                published: article.published, stance: statement.position.stance, evidence: evidence,
                isLocated: evidence.isLocated(in: article.text), isHeld: isHeld))
          }
        }
        return CitedCommitment(
          commitment: names.resolved(commitment.seen(on: today)), cases: commitment.cases.map(names.name),
          citations: citations)
      }
    }
  }

  /// An article as it is read beside its text.
  ///
  /// - Throws: ``TrackerError`` if there never was such an article.
  public func readArticle(_ id: ArticleID) throws -> ReadArticle {
    try store.read { try readArticle($0.require(id), Names($0), $0) }
  }

  func readArticle(_ article: StoredArticle, _ names: Names, _ reader: StoreReader) throws -> ReadArticle {
    let id = article.id
    let state = try reader.state(of: id) ?? ArticleState(reading: 0, isLive: false, revisedBy: nil)
    var holders: [StatementReference: [Commitment]] = [:]
    for commitment in try reader.commitments(of: id).compactMap({ try reader.commitment($0) }) {
      let shown = names.resolved(commitment.seen(on: today))
      for reference in commitment.statements + commitment.held { holders[reference, default: []].append(shown) }
    }
    let readings = try reader.countedStatements(of: id, reading: state.reading).map { reference, statement in
      ReadArticle.Reading(reference: reference, statement: statement, commitments: holders[reference] ?? [])
    }
    return ReadArticle(
      article: article, state: state, readAt: try readingTime(of: id, reader), reprints: try reader.reprints(of: id),
      cases: try reader.cases(of: id).map(names.name), readings: readings)
  }

  private func readingTime(of article: ArticleID, _ reader: StoreReader) throws -> RecordingTime? {
    for entry in Entry.effective(try reader.entries(of: .article(article))) {
      if case .articleRead = entry.change { return entry.command.recordedAt }
    }
    return nil
  }
}
