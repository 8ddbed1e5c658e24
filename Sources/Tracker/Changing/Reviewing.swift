public import Commitments
import Store

/// What an answer in review is about.
public enum ReviewTarget: Hashable, Sendable {
  case commitment(CommitmentID)
  /// By its public name, `port-3:s2`.
  case statement(String)

  /// Reads `c12` or `port-3:s2`; `nil` for anything without a colon that is no commitment.
  public init?(_ text: String) {
    if let id = CommitmentID(text) {
      self = .commitment(id)
    } else if text.contains(":") {
      self = .statement(text)
    } else {
      return nil
    }
  }

  public var description: String {
    switch self {
    case .commitment(let id): id.description
    case .statement(let name): name
    }
  }
}

/// What an answer in review did.
public struct ReviewOutcome: Hashable, Sendable {
  public var target: ReviewTarget
  /// `nil`: a statement that a model found and that belonged to nothing yet.
  public var before: Commitment?
  /// `nil`: nothing is left of it.
  public var after: Commitment?
}

extension Tracker {
  /// Says that commitments or statements are right as they were read; all of them, or none.
  ///
  /// A statement that a status set by hand held back counts from now on, and the status gives way. One that a model found
  /// comes into the ledger.
  ///
  /// - Parameter quotation: Words of the article on which a statement found by a model rests; needed where the model's own
  ///   are not in the article.
  /// - Throws: ``TrackerError/alreadyReviewed(_:)`` where a person has said so and nothing has come since.
  @discardableResult
  public func accept(
    _ targets: [ReviewTarget], quotation: String? = nil, note: String? = nil
  ) throws -> [ReviewOutcome] {
    let accepting = { (suggestion: ModelSuggestion, view: LedgerView) in
      try Suggesting(view: view).accept(suggestion, quotation: quotation)
    }
    return try review(targets, as: "accept", note: note, suggested: accepting) { target, place, reader in
      guard let place else {
        guard case .commitment(let id) = target, try reader.require(id).flags.contains(.unreviewed) else {
          throw TrackerError.alreadyReviewed(target.description)
        }
        return [.reviewed(commitment: id)]
      }
      let isAccepted = try Entry.effective(reader.entries(of: .commitment(place.commitment))).contains { entry in
        entry.change == .statementAccepted(commitment: place.commitment, statement: place.statement)
      }
      let commitment = try reader.require(place.commitment)
      let isSeen = !commitment.held.contains(place.statement) && !commitment.flags.contains(.unreviewed)
      if isAccepted || isSeen { throw TrackerError.alreadyReviewed(target.description) }
      return [.statementAccepted(commitment: place.commitment, statement: place.statement)]
    }
  }

  /// Says that the articles do not say so; all of it, or none.
  ///
  /// Of a commitment every statement is rejected. The same is not read in the same article again.
  @discardableResult
  public func reject(_ targets: [ReviewTarget], reason: String) throws -> [ReviewOutcome] {
    let reason = reason.trimmed
    guard !reason.isEmpty else { throw TrackerError.rejectionNeedsReason }
    let rejecting = { (suggestion: ModelSuggestion, view: LedgerView) -> [CommitmentID] in
      let reference = suggestion.reference
      try view.record([.readingRejected(article: reference.article, statement: reference)])
      return []
    }
    return try review(targets, as: "reject", note: reason, suggested: rejecting) { target, place, reader in
      var places: [StatementPlace] = place.map { [$0] } ?? []
      if case .commitment(let id) = target {
        let commitment = try reader.require(id)
        places = (commitment.statements + commitment.held).map { StatementPlace(statement: $0, commitment: id) }
        if places.isEmpty { throw TrackerError.nothingToReject(id) }
      }
      return places.flatMap { place -> [Change] in
        [
          .statementRejected(commitment: place.commitment, statement: place.statement, reason: reason),
          .readingRejected(article: place.statement.article, statement: place.statement),
        ]
      }
    }
  }

  private func review(
    _ targets: [ReviewTarget], as answer: String, note: String?,
    suggested: (ModelSuggestion, LedgerView) throws -> [CommitmentID],
    changes: (ReviewTarget, StatementPlace?, StoreReader) throws -> [Change]
  ) throws -> [ReviewOutcome] {
    var unique: [ReviewTarget] = []
    for target in targets where !unique.contains(target) { unique.append(target) }
    let words = "review \(answer) " + unique.map(\.description).joined(separator: " ")
    return try store.write(draft(words, note: note)) { writer in
      let reader = writer.reader
      let view = try view(writer)
      var changed: [CommitmentID] = []
      let done = try unique.map { target -> (target: ReviewTarget, before: Commitment?, id: CommitmentID?) in
        if case .statement(let name) = target, let suggestion = try reader.suggestion(named: name) {
          let touched = try suggested(suggestion, view)
          changed += touched
          return (target, nil, touched.first)
        }
        var place: StatementPlace?
        let id: CommitmentID
        switch target {
        case .commitment(let commitment): id = commitment
        case .statement(let name):
          let found = try reader.place(ofStatement: name)
          (place, id) = (found, found.commitment)
        }
        let before = try reader.shown(reader.require(id), on: today)
        try view.record(try changes(target, place, reader))
        changed.append(id)
        return (target, before, id)
      }
      try Settling(view: view).settle(changed)
      return try done.map { target, before, id in
        let after = try id.flatMap { try reader.commitment($0) }.map { try reader.shown($0, on: today) }
        return ReviewOutcome(target: target, before: before, after: after)
      }
    }
  }
}

/// A statement and the commitment that it belongs to.
struct StatementPlace {
  var statement: StatementReference
  var commitment: CommitmentID
}

extension StoreReader {
  /// The statement of that public name that counts or is held for review.
  ///
  /// - Throws: ``TrackerError/noStatement(_:known:)``, ``TrackerError/statementRejected(_:reason:)``.
  func place(ofStatement name: String) throws -> StatementPlace {
    guard let colon = name.lastIndex(of: ":") else { throw TrackerError.noStatement(name, known: []) }
    let key = String(name[..<colon])
    let statementID = String(name[name.index(after: colon)...])
    var known: [String] = []
    for article in try articles(key: key).reversed() {
      for id in try commitments(of: article.id) {
        guard let commitment = try commitment(id) else { continue }
        for statement in commitment.statements + commitment.held where statement.article == article.id {
          if statement.id == statementID { return StatementPlace(statement: statement, commitment: id) }
          known.append("\(key):\(statement.id)")
        }
      }
      for case .readingRejected(_, let statement) in try Entry.effective(entries(of: .article(article.id))).map(
        \.change)
      where statement.id == statementID {
        throw TrackerError.statementRejected(name, reason: try reason(ofRejecting: statement))
      }
    }
    throw TrackerError.noStatement(name, known: known.sorted())
  }

  private func reason(ofRejecting statement: StatementReference) throws -> String {
    let entries = try Entry.effective(entries(of: .article(statement.article)))
    return entries.last { $0.change == .readingRejected(article: statement.article, statement: statement) }?
      .command.note ?? ""
  }
}
