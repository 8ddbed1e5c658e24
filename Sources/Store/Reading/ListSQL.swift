import Commitments
internal import GRDB

/// A list query put together piece by piece; every value is bound.
struct ListSQL {
  let select: String
  var from = ""
  var order = ""
  private var conditions: [String] = []
  private var arguments: [any DatabaseValueConvertible] = []

  init(select: String) { self.select = select }

  mutating func add(_ condition: String, _ values: [any DatabaseValueConvertible] = []) {
    conditions.append(condition)
    arguments += values
  }

  /// One name is compared by `=`, so that an index also gives the order of what follows it.
  mutating func add(names: [String], column: String, within frame: String = "%") {
    let test = names.count == 1 ? "\(column) = ?" : "\(column) IN (\(databaseQuestionMarks(count: names.count)))"
    add(frame.replacing("%", with: test), names.sorted())
  }

  /// Statuses as seen on a day: what has lapsed counts as expired.
  mutating func add(statuses: Set<Status>, today: Day) {
    let names = statuses.map(\.rawValue).sorted()
    let marks = databaseQuestionMarks(count: names.count)
    if statuses.contains(.expired) {
      add(
        "(s.status IN (\(marks)) AND (s.lapses_on IS NULL OR s.lapses_on > ?) OR s.lapses_on <= ?)",
        names + [today.number, today.number])
    } else {
      add("s.status IN (\(marks)) AND (s.lapses_on IS NULL OR s.lapses_on > ?)", names + [today.number])
    }
  }

  mutating func add(common filter: CommitmentFilter, id: String, lastEvent: String) {
    if let negotiation = filter.negotiation {
      add("\(id) IN (SELECT commitment FROM commitment_case WHERE negotiation = ?)", [negotiation.number])
    }
    if let offer = filter.offer {
      add("\(id) IN (SELECT id FROM commitment_state WHERE offer = ?)", [offer.number])
    }
    if let article = filter.article {
      add("\(id) IN (SELECT commitment FROM commitment_article WHERE article = ?)", [article.number])
    }
    if let since = filter.since { add("\(lastEvent) >= ?", [since.number]) }
  }

  func rows(_ db: Database, limit: Int?, offset: Int = 0) throws -> [Row] {
    let (sql, arguments) = statement(limit: limit, offset: offset)
    return try Row.fetchAll(db, sql: sql, arguments: arguments)
  }

  func statement(limit: Int?, offset: Int = 0) -> (sql: String, arguments: StatementArguments) {
    var sql = "SELECT \(select) FROM \(from)"
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    sql += " ORDER BY \(order)"
    var values = arguments
    if limit != nil || offset > 0 {
      sql += " LIMIT ? OFFSET ?"
      values += [limit ?? -1, offset]
    }
    return (sql, StatementArguments(values))
  }
}

/// Words that people type, as a query that full-text search cannot misread: each is quoted, all must occur.
struct SearchPattern {
  let fts5: String

  /// `nil` if no word is left.
  init?(words: [String]) {
    // By scalars: a quotation mark behind certain letters is one character with them, and would pass for a letter.
    let terms = words.flatMap { word in
      word.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil && !$0.isMark }
    }
    guard !terms.isEmpty else { return nil }
    fts5 = terms.map { "\"\(String($0))\"" }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// A sign that is written on the letter before it.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
