import Commitments
import Store

/// Resolves what a report shows: present names of parties, names of cases, keys of articles.
struct Names {
  private let aliases: [String: String]
  private let cases: [CaseID: String]
  private var keys: [ArticleID: String] = [:]

  init(_ reader: StoreReader) throws {
    aliases = try reader.aliases
    cases = Dictionary(uniqueKeysWithValues: try reader.cases().map { ($0.id, $0.name) })
  }

  var hasAliases: Bool { !aliases.isEmpty }

  func party(_ name: String) -> String { aliases[name] ?? name }

  func name(of negotiation: CaseID) -> String { cases[negotiation] ?? negotiation.description }

  /// The commitment with every party under its present name.
  func resolved(_ commitment: Commitment) -> Commitment {
    guard !aliases.isEmpty else { return commitment }
    var result = commitment
    result.party = party(commitment.party)
    result.to = commitment.to.map(party)
    for index in result.conditions.indices { result.conditions[index].by = result.conditions[index].by.map(party) }
    return result
  }

  /// The statement with every party under its present name.
  func resolved(_ statement: Statement) -> Statement {
    guard !aliases.isEmpty else { return statement }
    var result = statement
    result.position.party = party(statement.position.party)
    result.position.to = statement.position.to.map(party)
    result.position.claimedBy = statement.position.claimedBy.map(party)
    for index in result.position.conditions.indices {
      result.position.conditions[index].by = result.position.conditions[index].by.map(party)
    }
    return result
  }

  mutating func publicName(of reference: StatementReference, in reader: StoreReader) throws -> String {
    "\(try key(of: reference.article, in: reader)):\(reference.id)"
  }

  mutating func key(of article: ArticleID, in reader: StoreReader) throws -> String {
    if let key = keys[article] { return key }
    let key = try reader.article(article)?.key ?? article.description
    keys[article] = key
    return key
  }

  mutating func report(_ commitment: Commitment, in reader: StoreReader) throws -> CommitmentReport {
    var evidence: [CommitmentReport.EvidenceReport] = []
    for reference in commitment.statements {
      let key = try key(of: reference.article, in: reader)
      for piece in try reader.statement(reference)?.evidence ?? [] {
        evidence.append(
          CommitmentReport.EvidenceReport(
            article: key, quote: piece.quotation, range: [piece.range.lowerBound, piece.range.upperBound]))
      }
    }
    return CommitmentReport(
      resolved(commitment), cases: commitment.cases.map(name),
      statements: try commitment.statements.map { try publicName(of: $0, in: reader) },
      held: try commitment.held.map { try publicName(of: $0, in: reader) }, evidence: evidence)
  }
}

extension StoreReader {
  /// The commitment as it is told to people: on that day, every party under its present name.
  func shown(_ commitment: Commitment, on day: Day) throws -> Commitment {
    try Names(self).resolved(commitment.seen(on: day))
  }
}
