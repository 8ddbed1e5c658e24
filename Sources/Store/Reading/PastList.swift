import Commitments
internal import GRDB

/// A list as of a day that is past, with all that is known today.
///
/// The rows and their order come off the tables of today and of the past; only what is shown is looked up.
struct PastList {
  let reader: StoreReader
  let filter: CommitmentFilter
  let day: Day

  /// Rows that are looked up at a time: by then there may be enough of them.
  private static let batch = 200

  private struct Row {
    var id: CommitmentID
    /// Of the condition.
    var number: Int
    /// Whether something has happened to it since.
    var isPast: Bool
  }

  func conditions(_ order: ListOrder, limit: Int?) throws -> [ListedCondition] {
    let terms = StoreReader.conditionOrder(order)
    let parts = try ages.map { age in
      try reader.conditionQuery(filter, in: age, today: day, select: select("c.commitment", "c.number", age, terms))
    }
    return try collect(parts, terms, limit: limit) { row, commitment in
      commitment.openConditions.first { $0.id.number == row.number }
        .map { ListedCondition(commitment: commitment, condition: $0) }
    }
  }

  func commitments(_ order: ListOrder, limit: Int?) throws -> [Commitment] {
    let terms = StoreReader.commitmentOrder(order, lapsing: filter.includesClosed ? day : nil)
    let parts = try ages.map { age in
      try reader.commitmentQuery(filter, in: age, today: day, select: select("s.id", "0", age, terms))
    }
    return try collect(parts, terms, limit: limit) { $1 }
  }

  private var ages: [ListAge] { [.unchanged(since: day), .past(day)] }

  private func select(_ id: String, _ number: String, _ age: ListAge, _ terms: [String]) -> String {
    let isPast = if case .past = age { 1 } else { 0 }
    let keys = terms.enumerated().map { "\(Self.column($1)) AS k\($0)" }
    return "\(id) AS id, \(number) AS number, \(isPast) AS is_past, \(keys.joined(separator: ", "))"
  }

  private static let descending = " DESC"

  private static func column(_ term: String) -> String {
    term.hasSuffix(descending) ? String(term.dropLast(descending.count)) : term
  }

  /// The two lists as one, in their order.
  private func statement(
    _ parts: [ListSQL], _ terms: [String], limit: Int?
  ) -> (sql: String, arguments: StatementArguments) {
    var arguments = StatementArguments()
    let lists = parts.map { part in
      var part = part
      part.order = terms.joined(separator: ", ")
      let (sql, values) = part.statement(limit: limit)
      arguments += values
      return "SELECT * FROM (\(sql))"
    }
    let keys = terms.enumerated().map { "k\($0)" + ($1.hasSuffix(Self.descending) ? Self.descending : "") }
    let sql = "\(lists.joined(separator: " UNION ALL ")) ORDER BY \(keys.joined(separator: ", "))"
    return (sql, arguments)
  }

  private func collect<T>(
    _ parts: [ListSQL], _ terms: [String], limit: Int?, shown: (Row, Commitment) throws -> T?
  ) throws -> [T] {
    let pattern = SearchPattern(words: filter.words)
    // What the tables cannot tell has to be looked at: then more rows may be needed than are shown.
    let isExact = pattern == nil && filter.article == nil
    let (sql, arguments) = statement(parts, terms, limit: isExact ? limit : nil)
    let rows = try GRDB.Row.fetchCursor(reader.db, sql: sql, arguments: arguments)
    var found: [T] = []
    var isAtEnd = false
    while !isAtEnd, limit.map({ found.count < $0 }) ?? true {
      var batch: [Row] = []
      while batch.count < Self.batch {
        guard let row = try rows.next() else {
          isAtEnd = true
          break
        }
        batch.append(Row(id: CommitmentID(number: row["id"]), number: row["number"], isPast: row["is_past"]))
      }
      let commitments = try commitments(of: batch, pattern)
      found += try batch.compactMap { row in try commitments[row.id].flatMap { try shown(row, $0) } }
    }
    return limit.map { Array(found.prefix($0)) } ?? found
  }

  /// As they were on the day; without those that hold not all the words, or nothing of the article.
  private func commitments(of rows: [Row], _ pattern: SearchPattern?) throws -> [CommitmentID: Commitment] {
    var commitments: [CommitmentID: Commitment] = [:]
    for row in rows where commitments[row.id] == nil {
      let known = row.isPast ? try reader.commitment(row.id, asOf: day) : try reader.commitment(row.id)
      commitments[row.id] = known?.seen(on: day)
    }
    if let article = filter.article {
      commitments = commitments.filter { ($1.statements + $1.held).contains { $0.article == article } }
    }
    if let pattern {
      let found = try PastSearch(reader: reader).matches(pattern, among: Array(commitments.values))
      commitments = commitments.filter { found.contains($0.key.number) }
    }
    return commitments
  }
}
