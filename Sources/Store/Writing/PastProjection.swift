import Commitments
internal import GRDB

extension Projection {
  /// What the commitment was before, by which lists as of a day find it.
  func insert(_ past: [PastState], of commitment: Commitment) throws {
    let state = try reader.db.cachedStatement(
      sql: """
        INSERT INTO commitment_past (last, id, first, party, status, is_open, due, lapses_on, last_event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let value = try reader.db.cachedStatement(
      sql: "INSERT INTO commitment_past_value (commitment, last, first, value) VALUES (?, ?, ?, ?)")
    for span in past {
      let earlier = span.commitment
      try state.execute(arguments: [
        span.last.number, commitment.id.number, span.firstNumber, earlier.party, earlier.status.rawValue,
        earlier.status.isOpen, earlier.sortedDue, earlier.lapsesOn, earlier.lastEvent?.number,
      ])
      try value.execute(arguments: [
        commitment.id.number, span.last.number, span.firstNumber, try StoredJSON.text(of: earlier),
      ])
      guard earlier.status.isOpen else { continue }
      for condition in earlier.openConditions {
        try insert(ListedCondition(commitment: earlier, condition: condition), in: span)
      }
    }
    try insertWords(of: past, unlike: commitment)
  }

  private func insert(_ row: ListedCondition, in span: PastState) throws {
    let insertion = try reader.db.cachedStatement(
      sql: """
        INSERT INTO condition_past (last, commitment, number, first, party, responsible, commitment_status, due,
          lapses_on, last_event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insertion.execute(arguments: [
      span.last.number, row.commitment.id.number, row.condition.id.number, span.firstNumber, row.commitment.party,
      row.condition.by, row.commitment.status.rawValue, row.sortedDue, row.lapsesOn, row.commitment.lastEvent?.number,
    ])
  }

  /// Words that today's index does not hold of it, with all that it does: the words that are looked for may be of both kinds.
  private func insertWords(of past: [PastState], unlike commitment: Commitment) throws {
    let known = Set(commitment.describedBy)
    let gone = Set(past.flatMap(\.commitment.describedBy)).subtracting(known)
    guard !gone.isEmpty else { return }
    let words = gone.sorted() + commitment.describedBy + (try reader.quotations(of: commitment))
    try reader.db.cachedStatement(sql: "INSERT INTO past_search (rowid, words) VALUES (?, ?)")
      .execute(arguments: [commitment.id.number, words.joined(separator: "\n")])
  }
}

extension PastState {
  fileprivate var firstNumber: Int { first?.number ?? beginningOfTime }
}

extension Commitment {
  /// What it is found by besides its quotations.
  fileprivate var describedBy: [String] {
    [party] + to + [action] + conditions.flatMap { [$0.by, $0.action].compactMap(\.self) }
  }
}
