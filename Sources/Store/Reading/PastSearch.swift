import Commitments
internal import GRDB

/// Full-text search over commitments as they were, in memory: the stored index knows only how they are.
struct PastSearch {
  let reader: StoreReader

  /// The numbers of the commitments that hold all words of the pattern. Linear in their texts.
  func matches(_ pattern: SearchPattern, among commitments: [Commitment]) throws -> Set<Int64> {
    try DatabaseQueue().write { memory in
      try memory.execute(sql: commitmentSearchTable)
      for commitment in commitments {
        let text = try reader.searchText(of: commitment)
        try memory.cachedStatement(sql: SearchText.insertion).execute(arguments: text.arguments)
      }
      return try Int64.fetchSet(
        memory, sql: "SELECT rowid FROM commitment_search WHERE commitment_search MATCH ?",
        arguments: [pattern.fts5])
    }
  }
}

/// The words under which a commitment is found.
struct SearchText {
  static let insertion =
    "INSERT INTO commitment_search (rowid, party, action, conditions, quotations) VALUES (?, ?, ?, ?, ?)"

  var arguments: StatementArguments
}

extension StoreReader {
  func searchText(of commitment: Commitment) throws -> SearchText {
    let quotations = try quotations(of: commitment)
    let conditions = commitment.conditions.map { [$0.by, $0.action].compactMap(\.self).joined(separator: " ") }
    return SearchText(arguments: [
      commitment.id.number, ([commitment.party] + commitment.to).joined(separator: " "), commitment.action,
      conditions.joined(separator: "\n"), quotations.joined(separator: "\n"),
    ])
  }

  /// The words that it rests on, those of statements held back included.
  func quotations(of commitment: Commitment) throws -> [String] {
    try (commitment.statements + commitment.held).flatMap { try statement($0)?.evidence.map(\.quotation) ?? [] }
  }
}
