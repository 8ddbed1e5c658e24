public import Commitments
public import Store

/// Everything there is, one after the other, within one view of the ledger: what is exported may be larger than memory.
extension Tracker {
  /// Calls `body` with every commitment in order of id, as `list --all --json` prints it.
  public func forEachReport(_ body: (CommitmentReport) throws -> Void) throws {
    try store.read { reader in
      var names = try Names(reader)
      try forEachCommitment(reader) { try body(names.report($0, in: reader)) }
    }
  }

  /// Calls `body` with every article that counts, in order of id, with its statements and what became of them.
  public func forEachReadArticle(_ body: (ReadArticle) throws -> Void) throws {
    try store.read { reader in
      let names = try Names(reader)
      try reader.forEachArticle { article in
        let read = try readArticle(article, names, reader)
        if read.state.isLive { try body(read) }
      }
    }
  }

  /// Calls `body` with every statement on which a commitment rests, by commitment and then in canonical order.
  public func forEachPosition(_ body: (StatedPosition) throws -> Void) throws {
    try store.read { reader in
      let names = try Names(reader)
      try forEachCommitment(reader) { commitment in
        let shown = names.resolved(commitment)
        let conditions = try reader.conditionNumbers(of: commitment.id)
        for reference in commitment.statements {
          guard let linked = try reader.linkedStatement(reference), let article = try reader.article(reference.article)
          else { continue }
          try body(
            StatedPosition(
              reference: reference, statement: names.resolved(linked.statement), article: article,
              day: linked.statement.position.effectiveDay(published: linked.published), commitment: shown,
              conditions: (conditions[reference] ?? []).map { ConditionID(commitment: commitment.id, number: $0) }))
        }
      }
    }
  }

  private func forEachCommitment(_ reader: StoreReader, _ body: (Commitment) throws -> Void) throws {
    var filter = CommitmentFilter()
    filter.includesClosed = true
    let page = 500
    var offset = 0
    while true {
      let commitments = try reader.commitments(
        filter, from: Viewpoint(today: today), order: .id, limit: page, offset: offset)
      for commitment in commitments { try body(commitment) }
      offset += commitments.count
      if commitments.count < page { return }
    }
  }
}

/// A statement with the article that makes it and the commitment that rests on it.
public struct StatedPosition: Sendable {
  public var reference: StatementReference
  /// Parties under their present names.
  public var statement: Statement
  public var article: StoredArticle
  /// The day on which the position counts as taken; `nil` where none is known.
  public var day: Day?
  /// As seen today.
  public var commitment: Commitment
  /// Under which ids the commitment keeps the statement's conditions.
  public var conditions: [ConditionID]
}

extension StoreReader {
  /// The numbers under which a commitment keeps the conditions of each of its statements.
  fileprivate func conditionNumbers(of commitment: CommitmentID) throws -> [StatementReference: [Int]] {
    var numbers: [StatementReference: [Int]] = [:]
    for entry in Entry.effective(try entries(of: .commitment(commitment))) {
      if case .statementLinked(_, let reference, let links) = entry.change { numbers[reference] = links.map(\.number) }
    }
    return numbers
  }
}
