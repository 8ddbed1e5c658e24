public import Commitments
import Store

/// An item of the review queue under the name by which it is answered.
public struct QueuedReview: Sendable {
  public var target: ReviewTarget
  public var item: ReviewItem
  public var report: CommitmentReport
}

/// Everything that an answer needs to know.
public struct ReviewDossier: Sendable {
  public var queued: QueuedReview
  public var dossier: CommitmentDossier
  /// The statement that is held back.
  public var statement: StatementInContext?
  /// What would become of the commitment if it is accepted; `nil`: nothing else than now.
  public var accepted: Commitment?
}

extension Tracker {
  /// How many of those that do not press are looked through, the latest of them.
  private static let otherCandidates = 1_000

  /// What is worth a person's look, in the order in which it is worth the time.
  ///
  /// - Parameters:
  ///   - passing: Names of items to leave out.
  ///   - limit: How many at most.
  public func reviewQueue(passing: Set<String> = [], limit: Int? = nil) throws -> [QueuedReview] {
    try store.read { reader in
      let near = (today - ReviewQueue.pressingDays)...(today + ReviewQueue.pressingDays)
      let commitments = try reader.reviewCandidates(near: near, others: Self.otherCandidates + passing.count)
      return try queued(commitments, passing: passing, limit: limit, reader)
    }
  }

  /// The item of that name as it now stands; `nil` if nothing about it is left to be answered.
  public func reviewDossier(of target: ReviewTarget) throws -> ReviewDossier? {
    try store.read { reader in
      let id: CommitmentID
      switch target {
      case .commitment(let commitment): id = commitment
      case .statement(let name):
        guard let place = try? reader.place(ofStatement: name) else { return nil }
        id = place.commitment
      }
      guard let commitment = try reader.commitment(id),
        let queued = try queued([commitment], passing: [], limit: nil, reader).first(where: { $0.target == target })
      else { return nil }
      let dossier = try dossier(of: id, reader)
      var result = ReviewDossier(queued: queued, dossier: dossier, statement: nil, accepted: nil)
      if let held = queued.item.statement {
        result.statement = dossier.held.first { .statement($0.name) == target }
        let change = Change.statementAccepted(commitment: id, statement: held)
        let accepted = try reader.fold(of: id).assuming(change, at: now()).result()?.commitment.seen(on: today)
        result.accepted = try accepted.map { try Names(reader).resolved($0) }
      }
      return result
    }
  }

  /// Commitments that nobody has looked at.
  public func unreviewedCount() throws -> Int { try store.read { try $0.unreviewedCount() } }

  private func queued(
    _ commitments: [Commitment], passing: Set<String>, limit: Int?, _ reader: StoreReader
  ) throws -> [QueuedReview] {
    var statements: [StatementReference: Statement] = [:]
    for reference in commitments.flatMap({ $0.statements + $0.held }) {
      statements[reference] = try reader.statement(reference)
    }
    let queue = ReviewQueue(statements: statements, today: today)
    var names = try Names(reader)
    var result: [QueuedReview] = []
    for item in queue.items(of: commitments.map({ $0.seen(on: today) })) {
      if let limit, result.count >= limit { break }
      let target: ReviewTarget =
        try item.statement.map { .statement(try names.publicName(of: $0, in: reader)) }
        ?? .commitment(item.commitment.id)
      guard !passing.contains(target.description) else { continue }
      var item = item
      item.commitment = names.resolved(item.commitment)
      result.append(
        QueuedReview(target: target, item: item, report: try names.report(item.commitment, in: reader)))
    }
    return result
  }
}
