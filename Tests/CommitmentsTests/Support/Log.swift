import Commitments
import TestSupport

/// The log of one commitment, written call by call; each call is a command, recorded a minute after the last.
///
/// Conditions with the same words keep the same number, as a reconciler would number them.
struct Log {
  static let id = CommitmentID(number: 1)
  private(set) var entries: [Entry] = []
  private(set) var statements: [StatementReference: LinkedStatement] = [:]
  private var numbers: [String: Int] = [:]

  /// Reads an article with one statement and links it. Articles are numbered in order of reading unless `article` says.
  @discardableResult
  mutating func article(
    _ published: String?, says text: String, hash: String? = nil, article: Int64? = nil
  ) throws -> StatementReference {
    let id = ArticleID(number: article ?? Int64(statements.count + 1))
    let reference = StatementReference(article: id, reading: 1, id: "s1")
    let position = try PositionText.position(text)
    statements[reference] = LinkedStatement(
      statement: Statement(id: "s1", position: position, evidence: [Evidence(range: 0..<1, quotation: "x")]),
      published: try published.map(PositionText.day), hash: hash ?? String(id.number))
    append(.statementLinked(commitment: Log.id, statement: reference, conditions: links(position.conditions)))
    return reference
  }

  @discardableResult
  mutating func adds(_ text: String) throws -> Int64 {
    let position = try PositionText.position(text)
    let added = AddedPosition(position: position, conditions: links(position.conditions))
    return append(.positionAdded(commitment: Log.id, value: added))
  }

  @discardableResult
  mutating func adds(condition text: String) throws -> Int64 {
    let term = try PositionText.condition(text)
    let link = links([term])[0]
    let id = ConditionID(commitment: Log.id, number: link.number)
    return append(.conditionAdded(condition: id, term: term, matter: link.matter))
  }

  @discardableResult
  mutating func marks(_ status: Status, on day: String) throws -> Int64 {
    append(.statusMarked(commitment: Log.id, mark: StatusMark(status: status, on: try PositionText.day(day))))
  }

  @discardableResult
  mutating func marks(condition: Int, _ status: ConditionStatus, on day: String) throws -> Int64 {
    append(
      .conditionMarked(
        condition: ConditionID(commitment: Log.id, number: condition),
        mark: ConditionMark(status: status, on: try PositionText.day(day))))
  }

  @discardableResult
  mutating func corrects(_ old: Correction, to new: Correction) -> Int64 {
    append(.corrected(commitment: Log.id, old: old, new: new))
  }

  @discardableResult
  mutating func reverts(_ entry: Int64) -> Int64 { append(.reverted(entry: entry, of: .commitment(Log.id))) }

  @discardableResult
  mutating func append(_ change: Change) -> Int64 {
    let number = Int64(entries.count + 1)
    let command = Command(id: number, words: "test", author: "tester", recordedAt: Log.time(of: number))
    entries.append(Entry(id: number, command: command, change: change))
    return number
  }

  /// The last entry's number.
  var last: Int64 { Int64(entries.count) }

  /// Entries are recorded on 1 April 2025, one a minute.
  static func time(of entry: Int64) -> RecordingTime {
    RecordingTime(milliseconds: (20_179 * 1_440 + entry) * 60_000)
  }

  var fold: CommitmentFold { CommitmentFold(id: Log.id, entries: entries, statements: statements) }

  func folded(asOf day: String? = nil, knownBy entry: Int64? = nil) throws -> FoldedCommitment? {
    fold.result(asOf: try day.map(PositionText.day), knownBy: entry.map(Log.time))
  }

  func commitment(asOf day: String? = nil, knownBy entry: Int64? = nil) throws -> Commitment? {
    try folded(asOf: day, knownBy: entry)?.commitment
  }

  private mutating func links(_ terms: [ConditionTerm]) -> [ConditionLink] {
    terms.map { term in
      let number = numbers[term.action] ?? numbers.count + 1
      numbers[term.action] = number
      return ConditionLink(number: number, matter: MatterID(number: Int64(number)))
    }
  }
}
