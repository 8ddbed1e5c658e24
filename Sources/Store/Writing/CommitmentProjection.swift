import Commitments
internal import GRDB

extension Projection {
  func refreshCommitment(_ id: CommitmentID) throws {
    let db = reader.db
    for (table, column) in [
      ("commitment_state", "id"), ("condition_state", "commitment"), ("commitment_article", "commitment"),
      ("commitment_case", "commitment"), ("commitment_counterpart", "commitment"), ("commitment_search", "rowid"),
      ("commitment_past", "id"), ("commitment_past_value", "commitment"), ("condition_past", "commitment"),
      ("past_search", "rowid"),
    ] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(column) = ?").execute(arguments: [id.number])
    }
    let fold = try reader.fold(of: id)
    guard let folded = fold.result() else {
      reader.decoded?.commitments[id] = nil
      return
    }
    let commitment = folded.commitment
    reader.decoded?.commitments[id] = commitment
    try insertState(commitment, recordedAt: fold.lastRecording)
    for condition in commitment.conditions { try insert(condition, of: commitment) }
    for article in Set((commitment.statements + commitment.held).map(\.article)) {
      try db.cachedStatement(sql: "INSERT INTO commitment_article (article, commitment) VALUES (?, ?)")
        .execute(arguments: [article.number, id.number])
    }
    for negotiation in commitment.cases {
      try db.cachedStatement(sql: "INSERT INTO commitment_case (negotiation, commitment) VALUES (?, ?)")
        .execute(arguments: [negotiation.number, id.number])
    }
    let owners = commitment.conditions.compactMap(\.by)
    for (role, parties) in [(Counterpart.addressee, commitment.to), (.responsible, owners)] {
      for party in Set(parties).sorted() { try insert(party, as: role, of: commitment) }
    }
    try insertSearchText(of: commitment)
    try insert(fold.pastStates(), of: commitment)
  }

  private func insertState(_ commitment: Commitment, recordedAt: RecordingTime) throws {
    let insertion = try reader.db.cachedStatement(
      sql: """
        INSERT INTO commitment_state (id, party, status, is_open, matter, offer, due, lapses_on, next_change, last_event,
          recorded_at, value, origin, stance)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insertion.execute(arguments: [
      commitment.id.number, commitment.party, commitment.status.rawValue, commitment.status.isOpen,
      commitment.matter?.number, commitment.offer?.number, commitment.sortedDue, commitment.lapsesOn,
      commitment.nextChange?.number, commitment.lastEvent?.number, recordedAt.milliseconds,
      try StoredJSON.text(of: commitment), commitment.origin.rawValue, commitment.stance.rawValue,
    ])
  }

  private func insert(_ condition: Condition, of commitment: Commitment) throws {
    let insertion = try reader.db.cachedStatement(
      sql: """
        INSERT INTO condition_state (commitment, number, party, responsible, commitment_status, is_listed, due, lapses_on,
          matter, last_event, kind, status, alternative, own_due)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let row = ListedCondition(commitment: commitment, condition: condition)
    try insertion.execute(arguments: [
      commitment.id.number, condition.id.number, commitment.party, condition.by, commitment.status.rawValue,
      commitment.status.isOpen && condition.status == .open, row.sortedDue, row.lapsesOn, condition.matter?.number,
      commitment.lastEvent?.number, condition.kind.rawValue, condition.status.rawValue, condition.alternative,
      condition.due?.last.number,
    ])
  }

  private func insert(_ party: String, as role: Counterpart, of commitment: Commitment) throws {
    let insertion = try reader.db.cachedStatement(
      sql: "INSERT INTO commitment_counterpart (party, role, last_event, commitment, is_asked) VALUES (?, ?, ?, ?, ?)")
    let isAsked = role == .addressee && [.proposed, .demanded].contains(commitment.status)
    try insertion.execute(arguments: [
      party, role.rawValue, commitment.lastEvent?.number, commitment.id.number, isAsked,
    ])
  }

  private func insertSearchText(of commitment: Commitment) throws {
    let text = try reader.searchText(of: commitment)
    try reader.db.cachedStatement(sql: SearchText.insertion).execute(arguments: text.arguments)
  }
}

extension Commitment {
  /// The number of the day from which the clock closes it.
  var lapsesOn: Int? { status.lapsesWhenDue ? nextChange?.number : nil }
}

extension ListedCondition {
  /// The number of the day from which the clock takes it off the list: its commitment lapses or its deadline passes.
  var lapsesOn: Int? {
    let deadline = condition.kind == .deadline ? condition.due.map { $0.last.number + 1 } : nil
    return [commitment.lapsesOn, deadline].compactMap(\.self).min()
  }
}
